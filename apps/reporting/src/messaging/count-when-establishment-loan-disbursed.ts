import { Controller, UseInterceptors } from '@nestjs/common';
import { EstablishmentLoanDisbursedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountLoans } from '../application/count-loans.js';
import { KeepsEvents } from './keeps-events.js';

@Controller()
@UseInterceptors(KeepsEvents)
export class CountWhenEstablishmentLoanDisbursed {
  constructor(private readonly countLoans: CountLoans) {}

  @Handles(EstablishmentLoanDisbursedV1, 'count-when-establishment-loan-disbursed')
  async handle(batch: Received<EstablishmentLoanDisbursedV1>[], ctx: BusContext): Promise<void> {
    await this.countLoans.establishments(
      ctx.tx,
      batch.map(({ data, time }) => ({ ...data, recordedAt: time })),
    );
  }
}
