import { Injectable } from '@nestjs/common';
import { CourseChangedV1 } from '#libs/contracts';
import { addDays, Clock, conflict } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import { changesWhatIsLearnt, type Course, courseDays } from '../domain/course.js';
import { intakeStateOn, intakeSteps } from '../domain/intake.js';
import { Board } from '../persistence/board.js';
import { Courses, type CourseWithIntakes } from '../persistence/courses.js';
import { Enrolments } from '../persistence/enrolments.js';
import { told } from './told-course.js';

const HOUSE = 'house';

/** Corrects a course. Who is advised it, and whom it helps now, is found out when the news of it comes back to us. */
@Injectable()
export class ChangeCourse {
  constructor(
    private readonly board: Board,
    private readonly courses: Courses,
    private readonly enrolments: Enrolments,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Locked until the commit, and the board with it: whoever advises waits, and whoever completes the course. */
  async find(tx: Tx, id: string): Promise<CourseWithIntakes | null> {
    await this.board.change(tx);
    // before the course itself, as whoever completes it does
    await this.enrolments.lockIntakesOfCourse(tx, id);
    return this.courses.lock(tx, id, 'update');
  }

  /**
   * Throws conflict `course-certified` when it would teach something else than a certificate says, conflict
   * `attendance-after-end` when an intake would end before a day on its sheet.
   */
  async run(
    tx: Tx,
    before: CourseWithIntakes,
    changes: Partial<Omit<Course, 'id'>>,
    subject: string,
  ): Promise<CourseWithIntakes> {
    const after: CourseWithIntakes = { ...before, ...changes };
    if (JSON.stringify(after) === JSON.stringify(before)) return before;
    if (changesWhatIsLearnt(before, after) && (await this.courses.isCertified(tx, before.id))) {
      throw conflict('course-certified');
    }
    await this.courses.change(tx, before, after, { subject, at: this.clock.now() });
    if (after.weeks !== before.weeks) await this.moveEnds(tx, after);
    this.outbox.add(tx, CourseChangedV1, {
      ...{ subject: after.id, sequence: before.version + 1, data: told(after) },
    });
    return (await this.courses.byId(tx, before.id)) ?? after;
  }

  /** Intakes that are not over last as long as the course does now. */
  private async moveEnds(tx: Tx, { intakes, weeks }: CourseWithIntakes): Promise<void> {
    const on = this.clock.today();
    for (const { id } of [...intakes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const intake = await this.enrolments.lockIntake(tx, id);
      if (!intake || !intakeSteps['move-end'].in.includes(intakeStateOn(intake, on))) continue;
      const endsOn = addDays(intake.startsOn, courseDays(weeks));
      const marked = await this.enrolments.lastMarked(tx, id);
      if (marked !== null && marked > endsOn) throw conflict('attendance-after-end', { endsOn, marked });
      await this.courses.moveEnd(tx, id, endsOn);
      const done = { act: 'move-end', seats: intake.seats, on } as const;
      await this.courses.actOnIntake(tx, id, done, { subject: HOUSE, at: this.clock.now() });
    }
  }
}
