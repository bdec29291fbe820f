import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  CONTRACTS,
  type ContractKind,
  EDUCATION_LEVELS,
  type EducationLevel,
  LOAN_PURPOSES,
  type LoanPurpose,
  SHIFTS,
  type Shift,
  TRAINING_LEVELS,
  type TrainingLevel,
} from '#libs/contracts';
import { IsCommuneCode, IsDay, IsOccupation, IsSkill, MayBeLeftOut, Tidied } from './fields.js';

const DONG_MAX = 100_000_000_000;

export class HeldOccupationDto {
  @ApiProperty({ example: '7212', description: 'VSCO 2020, four digits' })
  @IsOccupation()
  code: string;

  @ApiProperty({ example: 3, minimum: 0, maximum: 60 })
  @IsNumber()
  @Min(0)
  @Max(60)
  years: number;
}

/** What somebody can and wants to do. */
export class EmploymentDto {
  @ApiPropertyOptional({ enum: EDUCATION_LEVELS, example: 'lower-secondary' })
  @MayBeLeftOut()
  @IsIn(EDUCATION_LEVELS)
  education?: EducationLevel;

  @ApiPropertyOptional({ enum: TRAINING_LEVELS, example: 'elementary' })
  @MayBeLeftOut()
  @IsIn(TRAINING_LEVELS)
  training?: TrainingLevel;

  @ApiPropertyOptional({
    type: [String],
    example: ['arc-welding'],
    description: 'Codes of GET /reference/skills',
  })
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsSkill({ each: true })
  skills: string[] = [];

  @ApiPropertyOptional({ type: [HeldOccupationDto] })
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => HeldOccupationDto)
  occupationsHeld: HeldOccupationDto[] = [];

  @ApiPropertyOptional({ type: [String], example: ['7212'] })
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsOccupation({ each: true })
  occupationsWanted: string[] = [];

  @ApiPropertyOptional({ example: 7_000_000, description: 'Đồng a month' })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(DONG_MAX)
  wageExpected?: number;

  @ApiPropertyOptional({ example: 20, description: 'Kilometres one way at most' })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(500)
  commuteKmMax?: number;

  @ApiPropertyOptional({ example: false })
  @MayBeLeftOut()
  @IsBoolean()
  relocate?: boolean;

  @ApiPropertyOptional({ example: '2026-11-25' })
  @MayBeLeftOut()
  @IsDay()
  availableFrom?: string;

  @ApiPropertyOptional({ type: [String], example: ['A1'] })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  licences: string[] = [];

  @ApiPropertyOptional({ enum: SHIFTS, isArray: true })
  @MayBeLeftOut()
  @IsArray()
  @ArrayUnique()
  @IsIn(SHIFTS, { each: true })
  shifts?: Shift[];

  @ApiPropertyOptional({ enum: CONTRACTS, isArray: true })
  @MayBeLeftOut()
  @IsArray()
  @ArrayUnique()
  @IsIn(CONTRACTS, { each: true })
  contracts?: ContractKind[];
}

/** Whether a loan is wanted, for what and how much. */
export class CreditDto {
  @ApiProperty({ example: true })
  @IsBoolean()
  wanted: boolean;

  @ApiPropertyOptional({ enum: LOAN_PURPOSES, example: 'production' })
  @MayBeLeftOut()
  @IsIn(LOAN_PURPOSES)
  purpose?: LoanPurpose;

  @ApiPropertyOptional({ example: 60_000_000, description: 'Đồng; đồng a month for training' })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(DONG_MAX)
  amount?: number;

  @ApiPropertyOptional({ example: 60, description: 'Months asked for' })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(600)
  termMonths?: number;

  @ApiPropertyOptional({
    example: true,
    description: 'A household member of 18 or more signs; leave out if not known',
  })
  @MayBeLeftOut()
  @IsBoolean()
  householdRepresentative?: boolean;

  @ApiPropertyOptional({
    example: false,
    description: 'Open debt at the bank for the same purpose; leave out if not known',
  })
  @MayBeLeftOut()
  @IsBoolean()
  samePurposeDebt?: boolean;
}

/** Either a code of today or an address as somebody wrote it. */
export class ResidenceDto {
  @ApiPropertyOptional({ example: '15421', description: 'Commune of today, five digits' })
  @MayBeLeftOut()
  @IsCommuneCode()
  communeCode?: string;

  @ApiPropertyOptional({ description: 'Instead of the code: xã Yên Phong, huyện Yên Định, tỉnh Thanh Hóa' })
  @MayBeLeftOut()
  @Tidied()
  @IsString()
  @MaxLength(300)
  addressAsWritten?: string;

  @ApiPropertyOptional({ example: 'Thôn 3' })
  @MayBeLeftOut()
  @Tidied()
  @IsString()
  @MaxLength(200)
  detail?: string;
}
