import { Injectable } from '@nestjs/common';
import { Clock, notFound } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { policyOn } from '../domain/policy.js';
import { rank } from '../domain/rank.js';
import { type Areas, covers } from '../domain/reach.js';
import { outcomeOn, OUTCOMES } from '../domain/standing.js';
import type { Vacancy } from '../domain/vacancy.js';
import { Candidates } from '../persistence/candidates.js';
import type { After } from '../persistence/rankings.js';
import { Vacancies } from '../persistence/vacancies.js';
import type { Position } from './list-candidates.js';
import { type RankView, rankView } from './rank-view.js';

export interface PersonVacancyItem extends RankView {
  readonly rank: number;
  readonly vacancyId: string;
  readonly title: string;
  readonly occupationCode: string;
  readonly communeCode: string;
  readonly closesOn: string;
}

export interface PersonVacancyList {
  readonly personId: string;
  readonly policyVersion: string;
  /** Open vacancies; every candidate stands in the list of each. */
  readonly total: number;
  readonly items: readonly PersonVacancyItem[];
  readonly next: Position | null;
}

export interface ListVacanciesOfPersonQuery {
  readonly personId: string;
  readonly areas: Areas;
  readonly limit: number;
  readonly position?: Position;
}

/** The open vacancies as they suit one person, best first. */
@Injectable()
export class ListVacanciesOfPerson {
  constructor(
    private readonly candidates: Candidates,
    private readonly vacancies: Vacancies,
    private readonly clock: Clock,
  ) {}

  /** Throws not-found for a person who lives outside the areas or has not agreed to purpose `employment`. */
  async run(
    tx: Tx,
    { personId, areas, limit, position }: ListVacanciesOfPersonQuery,
  ): Promise<PersonVacancyList> {
    const candidate = await this.candidates.byId(tx, personId);
    if (!candidate || !covers(areas, candidate)) throw notFound();
    const today = this.clock.today();
    const policy = policyOn(today);
    const looks = await this.candidates.looksForWork(tx, personId);
    const all = (looks ? await this.vacancies.openOn(tx, today) : [])
      .map((vacancy) => {
        const ranked = rank(candidate, vacancy, policy);
        return { ...ranked, standing: OUTCOMES.indexOf(outcomeOn(ranked, today).outcome), vacancy };
      })
      .sort((a, b) => comparePlaces(placeOf(a), placeOf(b)));
    const start = position ? all.filter((row) => comparePlaces(placeOf(row), position) <= 0).length : 0;
    const page = all.slice(start, start + limit);
    const seen = position?.seen ?? 0;
    const last = all.length > start + limit ? page.at(-1) : undefined;
    return {
      personId,
      policyVersion: policy.version,
      total: all.length,
      items: page.map((row, index) => ({
        rank: seen + index + 1,
        ...about(row.vacancy),
        ...rankView(row, candidate, row.vacancy, policy, today),
      })),
      next: last ? { ...placeOf(last), seen: seen + page.length } : null,
    };
  }
}

const placeOf = (row: { standing: number; lost: number; vacancy: Vacancy }): After => ({
  ...{ standing: row.standing, lost: row.lost, id: row.vacancy.id },
});

const comparePlaces = (a: After, b: After): number =>
  a.standing - b.standing || a.lost - b.lost || (a.id === b.id ? 0 : a.id < b.id ? -1 : 1);

const about = ({ id, title, occupationCode, communeCode, closesOn }: Vacancy) => ({
  vacancyId: id,
  title,
  occupationCode,
  communeCode,
  closesOn,
});
