import { Controller } from '@nestjs/common';
import { CourseCompletedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { LearnFromCourse } from '../application/learn-from-course.js';

@Controller()
export class AddSkillsWhenCourseCompleted {
  constructor(private readonly learn: LearnFromCourse) {}

  @Handles(CourseCompletedV1, 'add-skills-when-course-completed')
  async handle(batch: Received<CourseCompletedV1>[], ctx: BusContext): Promise<void> {
    for (const { id, data } of batch) {
      const { personId, skills, level } = data;
      const learnt = await this.learn.run(ctx.tx, { personId, skills, level });
      ctx.summarise(id, learnt ? 'profile-changed' : 'nothing-new');
    }
  }
}
