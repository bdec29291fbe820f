import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { REFORM } from '#libs/reference';
import type { PlaceTold } from '../domain/todays-units.js';

/** Establishments of one commune that were lent to first in one month, as it was told. */
export interface ToldLoans extends PlaceTold {
  /** `2026-11` */
  readonly month: string;
  readonly borrowers: number;
  /** Đồng paid to them until now, in this month or later. */
  readonly amountLent: number;
}

/** Counts of loans to establishments: each dossier is one, in the month of its first payment. */
@Injectable()
export class CountedEstablishments {
  /** As known at the end of a day in Việt Nam. */
  async byCommuneAndMonth(tx: Tx, asOf: string): Promise<ToldLoans[]> {
    const rows = await tx.query<ToldLoans[]>(
      `with known as (
         select * from establishment_tranche
         where recorded_at < ($1::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
       ),
       first as (select distinct on (referral_id) * from known order by referral_id, number),
       lent as (select referral_id, sum(amount) as amount from known group by 1)
       select commune_code as "communeCode", province_code as "provinceCode", recorded_at < $2 as "toldBefore",
              to_char(disbursed_on, 'YYYY-MM') as month, count(*)::int as borrowers,
              sum(lent.amount)::bigint as "amountLent"
       from first join lent using (referral_id) group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
      [asOf, `${REFORM}T00:00:00+07:00`],
    );
    return rows.map((row) => ({ ...row, amountLent: Number(row.amountLent) }));
  }
}
