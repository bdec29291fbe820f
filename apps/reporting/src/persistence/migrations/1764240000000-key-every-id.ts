import type { MigrationInterface, QueryRunner } from 'typeorm';
import { pseudonymOf } from '../pseudonym.js';

/** How many rows are written at once. */
const PAGE = 5_000;

/**
 * Messages, releases and referrals by keyed images of their ids, as people are, and days for moments: whoever reads the
 * tables of another service beside these finds nobody by an id or a moment that stands in both.
 */
export class KeyEveryId1764240000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const [row] = (await runner.query('select key from pseudonym_key')) as { key: Buffer }[];
    if (!row) throw new Error('the pseudonym key is gone');
    const image = (id: string): string => pseudonymOf(row.key, id);
    await keyColumn(runner, 'release', 'release_id', image);
    await keyColumn(runner, 'tranche', 'referral_id', image);
    await keyColumn(runner, 'archived_event', 'message_id', image);
    await keyArchive(runner, image);
    const day = (column: string): string => `date_trunc('day', ${column}, 'Asia/Ho_Chi_Minh')`;
    for (const table of [
      'release',
      'residence',
      'step_taken',
      'counted_as',
      'tranche',
      'helped',
      'completion',
    ])
      await runner.query(`update ${table} set recorded_at = ${day('recorded_at')}`);
    await runner.query(`update archived_event set told_at = ${day('told_at')}`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}

type Image = (id: string) => string;

async function keyColumn(runner: QueryRunner, table: string, column: string, image: Image): Promise<void> {
  const rows = (await runner.query(`select distinct ${column} as id from ${table}`)) as { id: string }[];
  for (const ids of pagesOf(rows.map(({ id }) => id))) {
    await runner.query(
      `update ${table} set ${column} = keyed.image
       from unnest($1::uuid[], $2::uuid[]) as keyed (id, image) where ${column} = keyed.id`,
      [ids, ids.map(image)],
    );
  }
}

async function keyArchive(runner: QueryRunner, image: Image): Promise<void> {
  const rows = (await runner.query(
    `select message_id as id, data from archived_event
     where data->>'releaseId' is not null or data->>'referralId' is not null`,
  )) as { id: string; data: Record<string, unknown> }[];
  for (const page of pagesOf(rows)) {
    await runner.query(
      `update archived_event set data = keyed.data
       from unnest($1::uuid[], $2::json[]) as keyed (id, data) where message_id = keyed.id`,
      [page.map(({ id }) => id), page.map(({ data }) => JSON.stringify(keyed(data, image)))],
    );
  }
}

function keyed(data: Record<string, unknown>, image: Image): Record<string, unknown> {
  const { releaseId, referralId } = data;
  return {
    ...data,
    ...(typeof releaseId === 'string' ? { releaseId: image(releaseId) } : {}),
    ...(typeof referralId === 'string' ? { referralId: image(referralId) } : {}),
  };
}

const pagesOf = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / PAGE) }, (_each, at) =>
    rows.slice(at * PAGE, (at + 1) * PAGE),
  );
