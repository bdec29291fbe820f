import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { policyOn } from '../domain/policy.js';
import { rank } from '../domain/rank.js';
import type { Vacancy } from '../domain/vacancy.js';
import { Heads } from '../persistence/heads.js';
import { Lists } from '../persistence/lists.js';
import { RankTable } from '../persistence/rank-table.js';
import { Rankings } from '../persistence/rankings.js';

/** Rows of a list that are stored: twice what a page shows, so that some may leave before it is made anew. */
const STORED = 100;

/** Makes the stored heads of some vacancies anew, under the weights of today. The caller holds the board alone. */
@Injectable()
export class RankVacancies {
  constructor(
    private readonly heads: Heads,
    private readonly lists: Lists,
    private readonly rankings: Rankings,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, vacancies: readonly Vacancy[]): Promise<void> {
    await this.rankings.dropVacancies(
      tx,
      vacancies.map(({ id }) => id),
    );
    for (const vacancy of vacancies) await this.makeHead(tx, vacancy);
  }

  private async makeHead(tx: Tx, vacancy: Vacancy): Promise<void> {
    const today = this.clock.today();
    const policy = policyOn(today);
    const best = await this.lists.best(tx, policy, vacancy, today, STORED + 1);
    const stored = best.slice(0, STORED).map((candidate) => ({
      personId: candidate.personId,
      ranked: rank(candidate, vacancy, policy),
    }));
    const table = new RankTable(
      stored.map(({ personId }) => personId),
      [vacancy.id],
      today,
    );
    stored.forEach(({ ranked }, person) => {
      table.add(person, 0, ranked);
    });
    await this.rankings.insert(tx, table);
    const last = best.length > STORED ? stored.at(-1) : undefined;
    await this.heads.save(tx, {
      ...{ vacancyId: vacancy.id, policyVersion: policy.version },
      cut: last ? { lost: last.ranked.lost, personId: last.personId } : null,
    });
  }
}
