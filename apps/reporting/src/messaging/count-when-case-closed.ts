import { Controller, UseInterceptors } from '@nestjs/common';
import { CaseClosedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountStep } from '../application/count-step.js';
import { KeepsEvents } from './keeps-events.js';

@Controller()
@UseInterceptors(KeepsEvents)
export class CountWhenCaseClosed {
  constructor(private readonly countStep: CountStep) {}

  @Handles(CaseClosedV1, 'count-when-case-closed')
  async handle(batch: Received<CaseClosedV1>[], ctx: BusContext): Promise<void> {
    await this.countStep.run(
      ctx.tx,
      'closed',
      batch.map(({ data, time }) => ({ personId: data.personId, recordedAt: time })),
    );
  }
}
