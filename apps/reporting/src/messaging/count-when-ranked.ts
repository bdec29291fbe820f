import { Controller, UseInterceptors } from '@nestjs/common';
import { CandidateRankedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountStep } from '../application/count-step.js';
import { KeepsEvents } from './keeps-events.js';

@Controller()
@UseInterceptors(KeepsEvents)
export class CountWhenRanked {
  constructor(private readonly countStep: CountStep) {}

  @Handles(CandidateRankedV1, 'count-when-ranked')
  async handle(batch: Received<CandidateRankedV1>[], ctx: BusContext): Promise<void> {
    await this.countStep.run(
      ctx.tx,
      'ranked',
      batch.map(({ data, time }) => ({ personId: data.personId, recordedAt: time })),
    );
  }
}
