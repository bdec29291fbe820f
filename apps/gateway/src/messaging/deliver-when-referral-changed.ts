import { Controller } from '@nestjs/common';
import { ReferralChangedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { QueueDeliveries } from '../application/queue-deliveries.js';

@Controller()
export class DeliverWhenReferralChanged {
  constructor(private readonly queueDeliveries: QueueDeliveries) {}

  @Handles(ReferralChangedV1, 'deliver-when-referral-changed')
  async handle(batch: Received<ReferralChangedV1>[], ctx: BusContext): Promise<void> {
    const queued = await this.queueDeliveries.run(ctx.tx, 'referrals', batch);
    for (const { id } of batch) ctx.summarise(id, `subscribers ${queued.get(id) ?? 0}`);
  }
}
