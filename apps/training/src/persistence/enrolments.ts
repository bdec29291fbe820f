import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { DayMark } from '../domain/attendance.js';
import { actsLeadingTo, type EnrolmentAct, type EnrolmentState } from '../domain/enrolment.js';
import type { Bucket } from '../domain/work-list.js';
import { type Intake, INTAKE_STANDING } from './courses.js';

export interface Enrolment {
  readonly id: string;
  readonly intakeId: string;
  readonly courseId: string;
  readonly courseName: string;
  readonly personId: string;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly acts: readonly EnrolmentAct[];
  /** Lines of the attendance sheet in the order in which they were written. */
  readonly marks: readonly DayMark[];
  /** Days on which the intake kept a sheet. */
  readonly held: number;
  readonly certificateNo: string | null;
}

export interface EnrolmentFilter {
  readonly areas: { readonly provinces: readonly string[]; readonly communes: readonly string[] };
  readonly intakeId?: string | undefined;
  readonly personId?: string | undefined;
  readonly status?: EnrolmentState | undefined;
  readonly bucket?: Bucket | undefined;
  readonly today: PlainDate;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The place in which the course of an intake lies, beside the intake. */
export interface PlacedIntake extends Omit<Intake, 'free'> {
  readonly courseName: string;
  readonly communeCode: string;
  readonly provinceCode: string;
}

const SELECT = `select enrolment.id, intake_id as "intakeId", course_id as "courseId", person_id as "personId",
    enrolment.commune_code as "communeCode", enrolment.province_code as "provinceCode",
    starts_on::text as "startsOn", ends_on::text as "endsOn", course.name as "courseName",
    (select json_agg(json_strip_nulls(json_build_object('act', act, 'on', "on", 'actor', actor, 'reason', reason)) order by number)
     from enrolment_act where enrolment_id = enrolment.id) as acts,
    coalesce((select json_agg(json_build_object('day', day, 'mark', mark, 'actor', actor) order by number)
     from attendance_mark where enrolment_id = enrolment.id), '[]') as marks,
    (select count(distinct day)::int from attendance_mark join enrolment as other on other.id = enrolment_id
     where other.intake_id = enrolment.intake_id) as held,
    (select number from certificate where enrolment_id = enrolment.id and revoked_on is null) as "certificateNo"
  from enrolment join intake on intake.id = intake_id join course on course.id = intake.course_id`;
const LAST_ACT = `(select act from enrolment_act where enrolment_id = enrolment.id order by number desc limit 1)`;

const anyOf = (acts: readonly string[]): string => `(${acts.map((act) => `'${act}'`).join(', ')})`;

/** `bucketOf` of the domain, for lists; `$today` is the number of the parameter. */
const bucketSql = (today: string): string => `case
    when ${LAST_ACT} in ${anyOf(actsLeadingTo('waiting'))} then 'waiting'
    when ${LAST_ACT} not in ${anyOf(actsLeadingTo('enrolled'))} then 'ended'
    when ends_on < ${today}::date then 'overdue'
    when starts_on > ${today}::date then 'upcoming'
    when exists (select 1 from attendance_mark where enrolment_id = enrolment.id and day = ${today}::date) then 'running'
    else 'due' end`;

/** Places in intakes and the wish for them. Seats are counted under a lock on the intake. */
export class Enrolments {
  /** Locks the intake until the commit: nobody else takes or frees a seat meanwhile. */
  async lockIntake(tx: Tx, id: string): Promise<PlacedIntake | null> {
    await tx.query('select 1 from intake where id = $1 for update', [id]);
    // a statement of its own: one that waited would still not see what was done to the intake meanwhile
    const rows = await tx.query<PlacedIntake[]>(
      `select intake.id, course_id as "courseId", starts_on::text as "startsOn", ends_on::text as "endsOn", seats,
              ${INTAKE_STANDING},
              course.name as "courseName", commune_code as "communeCode", province_code as "provinceCode"
       from intake join course on course.id = course_id where intake.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** All those of a course. */
  async lockIntakesOfCourse(tx: Tx, courseId: string): Promise<void> {
    await tx.query('select 1 from intake where course_id = $1 order by id for update', [courseId]);
  }

  /** How many of the intake's seats are taken. */
  async taken(tx: Tx, intakeId: string): Promise<number> {
    const rows = await tx.query<{ taken: number }[]>(
      `select count(*)::int as taken from enrolment where intake_id = $1 and ${LAST_ACT} = any($2)`,
      [intakeId, actsLeadingTo('enrolled', 'completed')],
    );
    return rows[0]?.taken ?? 0;
  }

  /** Those who wait for a place in the intake, longest first. */
  waiting(tx: Tx, intakeId: string, limit: number | null): Promise<Enrolment[]> {
    return tx.query<Enrolment[]>(
      `${SELECT} where intake_id = $1 and ${LAST_ACT} = any($2) order by enrolment.id limit $3`,
      [intakeId, actsLeadingTo('waiting'), limit],
    );
  }

  async add(tx: Tx, enrolment: Enrolment, recordedAt: Date): Promise<void> {
    await tx.query(
      `insert into enrolment (id, intake_id, person_id, commune_code, province_code) values ($1, $2, $3, $4, $5)`,
      [enrolment.id, enrolment.intakeId, enrolment.personId, enrolment.communeCode, enrolment.provinceCode],
    );
    for (const [index, act] of enrolment.acts.entries())
      await this.addAct(tx, enrolment.id, index, act, recordedAt);
  }

  /** `before`: how many acts there are already. */
  async addAct(tx: Tx, id: string, before: number, act: EnrolmentAct, recordedAt: Date): Promise<void> {
    await tx.query(
      `insert into enrolment_act (enrolment_id, number, act, "on", actor, reason, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, before + 1, act.act, act.on, act.actor, act.reason ?? null, recordedAt],
    );
  }

  async byId(tx: Tx, id: string): Promise<Enrolment | null> {
    return (await tx.query<Enrolment[]>(`${SELECT} where enrolment.id = $1`, [id]))[0] ?? null;
  }

  /** True when the person has, waits for or has completed a place in the intake; who dropped out may come again. */
  async has(tx: Tx, intakeId: string, personId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select 1 from enrolment where intake_id = $1 and person_id = $2 and ${LAST_ACT} <> all($3)`,
      [intakeId, personId, actsLeadingTo('dropped')],
    );
    return rows.length > 0;
  }

  /** Newest first (ids grow with time). */
  list(tx: Tx, { areas, intakeId, personId, status, bucket, today, after, limit }: EnrolmentFilter) {
    return tx.query<Enrolment[]>(
      `${SELECT}
       where (enrolment.province_code = any($1) or enrolment.commune_code = any($2))
         and ($3::uuid is null or intake_id = $3) and ($4::uuid is null or person_id = $4)
         and ($5::text[] is null or ${LAST_ACT} = any($5)) and ($6::uuid is null or enrolment.id < $6)
         and ($7::text is null or ${bucketSql('$8')} = $7)
       order by enrolment.id desc limit $9`,
      [
        ...[areas.provinces, areas.communes, intakeId ?? null, personId ?? null],
        ...[status ? actsLeadingTo(status) : null, after ?? null, bucket ?? null, today, limit],
      ],
    );
  }

  /** How many there are in each bucket. */
  async counts(tx: Tx, areas: EnrolmentFilter['areas'], today: PlainDate): Promise<Map<Bucket, number>> {
    const rows = await tx.query<{ bucket: Bucket; count: number }[]>(
      `select bucket, count(*)::int as count from (
         select ${bucketSql('$3')} as bucket from enrolment join intake on intake.id = intake_id
         where enrolment.province_code = any($1) or enrolment.commune_code = any($2)) as standing
       group by bucket`,
      [areas.provinces, areas.communes, today],
    );
    return new Map(rows.map(({ bucket, count }) => [bucket, count]));
  }

  /** Everybody of an intake who has or had a seat, or one of them. */
  ofIntake(tx: Tx, intakeId: string): Promise<Enrolment[]> {
    return tx.query<Enrolment[]>(
      `${SELECT} where intake_id = $1 and ${LAST_ACT} <> all($2) order by enrolment.id`,
      [intakeId, actsLeadingTo('waiting')],
    );
  }

  /** Who has or waits for a place in the intake, first those who have one, then in the order in which they came. */
  open(tx: Tx, intakeId: string): Promise<Enrolment[]> {
    return tx.query<Enrolment[]>(
      `${SELECT} where intake_id = $1 and ${LAST_ACT} = any($2) order by ${LAST_ACT} = any($3), enrolment.id`,
      [intakeId, actsLeadingTo('enrolled', 'waiting'), actsLeadingTo('waiting')],
    );
  }

  /** The last day with a mark on a sheet of the intake. */
  async lastMarked(tx: Tx, intakeId: string): Promise<PlainDate | null> {
    const rows = await tx.query<{ day: PlainDate | null }[]>(
      `select max(day)::text as day from attendance_mark join enrolment on enrolment.id = enrolment_id
       where intake_id = $1`,
      [intakeId],
    );
    return rows[0]?.day ?? null;
  }

  /** Intakes that are over and for which somebody still waits. */
  async waitedForInVain(tx: Tx, today: PlainDate): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select distinct intake.id from enrolment join intake on intake.id = intake_id
       where ends_on < $1 and ${LAST_ACT} = any($2) order by intake.id`,
      [today, actsLeadingTo('waiting')],
    );
    return rows.map(({ id }) => id);
  }

  /** True when the person has or had a seat before this one, of which they did not drop out. */
  async hadOneBefore(tx: Tx, { id, personId }: Pick<Enrolment, 'id' | 'personId'>): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select 1 from enrolment where person_id = $1 and id < $2 and ${LAST_ACT} = any($3) limit 1`,
      [personId, id, actsLeadingTo('enrolled', 'completed')],
    );
    return rows.length > 0;
  }

  /** Every place of a person and every wish for one, oldest first. */
  ofPerson(tx: Tx, personId: string): Promise<Enrolment[]> {
    return tx.query<Enrolment[]>(`${SELECT} where person_id = $1 order by enrolment.id`, [personId]);
  }

  /** These are somebody else's from now on. */
  async giveTo(tx: Tx, personId: string, ids: readonly string[]): Promise<void> {
    await tx.query('update enrolment set person_id = $1 where id = any($2)', [personId, ids]);
  }

  /** Intakes before enrolments, like everybody else who works on both. */
  async lockIntakesOf(tx: Tx, personIds: readonly string[]): Promise<void> {
    await tx.query(
      `select 1 from intake where id in (select intake_id from enrolment where person_id = any($1)) order by id for update`,
      [personIds],
    );
  }

  /** Lets go of everything about these people; returns the intakes in which seats may be free now. */
  async erase(tx: Tx, personIds: readonly string[]): Promise<Set<string>> {
    if (personIds.length === 0) return new Set();
    await this.lockIntakesOf(tx, personIds);
    const [gone] = await tx.query<[{ intake_id: string }[], number]>(
      `delete from enrolment where person_id = any($1) returning intake_id`,
      [personIds],
    );
    return new Set(gone.map((row) => row.intake_id));
  }
}
