import { Injectable } from '@nestjs/common';
import { Clock, conflict, newId } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { assertOpen } from '../domain/enrolment.js';
import { assertNotCancelled } from '../domain/intake.js';
import { type Enrolment, Enrolments, type PlacedIntake } from '../persistence/enrolments.js';
import { type AdvisedLearner, People } from '../persistence/people.js';
import { TellEnrolment } from './tell-enrolment.js';

type Placed = Pick<AdvisedLearner, 'personId' | 'communeCode' | 'provinceCode'>;

/** Gives a person a seat in an intake, or a place in the queue when it is full. */
@Injectable()
export class EnrolPerson {
  constructor(
    private readonly people: People,
    private readonly enrolments: Enrolments,
    private readonly tellEnrolment: TellEnrolment,
    private readonly clock: Clock,
  ) {}

  /** The learner if anything may be held of them; holds off the withdrawal of their consent until the commit. */
  learner(tx: Tx, personId: string): Promise<AdvisedLearner | null> {
    return this.people.heldById(tx, personId);
  }

  /** Locked until the commit. */
  intake(tx: Tx, id: string): Promise<PlacedIntake | null> {
    return this.enrolments.lockIntake(tx, id);
  }

  /** Throws conflict `intake-ended`, `intake-cancelled` or `already-enrolled`. */
  async run(tx: Tx, learner: Placed, intake: PlacedIntake, subject: string): Promise<Enrolment> {
    const on = this.clock.today();
    assertNotCancelled(intake);
    assertOpen(intake, on);
    const { personId, communeCode, provinceCode } = learner;
    if (await this.enrolments.has(tx, intake.id, personId)) throw conflict('already-enrolled');
    const full = (await this.enrolments.taken(tx, intake.id)) >= intake.seats;
    const enrolment: Enrolment = {
      ...{ id: newId(), intakeId: intake.id, courseId: intake.courseId, personId, communeCode, provinceCode },
      ...{ startsOn: intake.startsOn, endsOn: intake.endsOn, courseName: intake.courseName },
      ...{ marks: [], held: 0, certificateNo: null },
      acts: [{ act: full ? 'wait' : 'enrol', on, actor: subject }],
    };
    await this.enrolments.add(tx, enrolment, this.clock.now());
    this.tellEnrolment.changed(tx, enrolment);
    return enrolment;
  }
}
