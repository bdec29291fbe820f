import { Injectable } from '@nestjs/common';
import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { KeptAct } from '../domain/case.js';
import { caseKindOf, caseStateOf } from '../domain/case-life.js';

/** Ids of the rows of a case that a merge moved, and of those that it put aside, of either record. */
export interface MovedCase {
  readonly acts: readonly string[];
  /** What was added to their numbers, so that they stand before or after those of the one who stays. */
  readonly shift: number;
  readonly duties: readonly string[];
  readonly moves: readonly string[];
  readonly sentences: readonly string[];
  readonly assignments: readonly string[];
  readonly asideDuties: readonly string[];
  readonly asideMoves: readonly string[];
  readonly asideAssignments: readonly string[];
}

interface Aside {
  readonly mergeId: string;
  readonly survivorId: string;
  readonly otherId: string;
  readonly goesOn: 'survivor' | 'other';
  readonly on: PlainDate;
  readonly at: Date;
}

/** Makes two cases one and two again. Both people are locked by the caller. */
@Injectable()
export class MergedCases {
  async takeOver(tx: Tx, aside: Aside): Promise<MovedCase> {
    const { survivorId, otherId, goesOn } = aside;
    const put = await this.putAside(tx, aside, goesOn === 'survivor' ? otherId : survivorId);
    const shift = await this.shiftOf(tx, aside);
    return {
      ...put,
      shift,
      acts: await ids(
        tx,
        'update case_act set person_id = $1, number = number + $3 where person_id = $2 returning id',
        [survivorId, otherId, shift],
      ),
      // a deadline that both have of the same day is one deadline
      duties: await ids(
        tx,
        `update case_duty set person_id = $1 where person_id = $2 and not exists (
           select from case_duty own where own.person_id = $1 and own.duty = case_duty.duty and own.event_on = case_duty.event_on)
         returning id`,
        [survivorId, otherId],
      ),
      moves: await moveAll(tx, 'case_move', survivorId, otherId),
      sentences: await moveAll(tx, 'community_sentence', survivorId, otherId),
      assignments: await moveAll(tx, 'helper_assignment', survivorId, otherId),
    };
  }

  /** Moves back what went over and takes up what stood aside. What was done since stays with the one who stays. */
  async putBack(
    tx: Tx,
    mergeId: string,
    moved: MovedCase,
    survivorId: string,
    otherId: string,
  ): Promise<void> {
    await tx.query('update case_act set aside_by = null where aside_by = $1', [mergeId]);
    await tx.query('update case_act set person_id = $1, number = number - $3 where id = any($2)', [
      ...[otherId, moved.acts, moved.shift],
    ]);
    for (const [table, rows] of [
      ['case_duty', moved.duties],
      ['case_move', moved.moves],
      ['community_sentence', moved.sentences],
      ['helper_assignment', moved.assignments],
    ] as const) {
      await tx.query(`update ${table} set person_id = $1 where id = any($2)`, [otherId, rows]);
    }
    await tx.query('update case_duty set dropped_at = null where id = any($1)', [moved.asideDuties]);
    await tx.query(
      `update case_move set outcome = null, decided_at = null where id = any($1) and not exists (
         select from case_move open where open.person_id = case_move.person_id and open.outcome is null)`,
      [moved.asideMoves],
    );
    // a helper whose load has grown meanwhile stands by them all the same: they did before
    await tx.query(
      `update helper_assignment set ended_on = null, end_reason = null where id = any($1) and not exists (
         select from helper_assignment open where open.person_id = helper_assignment.person_id
           and open.helper_id = helper_assignment.helper_id and open.ended_on is null)`,
      [moved.asideAssignments],
    );
    await this.restate(tx, survivorId);
  }

  private async putAside(tx: Tx, { mergeId, on, at }: Aside, personId: string) {
    await tx.query('update case_act set aside_by = $2 where person_id = $1 and aside_by is null', [
      personId,
      mergeId,
    ]);
    return {
      asideDuties: await ids(
        tx,
        `update case_duty set dropped_at = $2 where person_id = $1 and met_on is null and dropped_at is null returning id`,
        [personId, at],
      ),
      asideMoves: await ids(
        tx,
        `update case_move set outcome = 'merged', decided_at = $2 where person_id = $1 and outcome is null returning id`,
        [personId, at],
      ),
      asideAssignments: await ids(
        tx,
        `update helper_assignment set ended_on = $2, end_reason = 'merged' where person_id = $1 and ended_on is null
         returning id`,
        [personId, on],
      ),
    };
  }

  /** The case that goes on has the higher numbers, for the last act says where it stands. */
  private async shiftOf(tx: Tx, { survivorId, otherId, goesOn }: Aside): Promise<number> {
    const span = `select coalesce(min(number), 1)::int as first, coalesce(max(number), 0)::int as last
      from case_act where person_id = $1`;
    const [own] = await tx.query<[{ first: number; last: number }]>(span, [survivorId]);
    const [other] = await tx.query<[{ first: number; last: number }]>(span, [otherId]);
    return goesOn === 'survivor' ? own.first - 1 - other.last : own.last + 1 - other.first;
  }

  /** The acts since the merge followed another one's; where they lead is worked out anew. */
  private async restate(tx: Tx, personId: string): Promise<void> {
    const acts = await tx.query<Pick<KeptAct, 'id' | 'act' | 'state' | 'kind'>[]>(
      'select id, act, state, kind from case_act where person_id = $1 and aside_by is null order by number',
      [personId],
    );
    for (const [at, { id, state, kind }] of acts.entries()) {
      const until = acts.slice(0, at + 1);
      const now = { state: caseStateOf(until), kind: caseKindOf(until) };
      if (now.state === state && now.kind === kind) continue;
      await tx.query('update case_act set state = $2, kind = $3 where id = $1', [id, now.state, now.kind]);
    }
  }
}

async function ids(tx: Tx, sql: string, params: readonly unknown[]): Promise<string[]> {
  const [rows] = await tx.query<[{ id: string }[], number]>(sql, [...params]);
  return rows.map(({ id }) => id);
}

const moveAll = (tx: Tx, table: string, to: string, from: string): Promise<string[]> =>
  ids(tx, `update ${table} set person_id = $1 where person_id = $2 returning id`, [to, from]);
