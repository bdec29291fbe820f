import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { withLearning, withoutLearning } from '../domain/learning.js';
import { caseThatGoesOn } from '../domain/merge-cases.js';
import type { EmploymentSection } from '../domain/person.js';
import type { Merge } from '../persistence/duplicate-schemas.js';
import { Learnings } from '../persistence/learnings.js';
import { MergedCases, type MovedCase } from '../persistence/merged-cases.js';
import type { PersonFile } from '../persistence/people.js';
import { WriteCase } from './write-case.js';

type Learned = Merge['moved']['learnings'];

/** What belongs to two records that are one person beside who they are: the case, and what courses taught. */
@Injectable()
export class MergeBelongings {
  constructor(
    private readonly clock: Clock,
    private readonly write: WriteCase,
    private readonly cases: MergedCases,
    private readonly learnings: Learnings,
  ) {}

  async takeCase(tx: Tx, mergeId: string, survivor: PersonFile, other: PersonFile): Promise<MovedCase> {
    const own = await this.write.standing(tx, survivor);
    const theirs = await this.write.standing(tx, other);
    return this.cases.takeOver(tx, {
      ...{ mergeId, survivorId: survivor.person.id, otherId: other.person.id },
      ...{ goesOn: caseThatGoesOn(own.state, theirs.state) },
      ...{ on: this.clock.today(), at: this.clock.now() },
    });
  }

  putBackCase(tx: Tx, { id, moved, survivorId, otherId }: Merge): Promise<void> {
    return this.cases.putBack(tx, id, moved.cases, survivorId, otherId);
  }

  /** The survivor has learnt what the other one had; answers their section with it. */
  async takeLearnings(
    tx: Tx,
    survivorId: string,
    otherId: string,
    section: EmploymentSection | null,
  ): Promise<{ readonly section: EmploymentSection | null; readonly learnings: Learned }> {
    const theirs = await this.learnings.of(tx, otherId);
    let now = section;
    for (const { enrolmentId, skills, level } of theirs) {
      const learnt = withLearning(now, { skills, level });
      now = learnt.section;
      await this.learnings.give(tx, enrolmentId, survivorId, learnt.given);
    }
    return {
      section: now,
      learnings: theirs.map(({ enrolmentId, given }) => ({ enrolmentId, given })),
    };
  }

  /** Takes from the survivor's section what the other one's courses gave to it. */
  async leaveLearnings(
    tx: Tx,
    { survivorId, moved }: Merge,
    section: EmploymentSection | null,
  ): Promise<EmploymentSection | null> {
    const ids = moved.learnings.map(({ enrolmentId }) => enrolmentId);
    let now = section;
    for (const gone of (await this.learnings.of(tx, survivorId)).filter((one) =>
      ids.includes(one.enrolmentId),
    )) {
      const rest = await this.learnings.of(tx, survivorId);
      const parted = withoutLearning(
        now,
        gone,
        rest.filter(({ enrolmentId }) => !ids.includes(enrolmentId)),
      );
      now = parted.section;
      for (const one of parted.others)
        await this.learnings.give(tx, one.enrolmentId, one.personId, one.given);
    }
    return now;
  }

  /** The other one has their courses again; what was told of one since gives to them now. Answers their section. */
  async putBackLearnings(
    tx: Tx,
    { otherId, moved }: Merge,
    section: EmploymentSection | null,
  ): Promise<EmploymentSection | null> {
    let now = section;
    for (const { enrolmentId, given } of moved.learnings) {
      const one = await this.learnings.byId(tx, enrolmentId);
      if (!one) continue;
      if (one.withdrawn || given) {
        await this.learnings.give(tx, enrolmentId, otherId, one.withdrawn ? one.given : (given ?? one.given));
        if (!one.withdrawn || !given) continue;
        // withdrawn while they were one: the kept section still holds what it gave
        now = withoutLearning(now, { ...one, given }, []).section;
        continue;
      }
      const learnt = withLearning(now, one);
      now = learnt.section;
      await this.learnings.give(tx, enrolmentId, otherId, learnt.given);
    }
    return now;
  }
}
