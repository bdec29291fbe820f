import { Injectable } from '@nestjs/common';
import { ReleaseRecordedV1 } from '#libs/contracts';
import { Clock, conflict, invalid, newId } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import type { KeptAct } from '../domain/case.js';
import { givenPurposes, type Purpose } from '../domain/consent.js';
import { countedOn } from '../domain/release.js';
import { faultsOfReport, type ReleaseReport } from '../domain/report.js';
import type { Actor } from '../domain/scope.js';
import { People, type PersonFile } from '../persistence/people.js';
import { CaseFiles } from './case-files.js';
import { snapshotOf } from './snapshot.js';
import { WriteCase } from './write-case.js';

/** What is told of somebody who is known by a notice or by their own word. */
export type ReleaseOfKnown = Pick<ReleaseReport, 'release' | 'employment' | 'credit' | 'consents'>;

/** Somebody who was expected, or who had come of their own accord, holds a release: from here on it is like any other. */
@Injectable()
export class RecordReleaseOfKnown {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly people: People,
    private readonly files: CaseFiles,
    private readonly write: WriteCase,
  ) {}

  /** Throws like RecordRelease, and conflict `release-known` for somebody whose release is recorded already. */
  async run(tx: Tx, id: string, told: ReleaseOfKnown, actor: Actor): Promise<KeptAct> {
    const file = await this.files.own(tx, id, actor);
    const standing = await this.write.standing(tx, file);
    this.write.require(standing, 'record-release', actor.role);
    if (file.release) throw conflict('release-known');

    const today = this.clock.today();
    const { person: known } = file;
    const { nationalId, phone, ...named } = known;
    const report = {
      ...{ ...told, residence: { communeCode: known.communeCode } },
      person: {
        ...named,
        ...(nationalId === null ? {} : { nationalId }),
        ...(phone === null ? {} : { phone }),
      },
    };
    const faults = faultsOfReport(report, today);
    if (faults.length > 0) throw invalid(faults);

    const released = await this.released(tx, file, told, actor);
    const { release } = released;
    if (!release) throw new Error('a release that was not kept');
    const day = countedOn(release.kind, release.completedOn, today);
    const on = day > today ? today : day;
    const act = { act: 'record-release', on, reason: null, detail: { releaseId: release.id } } as const;
    return this.write.add(tx, standing, released.person, act, actor);
  }

  /** Keeps the release with all that came with it, and tells of it. */
  private async released(tx: Tx, file: PersonFile, told: ReleaseOfKnown, actor: Actor): Promise<PersonFile> {
    const now = this.clock.now();
    const today = this.clock.today();
    const person = { ...file.person, version: file.person.version + 1 };
    const { id: personId, version } = person;
    const profile = {
      personId,
      employment: told.employment ?? file.profile.employment,
      credit: told.credit ?? file.profile.credit,
    };
    await this.people.saveContact(tx, person);
    await this.people.saveProfile(tx, profile);
    const consents = await this.consented(tx, file, person, told.consents, actor);

    const releaseId = newId();
    const reported = {
      ...told.release,
      certificateNo: told.release.certificateNo ?? null,
      facility: told.release.facility ?? null,
    };
    const message = this.outbox.add(tx, ReleaseRecordedV1, {
      ...{ subject: personId, sequence: version },
      data: {
        ...snapshotOf({ ...file, person, profile, release: reported, consents }, today),
        ...{ releaseId, countedOn: countedOn(reported.kind, reported.completedOn, today) },
      },
    });
    const release = {
      ...{ ...reported, id: releaseId, personId, recordedAt: now },
      ...{ recordedBy: actor.subject, messageId: message },
    };
    await this.people.addRelease(tx, release);
    return { ...file, person, profile, release };
  }

  private async consented(
    tx: Tx,
    { consentActs }: PersonFile,
    person: PersonFile['person'],
    asked: readonly Purpose[],
    actor: Actor,
  ): Promise<Purpose[]> {
    const given = givenPurposes(consentActs);
    const added = asked.filter((purpose) => !given.includes(purpose));
    for (const purpose of added) {
      await this.people.addConsentAct(tx, person, purpose, 'given', actor, this.clock.now());
    }
    return [...given, ...added];
  }
}
