import { Injectable } from '@nestjs/common';
import { Clock, notFound } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { policyOn } from '../domain/policy.js';
import { type Areas, covers } from '../domain/reach.js';
import type { Vacancy } from '../domain/vacancy.js';
import { Candidates } from '../persistence/candidates.js';
import { Rankings } from '../persistence/rankings.js';
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
    private readonly rankings: Rankings,
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
    const total = await this.rankings.countVacanciesOf(tx, personId);
    const rows = await this.rankings.vacanciesOf(tx, personId, limit + 1, position);
    const page = rows.slice(0, limit);
    const vacancies = new Map(
      (
        await this.vacancies.byIds(
          tx,
          page.map(({ vacancyId }) => vacancyId),
        )
      ).map((vacancy) => [vacancy.id, vacancy]),
    );
    const seen = position?.seen ?? 0;
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      personId,
      policyVersion: policy.version,
      total,
      items: page.flatMap((row, index) => {
        const vacancy = vacancies.get(row.vacancyId);
        if (!vacancy) return [];
        const explained = rankView(row, candidate, vacancy, policy, today);
        return [{ rank: seen + index + 1, ...about(vacancy), ...explained }];
      }),
      next: last
        ? { standing: last.standing, lost: last.lost, id: last.vacancyId, seen: seen + page.length }
        : null,
    };
  }
}

const about = ({ id, title, occupationCode, communeCode, closesOn }: Vacancy) => ({
  vacancyId: id,
  title,
  occupationCode,
  communeCode,
  closesOn,
});
