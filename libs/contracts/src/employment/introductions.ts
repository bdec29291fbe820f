import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { EventContract } from '../event-contract.js';
import { CODE, COMMUNE_CODE, OCCUPATION_CODE, PLAIN_DATE, PROVINCE_CODE } from '../values.js';

/** Where an introduction stands, as everybody reads it. */
export const INTRODUCTION_STATUSES = [
  'introduced',
  'accepted',
  'invited',
  'interviewed',
  'hired',
  'declined',
  'withdrawn',
  'closed',
] as const;
export type IntroductionStatus = (typeof INTRODUCTION_STATUSES)[number];

/** Days after the hire on which somebody asks how it goes. */
export const MILESTONES = [30, 90, 180, 365] as const;
export type Milestone = (typeof MILESTONES)[number];

/** `unreachable` is not known: it never counts as employed. */
export const FOLLOW_UP_OUTCOMES = ['stable', 'unstable', 'none', 'unreachable'] as const;
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number];

const ids = {
  introductionId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5d01',
  vacancyId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5b01',
  personId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01',
};
const place = { communeCode: '15421', provinceCode: '38' };

class OfIntroduction {
  @IsUUID()
  introductionId: string;

  @IsUUID()
  vacancyId: string;

  @IsUUID()
  personId: string;

  /** Where the person lives. */
  @Matches(COMMUNE_CODE)
  communeCode: string;

  @Matches(PROVINCE_CODE)
  provinceCode: string;
}

@EventContract<CandidateIntroducedV1>({
  name: 'employment.candidate-introduced.v1',
  publisher: 'employment',
  summary: 'A person was introduced to an employer.',
  example: {
    ...{ ...ids, ...place, occupationCode: '7212', introducedOn: '2026-11-22' },
    employerAccount: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5f01',
  },
  consumers: ['reporting.count-when-introduced', 'registry.share-name-when-introduced'],
})
export class CandidateIntroducedV1 extends OfIntroduction {
  @Matches(OCCUPATION_CODE)
  occupationCode: string;

  @Matches(PLAIN_DATE)
  introducedOn: string;

  /** Subject of the account that made the vacancy: an employer's may know whom it gets. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  employerAccount?: string;
}

/** Where somebody was counselled: at a fair's counselling table, over an introduction that they said yes to, or at the job centre. */
export const COUNSELLED_AT = ['fair', 'introduction', 'job-centre'] as const;

@EventContract<PersonCounselledV1>({
  name: 'employment.person-counselled.v1',
  publisher: 'employment',
  summary:
    'The job centre counselled a person: at a fair, over an introduction to which they said yes, or at its own table.',
  example: { personId: ids.personId, ...place, at: 'fair', counselledOn: '2026-11-22' },
  consumers: ['reporting.count-when-counselled'],
})
export class PersonCounselledV1 {
  @IsUUID()
  personId: string;

  /** Where the person lives. */
  @Matches(COMMUNE_CODE)
  communeCode: string;

  @Matches(PROVINCE_CODE)
  provinceCode: string;

  @IsIn(COUNSELLED_AT)
  at: (typeof COUNSELLED_AT)[number];

  @Matches(PLAIN_DATE)
  counselledOn: string;

  /** By it a counselling may be taken back; what was told before there were such ids stays. */
  @IsOptional()
  @IsUUID()
  counsellingId?: string;
}

@EventContract<CounsellingWithdrawnV1>({
  name: 'employment.counselling-withdrawn.v1',
  publisher: 'employment',
  summary: 'Somebody was marked as counselled by mistake.',
  example: { counsellingId: ids.introductionId, personId: ids.personId, ...place, withdrawnOn: '2026-11-22' },
  consumers: ['reporting.uncount-when-counselling-withdrawn'],
})
export class CounsellingWithdrawnV1 {
  @IsUUID()
  counsellingId: string;

  @IsUUID()
  personId: string;

  /** Where the person lives. */
  @Matches(COMMUNE_CODE)
  communeCode: string;

  @Matches(PROVINCE_CODE)
  provinceCode: string;

  @Matches(PLAIN_DATE)
  withdrawnOn: string;
}

@EventContract<CandidateHiredV1>({
  name: 'employment.candidate-hired.v1',
  publisher: 'employment',
  summary: 'An introduced person was hired; follow-up begins.',
  example: { ...ids, ...place, occupationCode: '7212', hiredOn: '2026-12-01' },
  consumers: ['reporting.count-when-hired'],
})
export class CandidateHiredV1 extends OfIntroduction {
  @Matches(OCCUPATION_CODE)
  occupationCode: string;

  @Matches(PLAIN_DATE)
  hiredOn: string;
}

@EventContract<FollowUpRecordedV1>({
  name: 'employment.follow-up-recorded.v1',
  publisher: 'employment',
  summary: 'Somebody asked how it goes some time after a hire.',
  example: { ...ids, ...place, milestone: 30, outcome: 'stable', recordedOn: '2026-12-31' },
  consumers: ['reporting.count-when-followed-up'],
})
export class FollowUpRecordedV1 extends OfIntroduction {
  /** Days after the hire. */
  @IsInt()
  @IsIn(MILESTONES)
  milestone: Milestone;

  @IsIn(FOLLOW_UP_OUTCOMES)
  outcome: FollowUpOutcome;

  @Matches(PLAIN_DATE)
  recordedOn: string;
}

@EventContract<IntroductionEndedV1>({
  name: 'employment.introduction-ended.v1',
  publisher: 'employment',
  summary: 'An introduction led to no hire, or its follow-up is over: the employer needs the person no more.',
  example: {
    ...{ introductionId: ids.introductionId, personId: ids.personId },
    ...{ status: 'declined', reason: 'skills-missing', endedOn: '2026-12-01' },
  },
  consumers: ['registry.unshare-name-when-introduction-ended'],
})
export class IntroductionEndedV1 {
  @IsUUID()
  introductionId: string;

  @IsUUID()
  personId: string;

  @IsIn(INTRODUCTION_STATUSES)
  status: IntroductionStatus;

  @IsOptional()
  @Matches(CODE)
  reason?: string;

  @Matches(PLAIN_DATE)
  endedOn: string;
}

@EventContract<IntroductionChangedV1>({
  name: 'employment.introduction-changed.v1',
  publisher: 'employment',
  summary: 'Something happened on an introduction; whoever shows it reads it again.',
  example: {
    ...{ introductionId: ids.introductionId, vacancyId: ids.vacancyId },
    ...{ communeCode: '15469', provinceCode: '38', act: 'accept', status: 'accepted', on: '2026-11-23' },
  },
  consumers: ['gateway.deliver-when-introduction-changed'],
})
export class IntroductionChangedV1 {
  @IsUUID()
  introductionId: string;

  @IsUUID()
  vacancyId: string;

  /** Where the work is: this travels to the pages of employers too, so nothing of the person is in it. */
  @Matches(COMMUNE_CODE)
  communeCode: string;

  @Matches(PROVINCE_CODE)
  provinceCode: string;

  @Matches(CODE)
  act: string;

  @IsIn(INTRODUCTION_STATUSES)
  status: IntroductionStatus;

  @Matches(PLAIN_DATE)
  on: string;
}
