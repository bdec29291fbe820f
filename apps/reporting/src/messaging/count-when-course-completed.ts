import { Controller, UseInterceptors } from '@nestjs/common';
import { CourseCompletedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountStep } from '../application/count-step.js';
import { KeepsEvents } from './keeps-events.js';

@Controller()
@UseInterceptors(KeepsEvents)
export class CountWhenCourseCompleted {
  constructor(private readonly countStep: CountStep) {}

  @Handles(CourseCompletedV1, 'count-when-course-completed')
  async handle(batch: Received<CourseCompletedV1>[], ctx: BusContext): Promise<void> {
    await this.countStep.run(
      ctx.tx,
      'trained',
      batch.map(({ data, time }) => ({ personId: data.personId, recordedAt: time })),
    );
  }
}
