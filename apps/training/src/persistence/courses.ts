import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { actsLeadingTo } from '../domain/enrolment.js';
import type { Course } from '../domain/course.js';

export interface Intake {
  readonly id: string;
  readonly courseId: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly seats: number;
  /** Seats that nobody has. */
  readonly free: number;
}

export interface CourseWithIntakes extends Course {
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

const COLUMNS = `id, name, provider, occupation_code as "occupationCode", skills, level, weeks,
  commune_code as "communeCode", province_code as "provinceCode", fee_vnd::float8 as "feeVnd",
  coalesce((select json_agg(json_build_object('id', intake.id, 'courseId', course_id, 'startsOn', starts_on,
      'endsOn', ends_on, 'seats', seats, 'free', greatest(0, seats - (select count(*) from enrolment
        where intake_id = intake.id and (select act from enrolment_act where enrolment_id = enrolment.id
          order by number desc limit 1) in ('${actsLeadingTo('enrolled', 'completed').join("', '")}'))))
      order by starts_on, intake.id)
    from intake where course_id = course.id), '[]') as intakes`;

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

  /** Keeps who changed the number of seats, and to what. Call with the intake locked. */
  async changeSeats(tx: Tx, intakeId: string, seats: number, on: PlainDate, by: By): Promise<void> {
    await tx.query('update intake set seats = $2 where id = $1', [intakeId, seats]);
    await tx.query(
      `insert into intake_act (intake_id, number, act, seats, "on", actor, recorded_at)
       select $1, count(*) + 1, 'change-seats', $2, $3, $4, $5 from intake_act where intake_id = $1`,
      [intakeId, seats, on, by.subject, by.at],
    );
  }

  async byId(tx: Tx, id: string): Promise<CourseWithIntakes | null> {
    return (await this.byIds(tx, [id]))[0] ?? null;
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
