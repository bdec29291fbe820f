import { Controller, UseInterceptors } from '@nestjs/common';
import { PersonCounselledV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountCounsellings } from '../application/count-counsellings.js';
import { KeepsEvents } from './keeps-events.js';

/** Once a person, for as long as one of their counsellings stands. What was told without its own id cannot be taken back. */
@Controller()
@UseInterceptors(KeepsEvents)
export class CountWhenCounselled {
  constructor(private readonly countCounsellings: CountCounsellings) {}

  @Handles(PersonCounselledV1, 'count-when-counselled')
  async handle(batch: Received<PersonCounselledV1>[], ctx: BusContext): Promise<void> {
    await this.countCounsellings.run(
      ctx.tx,
      batch.map(({ data: { personId, counsellingId = personId }, sequence, time }) => ({
        ...{ personId, counsellingId, stands: true, recordedAt: time },
        sequence: counsellingId === personId ? 0 : sequence,
      })),
    );
  }
}
