import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { EventContract } from '../event-contract.js';
import { examplePersonErased, PersonErased } from '../person-erased.js';
import {
  CODE,
  COMMUNE_CODE,
  CONTRACTS,
  type ContractKind,
  EDUCATION_LEVELS,
  type EducationLevel,
  OCCUPATION_CODE,
  PLAIN_DATE,
  PROVINCE_CODE,
  SHIFTS,
  type Shift,
  WORKS_WITH,
  type WorksWith,
} from '../values.js';

export * from './introductions.js';

/** An open vacancy as other services may know it: what is asked and where, not who offers it. */
export class VacancySnapshot {
  @IsUUID()
  vacancyId: string;

  @Matches(OCCUPATION_CODE)
  occupationCode: string;

  @Matches(COMMUNE_CODE)
  communeCode: string;

  @Matches(PROVINCE_CODE)
  provinceCode: string;

  @IsInt()
  @Min(1)
  openings: number;

  @IsArray()
  @ArrayMaxSize(50)
  @Matches(CODE, { each: true })
  skillsRequired: string[];

  @IsArray()
  @ArrayMaxSize(50)
  @Matches(CODE, { each: true })
  skillsWelcome: string[];

  @IsIn(EDUCATION_LEVELS)
  education: EducationLevel;

  @IsInt()
  @Min(0)
  experienceYears: number;

  /** Đồng a month. */
  @IsOptional()
  @IsInt()
  @Min(0)
  wageMin?: number;

  /** Đồng a month. */
  @IsOptional()
  @IsInt()
  @Min(0)
  wageMax?: number;

  @IsArray()
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  licences: string[];

  @IsArray()
  @IsIn(SHIFTS, { each: true })
  shifts: Shift[];

  @IsOptional()
  @IsIn(CONTRACTS)
  contract?: ContractKind;

  @IsArray()
  @IsIn(WORKS_WITH, { each: true })
  worksWith: WorksWith[];

  /** Last day on which people may be introduced. */
  @Matches(PLAIN_DATE)
  closesOn: string;
}

const exampleVacancy: VacancySnapshot = {
  vacancyId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5b01',
  occupationCode: '7212',
  communeCode: '15469',
  provinceCode: '38',
  openings: 3,
  skillsRequired: ['arc-welding'],
  skillsWelcome: ['blueprint-reading'],
  education: 'none',
  experienceYears: 1,
  wageMin: 7_000_000,
  wageMax: 9_000_000,
  licences: [],
  shifts: ['day'],
  contract: '12-months',
  worksWith: [],
  closesOn: '2026-12-31',
};

@EventContract<VacancyOpenedV1>({
  name: 'employment.vacancy-opened.v1',
  publisher: 'employment',
  summary: 'A vacancy is open.',
  example: exampleVacancy,
  consumers: ['training.copy-vacancy-when-opened'],
})
export class VacancyOpenedV1 extends VacancySnapshot {}

@EventContract<VacancyChangedV1>({
  name: 'employment.vacancy-changed.v1',
  publisher: 'employment',
  summary: 'What an open vacancy asks or offers changed.',
  example: exampleVacancy,
  consumers: ['training.copy-vacancy-when-changed'],
})
export class VacancyChangedV1 extends VacancySnapshot {}

@EventContract<VacancyClosedV1>({
  name: 'employment.vacancy-closed.v1',
  publisher: 'employment',
  summary: 'A vacancy takes nobody any more.',
  example: { vacancyId: exampleVacancy.vacancyId, provinceCode: '38', closedOn: '2026-12-31' },
  consumers: ['training.drop-vacancy-when-closed'],
})
export class VacancyClosedV1 {
  @IsUUID()
  vacancyId: string;

  @Matches(PROVINCE_CODE)
  provinceCode: string;

  @Matches(PLAIN_DATE)
  closedOn: string;
}

/** Lists that a candidate entered, by outcome. */
export class RankCounts {
  @IsInt()
  @Min(0)
  suitable: number;

  @IsInt()
  @Min(0)
  needsCheck: number;

  @IsInt()
  @Min(0)
  notNow: number;
}

@EventContract<CandidateRankedV1>({
  name: 'employment.candidate-ranked.v1',
  publisher: 'employment',
  summary: 'A person stands in the lists of the open vacancies.',
  example: {
    personId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01',
    communeCode: '15421',
    provinceCode: '38',
    policyVersion: '2026-07-01',
    counts: { suitable: 12, needsCheck: 3, notNow: 1 },
  },
  consumers: ['reporting.count-when-ranked'],
})
export class CandidateRankedV1 {
  @IsUUID()
  personId: string;

  @Matches(COMMUNE_CODE)
  communeCode: string;

  @Matches(PROVINCE_CODE)
  provinceCode: string;

  /** Version of the ranking weights. */
  @IsString()
  @MaxLength(40)
  policyVersion: string;

  @ValidateNested()
  @Type(() => RankCounts)
  counts: RankCounts;
}

@EventContract<EmploymentPersonErasedV1>({
  name: 'employment.person-erased.v1',
  publisher: 'employment',
  summary: 'The job centre holds nothing on this person any more.',
  example: examplePersonErased('employment'),
  consumers: ['registry.note-erasure-when-employment-erased'],
})
export class EmploymentPersonErasedV1 extends PersonErased {}
