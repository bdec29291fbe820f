import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { COMMUNE_CODE } from '#libs/contracts';
import type { Place } from '#libs/http';
import { type Fault, invalid } from '#libs/kernel';
import { provinceOfCommune } from '#libs/reference';
import {
  ESTABLISHMENT_FORMS,
  type EstablishmentFacts,
  type EstablishmentForm,
  LOAN_PURPOSES,
  type LoanPurpose,
} from '../domain/facts.js';

const WORKERS_MAX = 1_000_000;
const AMOUNT_MAX = 1_000_000_000_000; // a thousand billion đồng: far above any ceiling, far below what a number holds

export class EstablishmentApplicant {
  @ApiProperty({ enum: ['establishment'] })
  @IsIn(['establishment'])
  kind: 'establishment';

  @ApiProperty({ enum: ESTABLISHMENT_FORMS })
  @IsIn(ESTABLISHMENT_FORMS)
  form: EstablishmentForm;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'All workers' })
  @IsInt()
  @Min(1)
  @Max(WORKERS_MAX)
  workers: number;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'Released persons among them, with labour contracts',
  })
  @IsInt()
  @Min(0)
  @Max(WORKERS_MAX)
  releasedWorkers: number;

  @ApiProperty({ description: 'Commune where the plan is carried out' })
  @Matches(COMMUNE_CODE, { context: { code: 'unknown-commune' } })
  communeCode: string;
}

export class AskPrescreen {
  @ApiProperty({ type: EstablishmentApplicant })
  @ValidateNested()
  @Type(() => EstablishmentApplicant)
  applicant: EstablishmentApplicant;

  @ApiProperty({ enum: LOAN_PURPOSES, description: 'production; training loans go to persons' })
  @IsIn(LOAN_PURPOSES)
  purpose: LoanPurpose;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Đồng' })
  @IsInt()
  @Min(1)
  @Max(AMOUNT_MAX)
  amount: number;

  @ApiProperty({ description: 'Collateral is offered' })
  @IsBoolean()
  collateral: boolean;

  @ApiPropertyOptional({ type: 'integer', minimum: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1200)
  termMonths?: number;

  @ApiPropertyOptional({ description: 'The commune has confirmed the plan on form 02' })
  @IsOptional()
  @IsBoolean()
  planConfirmed?: boolean;

  @ApiPropertyOptional({ description: 'An open debt with the bank for the same purpose' })
  @IsOptional()
  @IsBoolean()
  samePurposeDebt?: boolean;
}

export const exampleAsk = {
  applicant: {
    kind: 'establishment',
    form: 'cooperative',
    workers: 20,
    releasedWorkers: 3,
    communeCode: '15421',
  },
  purpose: 'production',
  amount: 500_000_000,
  collateral: true,
};

type Said = Pick<AskPrescreen, 'applicant' | 'purpose'>;

/** What needs more than one field, or the list of communes, to be seen. */
export function establishmentFaults({ applicant, purpose }: Said): Fault[] {
  const { workers, releasedWorkers, communeCode } = applicant;
  return [
    ...(provinceOfCommune(communeCode) === undefined
      ? [{ pointer: '/applicant/communeCode', code: 'unknown-commune' }]
      : []),
    ...(releasedWorkers > workers
      ? [{ pointer: '/applicant/releasedWorkers', code: 'more-released-than-workers' }]
      : []),
    ...(purpose === 'production' ? [] : [{ pointer: '/purpose', code: 'purpose-not-for-establishment' }]),
  ];
}

/** Where the plan is carried out. Throws invalid with `establishmentFaults`. */
export function placeOf(said: Said): Place {
  const faults = establishmentFaults(said);
  const { communeCode } = said.applicant;
  const provinceCode = provinceOfCommune(communeCode);
  if (faults.length > 0 || provinceCode === undefined) throw invalid(faults);
  return { communeCode, provinceCode };
}

/** Throws invalid with `establishmentFaults`. */
export function toFacts(body: AskPrescreen): { facts: EstablishmentFacts; place: Place } {
  const place = placeOf(body);
  const { form, workers, releasedWorkers } = body.applicant;
  const facts: EstablishmentFacts = {
    kind: 'establishment',
    ...{ form, workers, releasedWorkers, amount: body.amount, collateral: body.collateral },
    termMonths: body.termMonths ?? null,
    planConfirmed: body.planConfirmed ?? false,
    samePurposeDebt: body.samePurposeDebt ?? null,
  };
  return { facts, place };
}
