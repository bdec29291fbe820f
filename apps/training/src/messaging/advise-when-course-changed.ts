import { Controller } from '@nestjs/common';
import { CourseChangedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { ReadviseForCourses } from '../application/readvise-for-courses.js';

@Controller()
export class AdviseWhenCourseChanged {
  constructor(private readonly readviseForCourses: ReadviseForCourses) {}

  @Handles(CourseChangedV1, 'advise-when-course-changed')
  async handle(batch: Received<CourseChangedV1>[], ctx: BusContext): Promise<void> {
    const courseIds = batch.map(({ data }) => data.courseId);
    const changed = await this.readviseForCourses.changed(ctx.tx, courseIds);
    for (const { id } of batch) ctx.summarise(id, `advised-otherwise ${String(changed)}`);
  }
}
