import { Injectable } from '@nestjs/common';
import { type EventClass, MergeUndoneV1, PeopleMergedV1, ProfileChangedV1 } from '#libs/contracts';
import { Clock } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import { givenPurposes } from '../domain/consent.js';
import type { Person } from '../domain/person.js';
import type { Actor } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import type { PersonFile } from '../persistence/people.js';
import { snapshotOf } from './snapshot.js';

/** How merges travel: each person's newest picture, and who is counted as whom. */
@Injectable()
export class TellOfMerge {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** The person as they are now, a section for each purpose agreed to. */
  picture(tx: Tx, file: PersonFile): void {
    const consents = file.closure ? [] : givenPurposes(file.consentActs);
    this.profileChanged(tx, file.person, snapshotOf({ ...file, consents }, this.clock.today()));
  }

  /** A picture without any section: every service lets go. */
  emptyPicture(tx: Tx, { id, communeCode, provinceCode, version }: Person): void {
    this.profileChanged(tx, { id, version }, { personId: id, communeCode, provinceCode });
  }

  private profileChanged(
    tx: Tx,
    { id, version }: Pick<Person, 'id' | 'version'>,
    data: ProfileChangedV1,
  ): void {
    this.outbox.add(tx, ProfileChangedV1, { subject: id, sequence: version, data });
  }

  /** `other` counts as `survivor` from now on, or for themselves again. `sequence` grows with each act on the pair. */
  counting(tx: Tx, event: 'merged' | 'undone', other: Person, survivorId: string): void {
    const kind: EventClass<PeopleMergedV1> = event === 'merged' ? PeopleMergedV1 : MergeUndoneV1;
    this.outbox.add(tx, kind, {
      subject: other.id,
      sequence: other.version,
      data: { personId: other.id, intoPersonId: survivorId },
    });
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
