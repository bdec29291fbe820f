import { Controller, UseInterceptors } from '@nestjs/common';
import { AdviceGivenV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountStep } from '../application/count-step.js';
import { KeepsEvents } from './keeps-events.js';

@Controller()
@UseInterceptors(KeepsEvents)
export class CountWhenAdvised {
  constructor(private readonly countStep: CountStep) {}

  @Handles(AdviceGivenV1, 'count-when-advised')
  async handle(batch: Received<AdviceGivenV1>[], ctx: BusContext): Promise<void> {
    await this.countStep.run(
      ctx.tx,
      'advised',
      batch.map(({ data, time }) => ({ personId: data.personId, recordedAt: time })),
    );
  }
}
