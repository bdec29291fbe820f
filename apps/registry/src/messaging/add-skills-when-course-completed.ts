import { Controller } from '@nestjs/common';
import { CompletionWithdrawnV1, CourseCompletedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { LearnFromCourse } from '../application/learn-from-course.js';

@Controller()
export class AddSkillsWhenCourseCompleted {
  constructor(private readonly learn: LearnFromCourse) {}

  @Handles(CourseCompletedV1, 'add-skills-when-course-completed')
  async handle(batch: Received<CourseCompletedV1>[], ctx: BusContext): Promise<void> {
    for (const { id, data, sequence } of batch) {
      const { enrolmentId, personId, skills, level } = data;
      const learnt = await this.learn.run(ctx.tx, { enrolmentId, personId, sequence, skills, level });
      ctx.summarise(id, learnt ? 'profile-changed' : 'nothing-new');
    }
  }
}

@Controller()
export class TakeBackSkillsWhenCompletionWithdrawn {
  constructor(private readonly learn: LearnFromCourse) {}

  @Handles(CompletionWithdrawnV1, 'take-back-skills-when-completion-withdrawn')
  async handle(batch: Received<CompletionWithdrawnV1>[], ctx: BusContext): Promise<void> {
    for (const { id, data, sequence } of batch) {
      const { enrolmentId, personId } = data;
      const changed = await this.learn.takeBack(ctx.tx, { enrolmentId, personId, sequence });
      ctx.summarise(id, changed ? 'profile-changed' : 'nothing-new');
    }
  }
}
