import { Controller } from '@nestjs/common';
import { EstablishmentLoanDisbursedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { QueueDeliveries } from '../application/queue-deliveries.js';

@Controller()
export class DeliverWhenEstablishmentLoanDisbursed {
  constructor(private readonly queueDeliveries: QueueDeliveries) {}

  @Handles(EstablishmentLoanDisbursedV1, 'deliver-when-establishment-loan-disbursed')
  async handle(batch: Received<EstablishmentLoanDisbursedV1>[], ctx: BusContext): Promise<void> {
    const queued = await this.queueDeliveries.run(ctx.tx, 'disbursements', batch);
    for (const { id } of batch) ctx.summarise(id, `subscribers ${queued.get(id) ?? 0}`);
  }
}
