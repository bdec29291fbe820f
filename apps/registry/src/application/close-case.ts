import { Injectable } from '@nestjs/common';
import { CaseClosedV1 } from '#libs/contracts';
import { Clock, type Fault, invalid, newId, type PlainDate } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import type { KeptAct } from '../domain/case.js';
import type { CaseClosure, ClosureReason } from '../domain/person.js';
import type { Actor } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import { Cases } from '../persistence/cases.js';
import { Helpers } from '../persistence/helpers.js';
import { People, type PersonFile } from '../persistence/people.js';
import { CaseFiles } from './case-files.js';
import { WriteCase } from './write-case.js';

/** A case ends today in Việt Nam or ended earlier. */
export const closingFaults = ({ on }: { readonly on: PlainDate }, today: PlainDate): Fault[] =>
  on > today ? [{ pointer: '/on', code: 'date-in-future' }] : [];

@Injectable()
export class TellOfClosure {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async run(tx: Tx, person: PersonFile['person'], closure: CaseClosure, actor: Actor): Promise<void> {
    const { id: personId, communeCode, provinceCode, version } = person;
    await this.audit.add(tx, actor, closure.at, [
      { act: 'case-closed', personId, concerning: closure.id, communeCode, provinceCode },
    ]);
    this.outbox.add(tx, CaseClosedV1, {
      subject: personId,
      sequence: version,
      data: { personId, communeCode, provinceCode, closedOn: closure.closedOn },
    });
  }
}

/** What ends with a case: the help, a move on its way, and every copy elsewhere. */
@Injectable()
export class LeaveEverything {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly helpers: Helpers,
    private readonly cases: Cases,
    private readonly told: TellOfClosure,
  ) {}

  async run(
    tx: Tx,
    { person }: PersonFile,
    { reason, on }: { readonly reason: ClosureReason; readonly on: PlainDate },
    actor: Actor,
  ): Promise<CaseClosure> {
    const at = this.clock.now();
    const { id: personId, version } = person;
    const closure = { id: newId(), personId, reason, closedOn: on, at, by: actor.subject, version };
    await this.helpers.end(tx, personId, on, 'case-closed');
    await this.cases.decide(tx, personId, 'closed', at);
    await this.people.saveContact(tx, person);
    await this.people.close(tx, closure);
    await this.told.run(tx, person, closure, actor);
    return closure;
  }
}

/** A case ends (TT 10/2024/TT-BCA Điều 14.1): nobody works on it any more, and every copy has to go. */
@Injectable()
export class CloseCase {
  constructor(
    private readonly clock: Clock,
    private readonly files: CaseFiles,
    private readonly write: WriteCase,
    private readonly leave: LeaveEverything,
  ) {}

  /** Throws invalid `date-in-future`, not-found and forbidden by area and role, conflict `case-closed`. */
  async run(
    tx: Tx,
    id: string,
    { reason, on }: { readonly reason: ClosureReason; readonly on: PlainDate },
    actor: Actor,
  ): Promise<{ readonly closure: CaseClosure; readonly act: KeptAct }> {
    const faults = closingFaults({ on }, this.clock.today());
    if (faults.length > 0) throw invalid(faults);
    const file = await this.files.own(tx, id, actor);
    const standing = await this.write.standing(tx, file);
    this.write.require(standing, 'close', actor.role);

    const person = { ...file.person, version: file.person.version + 1 };
    const act = await this.write.add(tx, standing, person, { act: 'close', on, reason, detail: {} }, actor);
    return { closure: await this.leave.run(tx, { ...file, person }, { reason, on }, actor), act };
  }
}
