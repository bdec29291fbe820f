import { Pool } from 'pg';
import { pseudonymOf } from '../../apps/reporting/src/persistence/pseudonym.js';

/** Where each service keeps its effect of a release, one row a person. */
const EFFECTS = {
  employment: 'employment.candidate',
  microcredit: 'microcredit.applicant',
  training: 'training.learner',
  reporting: 'reporting.release',
} as const;
export const LISTENERS = Object.keys(EFFECTS) as (keyof typeof EFFECTS)[];

/** The books of design/faults.md 3.2. All but `accepted`, `released` and `settleMs` have to be 0. */
export interface Books {
  /** Releases answered with 201, as the offices counted them. */
  readonly accepted: number;
  readonly released: number;
  /** Accepted and not in the registry. */
  readonly lost: number;
  /** In the registry, and a service has no effect of it. */
  readonly zombies: number;
  /** A service has an effect of a release that is not in the registry. */
  readonly ghosts: number;
  /** Effects beyond the first, by the facts that each effect tells in turn, and by the bank's decisions. */
  readonly doubled: number;
  /** Held in an older version than the registry's. */
  readonly stale: number;
  /** Dead letters and parked messages. */
  readonly dead: number;
  /** Messages on their way: outboxes, retries. */
  readonly left: number;
}

const one = async (client: Pool, sql: string, params: unknown[] = []): Promise<number> => {
  const { rows } = await client.query<{ n: number }>(sql, params);
  return rows[0]?.n ?? 0;
};

const sum = async (each: readonly Promise<number>[]): Promise<number> =>
  (await Promise.all(each)).reduce((total, n) => total + n, 0);

/** Reads the books. `database` holds every service's schema. */
export async function readBooks(
  database: string,
  accepted: readonly { releaseId: string }[],
): Promise<Books> {
  const client = new Pool({ connectionString: database, max: 4 });
  try {
    const count = (sql: string, params: unknown[] = []): Promise<number> => one(client, sql, params);
    const services = ['registry', ...LISTENERS];
    const keyed = await releasesAsReported(client);
    const byPerson = (['employment', 'microcredit', 'training'] as const).map((service) => EFFECTS[service]);
    return {
      accepted: accepted.length,
      released: await count('select count(*)::int n from registry.release'),
      lost: await count(
        'select count(*)::int n from unnest($1::uuid[]) as a(id) where not exists (select from registry.release r where r.id = a.id)',
        [accepted.map(({ releaseId }) => releaseId)],
      ),
      zombies: await sum([
        ...byPerson.map((effect) =>
          count(`select count(*)::int n from registry.release r where not exists
                   (select from ${effect} e where e.person_id = r.person_id)`),
        ),
        count(
          `select count(*)::int n from unnest($1::uuid[]) as r(id) where not exists
             (select from ${EFFECTS.reporting} e where e.release_id = r.id)`,
          [keyed],
        ),
      ]),
      ghosts: await sum([
        ...byPerson.map((effect) =>
          count(`select count(*)::int n from ${effect} e where not exists
                   (select from registry.release r where r.person_id = e.person_id)`),
        ),
        count(`select count(*)::int n from ${EFFECTS.reporting} e where not release_id = any($1::uuid[])`, [
          keyed,
        ]),
      ]),
      doubled: await sum([
        count(`select coalesce(sum(n - 1), 0)::int n from
                 (select count(*) n from microcredit.decision group by person_id, sequence) d`),
        // every effect tells one fact of its own, which reporting counts: more facts than releases are doubled effects
        ...['ranked', 'prescreened', 'advised'].map((step) =>
          count(
            `select greatest(0, count(*) - (select count(*) from registry.release))::int n
             from reporting.inbox where handler = $1`,
            [`count-when-${step}`],
          ),
        ),
      ]),
      stale: await sum(
        (['employment', 'microcredit', 'training'] as const).map((service) =>
          count(`select count(*)::int n from ${service}.person_guard g join registry.person p on p.id = g.person_id
                 where g.sequence < p.version`),
        ),
      ),
      dead: await sum(
        services.flatMap((service) => [
          count(`select count(*)::int n from ${service}.dead_letter`),
          count(`select count(*)::int n from ${service}.outbox_parked`),
        ]),
      ),
      left: await sum(
        services.flatMap((service) => [
          count(`select count(*)::int n from ${service}.outbox`),
          count(`select count(*)::int n from ${service}.delivery_attempt where status = 'retrying'`),
        ]),
      ),
    };
  } finally {
    await client.end();
  }
}

/** The releases of the registry under the names by which reporting knows them. */
async function releasesAsReported(client: Pool): Promise<string[]> {
  const keys = await client.query<{ key: Buffer }>('select key from reporting.pseudonym_key');
  const { rows } = await client.query<{ id: string }>('select id from registry.release');
  const [row] = keys.rows;
  return row ? rows.map(({ id }) => pseudonymOf(row.key, id)) : [];
}

/** What is not as it has to be, in words; empty when the books balance. */
export function faultsOf(books: Books): string[] {
  const zero = (['lost', 'zombies', 'ghosts', 'doubled', 'stale', 'dead', 'left'] as const).filter(
    (name) => books[name] !== 0,
  );
  const more =
    books.released === books.accepted
      ? []
      : [`released ${String(books.released)} ≠ accepted ${String(books.accepted)}`];
  return [...zero.map((name) => `${name} ${String(books[name])}`), ...more];
}

/** Waits until the books balance, at most `timeoutMs`; answers them as they are then, and how long it took. */
export async function settle(
  database: string,
  accepted: readonly { releaseId: string }[],
  timeoutMs: number,
): Promise<{ books: Books; settleMs: number; faults: string[] }> {
  const start = performance.now();
  for (;;) {
    const books = await readBooks(database, accepted);
    const [faults, settleMs] = [faultsOf(books), performance.now() - start];
    if (faults.length === 0 || settleMs > timeoutMs) return { books, settleMs, faults };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
