import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import type { Fault } from '#libs/kernel';
import {
  type Attendance,
  ATTENDANCES,
  TABLE_ATTENDANCES,
  type TableAttendance,
} from '../domain/fair/fair.js';
import { TIME } from './fair-bodies.js';

/** Either somebody chose, or the list does. */
export const chosenOrBest = ({ personIds, best }: InviteBody): Fault[] =>
  personIds !== undefined && best !== undefined ? [{ pointer: '/best', code: 'unknown-field' }] : [];

export class InviteBody {
  static readonly furtherFaults = [chosenOrBest];

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    maxItems: 2000,
    description:
      'People chosen by hand; left out: the next best of the ranked lists, until all places are taken',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2000)
  @IsUUID(undefined, { each: true })
  personIds?: string[];

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 2000,
    description: 'How many of the list, from its top; not together with personIds',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2000)
  best?: number;
}

export class AttendanceBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;

  @ApiPropertyOptional({
    enum: ATTENDANCES,
    example: 'absent',
    description: 'Left out: as it was; somebody who was advised is there',
  })
  @IsOptional()
  @IsIn(ATTENDANCES)
  attendance?: Attendance;

  @ApiPropertyOptional({ pattern: TIME.source, description: 'Of somebody late: when they come' })
  @IsOptional()
  @Matches(TIME, { context: { code: 'invalid-time' } })
  from?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'Was advised at the counter' })
  @IsOptional()
  @IsBoolean()
  counselled?: boolean;
}

export class TableAttendanceBody {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 300, example: 1, description: 'Number of the table' })
  @IsInt()
  @Min(1)
  @Max(300)
  table: number;

  @ApiProperty({ enum: TABLE_ATTENDANCES, example: 'late' })
  @IsIn(TABLE_ATTENDANCES)
  attendance: TableAttendance;

  @ApiPropertyOptional({ pattern: TIME.source, description: 'Of an employer who is late: when they come' })
  @IsOptional()
  @Matches(TIME, { context: { code: 'invalid-time' } })
  from?: string;
}
