import { Injectable } from '@nestjs/common';
import { CaseClosedV1 } from '#libs/contracts';
import { Clock, conflict, type Fault, invalid, newId, type PlainDate } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import type { CaseClosure, ClosureReason } from '../domain/person.js';
import type { Actor } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import { People } from '../persistence/people.js';

/** A case ends today in Việt Nam or ended earlier. */
export const closingFaults = ({ on }: { readonly on: PlainDate }, today: PlainDate): Fault[] =>
  on > today ? [{ pointer: '/on', code: 'date-in-future' }] : [];

/** A case ends (TT 10/2024/TT-BCA Điều 14.1): nobody works on it any more, and every copy has to go. */
@Injectable()
export class CloseCase {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** Throws invalid `date-in-future`, not-found outside the actor's scope, conflict `case-closed`. */
  async run(
    tx: Tx,
    id: string,
    { reason, on }: { readonly reason: ClosureReason; readonly on: PlainDate },
    actor: Actor,
  ): Promise<CaseClosure> {
    const faults = closingFaults({ on }, this.clock.today());
    if (faults.length > 0) throw invalid(faults);
    const file = await this.people.lockedFile(tx, id, actor.scope);
    if (file.closure) throw conflict('case-closed');

    const at = this.clock.now();
    const person = { ...file.person, version: file.person.version + 1 };
    const { communeCode, provinceCode, version } = person;
    const closure = { id: newId(), personId: id, reason, closedOn: on, at, by: actor.subject, version };
    await this.people.saveContact(tx, person);
    await this.people.close(tx, closure);
    await this.audit.add(tx, actor, at, [
      { act: 'case-closed', personId: id, concerning: closure.id, communeCode, provinceCode },
    ]);
    this.outbox.add(tx, CaseClosedV1, {
      subject: id,
      sequence: version,
      data: { personId: id, communeCode, provinceCode, closedOn: on },
    });
    return closure;
  }
}
