import { Controller, UseInterceptors } from '@nestjs/common';
import { CourseCompletedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountCompletions } from '../application/count-completions.js';
import { KeepsEvents } from './keeps-events.js';

@Controller()
@UseInterceptors(KeepsEvents)
export class CountWhenCourseCompleted {
  constructor(private readonly countCompletions: CountCompletions) {}

  @Handles(CourseCompletedV1, 'count-when-course-completed')
  async handle(batch: Received<CourseCompletedV1>[], ctx: BusContext): Promise<void> {
    await this.countCompletions.run(
      ctx.tx,
      batch.map(({ data, sequence, time }) => ({ ...data, sequence, stands: true, recordedAt: time })),
    );
  }
}
