import { Injectable } from '@nestjs/common';
import { addDays, Clock, invalid, newId, notFound, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { courseDays } from '../domain/course.js';
import { Courses, type Intake } from '../persistence/courses.js';

const UNTOUCHED = { cancelled: null, version: 1 };

/** Opens a course once more. One that would be over already is refused: nobody could enrol. */
@Injectable()
export class PlanIntake {
  constructor(
    private readonly courses: Courses,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Tx,
    courseId: string,
    command: { startsOn: PlainDate; seats: number },
    subject: string,
  ): Promise<Intake> {
    const course = await this.courses.lock(tx, courseId, 'share');
    if (!course) throw notFound();
    const endsOn = addDays(command.startsOn, courseDays(course.weeks));
    if (endsOn < this.clock.today()) throw invalid([{ pointer: '/startsOn', code: 'intake-over' }]);
    const intake: Intake = { id: newId(), courseId, ...command, endsOn, free: command.seats, ...UNTOUCHED };
    await this.courses.addIntake(tx, intake, { subject, at: this.clock.now() });
    return intake;
  }
}
