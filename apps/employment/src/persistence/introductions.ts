import { Injectable } from '@nestjs/common';
import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { FollowUp, Introduction, IntroductionAct } from '../domain/introduction.js';
import type { Turn } from '../domain/introduction-turn.js';
import type { Outcome } from '../domain/standing.js';
import { Board } from './board.js';

/** The domain's introduction, and what only this table knows of it. */
export interface KeptIntroduction extends Introduction {
  /** Acts and follow-ups so far, plus one: the sequence of its events. */
  readonly version: number;
  /** How the pair stood when it was introduced. */
  readonly outcome: Outcome;
}

const ACTS = `coalesce((select json_agg(json_build_object('act', act, 'on', "on", 'actor', actor, 'actorRole', actor_role,
    'reason', reason, 'note', note, 'until', until) order by number)
  from introduction_act where introduction_id = i.id), '[]') as acts`;
const FOLLOW_UPS = `coalesce((select json_agg(json_build_object('milestone', milestone, 'outcome', outcome, 'on', "on",
    'actor', actor, 'note', note) order by number)
  from follow_up where introduction_id = i.id), '[]') as "followUps"`;

/** Where the person lives now; where they lived when nobody is known any more. */
export const PLACE = `coalesce(c.commune_code, i.commune_code) as "communeCode",
  coalesce(c.province_code, i.province_code) as "provinceCode"`;
export const INTRODUCTION_COLUMNS = `i.id, i.person_id as "personId", i.vacancy_id as "vacancyId", ${PLACE},
  i.introduced_on::text as "introducedOn", i.introduced_by as "introducedBy", i.note, i.letter_no as "letterNo",
  i.version, i.outcome, ${ACTS}, ${FOLLOW_UPS}`;
const FROM = 'from introduction i left join candidate c on c.person_id = i.person_id';

/** Introductions with everything that happened on them. */
@Injectable()
export class Introductions {
  async byId(tx: Tx, id: string): Promise<KeptIntroduction | null> {
    const rows = await tx.query<KeptIntroduction[]>(
      `select ${INTRODUCTION_COLUMNS} ${FROM} where i.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /**
   * Holds off every other act on the person until the commit, in the order in which news of people take these locks: the
   * lists first, then the person. Null when it has gone meanwhile.
   */
  async toAct(tx: Tx, id: string): Promise<KeptIntroduction | null> {
    const [row] = await tx.query<{ person_id: string | null }[]>(
      'select person_id from introduction where id = $1',
      [id],
    );
    if (row?.person_id) await this.lockPerson(tx, row.person_id);
    await tx.query('select 1 from introduction where id = $1 for update', [id]);
    return this.byId(tx, id);
  }

  async lockPerson(tx: Tx, personId: string): Promise<void> {
    await tx.query(`select ${Board.lockShared}`);
    await tx.query('select 1 from person_guard where person_id = $1 for update', [personId]);
  }

  /** As `lockPerson` for several, in the order in which news of them takes these locks. */
  async lockPeople(tx: Tx, personIds: readonly string[]): Promise<void> {
    await tx.query(`select ${Board.lockShared}`);
    await tx.query('select 1 from person_guard where person_id = any($1) order by person_id for update', [
      personIds,
    ]);
  }

  /** These are somebody else's from now on. */
  async giveTo(tx: Tx, personId: string, ids: readonly string[]): Promise<void> {
    await tx.query('update introduction set person_id = $1 where id = any($2)', [personId, ids]);
  }

  /** Every one of these people, oldest first. */
  ofPeople(tx: Tx, personIds: readonly string[]): Promise<KeptIntroduction[]> {
    return tx.query<KeptIntroduction[]>(
      `select ${INTRODUCTION_COLUMNS} ${FROM} where i.person_id = any($1) order by i.id`,
      [personIds],
    );
  }

  /** Every one of a vacancy, oldest first, with the people held until the commit. Call it holding the board alone. */
  async ofVacancyToAct(tx: Tx, vacancyId: string): Promise<KeptIntroduction[]> {
    await tx.query(
      `select 1 from person_guard where person_id in (select person_id from introduction where vacancy_id = $1)
        order by person_id for update`,
      [vacancyId],
    );
    return tx.query<KeptIntroduction[]>(
      `select ${INTRODUCTION_COLUMNS} ${FROM} where i.vacancy_id = $1 order by i.id`,
      [vacancyId],
    );
  }

  /** The next ones on which the clock has to act by `day`. */
  async clockDueOn(tx: Tx, day: PlainDate, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      'select id from introduction where clock_on <= $1 order by clock_on, id limit $2',
      [day, limit],
    );
    return rows.map(({ id }) => id);
  }

  async add(tx: Tx, introduction: KeptIntroduction, turn: Turn): Promise<void> {
    const { personId, vacancyId, communeCode, provinceCode, introducedOn, introducedBy } = introduction;
    await tx.query(
      `insert into introduction (id, person_id, vacancy_id, commune_code, province_code, introduced_on, introduced_by,
         note, letter_no, outcome, version, state, turn, due_on, clock_on, snoozed_until, moved_on, moved_by, at_work)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, false)`,
      [
        ...[introduction.id, personId, vacancyId, communeCode, provinceCode, introducedOn, introducedBy],
        ...[introduction.note, introduction.letterNo, introduction.outcome, introduction.version],
        ...turnValues(turn),
      ],
    );
  }

  async addAct(
    tx: Tx,
    { id, acts }: KeptIntroduction,
    act: IntroductionAct,
    recordedAt: Date,
  ): Promise<void> {
    await tx.query(
      `insert into introduction_act (introduction_id, number, act, "on", actor, actor_role, reason, note, until, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[id, acts.length + 1, act.act, act.on, act.actor, act.actorRole, act.reason, act.note],
        ...[act.until, recordedAt.toISOString()],
      ],
    );
  }

  async addFollowUp(tx: Tx, { id, followUps }: KeptIntroduction, said: FollowUp, at: Date): Promise<void> {
    await tx.query(
      `insert into follow_up (introduction_id, number, milestone, outcome, "on", actor, note, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[id, followUps.length + 1, said.milestone, said.outcome, said.on, said.actor, said.note],
        at.toISOString(),
      ],
    );
  }

  /** What lists are read by, after something happened. */
  async settle(tx: Tx, { id, version }: KeptIntroduction, turn: Turn, atWork: boolean): Promise<void> {
    await tx.query(
      `update introduction set version = $2, state = $3, turn = $4, due_on = $5, clock_on = $6, snoozed_until = $7,
         moved_on = $8, moved_by = $9, at_work = $10 where id = $1`,
      [id, version, ...turnValues(turn), atWork],
    );
  }

  /** Forgets who it was about, and whatever was written in words. */
  async cutPeople(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(
      'update introduction set person_id = null, note = null, at_work = false where id = any($1)',
      [ids],
    );
    for (const table of ['introduction_act', 'follow_up']) {
      await tx.query(`update ${table} set note = null where introduction_id = any($1) and note is not null`, [
        ids,
      ]);
    }
  }

  async remove(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query('delete from introduction where id = any($1)', [ids]);
  }

  /** The next number of a letter: `12/2026`. Letters of a province wait for one another, so that none is left out. */
  async nextLetterNo(tx: Tx, provinceCode: string, day: PlainDate): Promise<string> {
    const year = Number(day.slice(0, 4));
    const [row] = await tx.query<{ last: number }[]>(
      `insert into letter_counter (province_code, year, last) values ($1, $2, 1)
       on conflict (province_code, year) do update set last = letter_counter.last + 1 returning last`,
      [provinceCode, year],
    );
    return `${row?.last ?? 1}/${year}`;
  }
}

const turnValues = ({ state, side, dueOn, clockOn, snoozedUntil, movedOn, movedBy }: Turn) => [
  ...[state, side, dueOn, clockOn, snoozedUntil, movedOn, movedBy],
];
