import { Injectable } from '@nestjs/common';
import { addDays, Clock } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { STALE_AFTER_DAYS } from '../domain/vacancy.js';
import { Vacancies } from '../persistence/vacancies.js';
import { CloseVacancy } from './close-vacancy.js';

/** Closes vacancies of which nobody has given a sign of life for long, however far their last day is. */
@Injectable()
export class CloseStaleVacancies {
  constructor(
    private readonly database: Database,
    private readonly vacancies: Vacancies,
    private readonly closeVacancy: CloseVacancy,
    private readonly clock: Clock,
  ) {}

  /** Returns how many were closed. */
  async run(): Promise<number> {
    const since = addDays(this.clock.today(), -STALE_AFTER_DAYS);
    const stale = await this.database.read((tx) => this.vacancies.untouchedSince(tx, since));
    let closed = 0;
    for (const { id } of stale) {
      closed += (await this.database.transaction((tx) => this.closeVacancy.ifStale(tx, id, since))) ? 1 : 0;
    }
    return closed;
  }
}
