import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
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
import type { ProfileChange } from '../application/change-profile.js';
import { DigitsTogether, IsDay, IsPhone, Tidied } from './fields.js';
import { CreditDto, EmploymentDto, ResidenceDto } from './sections.dto.js';

export class ReleaseChangeDto {
  @ApiProperty({ example: true })
  @IsBoolean()
  obligationsSettled: boolean;
}

/** What changed; a section that is given replaces the whole section. */
export class ChangePersonDto implements ProfileChange {
  @ApiPropertyOptional({ example: '0900000002' })
  @IsOptional()
  @DigitsTogether()
  @IsString()
  @IsPhone()
  phone?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @ValidateNested()
  @Type(() => ResidenceDto)
  residence?: ResidenceDto;

  @ApiPropertyOptional()
  @IsOptional()
  @ValidateNested()
  @Type(() => EmploymentDto)
  employment?: EmploymentDto;

  @ApiPropertyOptional()
  @IsOptional()
  @ValidateNested()
  @Type(() => CreditDto)
  credit?: CreditDto;

  @ApiPropertyOptional()
  @IsOptional()
  @ValidateNested()
  @Type(() => ReleaseChangeDto)
  release?: ReleaseChangeDto;
}

/** Names stand in the body, never in an address. */
export class SearchPeopleDto {
  @ApiPropertyOptional({ example: 'le van thu', description: 'Words in any order, accents or not' })
  @IsOptional()
  @Tidied()
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  name?: string;

  @ApiPropertyOptional({ example: '038090001234' })
  @IsOptional()
  @DigitsTogether()
  @IsString()
  @MinLength(9)
  @MaxLength(12)
  nationalId?: string;

  @ApiPropertyOptional({ example: '0900000001' })
  @IsOptional()
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
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  cursor?: string;
}

export class CloseCaseDto {
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
  @IsOptional()
  @IsUUID()
  subject?: string;
}

export class AuditQueryDto extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ description: 'Subject of the token that acted' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  actor?: string;

  @ApiPropertyOptional({ example: 'name-read' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  act?: string;

  @ApiPropertyOptional({ example: '2026-11-01', description: 'First day, in Việt Nam' })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({ example: '2026-11-30', description: 'Last day, in Việt Nam' })
  @IsOptional()
  @IsDay()
  to?: string;
}
