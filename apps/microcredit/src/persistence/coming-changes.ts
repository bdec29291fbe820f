import type { Counted, PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';

type Change = Omit<Counted, 'kind'>;

const CHANGES = `select case when warned_on = $1 then 'new' else 'due' end as pile, count(*)::int as count,
    min(applicant.changes_on)::text as "dueOn", min(warned_on)::text as since
  from applicant join warning using (person_id, changes_on, changes_to)`;

/** Verdicts that will be others within the days of warning if nobody does anything; new on the day of the warning. */
export class ComingChanges {
  of(
    tx: Tx,
    { provinces, communes }: { readonly provinces: readonly string[]; readonly communes: readonly string[] },
    today: PlainDate,
  ): Promise<Change[]> {
    return tx.query(`${CHANGES} where province_code = any($2) or commune_code = any($3) group by 1`, [
      ...[today, provinces, communes],
    ]);
  }

  ofPerson(tx: Tx, personId: string, today: PlainDate): Promise<Change[]> {
    return tx.query(`${CHANGES} where person_id = $2 group by 1`, [today, personId]);
  }
}
