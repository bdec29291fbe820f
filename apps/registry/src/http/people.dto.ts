import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '#libs/http';
import { PURPOSES, type Purpose } from '../domain/consent.js';
import { CLOSURE_REASONS, type ClosureReason } from '../domain/person.js';
import { creditFaults, residenceFaults } from '../domain/report.js';
import { closingFaults } from '../application/close-case.js';
import type { ProfileChange } from '../application/change-profile.js';
import { DigitsTogether, IsDay, IsPhone, MayBeLeftOut, Tidied } from './fields.js';
import { CreditDto, EmploymentDto, ResidenceDto } from './sections.dto.js';

export class ReleaseChangeDto {
  @ApiProperty({ example: true })
  @IsBoolean()
  obligationsSettled: boolean;
}

/** What changed; a section that is given replaces the whole section. */
export class ChangePersonDto implements ProfileChange {
  static readonly furtherFaults = [
    residenceFaults,
    ({ credit }: ChangePersonDto) => (credit ? creditFaults(credit, '/credit') : []),
  ];

  @ApiPropertyOptional({ example: '0900000002' })
  @MayBeLeftOut()
  @DigitsTogether()
  @IsString()
  @IsPhone()
  phone?: string;

  @ApiPropertyOptional()
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => ResidenceDto)
  residence?: ResidenceDto;

  @ApiPropertyOptional()
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => EmploymentDto)
  employment?: EmploymentDto;

  @ApiPropertyOptional()
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => CreditDto)
  credit?: CreditDto;

  @ApiPropertyOptional()
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => ReleaseChangeDto)
  release?: ReleaseChangeDto;
}

/** Names stand in the body, never in an address. */
export class SearchPeopleDto {
  @ApiPropertyOptional({ example: 'le van thu', description: 'Words in any order, accents or not' })
  @MayBeLeftOut()
  @Tidied()
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  name?: string;

  @ApiPropertyOptional({ example: '038090001234' })
  @MayBeLeftOut()
  @DigitsTogether()
  @IsString()
  @MinLength(9)
  @MaxLength(12)
  nationalId?: string;

  @ApiPropertyOptional({ example: '0900000001' })
  @MayBeLeftOut()
  @DigitsTogether()
  @IsString()
  @IsPhone()
  phone?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  @ApiPropertyOptional({ description: 'nextCursor of the page before' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(1_000)
  cursor?: string;
}

export class CloseCaseDto {
  static readonly furtherFaults = [closingFaults];

  @ApiProperty({ enum: CLOSURE_REASONS, example: 'expunged' })
  @IsIn(CLOSURE_REASONS)
  reason: ClosureReason;

  @ApiProperty({ example: '2026-11-16' })
  @IsDay()
  on: string;
}

export class NamesDto {
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  personIds: string[];

  @ApiProperty({ enum: PURPOSES, example: 'employment' })
  @IsIn(PURPOSES)
  purpose: Purpose;

  @ApiPropertyOptional({ description: 'What the names are read for: the id of a vacancy or a referral' })
  @MayBeLeftOut()
  @IsUUID()
  subject?: string;
}

export class AuditQueryDto extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeLeftOut()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ description: 'Subject of the token that acted' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  actor?: string;

  @ApiPropertyOptional({ example: 'name-read' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(40)
  act?: string;

  @ApiPropertyOptional({ enum: ['odd'], description: 'Outside office hours, by people, only' })
  @MayBeLeftOut()
  @IsIn(['odd'])
  hours?: 'odd';

  @ApiPropertyOptional({ example: '2026-11-01', description: 'First day, in Việt Nam' })
  @MayBeLeftOut()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({ example: '2026-11-30', description: 'Last day, in Việt Nam' })
  @MayBeLeftOut()
  @IsDay()
  to?: string;
}
