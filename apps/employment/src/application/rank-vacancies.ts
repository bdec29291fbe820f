import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { policyOn } from '../domain/policy.js';
import type { Vacancy } from '../domain/vacancy.js';
import { Candidates } from '../persistence/candidates.js';
import { Rankings } from '../persistence/rankings.js';
import { rankTable } from './rank-candidates.js';

const CANDIDATES_AT_ONCE = 5_000;

/** Ranks every candidate for some vacancies. The caller holds the board alone. */
@Injectable()
export class RankVacancies {
  constructor(
    private readonly candidates: Candidates,
    private readonly rankings: Rankings,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, vacancies: readonly Vacancy[]): Promise<void> {
    const today = this.clock.today();
    const policy = policyOn(today);
    const atOnce = Math.max(1, Math.floor(CANDIDATES_AT_ONCE / Math.max(1, vacancies.length)));
    let last: string | null = null;
    for (;;) {
      const some = await this.candidates.after(tx, last, atOnce);
      await this.rankings.save(tx, rankTable(some, vacancies, policy, today).table);
      if (some.length < atOnce) return;
      last = some.at(-1)?.personId ?? null;
    }
  }
}
