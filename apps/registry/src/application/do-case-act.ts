import { Injectable } from '@nestjs/common';
import { Clock, invalid } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { KeptAct } from '../domain/case.js';
import { actFaults } from '../domain/case-fields.js';
import type { CaseActName } from '../domain/case-life.js';
import type { Purpose } from '../domain/consent.js';
import type { ClosureReason } from '../domain/person.js';
import type { Actor } from '../domain/scope.js';
import { ActOnCase, type AskedAct } from './act-on-case.js';
import { CloseCase } from './close-case.js';
import { MoveCase } from './move-case.js';
import { ReferAgain } from './refer-again.js';

export type AskedCaseAct = Omit<AskedAct, 'on' | 'act'> & {
  readonly act: Exclude<CaseActName, 'record-release'>;
  /** Today when left out. */
  readonly on?: string;
  readonly consents?: readonly Purpose[];
};

/** Leads an act to the use case that does it. */
@Injectable()
export class DoCaseAct {
  constructor(
    private readonly clock: Clock,
    private readonly simple: ActOnCase,
    private readonly move: MoveCase,
    private readonly end: CloseCase,
    private readonly again: ReferAgain,
  ) {}

  /** Throws invalid with every fault of what is asked, and what the use case throws. */
  async run(tx: Tx, id: string, body: AskedCaseAct, actor: Actor): Promise<KeptAct> {
    const faults = actFaults(body, this.clock.today());
    if (faults.length > 0) throw invalid(faults);
    const { consents = [], ...asked } = body;
    const on = asked.on ?? this.clock.today();
    const { act } = asked;
    switch (act) {
      case 'hand-over':
      case 'accept-move':
      case 'refuse-move':
      case 'withdraw-move':
        return this.move.run(tx, id, { ...asked, act, on }, actor);
      case 'close': {
        const reason = asked.reason as ClosureReason; // its reasons are the edge's to check
        return (await this.end.run(tx, id, { reason, on }, actor)).act;
      }
      case 'refer-again':
        return this.again.run(tx, id, { on, consents }, actor);
      default:
        return this.simple.run(tx, id, { ...asked, on }, actor);
    }
  }
}

/** What an act leads to. */
export const actedCase = ({ id, personId, act, state }: KeptAct) => ({ id, caseId: personId, act, state });
