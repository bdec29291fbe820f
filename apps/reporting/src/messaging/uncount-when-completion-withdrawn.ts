import { Controller, UseInterceptors } from '@nestjs/common';
import { CompletionWithdrawnV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CountCompletions } from '../application/count-completions.js';
import { KeepsEvents } from './keeps-events.js';

/** Nobody is trained by a completion that was a mistake; another one of theirs still counts. */
@Controller()
@UseInterceptors(KeepsEvents)
export class UncountWhenCompletionWithdrawn {
  constructor(private readonly countCompletions: CountCompletions) {}

  @Handles(CompletionWithdrawnV1, 'uncount-when-completion-withdrawn')
  async handle(batch: Received<CompletionWithdrawnV1>[], ctx: BusContext): Promise<void> {
    await this.countCompletions.run(
      ctx.tx,
      batch.map(({ data, sequence, time }) => ({ ...data, sequence, stands: false, recordedAt: time })),
    );
  }
}
