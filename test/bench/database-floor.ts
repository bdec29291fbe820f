import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { cpuMs } from './cpu.js';

export interface CommitFloor {
  readonly perSecond: number;
  readonly cpuUs: number;
}

/** Commits of `rows` small rows by `clients` connections at once: rows a second, and server CPU a row. */
export async function commitFloor(
  url: string,
  postmaster: number,
  { clients, rows, commits }: { clients: number; rows: number; commits: number },
): Promise<CommitFloor> {
  const pool = new Pool({ connectionString: url, max: clients });
  await pool.query('create table if not exists floor (id uuid primary key, body text not null)');
  const text = 'insert into floor select * from unnest($1::uuid[], $2::text[])';
  const one = (): Promise<unknown> =>
    pool.query({
      ...{ name: 'floor', text },
      values: [
        Array.from({ length: rows }, () => randomUUID()),
        Array.from({ length: rows }, () => 'x'.repeat(40)),
      ],
    });
  await Promise.all(Array.from({ length: clients }, one));
  const [start, cpu] = [performance.now(), cpuMs([postmaster])];
  let left = commits;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (left-- > 0) await one();
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const cpuUs = ((cpuMs([postmaster]) - cpu) * 1000) / (commits * rows);
  await pool.query('drop table floor');
  await pool.end();
  return { perSecond: (commits * rows) / seconds, cpuUs };
}
