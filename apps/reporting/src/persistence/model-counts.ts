import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';

export interface RunningModels {
  readonly communeCode: string;
  readonly modelKind: string;
  readonly running: number;
}

/** Counts of community models: no person stands behind a number, so none is hidden. */
@Injectable()
export class ModelCounts {
  /** The models that run on a day, as was known at its end. `communeCode` undefined: of the whole province. */
  runningOn(
    tx: Tx,
    day: string,
    {
      provinceCode,
      communeCode,
    }: { readonly provinceCode: string; readonly communeCode?: string | undefined },
  ): Promise<RunningModels[]> {
    return tx.query(
      `select commune_code as "communeCode", model_kind as "modelKind", count(*)::int as running
       from (
         select distinct on (model_id) * from model_run
         where recorded_at < ($1::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
         order by model_id, sequence desc
       ) as known
       where started_on <= $1 and (ended_on is null or $1 < ended_on)
         and province_code = $2 and ($3::text is null or commune_code = $3)
       group by 1, 2 order by 1, 2`,
      [day, provinceCode, communeCode ?? null],
    );
  }
}
