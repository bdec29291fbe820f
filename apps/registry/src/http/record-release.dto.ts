import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { PURPOSES, type Purpose } from '../domain/consent.js';
import type { Sex } from '../domain/identity-number.js';
import {
  type AgeAtOffence,
  AGES_AT_OFFENCE,
  CRIME_CLASSES,
  type CrimeClass,
  OFFENCE_GROUPS,
  type OffenceGroup,
  PENALTY_KINDS,
  type PenaltyKind,
  RELEASE_KINDS,
  type ReleaseKind,
} from '../domain/release.js';
import { type ReleaseReport, REPORT_RULES, residenceFaults } from '../domain/report.js';
import { DigitsTogether, IsDay, IsName, IsPhone, MayBeLeftOut, Tidied } from './fields.js';
import { CreditDto, EmploymentDto, ResidenceDto } from './sections.dto.js';

const SENTENCE_MONTHS_MAX = 1_200;

export class ReportedPersonDto {
  @ApiProperty({ example: 'Lê Văn Thử' })
  @Tidied()
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  @IsName()
  fullName: string;

  @ApiProperty({ example: '1990-05-02' })
  @IsDay()
  birthDate: string;

  @ApiProperty({ enum: ['male', 'female'], example: 'male' })
  @IsIn(['male', 'female'])
  sex: Sex;

  @ApiPropertyOptional({ example: '038090001234', description: '12 digits, or the 9 of an old card' })
  @MayBeLeftOut()
  @DigitsTogether()
  @IsString()
  @MaxLength(20)
  nationalId?: string;

  @ApiPropertyOptional({ example: '0900000001' })
  @MayBeLeftOut()
  @DigitsTogether()
  @IsString()
  @IsPhone()
  phone?: string;
}

export class AdditionalPenaltyDto {
  @ApiProperty({ enum: PENALTY_KINDS, example: 'occupation-ban' })
  @IsIn(PENALTY_KINDS)
  kind: PenaltyKind;

  @ApiPropertyOptional({
    type: [String],
    example: ['5401'],
    description: 'VSCO groups, of an occupation ban',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(4, { each: true })
  occupations?: string[];

  @ApiProperty({ example: '2028-11-16', description: 'The day it ends' })
  @IsDay()
  until: string;
}

/** What a judgment tells, however its sentence is served: clearance and bars look at all of it. */
export class JudgmentDto {
  @ApiProperty({ enum: OFFENCE_GROUPS, example: 'property' })
  @IsIn(OFFENCE_GROUPS)
  offenceGroup: OffenceGroup;

  @ApiProperty({ example: true })
  @IsBoolean()
  intentional: boolean;

  @ApiPropertyOptional({
    enum: AGES_AT_OFFENCE,
    example: 'adult',
    description:
      'On the day of the crime, by the judgment. Left out when it is not known: the clearance then assumes an adult and says so',
  })
  @MayBeLeftOut()
  @IsIn(AGES_AT_OFFENCE)
  ageAtOffence?: AgeAtOffence;

  @ApiPropertyOptional({
    enum: CRIME_CLASSES,
    example: 'serious',
    description: 'Class of the crime (Điều 9 BLHS), by the judgment. Left out when it is not known',
  })
  @MayBeLeftOut()
  @IsIn(CRIME_CLASSES)
  crimeClass?: CrimeClass;

  @ApiProperty({
    example: true,
    description: 'Compensation, court fees and other decisions of the judgment are done',
  })
  @IsBoolean()
  obligationsSettled: boolean;

  @ApiPropertyOptional({ type: [AdditionalPenaltyDto] })
  @IsArray()
  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Type(() => AdditionalPenaltyDto)
  additionalPenalties: AdditionalPenaltyDto[] = [];
}

export class ReportedReleaseDto extends JudgmentDto {
  @ApiProperty({ enum: RELEASE_KINDS, example: 'completed' })
  @IsIn(RELEASE_KINDS)
  kind: ReleaseKind;

  @ApiProperty({
    example: '2026-11-16',
    description: 'Day of completion; of a conditional release the end of the probation',
  })
  @IsDay()
  completedOn: string;

  @ApiPropertyOptional({ example: 'PT70/1', description: 'Left out for a conditional release' })
  @MayBeLeftOut()
  @Tidied()
  @IsString()
  @MaxLength(50)
  certificateNo?: string;

  @ApiPropertyOptional({ example: 'Trại giam số 5' })
  @MayBeLeftOut()
  @Tidied()
  @IsString()
  @MaxLength(200)
  facility?: string;

  @ApiProperty({ example: 36, description: 'The sentence as pronounced' })
  @IsInt()
  @Min(1)
  @Max(SENTENCE_MONTHS_MAX)
  sentenceMonths: number;
}

/** The release of somebody who is known, with what came with it. */
export class ReleaseOfKnownDto {
  @ApiProperty()
  @ValidateNested()
  @Type(() => ReportedReleaseDto)
  release: ReportedReleaseDto;

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

  @ApiProperty({ enum: PURPOSES, isArray: true, example: ['employment', 'training', 'credit'] })
  @IsArray()
  @ArrayUnique()
  @IsIn(PURPOSES, { each: true })
  consents: Purpose[];
}

export class RecordReleaseDto extends ReleaseOfKnownDto implements ReleaseReport {
  static readonly furtherFaults = [...REPORT_RULES, residenceFaults];

  @ApiProperty()
  @ValidateNested()
  @Type(() => ReportedPersonDto)
  person: ReportedPersonDto;

  @ApiProperty()
  @ValidateNested()
  @Type(() => ResidenceDto)
  residence: ResidenceDto;
}

export class PossibleDuplicateDto {
  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty({ example: 0.94, minimum: 0, maximum: 1 })
  score: number;

  @ApiProperty({ type: [String], example: ['name-same-folded', 'birth-date-same', 'commune-same'] })
  because: string[];
}

export class RecordedReleaseDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty({ format: 'uuid' })
  releaseId: string;

  @ApiProperty({ type: [PossibleDuplicateDto] })
  possibleDuplicates: PossibleDuplicateDto[];
}
