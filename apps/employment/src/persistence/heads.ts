import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import type { PlainDate } from '#libs/kernel';
import type { Candidate } from '../domain/candidate.js';
import { VacancyKernel } from '../domain/kernel/vacancy-kernel.js';
import type { RankingPolicy } from '../domain/policy.js';
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

/** The open vacancies of one revision of the board. */
export class OpenHeads {
  private readonly kernels = new Map<string, { kernel: VacancyKernel; numbers: number[] }>();

  constructor(
    readonly revision: number,
    readonly day: PlainDate,
    readonly open: readonly OpenVacancy[],
    private readonly policy: RankingPolicy,
  ) {}

  /** Numbers, in `open`, of the vacancies of the candidate's province whose stored head the candidate comes into. */
  enteredBy(candidate: Candidate): number[] {
    const { kernel, numbers } = this.of(candidate.provinceCode);
    return kernel.enters(candidate).flatMap(({ vacancy, lost }) => {
      const number = numbers[vacancy] ?? -1;
      return isWithin(this.open[number]?.cut ?? null, lost, candidate.personId) ? [number] : [];
    });
  }

  private of(province: string): { kernel: VacancyKernel; numbers: number[] } {
    const known = this.kernels.get(province);
    if (known) return known;
    const numbers = [...this.open.keys()].filter((at) => this.open[at]?.vacancy.provinceCode === province);
    const limited = numbers.flatMap((at) => this.open[at] ?? []);
    const kernel = new VacancyKernel(
      limited.map(({ vacancy, cut }) => ({ vacancy, mostLost: cut?.lost ?? null })),
      this.policy,
    );
    this.kernels.set(province, { kernel, numbers });
    return { kernel, numbers };
  }
}

/** How far the lists of the open vacancies are stored. Cuts move under the board's lock only, held alone. */
@Injectable()
export class Heads {
  private held: OpenHeads | undefined;

  constructor(private readonly vacancies: Vacancies) {}

  /**
   * The open vacancies with their cuts, from memory for as long as the board's revision stands still: a batch of candidates
   * then reads none. Ask while holding the board, with the revision read under that lock; only then is the copy the truth.
   */
  async at(tx: Tx, revision: number, day: PlainDate, policy: RankingPolicy): Promise<OpenHeads> {
    if (this.held?.revision === revision && this.held.day === day) return this.held;
    const heads = await tx.query<Head[]>(`select ${COLUMNS} from ranking_head`);
    const cuts = new Map(heads.map(({ vacancyId, cut }) => [vacancyId, cut]));
    const vacancies = await this.vacancies.openOn(tx, day);
    const open = vacancies.map((vacancy) => ({ vacancy, cut: cuts.get(vacancy.id) ?? null }));
    this.held = new OpenHeads(revision, day, open, policy);
    return this.held;
  }

  /** Open vacancies so many of whose stored rows left, or so many of which came, that the cut stands in the wrong place. */
  async worn(tx: Tx, { least, most }: { least: number; most: number }): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select h.vacancy_id as id from ranking_head h
         cross join lateral (select count(*) as stored from ranking r where r.vacancy_id = h.vacancy_id) n
        where (h.cut_lost is not null and n.stored < $1) or n.stored > $2`,
      [least, most],
    );
    return rows.map(({ id }) => id);
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
