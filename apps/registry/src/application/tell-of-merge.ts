import { Injectable } from '@nestjs/common';
import { MergeUndoneV1, PeopleMergedV1, type PersonSnapshot, ProfileChangedV1 } from '#libs/contracts';
import { Clock } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import { givenPurposes } from '../domain/consent.js';
import type { Person } from '../domain/person.js';
import type { Actor } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import type { PersonFile } from '../persistence/people.js';
import { snapshotOf } from './snapshot.js';

/** How merges travel: each person's newest picture, and whose is what. */
@Injectable()
export class TellOfMerge {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** The person as they are now, a section for each purpose agreed to. */
  picture(tx: Tx, file: PersonFile): void {
    const { id: subject, version: sequence } = file.person;
    this.outbox.add(tx, ProfileChangedV1, { subject, sequence, data: this.seen(file) });
  }

  /** What is `other`'s is the survivor's from now on. `sequence` grows with each act on the pair. */
  merged(tx: Tx, mergeId: string, other: Person, survivor: PersonFile): void {
    this.outbox.add(tx, PeopleMergedV1, {
      subject: other.id,
      sequence: other.version,
      data: this.pair(mergeId, other, survivor),
    });
  }

  /** Each has again what was theirs. */
  undone(tx: Tx, mergeId: string, other: PersonFile, survivor: PersonFile): void {
    this.outbox.add(tx, MergeUndoneV1, {
      subject: other.person.id,
      sequence: other.person.version,
      data: { ...this.pair(mergeId, other.person, survivor), person: this.seen(other) },
    });
  }

  private pair(mergeId: string, { id: personId }: Person, survivor: PersonFile): PeopleMergedV1 {
    const { id: intoPersonId, version: intoSequence } = survivor.person;
    return { personId, intoPersonId, mergeId, into: this.seen(survivor), intoSequence };
  }

  private seen(file: PersonFile): PersonSnapshot {
    const consents = file.closure ? [] : givenPurposes(file.consentActs);
    return snapshotOf({ ...file, consents }, this.clock.today());
  }

  async log(
    tx: Tx,
    actor: Actor,
    act: 'people-merged' | 'merge-undone',
    mergeId: string,
    people: readonly Person[],
  ): Promise<void> {
    await this.audit.add(
      tx,
      actor,
      this.clock.now(),
      people.map(({ id, communeCode, provinceCode }) => ({
        ...{ act, concerning: mergeId, personId: id },
        ...{ communeCode, provinceCode },
      })),
    );
  }
}
