import { Injectable } from '@nestjs/common';
import { CompletionWithdrawnV1, CourseCompletedV1, EnrolmentChangedV1 } from '#libs/contracts';
import { Clock } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import { stateOf } from '../domain/enrolment.js';
import { Certificates } from '../persistence/certificates.js';
import { Courses } from '../persistence/courses.js';
import type { Enrolment } from '../persistence/enrolments.js';

/** Tells where an enrolment stands after an act; of a completion also what was learnt, and gives it its certificate. */
@Injectable()
export class TellEnrolment {
  constructor(
    private readonly courses: Courses,
    private readonly certificates: Certificates,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  changed(tx: Tx, enrolment: Enrolment): void {
    const { id, personId, communeCode, provinceCode, courseId, intakeId, acts } = enrolment;
    this.outbox.add(tx, EnrolmentChangedV1, {
      subject: id,
      sequence: acts.length,
      data: {
        ...{ enrolmentId: id, personId, communeCode, provinceCode, courseId, intakeId },
        ...{ status: stateOf(acts), changedOn: acts.at(-1)?.on ?? enrolment.startsOn },
      },
    });
  }

  withdrawn(tx: Tx, enrolment: Enrolment, reason: string, withdrawnOn: string): void {
    const { id, personId, communeCode, provinceCode, courseId, acts } = enrolment;
    this.outbox.add(tx, CompletionWithdrawnV1, {
      subject: id,
      sequence: acts.length,
      data: { enrolmentId: id, personId, communeCode, provinceCode, courseId, reason, withdrawnOn },
    });
  }

  /** Returns the number of the certificate. */
  async completed(tx: Tx, enrolment: Enrolment, completedOn: string): Promise<string> {
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
    return this.certificates.issue(
      tx,
      { enrolmentId: id, courseId, provinceCode: course.provinceCode, completedOn },
      this.clock.today(),
    );
  }
}
