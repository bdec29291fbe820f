import { Controller, UseInterceptors } from '@nestjs/common';
import { HelperModelChangedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountHelp } from '../application/count-help.js';
import { KeepsEvents } from './keeps-events.js';

@Controller()
@UseInterceptors(KeepsEvents)
export class CountWhenModelChanged {
  constructor(private readonly countHelp: CountHelp) {}

  @Handles(HelperModelChangedV1, 'count-when-model-changed')
  async handle(batch: Received<HelperModelChangedV1>[], ctx: BusContext): Promise<void> {
    await this.countHelp.models(
      ctx.tx,
      batch.map(({ data, sequence, time }) => ({ ...data, sequence, recordedAt: time })),
    );
  }
}
