import { Controller } from '@nestjs/common';
import { CourseAddedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { ReadviseForCourses } from '../application/readvise-for-courses.js';

@Controller()
export class AdviseWhenCourseAdded {
  constructor(private readonly readviseForCourses: ReadviseForCourses) {}

  @Handles(CourseAddedV1, 'advise-when-course-added')
  async handle(batch: Received<CourseAddedV1>[], ctx: BusContext): Promise<void> {
    const courseIds = batch.map(({ data }) => data.courseId);
    const changed = await this.readviseForCourses.run(ctx.tx, courseIds);
    for (const { id } of batch) ctx.summarise(id, `advised-otherwise ${String(changed)}`);
  }
}
