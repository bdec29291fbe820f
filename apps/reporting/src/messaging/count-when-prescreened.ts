import { Controller, UseInterceptors } from '@nestjs/common';
import { PersonPrescreenedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountStep } from '../application/count-step.js';
import { KeepsEvents } from './keeps-events.js';

@Controller()
@UseInterceptors(KeepsEvents)
export class CountWhenPrescreened {
  constructor(private readonly countStep: CountStep) {}

  @Handles(PersonPrescreenedV1, 'count-when-prescreened')
  async handle(batch: Received<PersonPrescreenedV1>[], ctx: BusContext): Promise<void> {
    await this.countStep.run(
      ctx.tx,
      'prescreened',
      batch.map(({ data, time }) => ({ personId: data.personId, recordedAt: time })),
    );
  }
}
