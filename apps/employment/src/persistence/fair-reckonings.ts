import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import type { RankedRow } from '../domain/fair/worth.js';

/** What the last timetable of a fair was worked out from. */
export interface FairReckoning {
  readonly policyVersion: string;
  /** Versions of the vacancies. */
  readonly vacancies: Readonly<Record<string, number>>;
  /** Of a place at each table, in the order of the tables. */
  readonly prices: Int32Array;
  /** By person. */
  readonly rows: ReadonlyMap<string, KeptRow>;
}

export interface KeptRow extends RankedRow {
  /** Version of the person. */
  readonly sequence: number;
}

interface RowOfTable {
  personId: string;
  sequence: number;
  points: Buffer;
  vacancy: Buffer;
}

/** Kept so that a change of the timetable need not rank everybody again. Goes with the guests it is about. */
@Injectable()
export class FairReckonings {
  async keep(tx: Tx, fairId: string, kept: FairReckoning): Promise<void> {
    const { policyVersion, vacancies, prices, rows } = kept;
    await tx.query('delete from job_fair_row where fair_id = $1', [fairId]);
    await tx.query(
      `insert into job_fair_reckoning (fair_id, policy_version, vacancies, prices) values ($1, $2, $3, $4)
       on conflict (fair_id) do update set policy_version = excluded.policy_version, vacancies = excluded.vacancies,
         prices = excluded.prices`,
      [fairId, policyVersion, vacancies, [...prices]],
    );
    const all = [...rows];
    await tx.query(
      `insert into job_fair_row (fair_id, person_id, sequence, points, vacancy)
       select $1, * from unnest($2::uuid[], $3::integer[], $4::bytea[], $5::bytea[])`,
      [
        fairId,
        all.map(([personId]) => personId),
        all.map(([, { sequence }]) => sequence),
        all.map(([, { points }]) => Buffer.from(points.buffer, points.byteOffset, points.byteLength)),
        all.map(([, { vacancy }]) => Buffer.from(vacancy.buffer, vacancy.byteOffset, vacancy.byteLength)),
      ],
    );
  }

  async of(tx: Tx, fairId: string): Promise<FairReckoning | undefined> {
    const [kept] = await tx.query<
      { policyVersion: string; vacancies: Record<string, number>; prices: number[] }[]
    >(
      `select policy_version as "policyVersion", vacancies, prices from job_fair_reckoning where fair_id = $1`,
      [fairId],
    );
    if (!kept) return undefined;
    const rows = await tx.query<RowOfTable[]>(
      'select person_id as "personId", sequence, points, vacancy from job_fair_row where fair_id = $1',
      [fairId],
    );
    return {
      ...kept,
      prices: Int32Array.from(kept.prices),
      rows: new Map(rows.map(({ personId, ...row }) => [personId, { ...row, ...rankedRow(row) }])),
    };
  }
}

/** Copied, for numbers of four bytes must begin at a fourth byte. */
const rankedRow = ({ points, vacancy }: Pick<RowOfTable, 'points' | 'vacancy'>): RankedRow => ({
  points: new Int32Array(Uint8Array.from(points).buffer),
  vacancy: Int8Array.from(vacancy),
});
