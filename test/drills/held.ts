import type { Pool } from 'pg';
import { LISTENERS } from './books.js';
import { wageOf } from './people.js';

/** What the listening services hold of some people, and what they buried. */
export class Held {
  constructor(
    private readonly client: Pool,
    private readonly people: readonly string[],
  ) {}

  /** How many people each listener holds in just this version. */
  inVersion(version: number): Promise<number[]> {
    return Promise.all([
      this.count(
        `select count(*)::int n from employment.candidate
         where person_id = any($1) and sequence = $2 and wage_expected = $3`,
        [this.people, version, wageOf(version)],
      ),
      ...['employment', 'microcredit', 'training'].map((service) =>
        this.count(
          `select count(*)::int n from ${service}.person_guard where person_id = any($1) and sequence = $2`,
          [this.people, version],
        ),
      ),
    ]);
  }

  /** Decisions of the bank beyond the first for a person's version. */
  doubled(): Promise<number> {
    return this.count(
      `select coalesce(sum(n - 1), 0)::int n from
         (select count(*) n from microcredit.decision where person_id = any($1) group by person_id, sequence) d`,
      [this.people],
    );
  }

  /** Dead letters of these messages, told to be unreadable; and dead letters of all others. */
  async buried(poison: readonly string[]): Promise<{ poison: number; others: number }> {
    const each = await Promise.all(
      LISTENERS.map(async (service) => ({
        poison: await this.count(
          `select count(*)::int n from ${service}.dead_letter
           where message_id = any($1) and error_code = 'unreadable-envelope'`,
          [poison],
        ),
        all: await this.count(`select count(*)::int n from ${service}.dead_letter`, []),
      })),
    );
    const sum = (of: 'poison' | 'all'): number => each.reduce((total, one) => total + one[of], 0);
    return { poison: sum('poison'), others: sum('all') - sum('poison') };
  }

  /** True when every listener has handled each of these messages. */
  async handled(messages: readonly string[]): Promise<boolean> {
    const each = await Promise.all(
      LISTENERS.map((service) =>
        this.count(
          `select count(distinct message_id)::int n from ${service}.inbox where message_id = any($1)`,
          [messages],
        ),
      ),
    );
    return each.every((n) => n === messages.length);
  }

  private async count(sql: string, params: unknown[]): Promise<number> {
    return (await this.client.query<{ n: number }>(sql, params)).rows[0]?.n ?? 0;
  }
}
