import { Injectable } from '@nestjs/common';
import { FollowUpRecordedV1, type FollowUpOutcome, type Milestone } from '#libs/contracts';
import { Clock, invalid, notFound, type PlainDate } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import { assertFollowUp } from '../domain/follow-up.js';
import type { Actor } from '../domain/introduction.js';
import { termsOn } from '../domain/introduction-terms.js';
import { type Areas, covers } from '../domain/reach.js';
import { Introductions, type KeptIntroduction } from '../persistence/introductions.js';
import { Vacancies } from '../persistence/vacancies.js';
import { RankCandidates } from './rank-candidates.js';
import { WriteIntroduction } from './write-introduction.js';

export interface FollowUpCommand {
  readonly id: string;
  readonly areas: Areas;
  readonly actor: Actor;
  readonly milestone: Milestone;
  readonly outcome: FollowUpOutcome;
  /** Day it was asked; today when left out. */
  readonly on?: PlainDate | undefined;
  readonly note?: string | undefined;
}

/** Writes what was heard some time after a hire. Who has no work any more stands in the lists again at once. */
@Injectable()
export class RecordFollowUp {
  constructor(
    private readonly introductions: Introductions,
    private readonly vacancies: Vacancies,
    private readonly write: WriteIntroduction,
    private readonly rankCandidates: RankCandidates,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Throws not-found outside the areas, and what `assertFollowUp` throws. */
  async run(tx: Tx, { id, areas, actor, ...said }: FollowUpCommand): Promise<KeptIntroduction> {
    const introduction = await this.introductions.toAct(tx, id);
    const vacancy = introduction && (await this.vacancies.byId(tx, introduction.vacancyId));
    if (!vacancy || !introduction.personId || !covers(areas, introduction)) throw notFound();
    const today = this.clock.today();
    const { milestone, outcome, on = today, note = null } = said;
    if (on > today) throw invalid([{ pointer: '/on', code: 'date-in-future' }]);
    assertFollowUp(actor.role, introduction, { milestone, outcome, on }, termsOn(today));
    const heard = { milestone, outcome, on, actor: actor.subject, note };
    const after = await this.write.followUp(tx, introduction, vacancy, heard);
    const { personId, vacancyId, communeCode, provinceCode } = introduction;
    this.outbox.add(tx, FollowUpRecordedV1, {
      ...{ subject: id, sequence: after.version },
      data: {
        ...{ introductionId: id, vacancyId, personId, communeCode, provinceCode },
        ...{ milestone, outcome, recordedOn: on },
      },
    });
    if (outcome === 'none') await this.rankCandidates.again(tx, personId);
    return after;
  }
}
