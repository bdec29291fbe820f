import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { placeOf, type ReleaseReport } from '../domain/report.js';
import type { Actor } from '../domain/scope.js';
import type { KnownPerson } from '../persistence/known-people.js';
import { AlreadyRegistered, isSame } from './already-registered.js';
import { RecordReleaseOfKnown, type Time } from './record-release-of-known.js';
import { type RecordedRelease, RecordRelease, type ReleaseToRecord } from './record-release.js';

/**
 * A release that is told at the desk or in a list, of whomever it is. Certain evidence alone makes it that of somebody known:
 * the identity number with the same name and day of birth. Anybody else is recorded anew and reviewed as a possible duplicate.
 */
@Injectable()
export class RecordReleaseAtDesk {
  constructor(
    private readonly clock: Clock,
    private readonly recordRelease: RecordRelease,
    private readonly ofKnown: RecordReleaseOfKnown,
    private readonly already: AlreadyRegistered,
  ) {}

  /**
   * All of them, or throws. Somebody known comes alone: of several one would be to blame. Throws conflict
   * `person-already-registered` when it is no later release of somebody whom the officer may act on.
   */
  async run(tx: Tx, releases: readonly ReleaseToRecord[]): Promise<RecordedRelease[]> {
    try {
      return await this.recordRelease.run(tx, releases);
    } catch (error) {
      const [one] = releases;
      const known = error instanceof DomainError && error.code === 'person-already-registered';
      if (!known || !one || releases.length > 1) throw error;
      const { report, recording } = one;
      const { actor } = recording;
      const person = await this.already.find(tx, report.person);
      if (!person || !isSame(person, report.person, actor))
        throw await this.already.refusal(tx, person, actor);
      try {
        return [await this.again(tx, person.id, report, actor)];
      } catch (refused) {
        if (!(refused instanceof DomainError) || refused.kind !== 'conflict') throw refused;
        throw await this.already.refusal(tx, person, actor);
      }
    }
  }

  /** What the release of somebody known would be; null when it is told already. */
  async assess(tx: Tx, person: KnownPerson, report: ReleaseReport, actor: Actor): Promise<Time | null> {
    if (!isSame(person, report.person, actor)) return null;
    try {
      return await this.ofKnown.assess(tx, person.id, report, actor);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'conflict') return null;
      throw error;
    }
  }

  async again(tx: Tx, personId: string, report: ReleaseReport, actor: Actor): Promise<RecordedRelease> {
    const { residence, person } = report;
    const lives = placeOf(residence, this.clock.today());
    const { phone } = person;
    const home =
      'fault' in lives
        ? undefined
        : { ...residence, ...lives.place, ...(phone === undefined ? {} : { phone }) };
    const { releaseId } = await this.ofKnown.run(tx, personId, report, actor, home);
    return { id: releaseId, personId, releaseId, possibleDuplicates: [] };
  }
}
