import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { type Advice, advise } from '../domain/advise.js';
import { Board } from '../persistence/board.js';
import { Courses, type CourseWithIntakes } from '../persistence/courses.js';
import { type AdvisedLearner, type AdvisedRow, type LearnerFilter, People } from '../persistence/people.js';

/** An advised course with what one asks about it first. */
export interface AdvisedCourse extends Advice {
  readonly course: CourseWithIntakes;
}

export interface AdviceRow extends AdvisedRow {
  readonly because: Advice['because'];
}

/** Reads what people are advised, with the reasons as the board stands now. */
@Injectable()
export class ShowAdvice {
  constructor(
    private readonly board: Board,
    private readonly people: People,
    private readonly courses: Courses,
    private readonly clock: Clock,
  ) {}

  person(tx: Tx, personId: string): Promise<AdvisedLearner | null> {
    return this.people.byId(tx, personId);
  }

  /** The courses for one person, the one that opens most first. */
  async coursesFor(tx: Tx, learner: AdvisedLearner, limit: number): Promise<AdvisedCourse[]> {
    const today = this.clock.today();
    const advice = advise(learner, await this.board.look(tx, today), today).slice(0, limit);
    if (advice.length === 0) return [];
    const found = await this.courses.byIds(
      tx,
      advice.map(({ courseId }) => courseId),
    );
    const byId = new Map(found.map((course) => [course.id, course]));
    return advice.flatMap((one) => {
      const course = byId.get(one.courseId);
      return course ? [{ ...one, course }] : [];
    });
  }

  /** The people of some areas with the course that opens most for each, newest recorded first. */
  async list(tx: Tx, filter: LearnerFilter): Promise<AdviceRow[]> {
    const today = this.clock.today();
    const rows = await this.people.list(tx, filter);
    const board = await this.board.look(tx, today);
    return rows.map((row) => {
      const advice = advise(row, board, today).find(({ courseId }) => courseId === row.best.courseId);
      return { ...row, because: advice?.because ?? [] };
    });
  }
}
