import { Controller } from '@nestjs/common';
import { CandidateIntroducedV1, IntroductionEndedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { ShareNames } from '../application/share-names.js';

/** Whoever is introduced to an employer is known to that employer's account by name, and to no other. */
@Controller()
export class ShareNameWhenIntroduced {
  constructor(private readonly shareNames: ShareNames) {}

  @Handles(CandidateIntroducedV1, 'share-name-when-introduced')
  async handle(batch: Received<CandidateIntroducedV1>[], ctx: BusContext): Promise<void> {
    await this.shareNames.begin(
      ctx.tx,
      batch.map(({ data, sequence }) => ({ ...data, sequence })),
    );
  }
}

/** An introduction that led to nothing, and a hire whose follow-up is over, are no reason any more (Luật 91/2025/QH15 Điều 25). */
@Controller()
export class UnshareNameWhenIntroductionEnded {
  constructor(private readonly shareNames: ShareNames) {}

  @Handles(IntroductionEndedV1, 'unshare-name-when-introduction-ended')
  async handle(batch: Received<IntroductionEndedV1>[], ctx: BusContext): Promise<void> {
    await this.shareNames.end(
      ctx.tx,
      batch.map(({ data, sequence }) => ({ ...data, sequence })),
    );
  }
}
