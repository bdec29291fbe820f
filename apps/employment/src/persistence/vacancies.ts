import { Injectable } from '@nestjs/common';
import { fold, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Reach } from '../domain/reach.js';
import type { Vacancy } from '../domain/vacancy.js';
import type { VacancyActDone } from '../domain/vacancy-life.js';
import { VacancyActSchema, type VacancyRow, VacancySchema } from './vacancy.schema.js';

export interface VacancyFilter {
  readonly status?: 'open' | 'closed';
  /** VSCO group, one to four digits. */
  readonly occupation?: string;
  readonly commune?: string;
  /** Work abroad alone, or work at home alone. */
  readonly abroad?: boolean;
  /** Open, and the last day lies in these days. */
  readonly closing?: { readonly from: PlainDate; readonly until: PlainDate };
  /** Words of title or employer, with or without accents. */
  readonly q?: string;
}

/** Vacancies change under the board's lock only, so no row of theirs is locked one by one. */
@Injectable()
export class Vacancies {
  byId(tx: Tx, id: string): Promise<Vacancy | null> {
    return tx.getRepository(VacancySchema).findOneBy({ id });
  }

  byIds(tx: Tx, ids: readonly string[]): Promise<Vacancy[]> {
    return tx
      .getRepository(VacancySchema)
      .createQueryBuilder('v')
      .where('v.id = any(:ids)', { ids: [...ids] })
      .getMany();
  }

  /** Every vacancy to which people commute that nobody closed and whose last day is not before `day`. */
  openOn(tx: Tx, day: PlainDate): Promise<Vacancy[]> {
    return tx
      .getRepository(VacancySchema)
      .createQueryBuilder('v')
      .where(`v.status = 'open' and v.closesOn >= :day and v.country is null`, { day })
      .orderBy('v.id')
      .getMany();
  }

  /** Open ones whose last day lies before `day`. */
  overdueOn(tx: Tx, day: PlainDate): Promise<Vacancy[]> {
    return tx
      .getRepository(VacancySchema)
      .createQueryBuilder('v')
      .where(`v.status = 'open' and v.closesOn < :day`, { day })
      .orderBy('v.id')
      .getMany();
  }

  /** Open ones of which nobody has given a sign of life since before `day`. */
  untouchedSince(tx: Tx, day: PlainDate): Promise<Vacancy[]> {
    return tx
      .getRepository(VacancySchema)
      .createQueryBuilder('v')
      .where(`v.status = 'open' and v.touchedOn < :day`, { day })
      .orderBy('v.id')
      .getMany();
  }

  /** A sign of life. */
  async touch(tx: Tx, id: string, day: PlainDate): Promise<void> {
    await tx.query('update vacancy set touched_on = $2 where id = $1 and touched_on < $2', [id, day]);
  }

  async add(tx: Tx, vacancy: Vacancy): Promise<void> {
    await tx.getRepository(VacancySchema).insert(rowOf(vacancy));
  }

  /** Keeps the vacancy as the act left it, and the act. */
  async act(tx: Tx, vacancy: Vacancy, done: VacancyActDone, recordedAt: Date): Promise<void> {
    await this.save(tx, vacancy);
    const act = { vacancyId: vacancy.id, number: vacancy.version, recordedAt, ...done };
    await tx.getRepository(VacancyActSchema).insert(act);
  }

  /** What was done to it since it was opened, the oldest first. */
  actsOf(tx: Tx, vacancyId: string): Promise<VacancyActDone[]> {
    return tx.getRepository(VacancyActSchema).find({ where: { vacancyId }, order: { number: 'asc' } });
  }

  private async save(tx: Tx, vacancy: Vacancy): Promise<void> {
    await tx.getRepository(VacancySchema).update({ id: vacancy.id }, rowOf(vacancy));
  }

  /** A page, newest first; `after` is the id of the last one seen. */
  page(tx: Tx, reach: Reach, filter: VacancyFilter, limit: number, after?: string): Promise<Vacancy[]> {
    const query = tx
      .getRepository(VacancySchema)
      .createQueryBuilder('v')
      .orderBy('v.id', 'DESC')
      .limit(limit);
    if ('areas' in reach) {
      const { provinces, communes } = reach.areas;
      query.where('(v.provinceCode = any(:provinces) or v.communeCode = any(:communes))', {
        provinces: [...provinces],
        communes: [...communes],
      });
    } else {
      query.where('v.createdBy = :createdBy', reach);
    }
    if (filter.status) query.andWhere('v.status = :status', { status: filter.status });
    if (filter.occupation) {
      query.andWhere('v.occupationCode like :group', { group: `${filter.occupation}%` });
    }
    if (filter.abroad !== undefined)
      query.andWhere(filter.abroad ? 'v.country is not null' : 'v.country is null');
    if (filter.closing)
      query.andWhere(`v.status = 'open' and v.closesOn between :from and :until`, filter.closing);
    if (filter.commune) query.andWhere('v.communeCode = :commune', { commune: filter.commune });
    if (filter.q) query.andWhere('v.searchText like :words', { words: `%${literal(fold(filter.q))}%` });
    if (after) query.andWhere('v.id < :after', { after });
    return query.getMany();
  }
}

const rowOf = (vacancy: Vacancy): VacancyRow => ({
  ...vacancy,
  touchedOn: vacancy.touchedOn ?? vacancy.openedOn,
  searchText: fold(`${vacancy.title} ${vacancy.employerName}`),
});

/** `%` and `_` as themselves. */
const literal = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
