import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { type Course, isOpen } from './course.js';

export type CourseChoice = Pick<Course, 'id' | 'name' | 'provider' | 'communeCode' | 'intakes'>;

/** The intakes of a course that are not over and were not called off. */
export const intakesOf = (courses: readonly CourseChoice[] | undefined, courseId: string) =>
  (courses?.find(({ id }) => id === courseId)?.intakes ?? []).filter(isOpen);

/** Two questions: which course of the directory, and which of its intakes. */
export function ChooseIntake({
  courses,
  advised,
  courseId,
  intakeId,
  onCourse,
  onIntake,
}: {
  courses: readonly CourseChoice[];
  advised: string | null;
  courseId: string;
  intakeId: string;
  onCourse: (id: string) => void;
  onIntake: (id: string) => void;
}): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const intakes = intakesOf(courses, courseId);
  const nameOf = ({ id, name, provider, communeCode }: CourseChoice): string =>
    [name, provider, names.place(communeCode), ...(id === advised ? [t('enrol.advised')] : [])].join(' · ');
  return (
    <>
      <label className="field">
        <span>{t('enrol.course')}</span>
        <select
          className="plain-select"
          value={courses.some(({ id }) => id === courseId) ? courseId : ''}
          onChange={(event) => onCourse(event.target.value)}
        >
          <option value="">{t('enrol.chooseCourse')}</option>
          {courses.map((course) => (
            <option key={course.id} value={course.id}>
              {nameOf(course)}
            </option>
          ))}
        </select>
      </label>
      {intakes.length > 0 && (
        <label className="field">
          <span>{t('enrol.intake')}</span>
          <select
            className="plain-select"
            value={intakeId}
            onChange={(event) => onIntake(event.target.value)}
          >
            <option value="">{t('enrol.choose')}</option>
            {intakes.map(({ id, startsOn, endsOn, free, seats }) => (
              <option key={id} value={id}>
                {t('enrol.option', { from: formatDate(startsOn), to: formatDate(endsOn), free, seats })}
              </option>
            ))}
          </select>
        </label>
      )}
      {intakes.length === 0 && courseId !== '' && <p>{t('courses.noIntake')}</p>}
    </>
  );
}
