import { Controller, UseInterceptors } from '@nestjs/common';
import { CandidateHiredV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountStep } from '../application/count-step.js';
import { KeepsEvents } from './keeps-events.js';

@Controller()
@UseInterceptors(KeepsEvents)
export class CountWhenHired {
  constructor(private readonly countStep: CountStep) {}

  @Handles(CandidateHiredV1, 'count-when-hired')
  async handle(batch: Received<CandidateHiredV1>[], ctx: BusContext): Promise<void> {
    await this.countStep.run(
      ctx.tx,
      'placed',
      batch.map(({ data, time }) => ({ personId: data.personId, recordedAt: time })),
    );
  }
}
