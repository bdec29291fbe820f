import { Controller, UseInterceptors } from '@nestjs/common';
import { FollowUpRecordedV1, MILESTONES } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountStep } from '../application/count-step.js';
import { KeepsEvents } from './keeps-events.js';

/** In work is stable or unstable work; who could not be reached is not known, and never counts as employed. */
@Controller()
@UseInterceptors(KeepsEvents)
export class CountWhenFollowedUp {
  constructor(private readonly countStep: CountStep) {}

  @Handles(FollowUpRecordedV1, 'count-when-followed-up')
  async handle(batch: Received<FollowUpRecordedV1>[], ctx: BusContext): Promise<void> {
    const inWork = batch.filter(({ data }) => data.outcome === 'stable' || data.outcome === 'unstable');
    for (const milestone of MILESTONES) {
      const people = inWork
        .filter(({ data }) => data.milestone === milestone)
        .map(({ data, time }) => ({ personId: data.personId, recordedAt: time }));
      if (people.length > 0) await this.countStep.run(ctx.tx, `retained${milestone}`, people);
    }
  }
}
