import { Injectable } from '@nestjs/common';
import { Clock, invalid } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { assertIntakeAct, type CancelReason, isOpenOn } from '../domain/intake.js';
import { Courses, type Intake } from '../persistence/courses.js';
import { Enrolments, type PlacedIntake } from '../persistence/enrolments.js';
import { CallOff } from './call-off.js';
import { EnrolPerson } from './enrol-person.js';

interface Command {
  readonly reason: CancelReason;
  /** Another intake of the same course, to which its people go. */
  readonly moveTo?: string | undefined;
}

/**
 * Calls an intake off. Whoever has or waits for a place there goes to another intake of the course, in the order in which
 * they came, as far as it has seats and into its queue beyond; without one their place ends with the reason.
 */
@Injectable()
export class CancelIntake {
  constructor(
    private readonly courses: Courses,
    private readonly enrolments: Enrolments,
    private readonly enrolPerson: EnrolPerson,
    private readonly callOff: CallOff,
    private readonly clock: Clock,
  ) {}

  /** The intake, locked with the one to which its people go, in the order of their ids. */
  async find(tx: Tx, id: string, moveTo?: string): Promise<PlacedIntake | null> {
    for (const each of [id, ...(moveTo === undefined ? [] : [moveTo])].sort()) {
      await this.enrolments.lockIntake(tx, each);
    }
    return this.enrolments.lockIntake(tx, id);
  }

  /** Throws conflict `intake-ended` or `intake-cancelled`, invalid `not-an-intake-to-move-to`. */
  async run(tx: Tx, intake: PlacedIntake, { reason, moveTo }: Command, subject: string): Promise<Intake> {
    const [on, at] = [this.clock.today(), this.clock.now()];
    assertIntakeAct('cancel', 'training-coordinator', intake, on);
    const other = moveTo === undefined ? null : await this.otherOf(tx, intake, moveTo);
    const people = await this.enrolments.open(tx, intake.id);
    const done = { act: 'cancel', seats: intake.seats, on, reason } as const;
    await this.courses.actOnIntake(tx, intake.id, done, { subject, at });
    for (const one of people) await this.callOff.run(tx, one, reason, subject);
    for (const one of other ? people : []) {
      if (other && !(await this.enrolments.has(tx, other.id, one.personId))) {
        await this.enrolPerson.run(tx, one, other, subject);
      }
    }
    const free = intake.seats - (await this.enrolments.taken(tx, intake.id));
    return { ...intake, cancelled: { on, reason }, version: intake.version + 1, free };
  }

  private async otherOf(tx: Tx, intake: PlacedIntake, moveTo: string): Promise<PlacedIntake> {
    const other = await this.enrolments.lockIntake(tx, moveTo);
    const fits = other && other.id !== intake.id && other.courseId === intake.courseId;
    if (!fits || !isOpenOn(other, this.clock.today())) {
      throw invalid([{ pointer: '/moveTo', code: 'not-an-intake-to-move-to' }]);
    }
    return other;
  }
}
