import { newId, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { IsNull } from 'typeorm';
import type { CaseDuty, CaseMove, KeptAct } from '../domain/case.js';
import type { DutyChange } from '../domain/case-duties.js';
import { caseKindOf, caseStateOf } from '../domain/case-life.js';
import type { Duty } from '../domain/deadline-rules.js';
import type { Deadline } from '../domain/deadlines.js';
import type { Actor, Place } from '../domain/scope.js';
import { CaseActSchema, CaseDutySchema, CaseMoveSchema } from './case-schemas.js';

export type NewAct = Pick<KeptAct, 'personId' | 'act' | 'on' | 'reason' | 'detail'>;

/** The acts of cases, the deadlines they set, and who is on the way from one commune to another. */
export class Cases {
  /** Of the case that goes on; those of one that stands aside are history. */
  actsOf(tx: Tx, personId: string): Promise<KeptAct[]> {
    return tx
      .getRepository(CaseActSchema)
      .find({ where: { personId, asideBy: IsNull() }, order: { number: 'ASC' } });
  }

  /** Everything that was done, for the file. */
  historyOf(tx: Tx, personId: string): Promise<KeptAct[]> {
    return tx.getRepository(CaseActSchema).find({ where: { personId }, order: { number: 'ASC' } });
  }

  /** The person's row is locked by the caller, so that numbers follow one another. */
  async add(tx: Tx, before: readonly KeptAct[], act: NewAct, actor: Actor, at: Date): Promise<KeptAct> {
    const acts = [...before, act];
    const kept: KeptAct = {
      ...{ ...act, id: newId(), number: (before.at(-1)?.number ?? 0) + 1 },
      ...{
        asideBy: null,
        kind: caseKindOf(acts),
        state: caseStateOf(acts),
        at,
        by: actor.subject,
        role: actor.role,
      },
    };
    await tx.getRepository(CaseActSchema).insert(kept as never);
    return kept;
  }

  dutiesOf(tx: Tx, personId: string): Promise<CaseDuty[]> {
    return tx.getRepository(CaseDutySchema).find({ where: { personId }, order: { due: 'ASC', id: 'ASC' } });
  }

  /** What an act changes about deadlines; a duty of the same day is begun once. */
  async changeDuties(tx: Tx, personId: string, change: DutyChange, on: PlainDate, at: Date): Promise<void> {
    const { met, dropped, begun, about } = change;
    await tx.query(
      `update case_duty set met_on = $3
       where id in (select distinct on (duty) id from case_duty
                    where person_id = $1 and duty = any($2) and met_on is null and dropped_at is null
                      and ($4::date is null or event_on between $4 and $5)
                    order by duty, due)`,
      [personId, met, on, about?.from ?? null, about?.to ?? null],
    );
    await tx.query(
      `update case_duty set dropped_at = $3
       where person_id = $1 and ($2::text[] is null or duty = any($2)) and met_on is null and dropped_at is null`,
      [personId, dropped === 'all' ? null : dropped, at],
    );
    for (const deadline of begun) await this.begin(tx, [personId], deadline, on, at);
  }

  /** A deadline of several people that counts from the same day. */
  async begin(tx: Tx, people: readonly string[], deadline: Deadline, on: PlainDate, at: Date): Promise<void> {
    if (deadline.due === undefined) return;
    const { duty, from, due, rule, review } = deadline;
    await tx.query(
      `insert into case_duty (id, person_id, duty, event_on, from_on, due, rule_id, article, review, opened_at)
       select id, person_id, $3, $4, $5, $6, $7, $8, $9, $10 from unnest($1::uuid[], $2::uuid[]) as t (id, person_id)
       on conflict do nothing`,
      [people.map(() => newId()), people, duty, on, from ?? null, due, rule.id, rule.article, review, at],
    );
  }

  /** Open deadlines that ended before `today` and were not escalated yet are, once. Answers which. */
  async escalate(tx: Tx, today: PlainDate, at: Date): Promise<({ personId: string; duty: Duty } & Place)[]> {
    const [rows] = await tx.query<[({ personId: string; duty: Duty } & Place)[], number]>(
      `update case_duty set escalated_at = $2 from person
       where due < $1 and met_on is null and dropped_at is null and escalated_at is null
         and person.id = case_duty.person_id
       returning person_id as "personId", duty, commune_code as "communeCode", province_code as "provinceCode"`,
      [today, at],
    );
    return rows;
  }

  moveOf(tx: Tx, personId: string): Promise<CaseMove | null> {
    return tx
      .getRepository(CaseMoveSchema)
      .createQueryBuilder('m')
      .where('m.person_id = :personId and m.outcome is null', { personId })
      .getOne();
  }

  async ask(
    tx: Tx,
    move: Pick<CaseMove, 'personId' | 'toCommune' | 'toProvince' | 'detail' | 'askedAt'>,
  ): Promise<void> {
    await tx.getRepository(CaseMoveSchema).insert({ ...move, id: newId(), outcome: null, decidedAt: null });
  }

  async decide(tx: Tx, personId: string, outcome: NonNullable<CaseMove['outcome']>, at: Date): Promise<void> {
    await tx.query(
      'update case_move set outcome = $2, decided_at = $3 where person_id = $1 and outcome is null',
      [personId, outcome, at],
    );
  }
}
