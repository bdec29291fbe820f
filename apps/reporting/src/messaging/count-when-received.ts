import { Controller, UseInterceptors } from '@nestjs/common';
import { PersonReceivedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountStep } from '../application/count-step.js';
import { KeepsEvents } from './keeps-events.js';

@Controller()
@UseInterceptors(KeepsEvents)
export class CountWhenReceived {
  constructor(private readonly countStep: CountStep) {}

  @Handles(PersonReceivedV1, 'count-when-received')
  async handle(batch: Received<PersonReceivedV1>[], ctx: BusContext): Promise<void> {
    await this.countStep.run(
      ctx.tx,
      'contacted',
      batch.map(({ data, time }) => ({ personId: data.personId, recordedAt: time })),
    );
  }
}
