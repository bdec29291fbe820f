import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import type { PlainDate } from '#libs/kernel';
import type { Vacancy } from '../domain/vacancy.js';
import { Vacancies } from './vacancies.js';

/** Stored are those of the vacancy's own province who come before it, itself included. */
export interface Cut {
  readonly lost: number;
  readonly personId: string;
}

export interface Head {
  readonly vacancyId: string;
  readonly policyVersion: string;
  /** Null: everybody of the province is stored. */
  readonly cut: Cut | null;
}

export interface OpenVacancy {
  readonly vacancy: Vacancy;
  readonly cut: Cut | null;
}

/** Whether somebody who lost so many points belongs to the stored head. */
export const isWithin = (cut: Cut | null, lost: number, personId: string): boolean =>
  cut === null || lost < cut.lost || (lost === cut.lost && personId <= cut.personId);

const COLUMNS = `vacancy_id as "vacancyId", policy_version as "policyVersion",
  case when cut_lost is not null then json_build_object('lost', cut_lost, 'personId', cut_person) end as cut`;

/** How far the lists of the open vacancies are stored. Cuts move under the board's lock only, held alone. */
@Injectable()
export class Heads {
  private held: { revision: number; day: PlainDate; open: readonly OpenVacancy[] } | undefined;

  constructor(private readonly vacancies: Vacancies) {}

  /**
   * The open vacancies with their cuts, from memory for as long as the board's revision stands still: a batch of candidates
   * then reads none. Ask while holding the board, with the revision read under that lock; only then is the copy the truth.
   */
  async at(tx: Tx, revision: number, day: PlainDate): Promise<readonly OpenVacancy[]> {
    if (this.held?.revision === revision && this.held.day === day) return this.held.open;
    const heads = await tx.query<Head[]>(`select ${COLUMNS} from ranking_head`);
    const cuts = new Map(heads.map(({ vacancyId, cut }) => [vacancyId, cut]));
    const vacancies = await this.vacancies.openOn(tx, day);
    const open = vacancies.map((vacancy) => ({ vacancy, cut: cuts.get(vacancy.id) ?? null }));
    this.held = { revision, day, open };
    return open;
  }

  /** Call it holding the board alone. */
  async save(tx: Tx, { vacancyId, policyVersion, cut }: Head): Promise<void> {
    await tx.query(
      `insert into ranking_head values ($1, $2, $3, $4) on conflict (vacancy_id) do update
          set policy_version = excluded.policy_version, cut_lost = excluded.cut_lost, cut_person = excluded.cut_person`,
      [vacancyId, policyVersion, cut?.lost ?? null, cut?.personId ?? null],
    );
  }
}
