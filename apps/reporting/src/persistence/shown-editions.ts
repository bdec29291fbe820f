import { Injectable } from '@nestjs/common';
import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Edition } from '../domain/edition.js';
import type { YearTable } from '../domain/year-table.js';

/** What the rows of a table are: communes or models that people are counted in, or communes of loans to establishments. */
export type RowsAre = 'communes' | 'models' | 'establishments';

export interface StoredEdition {
  readonly year: number;
  readonly rowsAre: RowsAre;
  readonly counted: YearTable;
  readonly edition: Edition;
}

/** What was shown of each province's years, day by day. Rows are added and never changed. */
@Injectable()
export class ShownEditions {
  /** Holds off others who would decide on the same province until the commit. */
  async lock(tx: Tx, provinceCode: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('reporting-shown'), hashtext($1))`, [provinceCode]);
  }

  /** The day up to which everything is decided; null before the first question. */
  async through(tx: Tx, provinceCode: string): Promise<PlainDate | null> {
    const [row] = await tx.query<{ day: string }[]>(
      'select day::text as day from shown_through where province_code = $1',
      [provinceCode],
    );
    return row?.day ?? null;
  }

  async setThrough(tx: Tx, provinceCode: string, day: PlainDate): Promise<void> {
    await tx.query(
      `insert into shown_through (province_code, day) values ($1, $2)
       on conflict (province_code) do update set day = excluded.day`,
      [provinceCode, day],
    );
  }

  /** Of each year the last one up to a day. */
  async upTo(tx: Tx, provinceCode: string, day: PlainDate): Promise<StoredEdition[]> {
    return tx.query<StoredEdition[]>(
      `select distinct on (rows_are, year) year, rows_are as "rowsAre", counted, edition from shown_edition
       where province_code = $1 and day <= $2 order by rows_are, year, day desc`,
      [provinceCode, day],
    );
  }

  async add(tx: Tx, provinceCode: string, day: PlainDate, editions: readonly StoredEdition[]): Promise<void> {
    for (const { year, rowsAre, counted, edition } of editions) {
      await tx.query(
        `insert into shown_edition (province_code, year, rows_are, day, counted, edition) values ($1, $2, $3, $4, $5, $6)`,
        [provinceCode, year, rowsAre, day, JSON.stringify(counted), JSON.stringify(edition)],
      );
    }
  }

  /** Those that were asked for, and those in which somebody lives. */
  async provinces(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ code: string }[]>(
      'select province_code as code from shown_through union select province_code from residence order by 1',
    );
    return rows.map(({ code }) => code);
  }

  /** What was said first of a day is said again. */
  async sinceOn<Since extends object>(tx: Tx, day: PlainDate, since: Since): Promise<Since> {
    await tx.query('insert into shown_since (day, since) values ($1, $2) on conflict do nothing', [
      day,
      JSON.stringify(since),
    ]);
    const [row] = await tx.query<{ since: Since }[]>('select since from shown_since where day = $1', [day]);
    return row?.since ?? since;
  }
}
