import { Injectable } from '@nestjs/common';
import { conflict } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { isAbroad } from '../domain/vacancy.js';
import { Vacancies } from '../persistence/vacancies.js';

/** Work abroad has no list of candidates: the list counts kilometres of commuting, and there are none. */
@Injectable()
export class RequireCommuting {
  constructor(private readonly vacancies: Vacancies) {}

  /** Throws conflict `vacancy-abroad`. */
  async run(tx: Tx, vacancyId: string): Promise<void> {
    const vacancy = await this.vacancies.byId(tx, vacancyId);
    if (vacancy && isAbroad(vacancy)) throw conflict('vacancy-abroad');
  }
}
