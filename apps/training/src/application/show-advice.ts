import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import type { Advice } from '../domain/advise.js';
import { Courses, type CourseWithIntakes } from '../persistence/courses.js';
import { type AdvisedLearner, People } from '../persistence/people.js';

/** An advised course with what one asks about it first. */
export interface AdvisedCourse extends Advice {
  readonly course: CourseWithIntakes;
}

export interface AdviceRow {
  readonly personId: string;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly advisedOn: string;
  readonly opens: number;
  readonly courseId: string | null;
  readonly courseName: string | null;
  readonly weeks: number | null;
  readonly because: Advice['because'];
}

export interface AdviceFilter {
  readonly areas: { readonly provinces: readonly string[]; readonly communes: readonly string[] };
  readonly courseId?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Reads what was advised. */
@Injectable()
export class ShowAdvice {
  constructor(
    private readonly people: People,
    private readonly courses: Courses,
  ) {}

  person(tx: Tx, personId: string): Promise<AdvisedLearner | null> {
    return this.people.byId(tx, personId);
  }

  async coursesOf(tx: Tx, advice: readonly Advice[]): Promise<AdvisedCourse[]> {
    if (advice.length === 0) return [];
    const found = await this.courses.byIds(
      tx,
      advice.map(({ courseId }) => courseId),
    );
    const byId = new Map(found.map((course) => [course.id, course]));
    return advice.flatMap((one) => {
      const course = byId.get(one.courseId);
      return course ? [{ ...one, course }] : [];
    });
  }

  /** The people of some areas with the course that opens most for each, newest recorded first (ids of people grow with time). */
  list(tx: Tx, { areas, courseId, after, limit }: AdviceFilter): Promise<AdviceRow[]> {
    return tx.query<AdviceRow[]>(
      `select person_id as "personId", learner.commune_code as "communeCode", learner.province_code as "provinceCode",
              advised_on::text as "advisedOn", opens, best_course_id as "courseId", course.name as "courseName", course.weeks,
              coalesce(advice -> 0 -> 'because', '[]') as because
       from learner left join course on course.id = best_course_id
       where (learner.province_code = any($1) or learner.commune_code = any($2))
         and ($3::uuid is null or best_course_id = $3) and ($4::uuid is null or person_id < $4)
       order by person_id desc limit $5`,
      [areas.provinces, areas.communes, courseId ?? null, after ?? null, limit],
    );
  }
}
