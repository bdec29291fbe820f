import { Injectable } from '@nestjs/common';
import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';

export interface RunningModels {
  readonly communeCode: string;
  readonly modelKind: string;
  readonly running: number;
}

export interface ModelsAsked {
  readonly day: PlainDate;
  readonly today: PlainDate;
  readonly provinceCode: string;
  readonly communeCode?: string | undefined;
}

/** Counts of community models: no person stands behind a number, so none is hidden. */
@Injectable()
export class ModelCounts {
  /**
   * The models that run on a day, as was known at its end; of a day that is over what was said first is said again.
   * `communeCode` undefined: of the whole province.
   */
  async runningOn(tx: Tx, { day, today, provinceCode, communeCode }: ModelsAsked): Promise<RunningModels[]> {
    const running = await this.count(tx, provinceCode, day);
    const said = day < today ? await this.saidFirst(tx, provinceCode, day, running) : running;
    return communeCode === undefined ? said : said.filter((row) => row.communeCode === communeCode);
  }

  private count(tx: Tx, provinceCode: string, day: PlainDate): Promise<RunningModels[]> {
    return tx.query(
      `select commune_code as "communeCode", model_kind as "modelKind", count(*)::int as running
       from (
         select distinct on (model_id) * from model_run
         where recorded_at < ($1::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
         order by model_id, sequence desc
       ) as known
       where started_on <= $1 and (ended_on is null or $1 < ended_on) and province_code = $2
       group by 1, 2 order by 1, 2`,
      [day, provinceCode],
    );
  }

  private async saidFirst(
    tx: Tx,
    provinceCode: string,
    day: PlainDate,
    running: readonly RunningModels[],
  ): Promise<RunningModels[]> {
    await tx.query(
      'insert into shown_models (province_code, day, running) values ($1, $2, $3) on conflict do nothing',
      [provinceCode, day, JSON.stringify(running)],
    );
    const [row] = await tx.query<{ running: RunningModels[] }[]>(
      'select running from shown_models where province_code = $1 and day = $2',
      [provinceCode, day],
    );
    return row?.running ?? [];
  }
}
