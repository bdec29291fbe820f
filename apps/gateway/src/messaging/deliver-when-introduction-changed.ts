import { Controller } from '@nestjs/common';
import { IntroductionChangedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { QueueDeliveries } from '../application/queue-deliveries.js';

@Controller()
export class DeliverWhenIntroductionChanged {
  constructor(private readonly queueDeliveries: QueueDeliveries) {}

  @Handles(IntroductionChangedV1, 'deliver-when-introduction-changed')
  async handle(batch: Received<IntroductionChangedV1>[], ctx: BusContext): Promise<void> {
    const queued = await this.queueDeliveries.run(ctx.tx, 'introductions', batch);
    for (const { id } of batch) ctx.summarise(id, `subscribers ${queued.get(id) ?? 0}`);
  }
}
