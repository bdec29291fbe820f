import { Controller } from '@nestjs/common';
import { ConsentWithdrawnV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { candidateOf } from '../application/candidate-of.js';
import { CloseIntroductions } from '../application/close-introductions.js';
import { RankCandidates } from '../application/rank-candidates.js';
import { hear } from './hear.js';

/** Another purpose may have been withdrawn: then the snapshot still has our section and the candidate stays. */
@Controller()
export class ForgetCandidateWhenConsentWithdrawn {
  constructor(
    private readonly rankCandidates: RankCandidates,
    private readonly introductions: CloseIntroductions,
  ) {}

  @Handles(ConsentWithdrawnV1, 'forget-candidate-when-consent-withdrawn')
  handle(batch: Received<ConsentWithdrawnV1>[], ctx: BusContext): Promise<void> {
    return hear(
      this.rankCandidates,
      batch,
      ctx,
      ({ sequence, data }) => ({
        personId: data.personId,
        sequence,
        candidate: candidateOf(data, sequence),
        answerOwed: data.purpose === 'employment',
      }),
      (personIds) => this.introductions.forget(ctx.tx, personIds),
    );
  }
}
