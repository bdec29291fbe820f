import { Controller, UseInterceptors } from '@nestjs/common';
import { ReleaseRecordedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountReleases } from '../application/count-releases.js';
import { KeepsEvents } from './keeps-events.js';

@Controller()
@UseInterceptors(KeepsEvents)
export class CountWhenReleased {
  constructor(private readonly countReleases: CountReleases) {}

  @Handles(ReleaseRecordedV1, 'count-when-released')
  async handle(batch: Received<ReleaseRecordedV1>[], ctx: BusContext): Promise<void> {
    await this.countReleases.run(
      ctx.tx,
      batch.map(({ data, sequence, time }) => ({
        ...data,
        ...{ sequence, recordedAt: time },
        contacted: [data.employment, data.training, data.credit].some(Boolean),
      })),
    );
    for (const { id, data } of batch) ctx.summarise(id, `counted ${data.countedOn}`);
  }
}
