import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import type { Verdict } from '../domain/answer.js';
import type { LoanPurpose } from '../domain/facts.js';

/** Where somebody may look: whole provinces, single communes. */
export interface Areas {
  readonly provinces: readonly string[];
  readonly communes: readonly string[];
}

export interface PrescreenRow {
  readonly personId: string;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly verdict: Verdict;
  readonly wanted: boolean;
  readonly purpose: LoanPurpose | null;
  readonly amount: number | null;
  readonly completedOn: string;
  readonly screenedOn: string;
  readonly nextChangeOn: string | null;
}

export interface PrescreenFilter {
  readonly verdict?: Verdict | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The pre-screened people of some areas, newest recorded first (ids of people grow with time). */
@Injectable()
export class ListPrescreens {
  run(tx: Tx, areas: Areas, { verdict, after, limit }: PrescreenFilter): Promise<PrescreenRow[]> {
    return tx.query<PrescreenRow[]>(
      `select person_id as "personId", commune_code as "communeCode", province_code as "provinceCode", verdict, wanted,
              purpose, amount::float8 as amount, completed_on::text as "completedOn", screened_on::text as "screenedOn",
              next_change_on::text as "nextChangeOn"
       from applicant
       where (province_code = any($1) or commune_code = any($2))
         and ($3::text is null or verdict = $3) and ($4::uuid is null or person_id < $4)
       order by person_id desc limit $5`,
      [areas.provinces, areas.communes, verdict ?? null, after ?? null, limit],
    );
  }
}
