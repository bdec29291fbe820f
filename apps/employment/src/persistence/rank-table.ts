import type { PlainDate } from '#libs/kernel';
import { CRITERIA } from '../domain/policy.js';
import type { Rank } from '../domain/rank.js';
import { NO_END, outcomeOn, OUTCOMES } from '../domain/standing.js';

const ROW_BYTES = 10 + CRITERIA.length;
const DAY_MS = 86_400_000;
/** 0 is "none", so days count from the day before 1970. */
const dayNumber = (day: PlainDate): number => Date.parse(day) / DAY_MS + 1;

const three = (at: number): string =>
  [0, 1, 2].map((i) => `(get_byte($3, o + ${at + i}) << ${16 - 8 * i})`).join(' | ');
const day = (at: number): string => `date '1969-12-31' + nullif(${three(at)}, 0)`;

/**
 * Ranks of persons × vacancies packed for one insert: ten thousand rows travel as one parameter of 190 kB, where arrays of
 * texts would cost more to write and read than the ranking itself. A row: standing 1 byte, points lost 3, day of the next
 * change 3, end of the check 3, then a byte for each part.
 */
export class RankTable {
  readonly bytes: Buffer;
  private at = 0;

  constructor(
    readonly personIds: readonly string[],
    readonly vacancyIds: readonly string[],
    /** The day for which standings are written. */
    private readonly day: PlainDate,
  ) {
    this.bytes = Buffer.alloc(personIds.length * vacancyIds.length * ROW_BYTES);
  }

  /** Adds the next row: for each person all vacancies, in the given order. Returns the index of its outcome. */
  add({ parts, lost, notNowUntil, checkUntil }: Rank): number {
    const { outcome, from } = outcomeOn({ notNowUntil, checkUntil }, this.day);
    const standing = OUTCOMES.indexOf(outcome);
    this.bytes[this.at] = standing;
    this.writeThree(1, lost);
    if (from !== null) this.writeThree(4, dayNumber(from));
    if (checkUntil !== null && checkUntil > this.day) this.writeThree(7, dayNumber(checkUntil));
    let at = this.at + 10;
    for (const part of parts) this.bytes[at++] = part;
    this.at += ROW_BYTES;
    return standing;
  }

  /** Big-endian, as `get_byte` reads it; by hand, for this runs for every pair there is. */
  private writeThree(offset: number, value: number): void {
    const at = this.at + offset;
    this.bytes[at] = value >> 16;
    this.bytes[at + 1] = value >> 8;
    this.bytes[at + 2] = value;
  }

  /** $1 person ids, $2 vacancy ids, $3 the bytes. */
  static readonly insert = `
    insert into ranking (person_id, vacancy_id, standing, lost, changes_on, check_until, parts)
    select p.id, v.id, get_byte($3, o), ${three(1)}, ${day(4)}, ${day(7)}, substr($3, o + 11, ${CRITERIA.length})
      from unnest($1::uuid[]) with ordinality p(id, i)
     cross join unnest($2::uuid[]) with ordinality v(id, j)
     cross join lateral (select (((p.i - 1) * cardinality($2::uuid[]) + v.j - 1) * ${ROW_BYTES})::integer as o) at
    on conflict (person_id, vacancy_id) do update
       set standing = excluded.standing, lost = excluded.lost, parts = excluded.parts,
           changes_on = excluded.changes_on, check_until = excluded.check_until
     where (ranking.standing, ranking.lost, ranking.parts, ranking.changes_on, ranking.check_until)
           is distinct from (excluded.standing, excluded.lost, excluded.parts, excluded.changes_on, excluded.check_until)`;
}

/** Standings whose day has come, $1 the day: the stored dates say what they become. */
export const SETTLE_SQL = `
  update ranking
     set standing = case when check_until > $1 then 1 else 0 end,
         changes_on = case when check_until > $1 and check_until < '${NO_END}' then check_until end,
         check_until = case when check_until > $1 then check_until end
   where changes_on <= $1`;
