import { Injectable } from '@nestjs/common';
import { ProfileChangedV1 } from '#libs/contracts';
import { Clock } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import { givenPurposes } from '../domain/consent.js';
import {
  givenTogether,
  type Learning,
  NOTHING_GIVEN,
  withLearning,
  withoutLearning,
} from '../domain/learning.js';
import type { EmploymentSection } from '../domain/person.js';
import type { Actor } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import { Learnings } from '../persistence/learnings.js';
import { MergedPeople } from '../persistence/merged-people.js';
import { People, type PersonFile } from '../persistence/people.js';
import { snapshotOf } from './snapshot.js';

const TRAINING: Actor = {
  subject: 'training',
  role: 'service',
  scope: { provinces: [], communes: [], everywhere: true },
};

/** Keeps what somebody knows now, and tells it. */
@Injectable()
export class TellOfLearning {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async changed(tx: Tx, file: PersonFile, employment: EmploymentSection): Promise<void> {
    const person = { ...file.person, version: file.person.version + 1 };
    const profile = { ...file.profile, employment };
    const { id: personId, communeCode, provinceCode, version } = person;
    await this.people.saveContact(tx, person);
    await this.people.saveProfile(tx, profile);
    await this.audit.add(tx, TRAINING, this.clock.now(), [
      { act: 'profile-changed', purpose: 'training', personId, communeCode, provinceCode },
    ]);
    const picture = { ...file, person, profile, consents: givenPurposes(file.consentActs) };
    this.outbox.add(tx, ProfileChangedV1, {
      subject: personId,
      sequence: version,
      data: snapshotOf(picture, this.clock.today()),
    });
  }
}

/** A word of training about one enrolment; `sequence` grows with each. */
interface OfEnrolment {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly sequence: number;
}

/**
 * A course was completed: the profile grows by what it taught, and whoever ranks the person hears of it as of any change. A
 * completion that was a mistake takes back what it gave. Whose record went over to another learns there.
 */
@Injectable()
export class LearnFromCourse {
  constructor(
    private readonly people: People,
    private readonly merged: MergedPeople,
    private readonly learnings: Learnings,
    private readonly told: TellOfLearning,
  ) {}

  /** Answers whether anything was new; a closed case learns nothing. Throws not-found for somebody unknown. */
  async run(tx: Tx, told: OfEnrolment & Learning): Promise<boolean> {
    const { enrolmentId, sequence, skills, level } = told;
    const { id: personId, via } = await this.merged.headOf(tx, told.personId);
    const file = await this.people.lockedFile(tx, personId, TRAINING.scope);
    const before = await this.learnings.byId(tx, enrolmentId);
    if (file.closure || (before && before.sequence >= sequence)) return false;

    const { section, given } = withLearning(file.profile.employment, { skills, level });
    const kept = before && !before.withdrawn ? givenTogether(before.given, given) : given;
    const learning = { enrolmentId, personId, sequence, withdrawn: false, skills, level, given: kept };
    await this.learnings.save(tx, learning);
    if (!before) await this.merged.alsoMoved(tx, via, 'learnings', [{ enrolmentId }]);
    if (section === file.profile.employment) return false;
    await this.told.changed(tx, file, section);
    return true;
  }

  /** Answers whether the profile changed. One that is told before the completion makes it nothing. */
  async takeBack(tx: Tx, { enrolmentId, sequence, ...told }: OfEnrolment): Promise<boolean> {
    const { id: personId } = await this.merged.headOf(tx, told.personId);
    const file = await this.people.lockedFile(tx, personId, TRAINING.scope);
    const before = await this.learnings.byId(tx, enrolmentId);
    if (before && before.sequence >= sequence) return false;

    const withdrawn = { enrolmentId, sequence, withdrawn: true, given: NOTHING_GIVEN };
    const taught = before ?? { personId, skills: [], level: 'none' as const };
    await this.learnings.save(tx, { ...taught, ...withdrawn });
    if (!before || before.withdrawn) return false;
    const rest = await this.learnings.of(tx, before.personId);
    const { section, others } = withoutLearning(file.profile.employment, before, rest);
    for (const other of others) {
      await this.learnings.give(tx, other.enrolmentId, other.personId, other.given);
    }
    if (file.closure || !section || section === file.profile.employment) return false;
    await this.told.changed(tx, file, section);
    return true;
  }
}
