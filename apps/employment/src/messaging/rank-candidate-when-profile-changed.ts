import { Controller } from '@nestjs/common';
import { ProfileChangedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { candidateOf } from '../application/candidate-of.js';
import { CloseIntroductions } from '../application/close-introductions.js';
import { RankCandidates } from '../application/rank-candidates.js';
import { hear } from './hear.js';

@Controller()
export class RankCandidateWhenProfileChanged {
  constructor(
    private readonly rankCandidates: RankCandidates,
    private readonly introductions: CloseIntroductions,
  ) {}

  @Handles(ProfileChangedV1, 'rank-candidate-when-profile-changed')
  handle(batch: Received<ProfileChangedV1>[], ctx: BusContext): Promise<void> {
    return hear(
      this.rankCandidates,
      batch,
      ctx,
      ({ sequence, data }) => ({
        personId: data.personId,
        sequence,
        candidate: candidateOf(data, sequence),
        answerOwed: false,
      }),
      (personIds) => this.introductions.forget(ctx.tx, personIds),
    );
  }
}
