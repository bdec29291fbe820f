import { Injectable } from '@nestjs/common';
import { CourseAddedV1 } from '#libs/contracts';
import { Clock, newId } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import type { Course } from '../domain/course.js';
import { told } from './told-course.js';
import { Courses, type CourseWithIntakes } from '../persistence/courses.js';

/** Puts a course into the directory. Whom it helps is found out when the news of it comes back to us. */
@Injectable()
export class AddCourse {
  constructor(
    private readonly courses: Courses,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, command: Omit<Course, 'id'>, subject: string): Promise<CourseWithIntakes> {
    const course: Course = { id: newId(), ...command };
    await this.courses.add(tx, course, { subject, at: this.clock.now() });
    this.outbox.add(tx, CourseAddedV1, { subject: course.id, sequence: 1, data: told(course) });
    return { ...course, version: 1, intakes: [] };
  }
}
