import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { type ConsentAct, type ConsentState, consentsOf } from '../domain/consent.js';
import { erasureStates, type ErasureState } from '../domain/erasures.js';
import type { Actor } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import { People } from '../persistence/people.js';

/** What somebody agreed to, and whether what they took back is gone everywhere. */
@Injectable()
export class ListConsents {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly audit: AuditLog,
  ) {}

  /** Throws not-found outside the actor's scope. */
  async run(
    tx: Tx,
    id: string,
    actor: Actor,
  ): Promise<{ items: ConsentState[]; acts: Pick<ConsentAct, 'purpose' | 'act' | 'at' | 'role'>[] }> {
    const { person, consentActs } = await this.people.file(tx, id, actor.scope);
    const { communeCode, provinceCode } = person;
    await this.audit.add(tx, actor, this.clock.now(), [
      { act: 'consents-read', personId: id, communeCode, provinceCode },
    ]);
    const acts = consentActs.map(({ purpose, act, at, role }) => ({ purpose, act, at, role }));
    return { items: consentsOf(consentActs), acts };
  }

  /** Throws not-found outside the actor's scope. */
  async erasures(tx: Tx, id: string, actor: Actor): Promise<ErasureState[]> {
    const { person, consentActs, closure } = await this.people.file(tx, id, actor.scope);
    const { communeCode, provinceCode } = person;
    await this.audit.add(tx, actor, this.clock.now(), [
      { act: 'erasures-read', personId: id, communeCode, provinceCode },
    ]);
    return erasureStates(consentActs, closure, await this.people.erasuresOf(tx, id));
  }
}
