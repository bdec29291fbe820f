import { Injectable } from '@nestjs/common';
import {
  type EventClass,
  HelperAssignedV1,
  HelpEndedV1,
  PersonReceivedV1,
  ProfileChangedV1,
} from '#libs/contracts';
import { Clock, conflict, type DomainError, forbidden, type PlainDate } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import type { KeptAct } from '../domain/case.js';
import { dutiesChangedBy } from '../domain/case-duties.js';
import {
  type CaseActName,
  type CaseNow,
  type CaseRefusal,
  caseKindOf,
  caseStateOf,
  doneOnce,
  refusalOf,
} from '../domain/case-life.js';
import { givenPurposes } from '../domain/consent.js';
import type { Person } from '../domain/person.js';
import { quarterOf, type Quarter } from '../domain/quarter.js';
import type { Actor } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import { Cases, type NewAct } from '../persistence/cases.js';
import type { PersonFile } from '../persistence/people.js';
import { snapshotOf } from './snapshot.js';

/** Where a case stands. */
export interface Standing extends CaseNow {
  readonly acts: readonly KeptAct[];
}

const EVENTS: Readonly<Partial<Record<KeptAct['act'], EventClass<PersonReceivedV1>>>> = {
  receive: PersonReceivedV1,
  'end-help': HelpEndedV1,
};

/** What every act on a case shares: where it stands, whether the act may be done, its deadlines, its log, its news. */
@Injectable()
export class WriteCase {
  constructor(
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async standing(tx: Tx, { person, closure }: Pick<PersonFile, 'person' | 'closure'>): Promise<Standing> {
    const acts = await this.cases.actsOf(tx, person.id);
    const state = closure ? 'closed' : caseStateOf(acts);
    return { acts, kind: caseKindOf(acts), state, done: doneOnce(acts) };
  }

  /** Throws forbidden `role-not-allowed`, conflict `act-not-of-kind`, `act-not-allowed`, `act-already-done` or `case-closed`. */
  require(standing: Standing, act: CaseActName, role: string): void {
    const refusal = refusalOf(standing, act, role);
    if (refusal !== null) throw refused(refusal, standing, act);
  }

  /** Adds the act with what it changes. `person` is as the act leaves them: where they live, and their version. */
  async add(
    tx: Tx,
    { acts }: Pick<Standing, 'acts'>,
    person: Person,
    act: Omit<NewAct, 'personId'>,
    actor: Actor,
  ): Promise<KeptAct> {
    const at = this.clock.now();
    const { id: personId, communeCode, provinceCode, version } = person;
    const kept = await this.cases.add(tx, acts, { ...act, personId }, actor, at);
    await this.cases.changeDuties(
      tx,
      personId,
      dutiesChangedBy(kept.act, kept.kind, kept.on, quarterIn(kept)),
      kept.on,
      at,
    );
    await this.audit.add(tx, actor, at, [
      { act: 'case-acted', personId, concerning: kept.id, communeCode, provinceCode },
    ]);
    const event = EVENTS[kept.act];
    const data = { personId, communeCode, provinceCode, on: kept.on };
    if (event) this.outbox.add(tx, event, { subject: personId, sequence: version, data });
    if (kept.act === 'assign-helper') {
      const { modelId, modelKind } = kept.detail as { modelId: string; modelKind: string };
      const told = { ...data, modelId, modelKind };
      this.outbox.add(tx, HelperAssignedV1, { subject: personId, sequence: version, data: told });
    }
    return kept;
  }

  /** Tells every service the newest picture of somebody. */
  tellPicture(tx: Tx, file: PersonFile, today: PlainDate): void {
    const { id, version } = file.person;
    const consents = file.closure ? [] : givenPurposes(file.consentActs);
    this.outbox.add(tx, ProfileChangedV1, {
      subject: id,
      sequence: version,
      data: snapshotOf({ ...file, consents }, today),
    });
  }
}

const quarterIn = ({ detail }: KeptAct): Quarter | undefined =>
  typeof detail['quarter'] === 'string' ? quarterOf(detail['quarter']) : undefined;

function refused(refusal: CaseRefusal, { state, kind }: Standing, act: CaseActName): DomainError {
  if (refusal === 'role-not-allowed') return forbidden(refusal);
  return refusal === 'case-closed' ? conflict(refusal) : conflict(refusal, { state, kind, act });
}
