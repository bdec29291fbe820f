import type { PlainDate } from '#libs/kernel';
import { prepared, type Tx } from '#libs/persistence';
import { actsLeadingTo } from '../domain/enrolment.js';
import type { Learner } from '../domain/learner.js';

/** A newer word about a person, and whether anything of them may be kept. */
export interface Arrival {
  readonly personId: string;
  readonly sequence: number;
  readonly state: 'held' | 'erased';
}

/** The course that opens most for a person; the rest of the advice is worked out when it is asked for. */
export interface Best {
  readonly courseId: string | null;
  readonly opens: number;
}

export interface AdvisedLearner extends Learner {
  readonly best: Best;
}

/** A line of the coordinator's list. */
export interface AdvisedRow extends AdvisedLearner {
  readonly advisedOn: PlainDate;
  readonly courseName: string | null;
  readonly weeks: number | null;
}

export interface LearnerFilter {
  readonly areas: { readonly provinces: readonly string[]; readonly communes: readonly string[] };
  readonly courseId?: string | undefined;
  readonly personIds?: readonly string[] | undefined;
  /** Only those who have, wait for or completed no place anywhere. */
  readonly withoutPlace?: boolean | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Everybody of some areas, or those of them who are named. */
export interface Group {
  readonly areas: LearnerFilter['areas'];
  readonly personIds?: readonly string[] | undefined;
}

/** Where the people of one commune would go at most. */
export interface Catchment {
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly commuteKmMax: number | null;
}

const COLUMNS = `person_id as "personId", learner.commune_code as "communeCode", learner.province_code as "provinceCode",
  education, learner.skills, occupations_held as "occupationsHeld", commute_km_max as "commuteKmMax", bars,
  json_build_object('courseId', best_course_id, 'opens', opens) as best`;

/** Our copies of consenting people, and the guard rows that outlive them. Take the board before any of them. */
export class People {
  /** Notes the newest words; returns our own next version of those whose word is news. Locks guard rows by id. */
  async accept(tx: Tx, arrivals: readonly Arrival[]): Promise<Map<string, number>> {
    const rows = await tx.query<{ person_id: string; version: number }[]>(
      `insert into person_guard as guard (person_id, sequence, state, version)
       select person_id, sequence, state, 1
       from unnest($1::uuid[], $2::int[], $3::text[]) as news (person_id, sequence, state)
       order by person_id
       on conflict (person_id) do update
         set sequence = excluded.sequence, state = excluded.state, version = guard.version + 1
         where guard.sequence < excluded.sequence
       returning person_id, version`,
      [arrivals.map((a) => a.personId), arrivals.map((a) => a.sequence), arrivals.map((a) => a.state)],
    );
    return new Map(rows.map((row) => [row.person_id, row.version]));
  }

  /** The next version of people whose advice we change ourselves. Call only after `Board.change`. */
  async advance(tx: Tx, personIds: readonly string[]): Promise<Map<string, number>> {
    const [rows] = await tx.query<[{ person_id: string; version: number }[], number]>(
      `update person_guard set version = version + 1 where person_id = any($1) returning person_id, version`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.person_id, row.version]));
  }

  /** Of these people, those of whom nothing may be held: no consent, case closed. */
  async erasedAmong(tx: Tx, personIds: readonly string[]): Promise<Map<string, number>> {
    if (personIds.length === 0) return new Map();
    const rows = await tx.query<{ person_id: string; version: number }[]>(
      `select person_id, version from person_guard where person_id = any($1) and state = 'erased'`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.person_id, row.version]));
  }

  async save(tx: Tx, learners: readonly AdvisedLearner[], today: PlainDate): Promise<void> {
    if (learners.length === 0) return;
    await prepared(
      tx,
      'learner-save',
      `insert into learner select * from json_populate_recordset(null::learner, $1::json)
       on conflict (person_id) do update set
         (commune_code, province_code, education, skills, occupations_held, commute_km_max, bars, best_course_id,
          opens, advised_on) =
         (excluded.commune_code, excluded.province_code, excluded.education, excluded.skills, excluded.occupations_held,
          excluded.commute_km_max, excluded.bars, excluded.best_course_id, excluded.opens,
          excluded.advised_on)`,
      [JSON.stringify(learners.map((learner) => toRow(learner, today)))],
    );
  }

  /** Keeps what opens most for people whom we know. */
  async saveBest(tx: Tx, learners: readonly AdvisedLearner[], today: PlainDate): Promise<void> {
    if (learners.length === 0) return;
    await tx.query(
      `update learner set best_course_id = news.course_id, opens = news.opens, advised_on = $4
       from unnest($1::uuid[], $2::uuid[], $3::int[]) as news (person_id, course_id, opens)
       where learner.person_id = news.person_id`,
      [
        learners.map(({ personId }) => personId),
        learners.map(({ best }) => best.courseId),
        learners.map(({ best }) => best.opens),
        today,
      ],
    );
  }

  /** Lets go of everything but the guard; returns of whom something was held. */
  async erase(tx: Tx, personIds: readonly string[]): Promise<Set<string>> {
    if (personIds.length === 0) return new Set();
    const [gone] = await tx.query<[{ person_id: string }[], number]>(
      `delete from learner where person_id = any($1) returning person_id`,
      [personIds],
    );
    return new Set(gone.map((row) => row.person_id));
  }

  /** How far the people of each commune would go: decides whom a vacancy may concern without looking at each. */
  catchments(tx: Tx): Promise<Catchment[]> {
    return tx.query<Catchment[]>(
      `select commune_code as "communeCode", province_code as "provinceCode", max(commute_km_max) as "commuteKmMax"
       from learner group by commune_code, province_code`,
    );
  }

  /** Everybody of these communes, in pages by id. */
  ofCommunes(
    tx: Tx,
    communeCodes: readonly string[],
    after: string | null,
    limit: number,
  ): Promise<AdvisedLearner[]> {
    return tx.query<AdvisedLearner[]>(
      `select ${COLUMNS} from learner
       where commune_code = any($1) and ($2::uuid is null or person_id > $2) order by person_id limit $3`,
      [communeCodes, after, limit],
    );
  }

  /** Everybody to whom one of these courses opens most, in pages by id. */
  advisedOf(
    tx: Tx,
    courseIds: readonly string[],
    after: string | null,
    limit: number,
  ): Promise<AdvisedLearner[]> {
    return tx.query<AdvisedLearner[]>(
      `select ${COLUMNS} from learner
       where best_course_id = any($1) and ($2::uuid is null or person_id > $2) order by person_id limit $3`,
      [courseIds, after, limit],
    );
  }

  /** In pages by id. */
  ofGroup(
    tx: Tx,
    { areas, personIds }: Group,
    after: string | null,
    limit: number,
  ): Promise<AdvisedLearner[]> {
    return tx.query<AdvisedLearner[]>(
      `select ${COLUMNS} from learner
       where (province_code = any($1) or commune_code = any($2)) and ($3::uuid[] is null or person_id = any($3))
         and ($4::uuid is null or person_id > $4) order by person_id limit $5`,
      [areas.provinces, areas.communes, personIds ?? null, after, limit],
    );
  }

  /** Newest recorded first (ids of people grow with time). */
  list(tx: Tx, { areas, courseId, personIds, withoutPlace, after, limit }: LearnerFilter) {
    return tx.query<AdvisedRow[]>(
      `select ${COLUMNS}, advised_on::text as "advisedOn", course.name as "courseName", course.weeks
       from learner left join course on course.id = best_course_id
       where (learner.province_code = any($1) or learner.commune_code = any($2))
         and ($3::uuid is null or best_course_id = $3) and ($4::uuid is null or person_id < $4)
         and ($6::uuid[] is null or person_id = any($6))
         and (not $7 or not exists (select 1 from enrolment where enrolment.person_id = learner.person_id
           and (select act from enrolment_act where enrolment_id = enrolment.id order by number desc limit 1) <> all($8)))
       order by person_id desc limit $5`,
      [
        ...[areas.provinces, areas.communes, courseId ?? null, after ?? null, limit],
        ...[personIds ?? null, withoutPlace ?? false, actsLeadingTo('dropped')],
      ],
    );
  }

  /** Locks the guard rows of these people until the commit, in the order in which news of them does. */
  async lock(tx: Tx, personIds: readonly string[]): Promise<void> {
    await tx.query('select 1 from person_guard where person_id = any($1) order by person_id for update', [
      personIds,
    ]);
  }

  /** Locks the person's guard row until the commit: consent cannot be withdrawn meanwhile. */
  async heldById(tx: Tx, personId: string): Promise<AdvisedLearner | null> {
    await tx.query('select 1 from person_guard where person_id = $1 for update', [personId]);
    return this.byId(tx, personId);
  }

  async byId(tx: Tx, personId: string): Promise<AdvisedLearner | null> {
    const rows = await tx.query<AdvisedLearner[]>(`select ${COLUMNS} from learner where person_id = $1`, [
      personId,
    ]);
    return rows[0] ?? null;
  }
}

const toRow = (learner: AdvisedLearner, today: PlainDate) => ({
  person_id: learner.personId,
  commune_code: learner.communeCode,
  province_code: learner.provinceCode,
  education: learner.education,
  skills: learner.skills,
  occupations_held: learner.occupationsHeld,
  commute_km_max: learner.commuteKmMax,
  bars: learner.bars,
  best_course_id: learner.best.courseId,
  opens: learner.best.opens,
  advised_on: today,
});
