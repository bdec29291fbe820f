import { Controller, UseInterceptors } from '@nestjs/common';
import { PeopleMergedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountMerges } from '../application/count-merges.js';
import { KeepsEvents } from './keeps-events.js';

@Controller()
@UseInterceptors(KeepsEvents)
export class CountAsOneWhenPeopleMerged {
  constructor(private readonly countMerges: CountMerges) {}

  @Handles(PeopleMergedV1, 'count-as-one-when-people-merged')
  async handle(batch: Received<PeopleMergedV1>[], ctx: BusContext): Promise<void> {
    await this.countMerges.run(
      ctx.tx,
      batch.map(({ data, sequence, time }) => ({ ...data, sequence, asOne: true, recordedAt: time })),
    );
  }
}
