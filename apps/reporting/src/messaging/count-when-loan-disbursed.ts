import { Controller, UseInterceptors } from '@nestjs/common';
import { LoanDisbursedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountLoans } from '../application/count-loans.js';
import { KeepsEvents } from './keeps-events.js';

@Controller()
@UseInterceptors(KeepsEvents)
export class CountWhenLoanDisbursed {
  constructor(private readonly countLoans: CountLoans) {}

  @Handles(LoanDisbursedV1, 'count-when-loan-disbursed')
  async handle(batch: Received<LoanDisbursedV1>[], ctx: BusContext): Promise<void> {
    await this.countLoans.run(
      ctx.tx,
      batch.map(({ data, time }) => ({ ...data, recordedAt: time })),
    );
  }
}
