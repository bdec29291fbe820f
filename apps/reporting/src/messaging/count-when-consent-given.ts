import { Controller, UseInterceptors } from '@nestjs/common';
import { ConsentGivenV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountStep } from '../application/count-step.js';
import { KeepsEvents } from './keeps-events.js';

/** Nobody consents whom nobody has spoken to. */
@Controller()
@UseInterceptors(KeepsEvents)
export class CountWhenConsentGiven {
  constructor(private readonly countStep: CountStep) {}

  @Handles(ConsentGivenV1, 'count-when-consent-given')
  async handle(batch: Received<ConsentGivenV1>[], ctx: BusContext): Promise<void> {
    await this.countStep.run(
      ctx.tx,
      'contacted',
      batch.map(({ data, time }) => ({ personId: data.personId, recordedAt: time })),
    );
  }
}
