import type { CourseAddedV1 } from '#libs/contracts';
import type { Course } from '../domain/course.js';

/** What news of a course tell: without its name, which nobody needs to advise. */
export const told = ({ id, skills, ...course }: Course): CourseAddedV1 => {
  const { occupationCode, level, weeks, communeCode, provinceCode } = course;
  return { courseId: id, skills: [...skills], occupationCode, level, weeks, communeCode, provinceCode };
};
