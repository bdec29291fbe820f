import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { type CourseFilter, Courses, type CourseWithIntakes, type Intake } from '../persistence/courses.js';

type Placed = Pick<CourseWithIntakes, 'communeCode' | 'provinceCode'>;

/** Reads the directory. */
@Injectable()
export class ShowCourses {
  constructor(private readonly courses: Courses) {}

  list(tx: Tx, filter: CourseFilter): Promise<CourseWithIntakes[]> {
    return this.courses.list(tx, filter);
  }

  /** With the place of its course. */
  async intake(tx: Tx, id: string): Promise<(Intake & Placed) | null> {
    const course = await this.courses.ofIntake(tx, id);
    const intake = course?.intakes.find((each) => each.id === id);
    return course && intake
      ? { ...intake, communeCode: course.communeCode, provinceCode: course.provinceCode }
      : null;
  }

  one(tx: Tx, id: string): Promise<CourseWithIntakes | null> {
    return this.courses.byId(tx, id);
  }
}
