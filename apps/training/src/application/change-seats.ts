import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { assertIntakeAct, assertSeats } from '../domain/intake.js';
import { Courses, type Intake } from '../persistence/courses.js';
import { Enrolments, type PlacedIntake } from '../persistence/enrolments.js';
import { FillSeats } from './fill-seats.js';

/** Gives an intake more seats or fewer. More of them go at once to those who have waited longest. */
@Injectable()
export class ChangeSeats {
  constructor(
    private readonly courses: Courses,
    private readonly enrolments: Enrolments,
    private readonly fillSeats: FillSeats,
    private readonly clock: Clock,
  ) {}

  /** `intake` must be locked. Throws conflict `intake-ended`, `intake-cancelled` or `seats-taken`. */
  async run(tx: Tx, intake: PlacedIntake, seats: number, subject: string): Promise<Intake> {
    const today = this.clock.today();
    assertIntakeAct('change-seats', 'training-coordinator', intake, today);
    assertSeats(seats, await this.enrolments.taken(tx, intake.id));
    if (seats !== intake.seats) {
      const done = { act: 'change-seats', seats, on: today } as const;
      await this.courses.actOnIntake(tx, intake.id, done, { subject, at: this.clock.now() });
      await this.fillSeats.run(tx, intake.id, subject);
    }
    const version = intake.version + (seats === intake.seats ? 0 : 1);
    return { ...intake, version, seats, free: seats - (await this.enrolments.taken(tx, intake.id)) };
  }
}
