import { Controller } from '@nestjs/common';
import { ReleaseRecordedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { candidateOf } from '../application/candidate-of.js';
import { CloseIntroductions } from '../application/close-introductions.js';
import { RankCandidates } from '../application/rank-candidates.js';
import { hear } from './hear.js';

@Controller()
export class RankCandidateWhenReleased {
  constructor(
    private readonly rankCandidates: RankCandidates,
    private readonly introductions: CloseIntroductions,
  ) {}

  @Handles(ReleaseRecordedV1, 'rank-candidate-when-released')
  handle(batch: Received<ReleaseRecordedV1>[], ctx: BusContext): Promise<void> {
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
