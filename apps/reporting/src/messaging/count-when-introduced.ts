import { Controller, UseInterceptors } from '@nestjs/common';
import { CandidateIntroducedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountStep } from '../application/count-step.js';
import { KeepsEvents } from './keeps-events.js';

@Controller()
@UseInterceptors(KeepsEvents)
export class CountWhenIntroduced {
  constructor(private readonly countStep: CountStep) {}

  @Handles(CandidateIntroducedV1, 'count-when-introduced')
  async handle(batch: Received<CandidateIntroducedV1>[], ctx: BusContext): Promise<void> {
    await this.countStep.run(
      ctx.tx,
      'introduced',
      batch.map(({ data, time }) => ({ personId: data.personId, recordedAt: time })),
    );
  }
}
