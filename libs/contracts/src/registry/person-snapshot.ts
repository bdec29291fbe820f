import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  CODE,
  COMMUNE_CODE,
  CONTRACTS,
  type ContractKind,
  EDUCATION_LEVELS,
  type EducationLevel,
  LOAN_PURPOSES,
  type LoanPurpose,
  OCCUPATION_CODE,
  OCCUPATION_PREFIX,
  PLAIN_DATE,
  PROVINCE_CODE,
  SHIFTS,
  type Shift,
  TRAINING_LEVELS,
  type TrainingLevel,
  WORKS_WITH,
  type WorksWith,
} from '../values.js';

/** Work of one kind that the person has done. */
export class HeldOccupation {
  /** VSCO, four digits (QĐ 34/2020/QĐ-TTg). */
  @Matches(OCCUPATION_CODE)
  code: string;

  @IsNumber()
  @Min(0)
  @Max(60)
  years: number;
}

/**
 * Something the law forbids this person to do for a while. It is all that leaves the registry of a record: which work,
 * until when, on which ground. Work is named by occupation groups, by whom or what one works with, or both; one match bars.
 */
export class LegalBar {
  /** VSCO groups of one to four digits. */
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(OCCUPATION_PREFIX, { each: true })
  occupations: string[];

  @IsArray()
  @IsIn(WORKS_WITH, { each: true })
  worksWith: WorksWith[];

  /** First day on which the bar no longer holds; left out when no day can be named yet. */
  @IsOptional()
  @Matches(PLAIN_DATE)
  until?: string;

  /** Stable code of the ground. */
  @Matches(CODE)
  ground: string;

  /** The article, as cited. */
  @IsString()
  @MaxLength(120)
  article: string;
}

class WorkProfile {
  @IsOptional()
  @IsIn(EDUCATION_LEVELS)
  education?: EducationLevel;

  @IsOptional()
  @IsIn(TRAINING_LEVELS)
  training?: TrainingLevel;

  @IsArray()
  @ArrayMaxSize(100)
  @Matches(CODE, { each: true })
  skills: string[];

  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => HeldOccupation)
  occupationsHeld: HeldOccupation[];

  @IsArray()
  @ArrayMaxSize(30)
  @Matches(OCCUPATION_CODE, { each: true })
  occupationsWanted: string[];

  /** Kilometres one way at most. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(500)
  commuteKmMax?: number;

  @IsOptional()
  @Matches(PLAIN_DATE)
  availableFrom?: string;

  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LegalBar)
  bars: LegalBar[];
}

/** What the job centre may know, under consent `employment`. */
export class EmploymentSection extends WorkProfile {
  /** Đồng a month. */
  @IsOptional()
  @IsInt()
  @Min(0)
  wageExpected?: number;

  @IsOptional()
  @IsBoolean()
  relocate?: boolean;

  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  licences: string[];

  /** Those of `skills` that a completed course taught. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @Matches(CODE, { each: true })
  skillsLearned?: string[];

  @IsOptional()
  @IsArray()
  @IsIn(SHIFTS, { each: true })
  shifts?: Shift[];

  @IsOptional()
  @IsArray()
  @IsIn(CONTRACTS, { each: true })
  contracts?: ContractKind[];
}

/** What the training college may know, under consent `training`. */
export class TrainingSection extends WorkProfile {}

/** What the bank's pre-screen may know, under consent `credit`. */
export class CreditSection {
  @IsBoolean()
  wanted: boolean;

  @IsOptional()
  @IsIn(LOAN_PURPOSES)
  purpose?: LoanPurpose;

  /** Đồng; đồng a month for training. */
  @IsOptional()
  @IsInt()
  @Min(1)
  amount?: number;

  /** Months asked for. */
  @IsOptional()
  @IsInt()
  @Min(1)
  termMonths?: number;

  /** A household member of 18 or more signs and deals with the bank (QĐ 22/2023 Điều 4); left out when not known. */
  @IsOptional()
  @IsBoolean()
  householdRepresentative?: boolean;

  /** An open debt with the bank for the same purpose (QĐ 22/2023 Điều 3.3); left out when not known. */
  @IsOptional()
  @IsBoolean()
  samePurposeDebt?: boolean;

  /** Which paper the person holds (QĐ 22/2023 Điều 3.1); `none` while on conditional release. */
  @IsIn(['completion', 'amnesty', 'none'])
  certificate: 'completion' | 'amnesty' | 'none';

  /** Day the sentence was completed, or the day the probation of a conditional release ends. */
  @Matches(PLAIN_DATE)
  completedOn: string;
}

/**
 * The person as the other services may see them now: a section stands only under its own consent. A reader applies the
 * newest snapshot and lets go of what a section that is no longer there had given it.
 */
export class PersonSnapshot {
  @IsUUID()
  personId: string;

  /** Commune in charge on the day of the event. */
  @Matches(COMMUNE_CODE)
  communeCode: string;

  @Matches(PROVINCE_CODE)
  provinceCode: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => EmploymentSection)
  employment?: EmploymentSection;

  @IsOptional()
  @ValidateNested()
  @Type(() => TrainingSection)
  training?: TrainingSection;

  @IsOptional()
  @ValidateNested()
  @Type(() => CreditSection)
  credit?: CreditSection;
}

const workProfile = {
  education: 'lower-secondary' as const,
  training: 'elementary' as const,
  skills: ['arc-welding'],
  occupationsHeld: [{ code: '7212', years: 3 }],
  occupationsWanted: ['7212'],
  commuteKmMax: 20,
  availableFrom: '2026-11-25',
  bars: [
    {
      occupations: ['5401'],
      worksWith: ['security' as const],
      until: '2028-11-16',
      ground: 'court-occupation-ban',
      article: 'BLHS 2015 Điều 41',
    },
  ],
};

export const exampleSnapshot: PersonSnapshot = {
  personId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01',
  communeCode: '15421',
  provinceCode: '38',
  employment: { ...workProfile, wageExpected: 7_000_000, relocate: false, licences: ['A1'] },
  training: workProfile,
  credit: {
    wanted: true,
    purpose: 'production',
    amount: 60_000_000,
    householdRepresentative: true,
    samePurposeDebt: false,
    certificate: 'completion',
    completedOn: '2026-11-16',
  },
};
