import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import type { Candidate } from '../domain/candidate.js';
import type { CounterSheet } from '../domain/fair/counters.js';
import type {
  Fair,
  FairAct,
  FairMeeting,
  FairResult,
  Guest,
  HeldTable,
  PlanNote,
} from '../domain/fair/fair.js';
import type { Areas } from '../domain/reach.js';
import { CANDIDATE_COLUMNS, LOOKS_FOR_WORK } from './candidates.js';

const FAIR_COLUMNS = `f.id, f.name, f.day::text, f.starts_at as "startsAt", f.ends_at as "endsAt",
  f.slot_minutes as "slotMinutes", f.commune_code as "communeCode", f.province_code as "provinceCode", f.place,
  f.least, f.most, f.places, f.created_by as "createdBy", f.plan, f.sheet,
  coalesce((select json_agg(json_build_object('number', number, 'employerName', employer_name, 'vacancyIds', vacancy_ids,
    'attendance', attendance, 'fromSlot', from_slot) order by number) from job_fair_table where fair_id = f.id), '[]') as tables,
  (select count(*)::integer from job_fair_guest where fair_id = f.id) as invited,
  coalesce((select json_agg(json_build_object('act', act, 'actor', actor, 'actorRole', actor_role, 'at', at,
    'reason', reason)
    order by number) from job_fair_act where fair_id = f.id), '[]') as acts`;
const GUEST_COLUMNS = `g.person_id as "personId", g.number, g.because, g.attendance, g.from_slot as "fromSlot", g.counselled,
  g.counselling_id as "counsellingId"`;
const WITHIN = '(c.province_code = any($2::text[]) or c.commune_code = any($3::text[]))';

/** Job fairs with their tables, guests and meetings. */
@Injectable()
export class Fairs {
  async byId(tx: Tx, id: string): Promise<Fair | null> {
    const [row] = await tx.query<Fair[]>(`select ${FAIR_COLUMNS} from job_fair f where f.id = $1`, [id]);
    return row ?? null;
  }

  /** Holds off every other act on the fair until the commit. */
  async toAct(tx: Tx, id: string): Promise<Fair | null> {
    await tx.query('select 1 from job_fair where id = $1 for update', [id]);
    return this.byId(tx, id);
  }

  /** A page, newest first; `after` is the id of the last one seen. */
  page(tx: Tx, { provinces, communes }: Areas, limit: number, after?: string): Promise<Fair[]> {
    return tx.query<Fair[]>(
      `select ${FAIR_COLUMNS} from job_fair f
        where (f.province_code = any($1) or f.commune_code = any($2)) and ($3::uuid is null or f.id < $3)
        order by f.id desc limit $4`,
      [provinces, communes, after ?? null, limit],
    );
  }

  async add(tx: Tx, fair: Fair): Promise<void> {
    await tx.query(
      `insert into job_fair (id, name, day, starts_at, ends_at, slot_minutes, commune_code, province_code, place, least,
         most, places, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[fair.id, fair.name, fair.day, fair.startsAt, fair.endsAt, fair.slotMinutes, fair.communeCode],
        ...[fair.provinceCode, fair.place, fair.least, fair.most, fair.places, fair.createdBy],
      ],
    );
    await tx.query(
      `insert into job_fair_table (fair_id, number, employer_name, vacancy_ids, attendance, from_slot)
       select $1, t.number, t."employerName", t."vacancyIds", t.attendance, t."fromSlot"
         from jsonb_to_recordset($2::jsonb) as t(number integer, "employerName" text, "vacancyIds" uuid[],
           attendance text, "fromSlot" integer)`,
      [fair.id, JSON.stringify(fair.tables)],
    );
  }

  async addAct(tx: Tx, fair: Pick<Fair, 'id' | 'acts'>, act: FairAct): Promise<void> {
    await tx.query(
      `insert into job_fair_act (fair_id, number, act, actor, actor_role, at, reason)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [fair.id, fair.acts.length + 1, act.act, act.actor, act.actorRole, act.at, act.reason],
    );
  }

  async keepPlan(tx: Tx, id: string, plan: PlanNote): Promise<void> {
    await tx.query('update job_fair set plan = $2 where id = $1', [id, plan]);
  }

  async keepSheet(tx: Tx, id: string, sheet: CounterSheet): Promise<void> {
    await tx.query('update job_fair set sheet = $2 where id = $1', [id, sheet]);
  }

  /** Everybody invited, by card number; inside `areas` only when they are given. */
  guests(tx: Tx, fairId: string, areas?: Areas): Promise<Guest[]> {
    const within = areas
      ? `join candidate c using (person_id) where g.fair_id = $1 and ${WITHIN}`
      : 'where g.fair_id = $1';
    return tx.query<Guest[]>(`select ${GUEST_COLUMNS} from job_fair_guest g ${within} order by g.number`, [
      fairId,
      ...(areas ? [areas.provinces, areas.communes] : []),
    ]);
  }

  /** Those of the guests who look for work, by card number. */
  candidates(tx: Tx, fairId: string): Promise<Candidate[]> {
    return tx.query<Candidate[]>(
      `select ${CANDIDATE_COLUMNS} from job_fair_guest g join candidate c using (person_id)
        where g.fair_id = $1 and ${LOOKS_FOR_WORK} order by g.number`,
      [fairId],
    );
  }

  /** Of these people, those inside the areas who look for work. */
  async lookingWithin(
    tx: Tx,
    personIds: readonly string[],
    { provinces, communes }: Areas,
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select c.person_id as id from candidate c where c.person_id = any($1::uuid[]) and ${WITHIN} and ${LOOKS_FOR_WORK}`,
      [personIds, provinces, communes],
    );
    return rows.map(({ id }) => id);
  }

  async invite(tx: Tx, fairId: string, guests: readonly Guest[]): Promise<void> {
    await tx.query(
      `insert into job_fair_guest (fair_id, person_id, number, because, attendance, from_slot, counselled)
       select $1, g."personId", g.number, g.because, g.attendance, g."fromSlot", g.counselled
         from jsonb_to_recordset($2::jsonb) as g("personId" uuid, number integer, because jsonb, attendance text,
           "fromSlot" integer, counselled boolean)
       on conflict do nothing`,
      [fairId, JSON.stringify(guests)],
    );
  }

  async mark(
    tx: Tx,
    fairId: string,
    personId: string,
    said: Pick<Guest, 'attendance' | 'fromSlot' | 'counselled' | 'counsellingId'>,
  ): Promise<void> {
    await tx.query(
      `update job_fair_guest set attendance = $3, from_slot = $4, counselled = $5, counselling_id = $6
        where fair_id = $1 and person_id = $2`,
      [fairId, personId, said.attendance, said.fromSlot, said.counselled, said.counsellingId],
    );
  }

  async markTable(
    tx: Tx,
    fairId: string,
    { number, attendance, fromSlot }: Omit<HeldTable, 'vacancyIds' | 'employerName'>,
  ): Promise<void> {
    await tx.query(
      'update job_fair_table set attendance = $3, from_slot = $4 where fair_id = $1 and number = $2',
      [fairId, number, attendance, fromSlot],
    );
  }

  /** The timetable, by time and table; inside `areas` only when they are given. */
  meetings(tx: Tx, fairId: string, areas?: Areas): Promise<FairMeeting[]> {
    const within = areas
      ? `join candidate c using (person_id) where m.fair_id = $1 and ${WITHIN}`
      : 'where m.fair_id = $1';
    return tx.query<FairMeeting[]>(
      `select m.person_id as "personId", m.table_number as "table", m.slot, m.vacancy_id as "vacancyId", m.result,
         m.introduction_id as "introductionId" from job_fair_meeting m ${within} order by m.slot, m.table_number`,
      [fairId, ...(areas ? [areas.provinces, areas.communes] : [])],
    );
  }

  /** Puts a timetable in the place of `before`; nothing is written of appointments that stay as they are. */
  async replaceMeetings(
    tx: Tx,
    fairId: string,
    meetings: readonly FairMeeting[],
    before: readonly FairMeeting[],
  ): Promise<void> {
    const is = ({ personId, table, slot, vacancyId }: FairMeeting): string =>
      `${personId} ${table} ${slot} ${vacancyId}`;
    const [earlier, now] = [new Set(before.map(is)), new Set(meetings.map(is))];
    const gone = before.filter((meeting) => !now.has(is(meeting)));
    await tx.query(
      `delete from job_fair_meeting where fair_id = $1
         and (person_id, table_number) in (select * from unnest($2::uuid[], $3::integer[]))`,
      [fairId, gone.map(({ personId }) => personId), gone.map(({ table }) => table)],
    );
    await tx.query(
      `insert into job_fair_meeting (fair_id, person_id, table_number, slot, vacancy_id, result, introduction_id)
       select $1, m."personId", m."table", m.slot, m."vacancyId", m.result, m."introductionId"
         from jsonb_to_recordset($2::jsonb) as m("personId" uuid, "table" integer, slot integer, "vacancyId" uuid,
           result text, "introductionId" uuid)`,
      [fairId, JSON.stringify(meetings.filter((meeting) => !earlier.has(is(meeting))))],
    );
  }

  async keepResult(
    tx: Tx,
    fairId: string,
    { personId, table }: Pick<FairMeeting, 'personId' | 'table'>,
    result: FairResult,
    introductionId: string | null,
  ): Promise<void> {
    await tx.query(
      `update job_fair_meeting set result = $4, introduction_id = coalesce($5, introduction_id)
        where fair_id = $1 and person_id = $2 and table_number = $3`,
      [fairId, personId, table, result, introductionId],
    );
  }
}
