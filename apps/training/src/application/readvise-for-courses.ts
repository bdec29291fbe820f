import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { aConcern } from '../domain/concern.js';
import { Board } from '../persistence/board.js';
import { Courses } from '../persistence/courses.js';
import { Readvise } from './readvise.js';

/** Advises again those to whom new courses may be open. */
@Injectable()
export class ReadviseForCourses {
  constructor(
    private readonly board: Board,
    private readonly courses: Courses,
    private readonly readvise: Readvise,
  ) {}

  async run(tx: Tx, courseIds: readonly string[]): Promise<number> {
    await this.board.change(tx);
    const courses = await this.courses.byIds(tx, courseIds);
    return this.readvise.run(tx, aConcern([], courses));
  }

  /** Also those who were advised one of them as it was. */
  async changed(tx: Tx, courseIds: readonly string[]): Promise<number> {
    const now = await this.run(tx, courseIds);
    return now + (await this.readvise.advisedOf(tx, courseIds));
  }
}
