import { Injectable } from '@nestjs/common';
import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Vacancy } from '../domain/vacancy.js';
import { Vacancies } from './vacancies.js';

/**
 * The open vacancies in memory, for as long as the board's revision stands still: a batch of candidates then reads none.
 * Ask while holding the board, with the revision read under that lock; only then is the copy the truth.
 */
@Injectable()
export class OpenVacancies {
  private held: { revision: number; day: PlainDate; vacancies: readonly Vacancy[] } | undefined;

  constructor(private readonly vacancies: Vacancies) {}

  async at(tx: Tx, revision: number, day: PlainDate): Promise<readonly Vacancy[]> {
    if (this.held?.revision === revision && this.held.day === day) return this.held.vacancies;
    const vacancies = await this.vacancies.openOn(tx, day);
    this.held = { revision, day, vacancies };
    return vacancies;
  }
}
