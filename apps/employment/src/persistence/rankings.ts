import { Injectable } from '@nestjs/common';
import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Candidate } from '../domain/candidate.js';
import type { RankingPolicy } from '../domain/policy.js';
import type { Areas } from '../domain/reach.js';
import type { Vacancy } from '../domain/vacancy.js';
import { CANDIDATE_COLUMNS, LOOKS_FOR_WORK } from './candidates.js';
import { RANK_FROM, RANK_WITH, rankParams } from './rank-sql.js';
import { RankTable, SETTLE_SQL } from './rank-table.js';

/** One line of a list as it was computed. */
export interface ComputedRank {
  /** Index in OUTCOMES. */
  readonly standing: number;
  readonly lost: number;
  readonly parts: Uint8Array | readonly number[];
}

export interface RankedCandidate extends ComputedRank {
  readonly candidate: Candidate;
}

/** The sort keys of the last row of a page. */
export interface After {
  readonly standing: number;
  readonly lost: number;
  readonly id: string;
}

export interface ListQuery {
  readonly vacancy: Vacancy;
  readonly areas: Areas;
  readonly day: PlainDate;
  readonly limit: number;
  readonly after?: After | undefined;
}

const FIRST: After = { standing: -1, lost: 0, id: '00000000-0000-0000-0000-000000000000' };
const WITHIN = '(c.province_code = any($5::text[]) or c.commune_code = any($6::text[]))';

/** The lists of the open vacancies: their stored heads, and the rest in SQL. Rows are written under the board's lock only. */
@Injectable()
export class Rankings {
  /** Stores the rows of these persons, and drops what they had stored beside them. */
  async replace(tx: Tx, table: RankTable): Promise<void> {
    await tx.query(RankTable.replace, [table.personIds, table.vacancyIds, table.bytes]);
  }

  async insert(tx: Tx, table: RankTable): Promise<void> {
    if (table.size > 0) await tx.query(RankTable.insert, [table.personIds, table.vacancyIds, table.bytes]);
  }

  async dropVacancies(tx: Tx, vacancyIds: readonly string[]): Promise<void> {
    await tx.query(
      `with heads as (delete from ranking_head where vacancy_id = any($1))
       delete from ranking where vacancy_id = any($1)`,
      [vacancyIds],
    );
  }

  /** Moves every standing whose day has come by `day`. */
  async settle(tx: Tx, day: PlainDate): Promise<void> {
    await tx.query(SETTLE_SQL, [day]);
  }

  /**
   * A page of a stored head: outcome, then fewest points lost, then personId. Those who are not suitable come only when
   * everybody is stored (`whole`): behind a cut there are suitable ones who stand before them. Null: none is stored.
   */
  async ofHead(tx: Tx, vacancyId: string, limit: number, after = FIRST): Promise<HeadPage | null> {
    const rows = await tx.query<(ComputedRank & Candidate & Omit<HeadPage, 'rows'>)[]>(
      `select h.policy_version as "policyVersion", h.cut_lost is null as whole, page.* from ranking_head h
         left join lateral (
           select r.standing, r.lost, r.parts, ${CANDIDATE_COLUMNS} from ranking r join candidate c using (person_id)
            where r.vacancy_id = h.vacancy_id and (h.cut_lost is null or r.standing = 0)
              and (r.standing, r.lost, r.person_id) > ($2, $3, $4)
            order by r.standing, r.lost, r.person_id limit $5) page on true
        where h.vacancy_id = $1 order by page.standing, page.lost, page."personId"`,
      [vacancyId, after.standing, after.lost, after.id, limit],
    );
    const [first] = rows;
    if (!first) return null;
    const { policyVersion, whole } = first;
    const page = rows.filter(({ personId }) => personId !== null);
    return {
      policyVersion,
      whole,
      rows: page.map(({ policyVersion: _version, whole: _whole, ...row }) => ranked(row)),
    };
  }

  /** A page of the whole list inside the areas, worked out now. */
  async page(
    tx: Tx,
    policy: RankingPolicy,
    { vacancy, areas, day, limit, after = FIRST }: ListQuery,
  ): Promise<RankedCandidate[]> {
    const params = await this.params(tx, policy, vacancy, areas, day);
    const rows = await tx.query<(ComputedRank & Candidate)[]>(
      `with ${RANK_WITH} select t.standing, r.lost, r.parts, ${CANDIDATE_COLUMNS} from ${RANK_FROM}
        where ${WITHIN} and ${LOOKS_FOR_WORK} and (t.standing, r.lost, c.person_id) > ($7, $8, $9)
        order by t.standing, r.lost, c.person_id limit $10`,
      [...params, after.standing, after.lost, after.id, limit],
    );
    return rows.map(ranked);
  }

  /** The candidates of the vacancy's own province who lose the fewest points, whatever their outcome. */
  async best(
    tx: Tx,
    policy: RankingPolicy,
    vacancy: Vacancy,
    day: PlainDate,
    limit: number,
  ): Promise<Candidate[]> {
    const areas = { provinces: [vacancy.provinceCode], communes: [] };
    const params = await this.params(tx, policy, vacancy, areas, day);
    return tx.query<Candidate[]>(
      `with ${RANK_WITH} select ${CANDIDATE_COLUMNS} from ${RANK_FROM}
        where ${WITHIN} and ${LOOKS_FOR_WORK} order by r.lost, c.person_id limit $7`,
      [...params, limit],
    );
  }

  /** Candidates inside the areas who look for work. */
  async countWithin(tx: Tx, areas: Areas): Promise<number> {
    const [row] = await tx.query<{ total: number }[]>(
      `select count(*)::integer as total from candidate c
        where (c.province_code = any($1) or c.commune_code = any($2)) and ${LOOKS_FOR_WORK}`,
      [areas.provinces, areas.communes],
    );
    return row?.total ?? 0;
  }

  /** Of the same, those whom the law or the calendar may keep from some work, each kind once with how many there are. */
  restrictedWithin(tx: Tx, areas: Areas, day: PlainDate): Promise<Restricted[]> {
    return tx.query<Restricted[]>(
      `select c.bars, c.available_from::text as "availableFrom", count(*)::integer as count from candidate c
        where (c.province_code = any($1) or c.commune_code = any($2)) and ${LOOKS_FOR_WORK}
          and (c.bars <> '[]' or c.available_from > $3)
        group by 1, 2`,
      [areas.provinces, areas.communes, day],
    );
  }

  private async params(
    tx: Tx,
    policy: RankingPolicy,
    vacancy: Vacancy,
    { provinces, communes }: Areas,
    day: PlainDate,
  ): Promise<unknown[]> {
    const rows = await tx.query<{ code: string }[]>(
      'select distinct commune_code as code from candidate where province_code = any($1) or commune_code = any($2)',
      [provinces, communes],
    );
    const places = rows.map(({ code }) => code);
    return [...rankParams(vacancy, policy, day, places), provinces, communes];
  }
}

export interface HeadPage {
  readonly policyVersion: string;
  readonly whole: boolean;
  readonly rows: readonly RankedCandidate[];
}

export interface Restricted extends Pick<Candidate, 'bars' | 'availableFrom'> {
  readonly count: number;
}

const ranked = ({ standing, lost, parts, ...candidate }: ComputedRank & Candidate): RankedCandidate => ({
  ...{ standing, lost, parts },
  candidate,
});
