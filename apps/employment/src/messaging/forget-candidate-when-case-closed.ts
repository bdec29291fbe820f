import { Controller } from '@nestjs/common';
import { CaseClosedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CloseIntroductions } from '../application/close-introductions.js';
import { RankCandidates } from '../application/rank-candidates.js';
import { hear } from './hear.js';

@Controller()
export class ForgetCandidateWhenCaseClosed {
  constructor(
    private readonly rankCandidates: RankCandidates,
    private readonly introductions: CloseIntroductions,
  ) {}

  @Handles(CaseClosedV1, 'forget-candidate-when-case-closed')
  handle(batch: Received<CaseClosedV1>[], ctx: BusContext): Promise<void> {
    return hear(
      this.rankCandidates,
      batch,
      ctx,
      ({ sequence, data }) => ({
        personId: data.personId,
        sequence,
        candidate: null,
        answerOwed: true,
      }),
      (personIds) => this.introductions.ofClosedCases(ctx.tx, personIds),
    );
  }
}
