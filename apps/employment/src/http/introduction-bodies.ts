import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import {
  FOLLOW_UP_OUTCOMES,
  type FollowUpOutcome,
  INTRODUCTION_STATUSES,
  type IntroductionStatus,
  type Milestone,
  MILESTONES,
} from '#libs/contracts';
import { IsPlainDate, notInFuture, PageQuery } from '#libs/http';
import { ACTS, type ActName } from '../domain/introduction.js';
import { type Bucket, BUCKETS } from '../domain/introduction-turn.js';
import { REASON_CODES } from '../domain/introduction-values.js';

const NOTE_MAX = 300;

/** Acts that people do; the clock's are its own. */
export const HUMAN_ACTS = ACTS.filter((act) => act !== 'chase' && act !== 'close');
export type HumanAct = Exclude<ActName, 'chase' | 'close'>;

export class IntroductionsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: BUCKETS, description: 'Whose turn it is, and how late it is' })
  @IsOptional()
  @IsIn(BUCKETS)
  bucket?: Bucket;

  @ApiPropertyOptional({ enum: INTRODUCTION_STATUSES })
  @IsOptional()
  @IsIn(INTRODUCTION_STATUSES)
  status?: IntroductionStatus;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  vacancyId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;
}

export class IntroduceBody {
  static readonly furtherFaults = [notInFuture];

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  vacancyId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;

  @ApiPropertyOptional({
    format: 'date',
    description: 'Day of an introduction on paper that is entered later; today when left out',
  })
  @IsOptional()
  @IsPlainDate()
  on?: string;

  @ApiPropertyOptional({
    maxLength: NOTE_MAX,
    description: 'For the job centre only; no names, nothing of the past',
  })
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;
}

export class IntroductionActBody {
  static readonly furtherFaults = [notInFuture];

  @ApiProperty({ enum: HUMAN_ACTS, example: 'accept' })
  @IsIn(HUMAN_ACTS)
  act: HumanAct;

  @ApiPropertyOptional({ enum: REASON_CODES, description: 'Of acts that say no or wait' })
  @IsOptional()
  @IsIn(REASON_CODES)
  reason?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Day it happened; today when left out' })
  @IsOptional()
  @IsPlainDate()
  on?: string;

  @ApiPropertyOptional({
    format: 'date',
    description: 'Of `invite`: the day of the interview. Of `snooze`: the day on which it comes back',
  })
  @IsOptional()
  @IsPlainDate()
  until?: string;

  @ApiPropertyOptional({ maxLength: NOTE_MAX, description: 'For the job centre only' })
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;
}

export class FollowUpBody {
  static readonly furtherFaults = [notInFuture];

  @ApiProperty({ enum: MILESTONES, description: 'Days after the hire', example: 30 })
  @IsIn(MILESTONES)
  milestone: Milestone;

  @ApiProperty({
    enum: FOLLOW_UP_OUTCOMES,
    description: '`none` opens the search again; `unreachable` is not known and never counts as employed',
  })
  @IsIn(FOLLOW_UP_OUTCOMES)
  outcome: FollowUpOutcome;

  @ApiPropertyOptional({ format: 'date', description: 'Day it was asked; today when left out' })
  @IsOptional()
  @IsPlainDate()
  on?: string;

  @ApiPropertyOptional({ maxLength: NOTE_MAX })
  @IsOptional()
  @IsString()
  @MaxLength(NOTE_MAX)
  note?: string;
}
