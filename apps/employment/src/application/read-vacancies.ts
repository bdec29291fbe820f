import { Injectable } from '@nestjs/common';
import { Database } from '#libs/persistence';
import { reaches, type Reach } from '../domain/reach.js';
import type { Vacancy } from '../domain/vacancy.js';
import { Vacancies, type VacancyFilter } from '../persistence/vacancies.js';
import { BringListsToDate } from './bring-lists-to-date.js';

export interface VacancyPageQuery {
  readonly reach: Reach;
  readonly filter: VacancyFilter;
  readonly limit: number;
  /** Id of the last vacancy seen. */
  readonly after?: string;
}

/** Vacancies for those who may see them; one whose last day is over shows as closed. */
@Injectable()
export class ReadVacancies {
  constructor(
    private readonly database: Database,
    private readonly vacancies: Vacancies,
    private readonly bringListsToDate: BringListsToDate,
  ) {}

  /** Newest first. */
  async page({
    reach,
    filter,
    limit,
    after,
  }: VacancyPageQuery): Promise<{ items: Vacancy[]; more: boolean }> {
    await this.bringListsToDate.ask();
    const rows = await this.database.read((tx) => this.vacancies.page(tx, reach, filter, limit + 1, after));
    return { items: rows.slice(0, limit), more: rows.length > limit };
  }

  /** Null when there is none within reach. */
  async one(id: string, reach: Reach): Promise<Vacancy | null> {
    await this.bringListsToDate.ask();
    const vacancy = await this.database.read((tx) => this.vacancies.byId(tx, id));
    return vacancy && reaches(reach, vacancy) ? vacancy : null;
  }
}
