import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { aConcern } from '../domain/concern.js';
import type { Demand } from '../domain/demand.js';
import { Board } from '../persistence/board.js';
import { Vacancies, type VacancyCopy, type VacancyNews } from '../persistence/vacancies.js';
import { Readvise } from './readvise.js';

/** Follows the job centre's vacancies and advises again those whom what came, changed or went concerns. */
@Injectable()
export class CopyVacancies {
  constructor(
    private readonly board: Board,
    private readonly vacancies: Vacancies,
    private readonly readvise: Readvise,
  ) {}

  /** Returns how many people are advised otherwise now. An older word changes nothing. */
  async run(tx: Tx, batch: readonly VacancyNews[]): Promise<number> {
    await this.board.change(tx);
    const newest = newestByVacancy(batch);
    const accepted = await this.vacancies.accept(tx, newest);
    const news = newest.filter(({ vacancyId }) => accepted.has(vacancyId));
    const before = await this.vacancies.take(
      tx,
      news.map(({ vacancyId }) => vacancyId),
    );
    const open = news.flatMap(({ copy }) => copy ?? []);
    await this.vacancies.put(tx, open);
    return this.readvise.run(tx, aConcern([...before, ...open.map(asDemand)], []));
  }
}

const asDemand = (copy: VacancyCopy): Demand => ({ ...copy, vacancies: 1 });

function newestByVacancy(batch: readonly VacancyNews[]): VacancyNews[] {
  const newest = new Map<string, VacancyNews>();
  for (const news of batch) {
    const known = newest.get(news.vacancyId);
    if (!known || known.sequence < news.sequence) newest.set(news.vacancyId, news);
  }
  return [...newest.values()];
}
