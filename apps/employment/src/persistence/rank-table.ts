import type { PlainDate } from '#libs/kernel';
import { CRITERIA } from '../domain/policy.js';
import type { Rank } from '../domain/rank.js';
import { NO_END, outcomeOn, OUTCOMES } from '../domain/standing.js';

const ROW_BYTES = 14 + CRITERIA.length;
const DAY_MS = 86_400_000;
/** 0 is "none", so days count from the day before 1970. */
const dayNumber = (day: PlainDate): number => Date.parse(day) / DAY_MS + 1;

/** Whole number of `bytes` bytes at `at` of a row. */
const number = (at: number, bytes = 3): string =>
  Array.from(
    { length: bytes },
    (_one, i) => `(get_byte($3::bytea, o + ${at + i}) << ${8 * (bytes - 1 - i)})`,
  ).join(' | ');
const day = (at: number): string => `date '1969-12-31' + nullif(${number(at)}, 0)`;

const FRESH = `fresh as materialized (
    select ($1::uuid[])[1 + (${number(0, 2)})] as person_id, ($2::uuid[])[1 + (${number(2, 2)})] as vacancy_id,
           get_byte($3::bytea, o + 4) as standing, ${number(5)} as lost, ${day(8)} as changes_on, ${day(11)} as check_until,
           substr($3::bytea, o + 15, ${CRITERIA.length}) as parts
      from generate_series(0, length($3::bytea) - 1, ${ROW_BYTES}) o
  )`;

const INSERT = `
  insert into ranking (person_id, vacancy_id, standing, lost, changes_on, check_until, parts)
  select person_id, vacancy_id, standing, lost, changes_on, check_until, parts from fresh
  on conflict (person_id, vacancy_id) do update
     set standing = excluded.standing, lost = excluded.lost, parts = excluded.parts,
         changes_on = excluded.changes_on, check_until = excluded.check_until
   where (ranking.standing, ranking.lost, ranking.parts, ranking.changes_on, ranking.check_until)
         is distinct from (excluded.standing, excluded.lost, excluded.parts, excluded.changes_on, excluded.check_until)`;

/**
 * Ranks packed for one insert: ten thousand rows travel as one parameter of 260 kB, where arrays of texts would cost more to
 * write and read than the ranking itself. A row: number of the person 2 bytes, of the vacancy 2, standing 1, points lost 3,
 * day of the next change 3, end of the check 3, then a byte for each part.
 */
export class RankTable {
  private readonly rows: Buffer[] = [];

  constructor(
    /** At most 65,536 of either. */
    readonly personIds: readonly string[],
    readonly vacancyIds: readonly string[],
    /** The day for which standings are written. */
    private readonly day: PlainDate,
  ) {}

  get size(): number {
    return this.rows.length;
  }

  get bytes(): Buffer {
    return Buffer.concat(this.rows);
  }

  /** Adds a row, by the numbers of person and vacancy in the lists above. */
  add(person: number, vacancy: number, { parts, lost, notNowUntil, checkUntil }: Rank): void {
    const { outcome, from } = outcomeOn({ notNowUntil, checkUntil }, this.day);
    const row = Buffer.alloc(ROW_BYTES);
    row.writeUInt16BE(person, 0);
    row.writeUInt16BE(vacancy, 2);
    row[4] = OUTCOMES.indexOf(outcome);
    row.writeUIntBE(lost, 5, 3);
    if (from !== null) row.writeUIntBE(dayNumber(from), 8, 3);
    if (checkUntil !== null && checkUntil > this.day) row.writeUIntBE(dayNumber(checkUntil), 11, 3);
    row.set(parts, 14);
    this.rows.push(row);
  }

  /** $1 person ids, $2 vacancy ids, $3 the bytes. */
  static readonly insert = `with ${FRESH} ${INSERT}`;

  /** The same, and what these persons had stored beside the rows goes. */
  static readonly replace = `with ${FRESH}, gone as (
    delete from ranking r where r.person_id = any($1::uuid[])
       and not exists (select from fresh f where f.person_id = r.person_id and f.vacancy_id = r.vacancy_id)
  ) ${INSERT}`;
}

/** Standings whose day has come, $1 the day: the stored dates say what they become. */
export const SETTLE_SQL = `
  update ranking
     set standing = case when check_until > $1 then 1 else 0 end,
         changes_on = case when check_until > $1 and check_until < '${NO_END}' then check_until end,
         check_until = case when check_until > $1 then check_until end
   where changes_on <= $1`;
