import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FOLLOW_UP_OUTCOMES, INTRODUCTION_STATUSES, MILESTONES } from '#libs/contracts';
import type { PlainDate } from '#libs/kernel';
import { followUpsOn } from '../domain/follow-up.js';
import { ACT_ROLES, ACTS, type Actor, nextActs, stateOf, statusOf } from '../domain/introduction.js';
import { termsOn } from '../domain/introduction-terms.js';
import { BUCKETS, turnOf } from '../domain/introduction-turn.js';
import { REASON_CODES } from '../domain/introduction-values.js';
import { OUTCOMES } from '../domain/standing.js';
import type { ListedIntroduction } from '../persistence/introduction-lists.js';

class IntroductionActView {
  @ApiProperty({ enum: ACTS }) act: string;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty({ enum: ACT_ROLES, description: '`clock` is the house itself' }) actorRole: string;
  @ApiProperty({ enum: REASON_CODES, nullable: true }) reason: string | null;
  @ApiProperty({ format: 'date', nullable: true, description: 'Of an invitation or a snooze' })
  until: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Counsellors only' })
  note?: string | null;
}

class FollowUpView {
  @ApiProperty({ enum: MILESTONES }) milestone: number;
  @ApiProperty({ enum: FOLLOW_UP_OUTCOMES }) outcome: string;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
}

class DueFollowUpView {
  @ApiProperty({ enum: MILESTONES }) milestone: number;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ description: 'The law asks for it (NĐ 352/2025)' }) legal: boolean;
}

class IntroducedForView {
  @ApiProperty({ example: 'Thợ hàn' }) title: string;
  @ApiProperty({ example: 'Cơ khí Hoa Sen Mới' }) employer: string;
  @ApiProperty({ example: '7212' }) occupationCode: string;
  @ApiProperty({ example: '15469' }) communeCode: string;
  @ApiProperty({ type: String, nullable: true, example: 'JP', description: 'Of work abroad' })
  country: string | null;
}

class WorkedView {
  @ApiProperty({ example: '7212' }) code: string;
  @ApiProperty({ type: 'integer' }) years: number;
}

/** What somebody can do; nothing of where they were. */
class ProfileView {
  @ApiProperty({ type: String, nullable: true }) education: string | null;
  @ApiProperty({ type: String, nullable: true }) training: string | null;
  @ApiProperty({ type: [String] }) skills: readonly string[];
  @ApiProperty({ type: [WorkedView] }) occupationsHeld: readonly WorkedView[];
  @ApiProperty({ type: [String] }) licences: readonly string[];
}

/** What both sides see. */
export class IntroductionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) vacancyId: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null once the case has ended' })
  personId: string | null;
  @ApiProperty({ enum: INTRODUCTION_STATUSES }) status: string;
  @ApiPropertyOptional({ description: 'Of a declined one: confirmed by the job centre' })
  confirmed?: boolean;
  @ApiProperty({ format: 'date' }) introducedOn: string;
  @ApiProperty({ type: [IntroductionActView] }) acts: IntroductionActView[];
  @ApiProperty({ enum: ACTS, isArray: true, description: 'What you could do next' }) next: string[];
  @ApiProperty({ enum: BUCKETS, description: 'In which of your lists it stands today' }) bucket: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  @ApiProperty({ type: IntroducedForView }) vacancy: IntroducedForView;
  @ApiProperty({ type: ProfileView, nullable: true }) candidate: ProfileView | null;

  @ApiPropertyOptional({ description: 'Counsellors only, like all below' }) communeCode?: string;
  @ApiPropertyOptional() provinceCode?: string;
  @ApiPropertyOptional({ example: '12/2026', description: 'Number of the letter' }) letterNo?: string;
  @ApiPropertyOptional({ enum: OUTCOMES, description: 'How the pair stood when it was introduced' })
  outcome?: string;
  @ApiPropertyOptional({ type: String, nullable: true }) note?: string | null;
  @ApiPropertyOptional({ enum: ['counsellor', 'employer', 'nobody'] }) turn?: string;
  @ApiPropertyOptional({ type: String, format: 'date', nullable: true }) snoozedUntil?: string | null;
  @ApiPropertyOptional({ type: [FollowUpView] }) followUps?: FollowUpView[];
  @ApiPropertyOptional({ type: [DueFollowUpView] }) followUpsToCome?: DueFollowUpView[];
}

class BucketCounts {
  @ApiProperty({ type: 'integer' }) overdue: number;
  @ApiProperty({ type: 'integer' }) due: number;
  @ApiProperty({ type: 'integer' }) new: number;
  @ApiProperty({ type: 'integer' }) waiting: number;
  @ApiProperty({ type: 'integer' }) snoozed: number;
  @ApiProperty({ type: 'integer' }) ended: number;
}

export class IntroductionPage {
  @ApiProperty({ type: [IntroductionView] }) items: IntroductionView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: BucketCounts, description: 'Of all your introductions, whatever is asked for' })
  counts: BucketCounts;
}

/** Reasons that would tell an employer something about the person's life: to them it has simply ended. */
const KEPT_FROM_EMPLOYERS: readonly string[] = ['case-closed', 'consent-withdrawn', 'health', 'family'];

/** The employer's part is made field by field, so that nothing slips in that was not meant for it. */
export function introductionView(row: ListedIntroduction, actor: Actor, today: PlainDate): IntroductionView {
  const { id, vacancyId, personId, introducedOn, bucket, candidate } = row;
  const { title, employerName: employer, occupationCode, communeCode, country } = row.vacancy;
  const state = stateOf(row);
  const terms = termsOn(today);
  const { dueOn, side: turn, snoozedUntil } = turnOf(row, terms);
  const forCounsellor = actor.role === 'counsellor';
  const shared = {
    ...{ id, vacancyId, personId, status: statusOf(state), introducedOn, bucket, candidate },
    ...(statusOf(state) === 'declined' ? { confirmed: state === 'declined' } : {}),
    next: turn === 'nobody' ? [] : nextActs(actor, row),
    vacancy: { title, employer, occupationCode, communeCode, country },
  };
  if (!forCounsellor) {
    return { ...shared, acts: actsForEmployer(row), dueOn: turn === 'employer' ? dueOn : null };
  }
  const { provinceCode, letterNo, outcome, note, followUps } = row;
  return {
    ...shared,
    acts: row.acts.map(({ actor: _subject, ...act }) => act),
    ...{ communeCode: row.communeCode, provinceCode, letterNo, outcome, note, turn, dueOn, snoozedUntil },
    followUps: followUps.map(({ actor: _subject, ...followUp }) => followUp),
    followUpsToCome: followUpsOn(row, terms, today),
  };
}

const actsForEmployer = ({ acts }: ListedIntroduction): IntroductionActView[] =>
  acts
    .filter(({ act }) => act !== 'snooze' && act !== 'chase')
    .map(({ act, on, actorRole, reason, until }) => ({
      ...{ act, on, actorRole, until },
      reason: reason !== null && KEPT_FROM_EMPLOYERS.includes(reason) ? null : reason,
    }));
