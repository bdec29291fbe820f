import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { actsLeadingTo } from '../domain/enrolment.js';
import type { Course } from '../domain/course.js';
import type { Cancellation, IntakeActName } from '../domain/intake.js';

export interface Intake {
  readonly id: string;
  readonly courseId: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly seats: number;
  /** Seats that nobody has. */
  readonly free: number;
  readonly cancelled: Cancellation | null;
  /** Grows with each act on it. */
  readonly version: number;
}

/** What is done to an intake. `seats`: how many it has then. */
export interface IntakeAct {
  readonly act: IntakeActName;
  readonly seats: number;
  readonly on: PlainDate;
  readonly reason?: string;
}

export interface CourseWithIntakes extends Course {
  /** Grows with each correction. */
  readonly version: number;
  readonly intakes: readonly Intake[];
}

export interface By {
  readonly subject: string;
  readonly at: Date;
}

export interface CourseFilter {
  readonly areas: { readonly provinces: readonly string[]; readonly communes: readonly string[] };
  readonly occupationCode?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Of the intake in the row: whether it was called off, and how often anything was done to it. */
export const INTAKE_STANDING = `(select json_build_object('on', "on", 'reason', reason) from intake_act
    where intake_id = intake.id and act = 'cancel') as cancelled,
  (select 1 + count(*)::int from intake_act where intake_id = intake.id) as version`;

const INTAKES = `select coalesce(json_agg(each order by "startsOn", id), '[]') from (
    select intake.id, course_id as "courseId", starts_on as "startsOn", ends_on as "endsOn", seats,
      greatest(0, seats - (select count(*) from enrolment
        where intake_id = intake.id and (select act from enrolment_act where enrolment_id = enrolment.id
          order by number desc limit 1) in ('${actsLeadingTo('enrolled', 'completed').join("', '")}'))) as free,
      ${INTAKE_STANDING}
    from intake where course_id = course.id) as each`;

const COLUMNS = `id, name, provider, occupation_code as "occupationCode", skills, level, weeks,
  commune_code as "communeCode", province_code as "provinceCode", fee_vnd::float8 as "feeVnd",
  version, (${INTAKES}) as intakes`;

/** The directory of courses. */
export class Courses {
  async add(tx: Tx, course: Course, by: By): Promise<void> {
    await tx.query(
      `insert into course (id, name, provider, occupation_code, skills, level, weeks, commune_code, province_code, fee_vnd,
         added_by, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[
          course.id,
          course.name,
          course.provider,
          course.occupationCode,
          course.skills,
          course.level,
          course.weeks,
        ],
        ...[course.communeCode, course.provinceCode, course.feeVnd, by.subject, by.at],
      ],
    );
  }

  async addIntake(tx: Tx, intake: Intake, by: By): Promise<void> {
    await tx.query(
      `insert into intake (id, course_id, starts_on, ends_on, seats, added_by, added_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [intake.id, intake.courseId, intake.startsOn, intake.endsOn, intake.seats, by.subject, by.at],
    );
  }

  /** Keeps who did what to an intake. Call with the intake locked. */
  async actOnIntake(tx: Tx, intakeId: string, { act, seats, on, reason }: IntakeAct, by: By): Promise<void> {
    await tx.query('update intake set seats = $2 where id = $1 and seats <> $2', [intakeId, seats]);
    await tx.query(
      `insert into intake_act (intake_id, number, act, seats, "on", reason, actor, recorded_at)
       select $1, count(*) + 1, $2, $3, $4, $5, $6, $7 from intake_act where intake_id = $1`,
      [intakeId, act, seats, on, reason ?? null, by.subject, by.at],
    );
  }

  /** Locks the course until the commit: nobody corrects it (`share`), nor plans an intake of it (`update`). */
  async lock(tx: Tx, id: string, how: 'share' | 'update'): Promise<CourseWithIntakes | null> {
    await tx.query(`select 1 from course where id = $1 for ${how}`, [id]);
    return this.byId(tx, id);
  }

  /** Keeps what it said before. Call with the course locked. */
  async change(tx: Tx, before: CourseWithIntakes, after: Course, by: By): Promise<void> {
    const { intakes: _intakes, version: _version, ...said } = before;
    await tx.query(
      `insert into course_change (course_id, number, before, actor, recorded_at) values ($1, $2, $3, $4, $5)`,
      [after.id, before.version, JSON.stringify(said), by.subject, by.at],
    );
    await tx.query(
      `update course set (name, provider, occupation_code, skills, level, weeks, commune_code, province_code, fee_vnd, version)
         = ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11) where id = $1`,
      [
        ...[
          after.id,
          after.name,
          after.provider,
          after.occupationCode,
          after.skills,
          after.level,
          after.weeks,
        ],
        ...[after.communeCode, after.provinceCode, after.feeVnd, before.version + 1],
      ],
    );
  }

  /** Call with the intake locked. */
  async moveEnd(tx: Tx, intakeId: string, endsOn: PlainDate): Promise<void> {
    await tx.query('update intake set ends_on = $2 where id = $1', [intakeId, endsOn]);
  }

  /** True when somebody holds a certificate of the course that was not revoked. */
  async isCertified(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'select 1 from certificate where course_id = $1 and revoked_on is null limit 1',
      [id],
    );
    return rows.length > 0;
  }

  async byId(tx: Tx, id: string): Promise<CourseWithIntakes | null> {
    return (await this.byIds(tx, [id]))[0] ?? null;
  }

  async ofIntake(tx: Tx, intakeId: string): Promise<CourseWithIntakes | null> {
    const rows = await tx.query<CourseWithIntakes[]>(
      `select ${COLUMNS} from course where id = (select course_id from intake where id = $1)`,
      [intakeId],
    );
    return rows[0] ?? null;
  }

  byIds(tx: Tx, ids: readonly string[]): Promise<CourseWithIntakes[]> {
    return tx.query<CourseWithIntakes[]>(`select ${COLUMNS} from course where id = any($1)`, [ids]);
  }

  /** Newest first (ids grow with time). */
  list(tx: Tx, { areas, occupationCode, after, limit }: CourseFilter): Promise<CourseWithIntakes[]> {
    return tx.query<CourseWithIntakes[]>(
      `select ${COLUMNS} from course
       where (province_code = any($1) or commune_code = any($2))
         and ($3::text is null or occupation_code = $3) and ($4::uuid is null or id < $4)
       order by id desc limit $5`,
      [areas.provinces, areas.communes, occupationCode ?? null, after ?? null, limit],
    );
  }
}
