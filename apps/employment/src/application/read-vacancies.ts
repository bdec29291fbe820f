import { Injectable } from '@nestjs/common';
import { Clock, type PlainDate } from '#libs/kernel';
import { Database, type Tx } from '#libs/persistence';
import { reaches, type Reach } from '../domain/reach.js';
import { VacancySearch } from '../domain/search/search-vacancies.js';
import { searchedVacancy } from '../domain/search/searched.js';
import { outcomeOn, standingOf } from '../domain/standing.js';
import { isOpenOn, type Vacancy } from '../domain/vacancy.js';
import type { VacancyActDone } from '../domain/vacancy-life.js';
import { Rankings, type Restricted } from '../persistence/rankings.js';
import { Vacancies, type VacancyFilter } from '../persistence/vacancies.js';
import { BringListsToDate } from './bring-lists-to-date.js';

export interface VacancyPageQuery {
  readonly reach: Reach;
  readonly filter: VacancyFilter;
  readonly limit: number;
  /** Id of the last vacancy seen. */
  readonly after?: string;
}

/** The newest of somebody's vacancies that are searched by meaning (0.3 s to index); older ones are found by letters. */
const MOST_SEARCHED = 2_000;
/** What scores less than this share of the best has little to do with the words. */
const LEAST_SHARE = 0.4;

/** Candidates of the reader's areas, by outcome. */
export interface CandidateCounts {
  readonly suitable: number;
  readonly needsCheck: number;
  readonly notNow: number;
}

export interface ReadVacancy extends Vacancy {
  /** Left out for who does not read people. */
  readonly counts?: CandidateCounts;
  /** What was done to it since it was opened; of one that is asked for by itself. */
  readonly acts?: readonly VacancyActDone[];
}

/** Vacancies for those who may see them; one whose last day is over shows as closed. */
@Injectable()
export class ReadVacancies {
  constructor(
    private readonly database: Database,
    private readonly vacancies: Vacancies,
    private readonly rankings: Rankings,
    private readonly bringListsToDate: BringListsToDate,
    private readonly clock: Clock,
  ) {}

  private searched: { readonly key: string; readonly search: VacancySearch } | undefined;

  /** Newest first; when words are given, what fits them best first. */
  async page(query: VacancyPageQuery): Promise<{ items: ReadVacancy[]; more: boolean }> {
    const { reach, filter, limit, after } = query;
    await this.bringListsToDate.ask();
    return this.database.read(async (tx) => {
      const rows = filter.q
        ? await this.fitting(tx, query, filter.q)
        : await this.vacancies.page(tx, reach, filter, limit + 1, after);
      const items = await this.counted(tx, rows.slice(0, limit), reach);
      return { items, more: rows.length > limit };
    });
  }

  /** One more than the page holds. Behind what the words mean stands what only holds them as letters (`alph`). */
  private async fitting(
    tx: Tx,
    { reach, filter, limit, after }: VacancyPageQuery,
    q: string,
  ): Promise<Vacancy[]> {
    const { q: _words, ...others } = filter;
    const all = await this.vacancies.page(tx, reach, others, MOST_SEARCHED);
    const meant = this.searchOver(all).search(q, MOST_SEARCHED, LEAST_SHARE);
    const held = await this.vacancies.page(tx, reach, filter, MOST_SEARCHED);
    const ids = [...new Set([...meant, ...held].map(({ id }) => id))];
    const from = after === undefined ? 0 : ids.indexOf(after) + 1;
    if (after !== undefined && from === 0) return []; // gone since the last page
    const byId = new Map([...all, ...held].map((vacancy) => [vacancy.id, vacancy]));
    return ids.slice(from, from + limit + 1).flatMap((id) => byId.get(id) ?? []);
  }

  /** Walking the pages of one search builds its index once. */
  private searchOver(vacancies: readonly Vacancy[]): VacancySearch {
    const key = vacancies.map(({ id, version }) => `${id}:${version}`).join();
    if (this.searched?.key !== key) {
      this.searched = { key, search: new VacancySearch(vacancies.map(searchedVacancy)) };
    }
    return this.searched.search;
  }

  /** Null when there is none within reach. */
  async one(id: string, reach: Reach): Promise<ReadVacancy | null> {
    await this.bringListsToDate.ask();
    return this.database.read(async (tx) => {
      const vacancy = await this.vacancies.byId(tx, id);
      if (!vacancy || !reaches(reach, vacancy)) return null;
      const [found] = await this.counted(tx, [vacancy], reach);
      return found ? { ...found, acts: await this.vacancies.actsOf(tx, id) } : null;
    });
  }

  private async counted(tx: Tx, vacancies: readonly Vacancy[], reach: Reach): Promise<ReadVacancy[]> {
    if (!('areas' in reach)) return [...vacancies];
    const today = this.clock.today();
    const everybody = await this.rankings.countWithin(tx, reach.areas);
    const restricted = await this.rankings.restrictedWithin(tx, reach.areas, today);
    return vacancies.map((vacancy) => ({
      ...vacancy,
      counts: isOpenOn(vacancy, today) ? countsFor(vacancy, everybody, restricted, today) : NOBODY,
    }));
  }
}

const NOBODY: CandidateCounts = { suitable: 0, needsCheck: 0, notNow: 0 };

/** Whoever nothing restricts is suitable. */
function countsFor(
  vacancy: Vacancy,
  everybody: number,
  restricted: readonly Restricted[],
  today: PlainDate,
): CandidateCounts {
  const counts = { suitable: everybody, 'needs-check': 0, 'not-now': 0 };
  for (const kind of restricted) {
    counts.suitable -= kind.count;
    counts[outcomeOn(standingOf(kind, vacancy), today).outcome] += kind.count;
  }
  return { suitable: counts.suitable, needsCheck: counts['needs-check'], notNow: counts['not-now'] };
}
