import { Injectable } from '@nestjs/common';
import { CourseCompletedV1 } from '#libs/contracts';
import { Clock, invalid, type PlainDate } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import { assertCan, type CoordinatorAct, stateOf } from '../domain/enrolment.js';
import { Courses } from '../persistence/courses.js';
import { type Enrolment, Enrolments } from '../persistence/enrolments.js';
import { FillSeats } from './fill-seats.js';

/** Adds a dated act to an enrolment. Who completes has learnt something, which is told; who drops out frees a seat. */
@Injectable()
export class ActOnEnrolment {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly courses: Courses,
    private readonly fillSeats: FillSeats,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Locks the intake first, so that two acts cannot follow the same state. */
  async find(tx: Tx, id: string): Promise<Enrolment | null> {
    const found = await this.enrolments.byId(tx, id);
    if (!found) return null;
    await this.enrolments.lockIntake(tx, found.intakeId);
    return this.enrolments.byId(tx, id);
  }

  async run(
    tx: Tx,
    enrolment: Enrolment,
    { act, on = this.clock.today() }: { act: CoordinatorAct; on?: PlainDate | undefined },
    subject: string,
  ): Promise<Enrolment> {
    const { id, acts } = enrolment;
    if (on > this.clock.today()) throw invalid([{ pointer: '/on', code: 'date-in-future' }]);
    if (on < (acts.at(-1)?.on ?? on)) throw invalid([{ pointer: '/on', code: 'before-the-act-before' }]);
    assertCan(act, stateOf(acts), enrolment, on);
    const done = { act, on, actor: subject };
    await this.enrolments.addAct(tx, id, acts.length, done, this.clock.now());
    const after: Enrolment = { ...enrolment, acts: [...acts, done] };
    if (act === 'complete') await this.tell(tx, after, on);
    if (act === 'drop') await this.fillSeats.run(tx, enrolment.intakeId, subject);
    return after;
  }

  private async tell(tx: Tx, enrolment: Enrolment, completedOn: PlainDate): Promise<void> {
    const { id, personId, communeCode, provinceCode, courseId, acts } = enrolment;
    const course = await this.courses.byId(tx, courseId);
    if (!course) throw new Error('an enrolment without a course');
    const { occupationCode, skills, level } = course;
    this.outbox.add(tx, CourseCompletedV1, {
      subject: id,
      sequence: acts.length,
      data: {
        ...{ enrolmentId: id, personId, communeCode, provinceCode, courseId },
        ...{ occupationCode, skills: [...skills], level, completedOn },
      },
    });
  }
}
