import { Injectable } from '@nestjs/common';
import { Clock, notFound } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { type Advice, advise } from '../domain/advise.js';
import { adviseGroup, type GroupAdvice } from '../domain/advise-group.js';
import { Board } from '../persistence/board.js';
import { Courses, type CourseWithIntakes } from '../persistence/courses.js';
import { type AdvisedLearner, type Group, People } from '../persistence/people.js';

export interface AdvisedGroup {
  /** Of how many people advice was taken. */
  readonly people: number;
  readonly courses: readonly (GroupAdvice & { readonly course: CourseWithIntakes })[];
}

const PAGE = 1_000;

/** Which course opens most doors for most of a group, as the board stands now. */
@Injectable()
export class ShowGroupAdvice {
  constructor(
    private readonly board: Board,
    private readonly people: People,
    private readonly courses: Courses,
    private readonly clock: Clock,
  ) {}

  /** Throws not-found when one of the people named cannot be seen. */
  async run(tx: Tx, group: Group): Promise<AdvisedGroup> {
    const today = this.clock.today();
    const board = await this.board.look(tx, today);
    const advice: Advice[][] = [];
    for (let after: string | null = null; ;) {
      const page: AdvisedLearner[] = await this.people.ofGroup(tx, group, after, PAGE);
      for (const learner of page) advice.push(advise(learner, board, today, Infinity));
      if (page.length < PAGE) break;
      after = page.at(-1)?.personId ?? null;
    }
    if (group.personIds && advice.length < group.personIds.length) throw notFound();
    const best = adviseGroup(advice);
    const found = await this.courses.byIds(
      tx,
      best.map(({ courseId }) => courseId),
    );
    const byId = new Map(found.map((course) => [course.id, course]));
    const courses = best.flatMap((one) => {
      const course = byId.get(one.courseId);
      return course ? [{ ...one, course }] : [];
    });
    return { people: advice.length, courses };
  }
}
