import { newId, notFound, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Helper, HelperAssignment, HelperModel } from '../domain/case.js';
import { covers, type Scope } from '../domain/scope.js';
import { HelperAssignmentSchema, HelperModelSchema, HelperSchema } from './case-schemas.js';

export type HelperWithLoad = Helper & { readonly load: number };

/** A quarter of one model in figures. */
export interface ModelQuarter {
  readonly people: number;
  readonly begun: number;
  readonly ended: Readonly<Record<string, number>>;
  readonly visits: Readonly<Record<string, number>>;
  readonly reports: Readonly<Record<string, number>>;
  readonly helpers: number;
}

const HELPER = `h.id, h.model_id as "modelId", h.full_name as "fullName", h.organisation, h.phone,
  h.load_limit as "loadLimit", h.since::text, h.left_on::text as "leftOn", h.recorded_at as "recordedAt",
  h.recorded_by as "recordedBy"`;

/** Community models, their helpers, and who stands by whom. */
export class Helpers {
  async addModel(tx: Tx, model: HelperModel): Promise<void> {
    await tx.getRepository(HelperModelSchema).insert(model);
  }

  /** Throws not-found outside `scope`. */
  async model(tx: Tx, id: string, scope: Scope): Promise<HelperModel> {
    const model = await this.anyModel(tx, id);
    if (!covers(scope, model)) throw notFound();
    return model;
  }

  /** Wherever it is. Throws not-found. */
  async anyModel(tx: Tx, id: string): Promise<HelperModel> {
    const model = await tx.getRepository(HelperModelSchema).findOneBy({ id });
    if (!model) throw notFound();
    return model;
  }

  /** Nobody ends the model (`share`), or joins it (`update`), until the end of the transaction. */
  async lockModel(tx: Tx, id: string, how: 'share' | 'update'): Promise<void> {
    await tx.query(`select id from helper_model where id = $1 for ${how}`, [id]);
  }

  /** Locks every helper of the model; answers how many people they stand by, and the last day on which help ended. */
  async helpedBy(tx: Tx, modelId: string): Promise<{ people: number; lastEnded: PlainDate | null }> {
    await tx.query('select id from helper where model_id = $1 order by id for update', [modelId]);
    const [row] = await tx.query<[{ people: number; lastEnded: PlainDate | null }]>(
      `select count(distinct person_id) filter (where ended_on is null)::int as people,
              max(ended_on)::text as "lastEnded"
       from helper_assignment where model_id = $1`,
      [modelId],
    );
    return row;
  }

  /** Call with the model and its helpers locked. */
  async endModel(tx: Tx, id: string, on: PlainDate, reason: string): Promise<void> {
    await tx.getRepository(HelperModelSchema).update({ id }, { endedOn: on, endReason: reason });
    await tx.query(
      'update helper set left_on = greatest($2::date, since) where model_id = $1 and left_on is null',
      [...[id, on]],
    );
  }

  models(
    tx: Tx,
    { provinces, communes }: Scope,
    after: string | null,
    limit: number,
  ): Promise<HelperModel[]> {
    return tx.query(
      `select id, kind, name, commune_code as "communeCode", province_code as "provinceCode",
              helpers_per_person as "helpersPerPerson", load_limit as "loadLimit", started_on::text as "startedOn",
              ended_on::text as "endedOn", end_reason as "endReason"
       from helper_model
       where (province_code = any($1) or commune_code = any($2)) and ($3::uuid is null or id > $3)
       order by id limit $4`,
      [provinces, communes, after, limit],
    );
  }

  async addHelper(tx: Tx, helper: Helper): Promise<void> {
    await tx.getRepository(HelperSchema).insert(helper);
  }

  /** With the number of people each stands by now. */
  helpersOf(tx: Tx, modelIds: readonly string[]): Promise<HelperWithLoad[]> {
    return tx.query(
      `select ${HELPER}, (select count(*)::int from helper_assignment a
                          where a.helper_id = h.id and a.ended_on is null) as load
       from helper h where h.model_id = any($1) order by h.full_name, h.id`,
      [modelIds],
    );
  }

  /** Locks the helpers until the end of the transaction, so that the last place is given once. */
  async locked(tx: Tx, ids: readonly string[]): Promise<HelperWithLoad[]> {
    await tx.query('select id from helper where id = any($1) order by id for update', [ids]);
    return tx.query(
      `select ${HELPER}, (select count(*)::int from helper_assignment a
                          where a.helper_id = h.id and a.ended_on is null) as load
       from helper h where h.id = any($1)`,
      [ids],
    );
  }

  async leave(tx: Tx, helperId: string, on: PlainDate): Promise<void> {
    await tx.getRepository(HelperSchema).update({ id: helperId }, { leftOn: on });
  }

  async assign(tx: Tx, personId: string, helpers: readonly Helper[], since: PlainDate): Promise<void> {
    await tx.getRepository(HelperAssignmentSchema).insert(
      helpers.map(({ id: helperId, modelId }) => ({
        ...{ id: newId(), personId, helperId, modelId, since, endedOn: null, endReason: null },
      })),
    );
  }

  /** Those who stand by somebody now, or ever did. */
  assignmentsOf(
    tx: Tx,
    personId: string,
  ): Promise<(HelperAssignment & Pick<Helper, 'fullName' | 'organisation' | 'phone'>)[]> {
    return tx.query(
      `select a.id, a.person_id as "personId", a.helper_id as "helperId", a.model_id as "modelId", a.since::text,
              a.ended_on::text as "endedOn", a.end_reason as "endReason", h.full_name as "fullName", h.organisation, h.phone
       from helper_assignment a join helper h on h.id = a.helper_id
       where a.person_id = $1 order by a.since, h.full_name, a.id`,
      [personId],
    );
  }

  /** Nobody stands by them any more. */
  async end(tx: Tx, personId: string, on: PlainDate, reason: string): Promise<void> {
    await tx.query(
      `update helper_assignment set ended_on = $2, end_reason = $3 where person_id = $1 and ended_on is null`,
      [personId, on, reason],
    );
  }

  /** People whom somebody still stands by, since `day` or longer. */
  async accompaniedSince(tx: Tx, day: PlainDate): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select distinct a.person_id as id from helper_assignment a join person p on p.id = a.person_id
       where a.since <= $1 and a.ended_on is null`,
      [day],
    );
    return rows.map(({ id }) => id);
  }

  async quarterOf(tx: Tx, modelId: string, from: PlainDate, to: PlainDate): Promise<ModelQuarter> {
    const [row] = await tx.query<[ModelQuarter]>(
      `with mine as (
         select a.* from helper_assignment a join person p on p.id = a.person_id
         where a.model_id = $1 and a.since <= $3 and (a.ended_on is null or a.ended_on >= $2)
       ), acts as (
         select act, detail from case_act
         where act in ('visit', 'report') and on_day between $2 and $3 and detail->>'modelId' = $1::text
       )
       select (select count(distinct person_id)::int from mine) as people,
         (select count(distinct person_id)::int from mine where since >= $2) as begun,
         (select count(distinct helper_id)::int from mine) as helpers,
         (select coalesce(json_object_agg(end_reason, n), '{}') from (
            select end_reason, count(distinct person_id)::int as n from mine where ended_on between $2 and $3 group by 1) e) as ended,
         (select coalesce(json_object_agg(outcome, n), '{}') from (
            select detail->>'outcome' as outcome, count(*)::int as n from acts where act = 'visit' group by 1) v) as visits,
         (select coalesce(json_object_agg(progress, n), '{}') from (
            select detail->>'progress' as progress, count(*)::int as n from acts where act = 'report' group by 1) r) as reports`,
      [modelId, from, to],
    );
    return row;
  }
}
