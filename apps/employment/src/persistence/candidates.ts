import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import type { Candidate } from '../domain/candidate.js';
import { Board } from './board.js';
import { CandidateSchema } from './candidate.schema.js';

/** What came of a person: the newest picture, or nothing that may be held. */
export interface PersonNews {
  readonly personId: string;
  readonly sequence: number;
  readonly candidate: Candidate | null;
}

export interface Applied {
  /** Persons of whom this was the newest news; the others were heard before or are older than what is held. */
  readonly fresh: ReadonlySet<string>;
  /** Persons of whom a copy was held and is gone now. */
  readonly erased: ReadonlySet<string>;
  /** Persons who were hired and, as far as anybody knows, work: they stand in no list. */
  readonly atWork: ReadonlySet<string>;
  readonly board: BoardState;
}

/** What candidates are ranked against: the set of open vacancies and how far their lists are stored, and with which weights. */
export interface BoardState {
  readonly revision: number;
  readonly policyVersion: string;
}

/** Money as a number: amounts stay far below 2^53. */
export const CANDIDATE_COLUMNS = `
  c.person_id as "personId", c.sequence, c.commune_code as "communeCode", c.province_code as "provinceCode",
  c.education, c.training, c.skills, c.skills_learned as "skillsLearned", c.occupations_held as "occupationsHeld", c.occupations_wanted as "occupationsWanted",
  c.wage_expected::float8 as "wageExpected", c.commute_km_max as "commuteKmMax", c.relocate,
  c.available_from::text as "availableFrom", c.licences, c.shifts, c.contracts, c.bars`;

/** Who was hired and, as far as anybody knows, works stands in no list. */
export const LOOKS_FOR_WORK = `not exists (select from introduction i where i.person_id = c.person_id and i.at_work)`;

const FIELDS = `person_id uuid, sequence integer, commune_code text, province_code text, education text, training text,
  skills text[], skills_learned text[], occupations_held jsonb, occupations_wanted text[], wage_expected bigint, commute_km_max integer,
  relocate boolean, available_from date, licences text[], shifts text[], contracts text[], bars jsonb`;
const COLUMNS = FIELDS.split(',').map((field) => field.trim().split(/\s+/)[0] ?? '');

@Injectable()
export class Candidates {
  byId(tx: Tx, personId: string): Promise<Candidate | null> {
    return tx.getRepository(CandidateSchema).findOneBy({ personId });
  }

  /** Whether the candidate stands in the lists. */
  async looksForWork(tx: Tx, personId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select from candidate c where c.person_id = $1 and ${LOOKS_FOR_WORK}`,
      [personId],
    );
    return rows.length > 0;
  }

  /**
   * Applies the news that are newer than what is held, and lets go of what may no longer be held, ranks included. One news
   * a person. Holds the board with other batches, and the guard rows of these persons, until `tx` ends. Two statements:
   * the second must see what another transaction wrote of the same person while the first waited for it.
   */
  async apply(tx: Tx, news: readonly PersonNews[]): Promise<Applied> {
    const fresh = await this.advanceGuards(tx, news);
    const held = news.flatMap(({ candidate, personId }) =>
      candidate && fresh.has(personId) ? [rowOf(candidate)] : [],
    );
    const gone = news.flatMap(({ candidate, personId }) =>
      !candidate && fresh.has(personId) ? [personId] : [],
    );
    const [row] = await tx.query<(BoardState & { erased: string[]; atWork: string[] })[]>(APPLY_SQL, [
      JSON.stringify(held),
      gone,
      [...fresh],
    ]);
    if (!row) throw new Error('ranking_board is empty');
    const { erased, atWork, ...board } = row;
    return { fresh, erased: new Set(erased), atWork: new Set(atWork), board };
  }

  /** Call it holding the board. */
  async board(tx: Tx): Promise<BoardState> {
    const [row] = await tx.query<BoardState[]>(`select ${BOARD} from ranking_board`);
    if (!row) throw new Error('ranking_board is empty');
    return row;
  }

  private async advanceGuards(tx: Tx, news: readonly PersonNews[]): Promise<Set<string>> {
    const rows = await tx.query<{ person_id: string }[]>(GUARD_SQL, [
      news.map(({ personId }) => personId),
      news.map(({ sequence }) => sequence),
      news.map(({ candidate }) => (candidate ? 'held' : 'let-go')),
    ]);
    return new Set(rows.map((row) => row.person_id));
  }
}

// ordered by person, so that two batches that share persons wait for each other instead of dead-locking
const GUARD_SQL = `
  with board as materialized (select ${Board.lockShared})
  insert into person_guard (person_id, sequence, state, changed_by)
  select n.*, pg_current_xact_id()::text::bigint from unnest($1::uuid[], $2::integer[], $3::text[]) as n(person_id, sequence, state), board order by 1
  on conflict (person_id) do update set sequence = excluded.sequence, state = excluded.state, changed_by = excluded.changed_by
   where person_guard.sequence < excluded.sequence
  returning person_id`;

const BOARD = 'revision, policy_version as "policyVersion"';

const APPLY_SQL = `
  with kept as (
    insert into candidate (${COLUMNS.join(', ')})
    select ${COLUMNS.join(', ')} from jsonb_to_recordset($1::jsonb) as n(${FIELDS})
    on conflict (person_id) do update
       set ${COLUMNS.slice(1)
         .map((column) => `${column} = excluded.${column}`)
         .join(', ')}
  ), gone as (
    delete from candidate where person_id = any($2::uuid[]) returning person_id
  ), unlisted as (
    delete from ranking where person_id = any($2::uuid[])
  )
  select ${BOARD}, array(select person_id::text from gone) as erased,
    array(select person_id::text from introduction where person_id = any($3::uuid[]) and at_work) as "atWork"
  from ranking_board`;

const rowOf = (candidate: Candidate): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(candidate).map(([key, value]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value as unknown,
    ]),
  );
