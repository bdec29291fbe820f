import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/persistence';
import { reaches, type Reach } from '../domain/reach.js';
import type { Vacancy } from '../domain/vacancy.js';
import { Rankings } from '../persistence/rankings.js';
import { Vacancies, type VacancyFilter } from '../persistence/vacancies.js';
import { BringListsToDate } from './bring-lists-to-date.js';

export interface VacancyPageQuery {
  readonly reach: Reach;
  readonly filter: VacancyFilter;
  readonly limit: number;
  /** Id of the last vacancy seen. */
  readonly after?: string;
}

/** Candidates of the reader's areas, by outcome. */
export interface CandidateCounts {
  readonly suitable: number;
  readonly needsCheck: number;
  readonly notNow: number;
}

export interface ReadVacancy extends Vacancy {
  /** Left out for who does not read people. */
  readonly counts?: CandidateCounts;
}

/** Vacancies for those who may see them; one whose last day is over shows as closed. */
@Injectable()
export class ReadVacancies {
  constructor(
    private readonly database: Database,
    private readonly vacancies: Vacancies,
    private readonly rankings: Rankings,
    private readonly bringListsToDate: BringListsToDate,
  ) {}

  /** Newest first. */
  async page(query: VacancyPageQuery): Promise<{ items: ReadVacancy[]; more: boolean }> {
    const { reach, filter, limit, after } = query;
    await this.bringListsToDate.ask();
    return this.database.read(async (tx) => {
      const rows = await this.vacancies.page(tx, reach, filter, limit + 1, after);
      const items = await this.counted(tx, rows.slice(0, limit), reach);
      return { items, more: rows.length > limit };
    });
  }

  /** Null when there is none within reach. */
  async one(id: string, reach: Reach): Promise<ReadVacancy | null> {
    await this.bringListsToDate.ask();
    return this.database.read(async (tx) => {
      const vacancy = await this.vacancies.byId(tx, id);
      if (!vacancy || !reaches(reach, vacancy)) return null;
      return (await this.counted(tx, [vacancy], reach))[0] ?? null;
    });
  }

  private async counted(tx: Tx, vacancies: readonly Vacancy[], reach: Reach): Promise<ReadVacancy[]> {
    if (!('areas' in reach)) return [...vacancies];
    const ids = vacancies.map(({ id }) => id);
    const counts = await this.rankings.countsOf(tx, ids, reach.areas);
    return vacancies.map((vacancy) => {
      const [suitable = 0, needsCheck = 0, notNow = 0] = counts.get(vacancy.id) ?? [];
      return { ...vacancy, counts: { suitable, needsCheck, notNow } };
    });
  }
}
