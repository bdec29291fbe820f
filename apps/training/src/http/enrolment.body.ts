import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsPlainDate, notInFuture, PageQuery } from '#libs/http';
import type { Fault } from '#libs/kernel';
import { type Mark, MARKS } from '../domain/attendance.js';
import { type Basis, BASES } from '../domain/allowance-policies.js';
import {
  ACT_REASONS,
  type ActReason,
  COORDINATOR_ACTS,
  type CoordinatorAct,
  DROP_REASONS,
  ENROLMENT_STATES,
  type EnrolmentState,
  REASONS_OF_ACTS,
  WITHDRAWAL_REASONS,
} from '../domain/enrolment.js';
import { type Bucket, BUCKETS } from '../domain/work-list.js';

const SHEET_MAX = 1_000;
const KM_MAX = 2_000; // the country is shorter

export class EnrolmentsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  intakeId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ enum: ENROLMENT_STATES })
  @IsOptional()
  @IsIn(ENROLMENT_STATES)
  status?: EnrolmentState;

  @ApiPropertyOptional({ enum: BUCKETS, description: 'One part of the work list' })
  @IsOptional()
  @IsIn(BUCKETS)
  bucket?: Bucket;
}

export class EnrolBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  intakeId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;
}

export const exampleEnrol = {
  intakeId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5d01',
  personId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01',
};

/** A withdrawn completion needs a reason of its own list, dropping out may have one of its own; nothing else has one. */
export const reasonFaults = ({ act, reason }: EnrolmentActBody): Fault[] => {
  const own = REASONS_OF_ACTS[act];
  if (!own) return reason ? [{ pointer: '/reason', code: 'not-for-this-act' }] : [];
  if (!reason) return act === 'drop' ? [] : [{ pointer: '/reason', code: 'required' }];
  return own.includes(reason) ? [] : [{ pointer: '/reason', code: 'reason-of-another-act' }];
};

export class EnrolmentActBody {
  static readonly furtherFaults = [notInFuture, reasonFaults];

  @ApiProperty({ enum: COORDINATOR_ACTS })
  @IsIn(COORDINATOR_ACTS)
  act: CoordinatorAct;

  @ApiPropertyOptional({ format: 'date', description: 'Day it happened; today when left out' })
  @IsOptional()
  @IsPlainDate()
  on?: string;

  @ApiPropertyOptional({
    enum: MARKS,
    description:
      'For `attend` and `correct`; `present` when left out. `correct` changes a day that is marked',
  })
  @IsOptional()
  @IsIn(MARKS)
  mark?: Mark;

  @ApiPropertyOptional({
    enum: ACT_REASONS,
    description: `Needed for \`withdraw-completion\` (one of ${WITHDRAWAL_REASONS.join(', ')}); of \`drop\` one of ${DROP_REASONS.join(', ')}, or nothing: the pages ask for it`,
  })
  @IsOptional()
  @IsIn(ACT_REASONS)
  reason?: ActReason;
}

export const exampleActs = {
  complete: { value: { act: 'complete' } },
  attend: { value: { act: 'attend', on: '2026-12-07' } },
  correct: { value: { act: 'correct', on: '2026-12-07', mark: 'excused' } },
  withdraw: { value: { act: 'withdraw-completion', reason: 'entered-by-mistake' } },
  drop: { value: { act: 'drop', reason: 'found-work' } },
};

export class DayQuery {
  @ApiPropertyOptional({ format: 'date', description: 'Today when left out' })
  @IsOptional()
  @IsPlainDate()
  on?: string;
}

class MarkBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  enrolmentId: string;

  @ApiProperty({ enum: MARKS })
  @IsIn(MARKS)
  mark: Mark;
}

export class AttendanceBody {
  static readonly furtherFaults = [notInFuture];

  @ApiProperty({ format: 'date' })
  @IsPlainDate()
  on: string;

  @ApiProperty({ type: [MarkBody] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SHEET_MAX)
  @ArrayUnique(({ enrolmentId }: MarkBody) => enrolmentId)
  @ValidateNested({ each: true })
  @Type(() => MarkBody)
  marks: MarkBody[];
}

export const exampleAttendance = {
  on: '2026-11-20',
  marks: [{ enrolmentId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5e01', mark: 'present' }],
};

/** `released` is known of everybody here. */
const SHOWN = BASES.filter((basis) => basis !== 'released');

export class SupportBody {
  @ApiProperty({ enum: SHOWN, isArray: true, description: 'What papers were shown for' })
  @IsArray()
  @ArrayUnique()
  @IsIn(SHOWN, { each: true })
  bases: Basis[];

  @ApiProperty({ description: 'Lives in a difficult or extremely difficult commune' })
  @IsBoolean()
  difficultArea: boolean;

  @ApiPropertyOptional({
    type: 'number',
    description: 'Measured, one way; left out, the way between the two communes is estimated',
  })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0)
  @Max(KM_MAX)
  distanceKm?: number;
}

export const exampleSupport = { bases: ['near-poor'], difficultArea: false, distanceKm: 15 };

/** 16 bytes of SHA-256, base64url. */
const HOLDER = /^[A-Za-z0-9_-]{22}$/;

export class CertifyBody {
  @ApiProperty()
  @Matches(HOLDER)
  holder: string;
}
