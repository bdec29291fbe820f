import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import type { ReasonCode, Verdict } from '../domain/answer.js';
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
  readonly changesOn: string | null;
  readonly changesTo: Verdict | null;
  readonly changesBecause: readonly ReasonCode[];
  readonly warnedOn: string | null;
}

export interface PrescreenFilter {
  readonly verdict?: Verdict | undefined;
  /** Only those whose verdict the calendar will change within the days of warning, the nearest first. */
  readonly warned: boolean;
  readonly after?: PrescreenPlace | undefined;
  readonly limit: number;
}

/** Where a page ended. */
export interface PrescreenPlace {
  readonly id: string;
  readonly changesOn: string | null;
}

/** The pre-screened people of some areas, newest recorded first (ids of people grow with time), or by the day of the change. */
@Injectable()
export class ListPrescreens {
  run(tx: Tx, areas: Areas, { verdict, warned, after, limit }: PrescreenFilter): Promise<PrescreenRow[]> {
    const [place, order] = warned
      ? [
          'warned_on is not null and ($5::uuid is null or (applicant.changes_on, person_id) > ($6::date, $5))',
          'applicant.changes_on, person_id',
        ]
      : ['($5::uuid is null or person_id < $5)', 'person_id desc'];
    return tx.query<PrescreenRow[]>(
      `select person_id as "personId", commune_code as "communeCode", province_code as "provinceCode", verdict, wanted,
              purpose, amount::float8 as amount, completed_on::text as "completedOn", screened_on::text as "screenedOn",
              next_change_on::text as "nextChangeOn", applicant.changes_on::text as "changesOn",
              applicant.changes_to as "changesTo", changes_because as "changesBecause", warned_on::text as "warnedOn"
       from applicant left join warning using (person_id, changes_on, changes_to)
       where (province_code = any($1) or commune_code = any($2)) and ($3::text is null or verdict = $3) and ${place}
       order by ${order} limit $4`,
      [
        ...[areas.provinces, areas.communes, verdict ?? null, limit, after?.id ?? null],
        ...(warned ? [after?.changesOn ?? null] : []),
      ],
    );
  }
}
