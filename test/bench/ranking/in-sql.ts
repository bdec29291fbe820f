import { Client } from 'pg';
import { migrate } from '#libs/persistence';
import { centroidOf } from '#libs/reference';
import { startPostgres } from '#libs/testing';
import { employment } from '../../../apps/employment/src/employment.module.js';
import type { Candidate } from '../../../apps/employment/src/domain/candidate.js';
import type { RankingPolicy } from '../../../apps/employment/src/domain/policy.js';
import type { Vacancy } from '../../../apps/employment/src/domain/vacancy.js';
import { RANK_FROM, RANK_WITH, rankParams } from '../../../apps/employment/src/persistence/rank-sql.js';
import { cpuMs } from '../cpu.js';
import { DAY } from './world.js';

const KM_OF_DEGREE = 111.2;
const NEAR_KM = 50;

/** The candidates in PostgreSQL, ranked there. */
export class InSql {
  private constructor(
    private readonly postgres: Awaited<ReturnType<typeof startPostgres>>,
    private readonly client: Client,
    private readonly communes: readonly string[],
  ) {}

  static async fill(people: readonly Candidate[]): Promise<InSql> {
    const postgres = await startPostgres();
    const { name: schema, migrations } = employment;
    await migrate({ url: postgres.url, schema, migrations });
    const client = new Client({
      connectionString: postgres.url,
      options: '-c search_path=employment,public -c jit=off -c max_parallel_workers_per_gather=0',
    });
    await client.connect();
    for (let at = 0; at < people.length; at += 5_000) await insert(client, people.slice(at, at + 5_000));
    await client.query('create table place (person_id uuid primary key, at point not null)');
    const rows = people.map(({ personId, communeCode }) => [personId, pointOf(communeCode)] as const);
    await client.query(
      `insert into place select p, a::point from unnest($1::uuid[], $2::text[]) as u(p, a)`,
      [rows.map(([id]) => id), rows.map(([, point]) => point)],
    );
    await client.query('create index place_at on place using gist (at)');
    await client.query('create index candidate_skills on candidate using gin (skills)');
    await client.query('analyze');
    return new InSql(postgres, client, [...new Set(people.map(({ communeCode }) => communeCode))]);
  }

  /** Everybody, by the contract. */
  scan(vacancy: Vacancy, policy: RankingPolicy, limit: number): Promise<string[]> {
    return this.top(vacancy, policy, limit, 'true');
  }

  /** Only who shares a skill and lives within 50 km, found by index: quick, and another list. */
  byIndex(vacancy: Vacancy, policy: RankingPolicy, limit: number): Promise<string[]> {
    const skills = [...vacancy.skillsRequired, ...vacancy.skillsWelcome];
    const point = pointOf(vacancy.communeCode);
    return this.top(
      vacancy,
      policy,
      limit,
      `c.skills && $5::text[] and c.person_id in (select person_id from place where at <@ circle($6::point, $7))`,
      [skills, point, NEAR_KM / KM_OF_DEGREE],
    );
  }

  /** CPU of the server so far. */
  cpuMs(): number {
    return cpuMs([this.postgres.pid() ?? 0]);
  }

  async close(): Promise<void> {
    await this.client.end();
    await this.postgres.stop();
  }

  private async top(
    vacancy: Vacancy,
    policy: RankingPolicy,
    limit: number,
    where: string,
    more: readonly unknown[] = [],
  ): Promise<string[]> {
    const { rows } = await this.client.query<{ id: string }>(
      `with ${RANK_WITH} select c.person_id as id from ${RANK_FROM} where ${where}
        order by t.standing, r.lost, c.person_id limit ${limit}`,
      [...rankParams(vacancy, policy, DAY, this.communes), ...more],
    );
    return rows.map(({ id }) => id);
  }
}

async function insert(client: Client, people: readonly Candidate[]): Promise<void> {
  const rows = people.map((person) =>
    Object.fromEntries(
      Object.entries(person).map(([key, value]) => [
        key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        value as unknown,
      ]),
    ),
  );
  await client.query(
    'insert into candidate select * from jsonb_populate_recordset(null::candidate, $1::jsonb)',
    [JSON.stringify(rows)],
  );
}

const pointOf = (commune: string): string => {
  const { lat, lon } = centroidOf(commune) ?? { lat: 0, lon: 0 };
  return `(${lon * Math.cos((lat * Math.PI) / 180)},${lat})`;
};
