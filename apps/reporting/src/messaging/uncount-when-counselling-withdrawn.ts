import { Controller, UseInterceptors } from '@nestjs/common';
import { CounsellingWithdrawnV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountCounsellings } from '../application/count-counsellings.js';
import { KeepsEvents } from './keeps-events.js';

/** Nobody was counselled by a tick that was a mistake; another talk with them still counts. */
@Controller()
@UseInterceptors(KeepsEvents)
export class UncountWhenCounsellingWithdrawn {
  constructor(private readonly countCounsellings: CountCounsellings) {}

  @Handles(CounsellingWithdrawnV1, 'uncount-when-counselling-withdrawn')
  async handle(batch: Received<CounsellingWithdrawnV1>[], ctx: BusContext): Promise<void> {
    await this.countCounsellings.run(
      ctx.tx,
      batch.map(({ data, sequence, time }) => ({ ...data, sequence, stands: false, recordedAt: time })),
    );
  }
}
