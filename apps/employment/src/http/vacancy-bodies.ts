import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  type ValidationArguments,
  ValidateNested,
} from 'class-validator';
import {
  CONTRACTS,
  type ContractKind,
  EDUCATION_LEVELS,
  type EducationLevel,
  SHIFTS,
  type Shift,
  WORKS_WITH,
  type WorksWith,
} from '#libs/contracts';
import { isPlainDate } from '#libs/kernel';
import { isLicence, isOccupation, isSkill, provinceOfCommune } from '#libs/reference';
import { closingFaults, occupationFaults } from '../application/open-vacancy.js';
import { CLOSING_REASONS } from '../domain/vacancy.js';
import { Holds } from './holds.js';

const LIST_MAX = 50;
const WAGE_MAX = 1_000_000_000;
const isCommune = (code: unknown): boolean =>
  typeof code === 'string' && provinceOfCommune(code) !== undefined;

/** Countries by the names that this Node knows; a code without a name is none. */
const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const isCountryAbroad = (code: unknown): boolean =>
  typeof code === 'string' &&
  /^[A-Z]{2}$/.test(code) &&
  !['VN', 'ZZ'].includes(code) &&
  COUNTRIES.of(code) !== undefined;

/** Both ends of the wage, where both are said. */
const notBelowWageMin = (value: unknown, args?: ValidationArguments): boolean => {
  const { wageMin } = args?.object as { wageMin?: unknown };
  return typeof wageMin !== 'number' || typeof value !== 'number' || value >= wageMin;
};

export class EmployerBody {
  @ApiProperty({ example: 'Cơ khí Hoa Sen Mới', maxLength: 200 })
  @IsString()
  @Matches(/\S/, { context: { code: 'empty' } })
  @MaxLength(200)
  name: string;

  @ApiPropertyOptional({
    example: '2800000001',
    description: 'Ten digits; thirteen for a branch, with or without the hyphen',
  })
  @IsOptional()
  @IsString()
  @Matches(/^\d{10}(-?\d{3})?$/, { context: { code: 'invalid-tax-code' } })
  taxCode?: string;
}

/** What both making and changing a vacancy may say. */
class VacancyOptions {
  @ApiPropertyOptional({
    example: '7212',
    description: 'VSCO, four digits. Left out: proposed from the title',
  })
  @IsOptional()
  @Holds('unknown-occupation', isOccupation)
  occupationCode?: string;

  @ApiPropertyOptional({ example: 7_000_000, minimum: 0, description: 'Đồng a month', type: 'integer' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(WAGE_MAX)
  wageMin?: number;

  @ApiPropertyOptional({ example: 9_000_000, minimum: 0, description: 'Đồng a month', type: 'integer' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(WAGE_MAX)
  @Holds('wage-max-below-min', notBelowWageMin)
  wageMax?: number;

  @ApiPropertyOptional({ example: ['arc-welding'], type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LIST_MAX)
  @ArrayUnique()
  @Holds('unknown-skill', isSkill, { each: true })
  skillsRequired?: string[];

  @ApiPropertyOptional({ example: ['blueprint-reading'], type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LIST_MAX)
  @ArrayUnique()
  @Holds('unknown-skill', isSkill, { each: true })
  skillsWelcome?: string[];

  @ApiPropertyOptional({ example: 'none', enum: EDUCATION_LEVELS, description: 'Least level asked' })
  @IsOptional()
  @IsIn(EDUCATION_LEVELS)
  education?: EducationLevel;

  @ApiPropertyOptional({ example: 1, minimum: 0, maximum: 40, type: 'integer' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(40)
  experienceYears?: number;

  @ApiPropertyOptional({ example: [], type: [String], description: 'Codes of GET /reference/licences' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Holds('unknown-licence', isLicence, { each: true })
  licences?: string[];

  @ApiPropertyOptional({ example: ['day'], enum: SHIFTS, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(SHIFTS.length)
  @ArrayUnique()
  @IsIn(SHIFTS, { each: true })
  shifts?: Shift[];

  @ApiPropertyOptional({ example: '12-months', enum: CONTRACTS })
  @IsOptional()
  @IsIn(CONTRACTS)
  contract?: ContractKind;

  @ApiPropertyOptional({
    example: [],
    enum: WORKS_WITH,
    isArray: true,
    description: 'What legal bars look at. Left out: not said',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(WORKS_WITH.length)
  @ArrayUnique()
  @IsIn(WORKS_WITH, { each: true })
  worksWith?: WorksWith[];

  @ApiPropertyOptional({
    maxLength: 4000,
    description: 'The advertisement in its own words; what it may not ask is flagged',
  })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  description?: string;

  @ApiPropertyOptional({
    example: '7 - 9 triệu',
    maxLength: 200,
    description: 'The wage as the advertisement writes it; read where wageMin and wageMax are left out',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  wageText?: string;
}

export class OpenVacancyBody extends VacancyOptions {
  static readonly furtherFaults = [occupationFaults, closingFaults];

  @ApiProperty({ type: EmployerBody })
  @ValidateNested()
  @Type(() => EmployerBody)
  employer: EmployerBody;

  @ApiProperty({ example: 'Thợ hàn', maxLength: 200 })
  @IsString()
  @Matches(/\S/, { context: { code: 'empty' } })
  @MaxLength(200)
  title: string;

  @ApiProperty({ example: 3, minimum: 1, maximum: 10_000, type: 'integer' })
  @IsInt()
  @Min(1)
  @Max(10_000)
  openings: number;

  @ApiProperty({ example: '15469', description: 'Commune of today' })
  @Holds('unknown-commune', isCommune)
  communeCode: string;

  @ApiPropertyOptional({
    example: 'JP',
    description: 'Country of work abroad; the commune is then where one applies. Nobody commutes there',
  })
  @IsOptional()
  @Holds('unknown-country', isCountryAbroad)
  country?: string;

  @ApiProperty({ example: '2026-12-31', format: 'date', description: 'Last day; today or later' })
  @Holds('invalid-date', isPlainDate)
  closesOn: string;
}

/** A field that is left out stays as it is. */
export class ChangeVacancyBody extends VacancyOptions {
  static readonly furtherFaults = [closingFaults];

  @ApiPropertyOptional({ type: EmployerBody })
  @IsOptional()
  @ValidateNested()
  @Type(() => EmployerBody)
  employer?: EmployerBody;

  @ApiPropertyOptional({ example: 'Thợ hàn', maxLength: 200 })
  @IsOptional()
  @IsString()
  @Matches(/\S/, { context: { code: 'empty' } })
  @MaxLength(200)
  title?: string;

  @ApiPropertyOptional({ example: 3, minimum: 1, maximum: 10_000, type: 'integer' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  openings?: number;

  @ApiPropertyOptional({ example: '15469', description: 'Commune of today' })
  @IsOptional()
  @Holds('unknown-commune', isCommune)
  communeCode?: string;

  @ApiPropertyOptional({ example: '2026-12-31', format: 'date', description: 'Last day; today or later' })
  @IsOptional()
  @Holds('invalid-date', isPlainDate)
  closesOn?: string;
}

export class CloseVacancyBody {
  @ApiProperty({ example: 'filled', enum: CLOSING_REASONS })
  @IsNotEmpty()
  @IsIn(CLOSING_REASONS)
  reason: (typeof CLOSING_REASONS)[number];
}
