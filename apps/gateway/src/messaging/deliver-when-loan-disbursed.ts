import { Controller } from '@nestjs/common';
import { LoanDisbursedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { QueueDeliveries } from '../application/queue-deliveries.js';

@Controller()
export class DeliverWhenLoanDisbursed {
  constructor(private readonly queueDeliveries: QueueDeliveries) {}

  @Handles(LoanDisbursedV1, 'deliver-when-loan-disbursed')
  async handle(batch: Received<LoanDisbursedV1>[], ctx: BusContext): Promise<void> {
    const queued = await this.queueDeliveries.run(ctx.tx, 'disbursements', batch);
    for (const { id } of batch) ctx.summarise(id, `subscribers ${queued.get(id) ?? 0}`);
  }
}
