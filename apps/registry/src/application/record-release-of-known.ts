import { Injectable } from '@nestjs/common';
import { ReleaseRecordedV1 } from '#libs/contracts';
import { Clock, conflict, invalid, newId, type PlainDate } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import type { KeptAct } from '../domain/case.js';
import type { CaseState } from '../domain/case-life.js';
import { givenPurposes, PURPOSES, type Purpose } from '../domain/consent.js';
import { keepingLearned } from '../domain/learning.js';
import type { Person } from '../domain/person.js';
import { countedOn } from '../domain/release.js';
import { faultsOfReport, type ReleaseReport, type ReportedResidence } from '../domain/report.js';
import type { Actor, Place } from '../domain/scope.js';
import { Helpers } from '../persistence/helpers.js';
import { People, type PersonFile } from '../persistence/people.js';
import { CaseFiles } from './case-files.js';
import { releaseOf } from './record-release.js';
import { snapshotOf } from './snapshot.js';
import { WriteCase } from './write-case.js';

/** What is told of somebody who is known by a notice, by their own word, or by a release before this one. */
export type ReleaseOfKnown = Pick<ReleaseReport, 'release' | 'employment' | 'credit' | 'consents'>;

/** Where they live now and how they are reached, where the report says so. */
export type HomeOfKnown = Place &
  Pick<ReportedResidence, 'detail' | 'addressAsWritten'> & { readonly phone?: string };

/** Which release of the person this is: the one their case waited for, or that of a second time. */
export type Time = 'first' | 'second';

/** Whether a release told now begins a second case, or is the one that their case waits for. */
export const releasedBefore = ({ release }: Pick<PersonFile, 'release'>, state: CaseState): boolean =>
  release !== null || state === 'closed';

/**
 * Somebody who was expected, or who had come of their own accord, holds a release: from here on it is like any other. Who
 * came home once and comes home again has a second case: the first one's helpers and deadlines end, what they agreed to
 * stands until they withdraw it, and every release stays in the file.
 */
@Injectable()
export class RecordReleaseOfKnown {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly people: People,
    private readonly files: CaseFiles,
    private readonly write: WriteCase,
    private readonly helpers: Helpers,
  ) {}

  /** What recording it would be. Throws what `run` throws, and writes nothing. */
  async assess(tx: Tx, id: string, told: ReleaseOfKnown, actor: Actor): Promise<Time> {
    return (await this.opened(tx, id, told, actor)).time;
  }

  /**
   * Throws like RecordRelease, conflict `release-known` for a release that is not later than all that are recorded or has
   * the certificate of one of them, and what the case's life forbids.
   */
  async run(
    tx: Tx,
    id: string,
    told: ReleaseOfKnown,
    actor: Actor,
    home?: HomeOfKnown,
  ): Promise<KeptAct & { readonly releaseId: string }> {
    const { file, standing, name } = await this.opened(tx, id, told, actor);
    const today = this.clock.today();
    const released = await this.released(tx, file, told, actor, home);
    const { release } = released;
    if (!release) throw new Error('a release that was not kept');
    const day = countedOn(release.kind, release.completedOn, today);
    const on = day > today ? today : day;
    if (name === 'release-again') await this.endFirst(tx, file, on);
    const act = { act: name, on, reason: null, detail: { releaseId: release.id } };
    return { ...(await this.write.add(tx, standing, released.person, act, actor)), releaseId: release.id };
  }

  private async opened(tx: Tx, id: string, told: ReleaseOfKnown, actor: Actor) {
    const file = await this.files.own(tx, id, actor);
    const standing = await this.write.standing(tx, file);
    const second = releasedBefore(file, standing.state);
    const name = second ? 'release-again' : 'record-release';
    this.write.require(standing, name, actor.role);
    const before = await this.people.releasesBefore(tx, id, told.release);
    if (before.known) throw conflict('release-known');
    this.assertSound(file, told);
    const time: Time = second || before.any ? 'second' : 'first';
    return { file, standing, name, time } as const;
  }

  private assertSound(file: PersonFile, told: ReleaseOfKnown): void {
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
    const faults = faultsOfReport(report, this.clock.today());
    if (faults.length > 0) throw invalid(faults);
  }

  private async endFirst(tx: Tx, { person, closure }: PersonFile, on: PlainDate): Promise<void> {
    await this.helpers.end(tx, person.id, on, 'case-closed');
    if (closure) await this.people.reopen(tx, person.id);
  }

  /** Keeps the release with all that came with it, and tells of it. */
  private async released(
    tx: Tx,
    file: PersonFile,
    told: ReleaseOfKnown,
    actor: Actor,
    home: HomeOfKnown | undefined,
  ): Promise<PersonFile> {
    const now = this.clock.now();
    const today = this.clock.today();
    const person = await livingAt(this.people, tx, file.person, home, now);
    const { id: personId, version } = person;
    const before = file.profile.employment;
    const profile = {
      personId,
      employment: told.employment ? keepingLearned(told.employment, before) : before,
      credit: told.credit ?? file.profile.credit,
    };
    await this.people.saveContact(tx, person);
    await this.people.saveProfile(tx, profile);
    const consents = await this.consented(tx, file, person, told.consents, actor);

    const releaseId = newId();
    const reported = releaseOf(told);
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

  /** What they agree to now is added to what stands: what nobody asked about is no withdrawal. */
  private async consented(
    tx: Tx,
    { consentActs }: PersonFile,
    person: PersonFile['person'],
    asked: readonly Purpose[],
    actor: Actor,
  ): Promise<Purpose[]> {
    const given = givenPurposes(consentActs);
    const after = PURPOSES.filter((purpose) => asked.includes(purpose) || given.includes(purpose));
    for (const purpose of after) {
      if (given.includes(purpose)) continue;
      await this.people.addConsentAct(tx, person, purpose, 'given', actor, this.clock.now());
    }
    return after;
  }
}

/** The next version of the person, where they live now. */
export async function livingAt(
  people: People,
  tx: Tx,
  person: Person,
  home: HomeOfKnown | undefined,
  since: Date,
): Promise<Person> {
  const next = { ...person, version: person.version + 1 };
  if (!home) return next;
  const { communeCode, provinceCode, detail = null, addressAsWritten: asWritten = null, phone } = home;
  const residence = { id: newId(), personId: person.id, asWritten, detail, communeCode, provinceCode };
  await people.move(tx, { ...residence, since, version: next.version });
  return { ...next, communeCode, provinceCode, phone: phone ?? person.phone };
}
