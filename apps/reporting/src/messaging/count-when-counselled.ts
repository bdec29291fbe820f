import { Controller, UseInterceptors } from '@nestjs/common';
import { PersonCounselledV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountStep } from '../application/count-step.js';
import { KeepsEvents } from './keeps-events.js';

@Controller()
@UseInterceptors(KeepsEvents)
export class CountWhenCounselled {
  constructor(private readonly countStep: CountStep) {}

  @Handles(PersonCounselledV1, 'count-when-counselled')
  async handle(batch: Received<PersonCounselledV1>[], ctx: BusContext): Promise<void> {
    await this.countStep.run(
      ctx.tx,
      'counselled',
      batch.map(({ data, time }) => ({ personId: data.personId, recordedAt: time })),
    );
  }
}
