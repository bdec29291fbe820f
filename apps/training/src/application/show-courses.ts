import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { type CourseFilter, Courses, type CourseWithIntakes } from '../persistence/courses.js';

/** Reads the directory. */
@Injectable()
export class ShowCourses {
  constructor(private readonly courses: Courses) {}

  list(tx: Tx, filter: CourseFilter): Promise<CourseWithIntakes[]> {
    return this.courses.list(tx, filter);
  }

  one(tx: Tx, id: string): Promise<CourseWithIntakes | null> {
    return this.courses.byId(tx, id);
  }
}
