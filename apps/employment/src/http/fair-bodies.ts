import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsPlainDate } from '#libs/http';
import type { Fault, PlainDate } from '#libs/kernel';
import { provinceOfCommune } from '#libs/reference';
import {
  CANCEL_REASONS,
  type CancelReason,
  FAIR_RESULTS,
  type FairResult,
  PLAIN_FAIR_ACTS,
} from '../domain/fair/fair.js';
import { slotsOf } from '../domain/fair/fair-hours.js';
import { Holds } from './holds.js';

export const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const isCommune = (code: unknown): boolean =>
  typeof code === 'string' && provinceOfCommune(code) !== undefined;

/** The rules over several fields; the fair has at least one slot, and nobody is promised more than they may have. */
export function fairFaults(body: FairBody, today: PlainDate): Fault[] {
  const faults: Fault[] = [];
  if (body.day < today) faults.push({ pointer: '/day', code: 'date-in-past' });
  if (slotsOf(body) === 0) faults.push({ pointer: '/endsAt', code: 'no-time-for-a-slot' });
  if (body.mostInterviews < body.leastInterviews) {
    faults.push({ pointer: '/mostInterviews', code: 'most-below-least' });
  }
  return faults;
}

export class FairTableBody {
  @ApiProperty({ example: 'Cơ khí Hoa Sen Mới', maxLength: 200 })
  @IsString()
  @Matches(/\S/, { context: { code: 'empty' } })
  @MaxLength(200)
  employer: string;

  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    maxItems: 20,
    example: ['0198c5de-7a30-7c0f-9d0e-3f5f6f2f5b01'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  vacancyIds: string[];
}

export class FairBody {
  static readonly furtherFaults = [fairFaults];

  @ApiProperty({ example: 'Phiên giao dịch việc làm Yên Định', maxLength: 200 })
  @IsString()
  @Matches(/\S/, { context: { code: 'empty' } })
  @MaxLength(200)
  name: string;

  @ApiProperty({ format: 'date', example: '2089-12-20' })
  @IsPlainDate()
  day: string;

  @ApiProperty({ example: '08:00', pattern: TIME.source })
  @Matches(TIME, { context: { code: 'invalid-time' } })
  startsAt: string;

  @ApiProperty({ example: '11:00', pattern: TIME.source })
  @Matches(TIME, { context: { code: 'invalid-time' } })
  endsAt: string;

  @ApiProperty({ type: 'integer', minimum: 5, maximum: 60, example: 10 })
  @IsInt()
  @Min(5)
  @Max(60)
  slotMinutes: number;

  @ApiProperty({ example: '15469', description: 'Commune in which it is held' })
  @Holds('unknown-commune', isCommune)
  communeCode: string;

  @ApiPropertyOptional({ example: 'Nhà văn hóa xã', maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  place?: string;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: 6,
    example: 3,
    description: 'For everybody, where possible',
  })
  @IsInt()
  @Min(1)
  @Max(6)
  leastInterviews: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 12, example: 6 })
  @IsInt()
  @Min(1)
  @Max(12)
  mostInterviews: number;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: 2000,
    example: 50,
    description: 'People who may be invited',
  })
  @IsInt()
  @Min(1)
  @Max(2000)
  places: number;

  @ApiProperty({ type: [FairTableBody], maxItems: 300 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => FairTableBody)
  tables: FairTableBody[];
}

/** Those who were invited will ask why a fair is cancelled; nothing else that is done to it has a reason. */
export function cancelFaults({ act, reason }: FairActBody): Fault[] {
  if (act === 'cancel') return reason ? [] : [{ pointer: '/reason', code: 'required' }];
  return reason ? [{ pointer: '/reason', code: 'reason-of-another-act' }] : [];
}

export class FairActBody {
  static readonly furtherFaults = [cancelFaults];

  @ApiProperty({ enum: PLAIN_FAIR_ACTS, example: 'begin' })
  @IsIn(PLAIN_FAIR_ACTS)
  act: (typeof PLAIN_FAIR_ACTS)[number];

  @ApiPropertyOptional({ enum: CANCEL_REASONS, description: 'For `cancel`, which needs one' })
  @IsOptional()
  @IsIn(CANCEL_REASONS)
  reason?: CancelReason;
}

export class FairResultBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 300, example: 1, description: 'Number of the table' })
  @IsInt()
  @Min(1)
  @Max(300)
  table: number;

  @ApiProperty({ enum: FAIR_RESULTS, example: 'passed' })
  @IsIn(FAIR_RESULTS)
  result: FairResult;
}
