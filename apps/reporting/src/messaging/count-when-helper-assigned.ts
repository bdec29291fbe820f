import { Controller, UseInterceptors } from '@nestjs/common';
import { HelperAssignedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountHelp } from '../application/count-help.js';
import { KeepsEvents } from './keeps-events.js';

@Controller()
@UseInterceptors(KeepsEvents)
export class CountWhenHelperAssigned {
  constructor(private readonly countHelp: CountHelp) {}

  @Handles(HelperAssignedV1, 'count-when-helper-assigned')
  async handle(batch: Received<HelperAssignedV1>[], ctx: BusContext): Promise<void> {
    await this.countHelp.run(
      ctx.tx,
      batch.map(({ data, sequence, time }) => ({ ...data, sequence, recordedAt: time })),
    );
  }
}
