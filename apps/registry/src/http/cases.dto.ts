import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { notInFuture, PageQuery } from '#libs/http';
import type { Fault } from '#libs/kernel';
import { actFaults } from '../domain/case-fields.js';
import { CASE_ACTS, CASE_KINDS, type CaseActName, type CaseKind } from '../domain/case-life.js';
import { PURPOSES, type Purpose } from '../domain/consent.js';
import { HELP_GIVEN, PROGRESS, VISIT_OUTCOMES } from '../domain/helper-models.js';
import { penaltiesFaults, PERSON_RULES, residenceFaults } from '../domain/report.js';
import { CASE_WORK, type CaseWork } from '../domain/work-kinds.js';
import { CASE_GROUPS, type CaseGroup } from '../persistence/case-list.js';
import { IsCommuneCode, IsDay, MayBeLeftOut, Tidied } from './fields.js';
import { JudgmentDto, ReportedPersonDto } from './record-release.dto.js';
import { EmploymentDto, ResidenceDto } from './sections.dto.js';

class NewPersonDto {
  static readonly furtherFaults: readonly ((body: never, today: string) => Fault[])[] = [
    ...[...PERSON_RULES, residenceFaults, notInFuture],
  ];

  @ApiProperty()
  @ValidateNested()
  @Type(() => ReportedPersonDto)
  person: ReportedPersonDto;

  @ApiProperty()
  @ValidateNested()
  @Type(() => ResidenceDto)
  residence: ResidenceDto;

  @ApiPropertyOptional({ example: '2026-11-20', description: 'Today when left out' })
  @MayBeLeftOut()
  @IsDay()
  on?: string;
}

export class ReleaseNoticeDto extends NewPersonDto {
  @ApiProperty({ example: '2027-01-20', description: 'The day of release the notice names' })
  @IsDay()
  expectedOn: string;

  @ApiPropertyOptional({ example: 'Trại giam số 5' })
  @MayBeLeftOut()
  @Tidied()
  @IsString()
  @MaxLength(200)
  facility?: string;
}

class WithWorkDto extends NewPersonDto {
  @ApiPropertyOptional()
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => EmploymentDto)
  employment?: EmploymentDto;

  @ApiProperty({ enum: PURPOSES, isArray: true, example: ['employment', 'training'] })
  @IsArray()
  @ArrayUnique()
  @IsIn(PURPOSES, { each: true })
  consents: Purpose[];
}

export class SelfReferralDto extends WithWorkDto {}

export class SentenceDto extends JudgmentDto {
  @ApiProperty({ enum: ['suspended', 'non-custodial'], example: 'suspended' })
  @IsIn(['suspended', 'non-custodial'])
  mainPenalty: 'suspended' | 'non-custodial';

  @ApiProperty({ example: '2028-05-20', description: 'End of the probation, or of the sentence' })
  @IsDay()
  endsOn: string;

  @ApiProperty({ example: 18, description: 'The sentence as pronounced' })
  @IsInt()
  @Min(1)
  @Max(60)
  sentenceMonths: number;
}

export class CommunitySentenceDto extends WithWorkDto {
  static override readonly furtherFaults: readonly ((body: never, today: string) => Fault[])[] = [
    ...super.furtherFaults,
    ({ sentence }: CommunitySentenceDto) => penaltiesFaults(sentence.additionalPenalties, '/sentence'),
  ];

  @ApiProperty()
  @ValidateNested()
  @Type(() => SentenceDto)
  sentence: SentenceDto;
}

export const ACTS_BY_ROUTE = CASE_ACTS.filter((act) => act !== 'record-release' && act !== 'release-again');

export class CaseActDto {
  static readonly furtherFaults = [actFaults];

  @ApiProperty({ enum: ACTS_BY_ROUTE, example: 'receive' })
  @IsIn(ACTS_BY_ROUTE)
  act: Exclude<CaseActName, 'record-release' | 'release-again'>;

  @ApiPropertyOptional({ example: '2026-11-20', description: 'Today when left out' })
  @MayBeLeftOut()
  @IsDay()
  on?: string;

  @ApiPropertyOptional({ example: 'lives-elsewhere' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(40)
  reason?: string;

  @ApiPropertyOptional({ description: 'For the file; stays in the registry' })
  @MayBeLeftOut()
  @Tidied()
  @IsString()
  @MaxLength(500)
  note?: string;

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'assign-helper' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  helperIds?: string[];

  @ApiPropertyOptional({
    example: '12/QĐ-UBND',
    description: 'assign-helper: number of the decision (HCD-06)',
  })
  @MayBeLeftOut()
  @Tidied()
  @IsString()
  @MaxLength(50)
  decisionNo?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'visit, report' })
  @MayBeLeftOut()
  @IsUUID()
  helperId?: string;

  @ApiPropertyOptional({ enum: VISIT_OUTCOMES, description: 'visit' })
  @MayBeLeftOut()
  @IsIn(VISIT_OUTCOMES)
  outcome?: (typeof VISIT_OUTCOMES)[number];

  @ApiPropertyOptional({ enum: HELP_GIVEN, isArray: true, description: 'visit' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayUnique()
  @IsIn(HELP_GIVEN, { each: true })
  help?: (typeof HELP_GIVEN)[number][];

  @ApiPropertyOptional({ example: '2026-Q4', description: 'report' })
  @MayBeLeftOut()
  @Matches(/^\d{4}-Q[1-4]$/, { context: { code: 'invalid-quarter' } })
  quarter?: string;

  @ApiPropertyOptional({ enum: PROGRESS, description: 'report (HCD-08)' })
  @MayBeLeftOut()
  @IsIn(PROGRESS)
  progress?: (typeof PROGRESS)[number];

  @ApiPropertyOptional({ example: '15457', description: 'hand-over' })
  @MayBeLeftOut()
  @IsString()
  @IsCommuneCode()
  toCommune?: string;

  @ApiPropertyOptional({ example: 'Thôn 2', description: 'hand-over: hamlet, street, house there' })
  @MayBeLeftOut()
  @Tidied()
  @IsString()
  @MaxLength(200)
  toDetail?: string;

  @ApiPropertyOptional({ enum: PURPOSES, isArray: true, description: 'refer-again' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayUnique()
  @IsIn(PURPOSES, { each: true })
  consents?: Purpose[];
}

export class CaseListDto extends PageQuery {
  @ApiPropertyOptional({ enum: CASE_GROUPS, description: 'What there is to do' })
  @MayBeLeftOut()
  @IsIn(CASE_GROUPS)
  due?: CaseGroup;

  @ApiPropertyOptional({ enum: CASE_KINDS })
  @MayBeLeftOut()
  @IsIn(CASE_KINDS)
  kind?: CaseKind;

  @ApiPropertyOptional({ enum: CASE_WORK, description: 'Only cases of which this is to be done' })
  @MayBeLeftOut()
  @IsIn(CASE_WORK)
  about?: CaseWork;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Only people by whom somebody of this community model stands now',
  })
  @MayBeLeftOut()
  @IsUUID()
  modelId?: string;
}
