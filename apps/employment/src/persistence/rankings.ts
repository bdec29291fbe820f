import { Injectable } from '@nestjs/common';
import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Candidate } from '../domain/candidate.js';
import type { Areas } from '../domain/reach.js';
import { CANDIDATE_COLUMNS } from './candidates.js';
import { RankTable, SETTLE_SQL } from './rank-table.js';

/** Where one stands, and where the next page goes on. */
export interface StoredRank {
  /** Index in OUTCOMES. */
  readonly standing: number;
  readonly lost: number;
  readonly parts: Buffer;
  readonly changesOn: PlainDate | null;
}

export interface RankedCandidate extends StoredRank {
  readonly candidate: Candidate;
}

export interface RankedVacancy extends StoredRank {
  readonly vacancyId: string;
}

/** The sort keys of the last row of a page. */
export interface After {
  readonly standing: number;
  readonly lost: number;
  readonly id: string;
}

const FIRST: After = { standing: -1, lost: 0, id: '00000000-0000-0000-0000-000000000000' };
const RANK_COLUMNS = 'r.standing, r.lost, r.parts, r.changes_on::text as "changesOn"';

/** The lists of all open vacancies. Rows are written under the board's lock only. */
@Injectable()
export class Rankings {
  async save(tx: Tx, { personIds, vacancyIds, bytes }: RankTable): Promise<void> {
    if (bytes.length > 0) await tx.query(RankTable.insert, [personIds, vacancyIds, bytes]);
  }

  async dropVacancies(tx: Tx, vacancyIds: readonly string[]): Promise<void> {
    await tx.query('delete from ranking where vacancy_id = any($1)', [vacancyIds]);
  }

  /** Moves every standing whose day has come by `day`. */
  async settle(tx: Tx, day: PlainDate): Promise<void> {
    await tx.query(SETTLE_SQL, [day]);
  }

  /** A page of the candidates of `vacancyId` inside `areas`: outcome, then fewest points lost, then personId. */
  async candidatesOf(
    tx: Tx,
    vacancyId: string,
    areas: Areas,
    limit: number,
    after: After = FIRST,
  ): Promise<RankedCandidate[]> {
    const rows = await tx.query<(StoredRank & Candidate)[]>(
      `select ${RANK_COLUMNS}, ${CANDIDATE_COLUMNS}
         from ranking r join candidate c using (person_id)
        where r.vacancy_id = $1 and (c.province_code = any($2) or c.commune_code = any($3))
          and (r.standing, r.lost, r.person_id) > ($4, $5, $6)
        order by r.standing, r.lost, r.person_id limit $7`,
      [vacancyId, areas.provinces, areas.communes, after.standing, after.lost, after.id, limit],
    );
    return rows.map(({ standing, lost, parts, changesOn, ...candidate }) => ({
      ...{ standing, lost, parts, changesOn },
      candidate,
    }));
  }

  async countCandidatesOf(tx: Tx, vacancyId: string, areas: Areas): Promise<number> {
    const [row] = await tx.query<{ total: number }[]>(
      `select count(*)::integer as total from ranking r join candidate c using (person_id)
        where r.vacancy_id = $1 and (c.province_code = any($2) or c.commune_code = any($3))`,
      [vacancyId, areas.provinces, areas.communes],
    );
    return row?.total ?? 0;
  }

  /** How many candidates inside `areas` each vacancy has, by standing. A vacancy without any is left out. */
  async countsOf(
    tx: Tx,
    vacancyIds: readonly string[],
    areas: Areas,
  ): Promise<ReadonlyMap<string, number[]>> {
    const rows = await tx.query<{ id: string; standing: number; count: number }[]>(
      `select r.vacancy_id as id, r.standing, count(*)::integer as count
         from ranking r join candidate c using (person_id)
        where r.vacancy_id = any($1) and (c.province_code = any($2) or c.commune_code = any($3))
        group by 1, 2`,
      [vacancyIds, areas.provinces, areas.communes],
    );
    const counts = new Map<string, number[]>();
    for (const { id, standing, count } of rows) {
      const counted = counts.get(id) ?? [0, 0, 0];
      counted[standing] = count;
      counts.set(id, counted);
    }
    return counts;
  }

  /** A page of the vacancies of a person: outcome, then fewest points lost, then vacancyId. */
  vacanciesOf(tx: Tx, personId: string, limit: number, after: After = FIRST): Promise<RankedVacancy[]> {
    return tx.query<RankedVacancy[]>(
      `select ${RANK_COLUMNS}, r.vacancy_id as "vacancyId" from ranking r
        where r.person_id = $1 and (r.standing, r.lost, r.vacancy_id) > ($2, $3, $4)
        order by r.standing, r.lost, r.vacancy_id limit $5`,
      [personId, after.standing, after.lost, after.id, limit],
    );
  }

  async countVacanciesOf(tx: Tx, personId: string): Promise<number> {
    const [row] = await tx.query<{ total: number }[]>(
      'select count(*)::integer as total from ranking where person_id = $1',
      [personId],
    );
    return row?.total ?? 0;
  }
}
