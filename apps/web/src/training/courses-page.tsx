import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { formatDate } from '../format/dates.js';
import { formatDong } from '../format/numbers.js';
import { useWorkNames } from '../names/names.js';
import { Icon } from '../parts/icons.js';
import { More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { Row } from '../parts/row.js';
import { Empty, Shown } from '../parts/states.js';
import { CancelIntake } from './cancel-intake.js';
import { ChangeSeats } from './change-seats.js';
import { type Course, type Intake, isOpen } from './course.js';
import { PlanIntake } from './plan-intake.js';

const idOf = (row: Course): string => row.id;

/** The courses of one's area with their intakes. */
export function CoursesPage(): ReactElement {
  const { t } = useTranslation();
  const go = useNavigate();
  const list = useLongList<Course>(['courses'], '/api/v1/courses', idOf);
  return (
    <>
      <PageHead
        title={t('courses.title')}
        lead={t('courses.lead')}
        actions={
          <Button type="primary" icon={<Icon name="plus" />} onClick={() => void go('/courses/new')}>
            {t('courses.add')}
          </Button>
        }
      />
      <Shown of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('courses.empty')} />
          ) : (
            <>
              <ul className="rows">
                {rows.map((course) => (
                  <CourseRow key={course.id} course={course} />
                ))}
              </ul>
              <More list={list} shown={rows.length} />
            </>
          )
        }
      </Shown>
    </>
  );
}

function CourseRow({ course }: { course: Course }): ReactElement {
  const { t } = useTranslation();
  const names = useWorkNames();
  const next = course.intakes.findLast((intake) => !intake.cancelled);
  return (
    <Row
      id={`course-${course.id}`}
      name={course.name}
      tag={<span className="quiet">{names.occupation(course.occupationCode)}</span>}
      aside={
        <span className="amount">
          <span className="amount__value">{t('courses.weeks', { weeks: course.weeks })}</span>
          <span className="quiet">{course.feeVnd === 0 ? t('courses.free') : formatDong(course.feeVnd)}</span>
        </span>
      }
      summary={`${course.provider} · ${names.place(course.communeCode)} · ${
        next ? t('courses.nextIntake', { date: formatDate(next.startsOn) }) : t('courses.noIntake')
      }`}
    >
      {() => (
        <>
          <p>
            <strong>{t('courses.field.skills')}:</strong> {course.skills.map(names.skill).join(', ')}
          </p>
          <ul className="timeline">
            {course.intakes.map((intake) => (
              <li key={intake.id}>
                <IntakeLine of={intake} />{' '}
                {isOpen(intake) && (
                  <>
                    <ChangeSeats of={intake} />{' '}
                    <CancelIntake
                      of={intake}
                      others={course.intakes.filter((one) => one !== intake && isOpen(one))}
                    />
                  </>
                )}
              </li>
            ))}
          </ul>
          <PlanIntake courseId={course.id} />
          <p className="row__links">
            <Link to={`/training?courseId=${course.id}`}>{t('courses.people')}</Link>{' '}
            <Link to={`/courses/${course.id}/change`}>{t('courses.change')}</Link>
          </p>
        </>
      )}
    </Row>
  );
}

/** An intake that was called off says so in the place of its seats. */
function IntakeLine({ of: { startsOn, endsOn, free, seats, cancelled } }: { of: Intake }): ReactElement {
  const { t } = useTranslation();
  const term = { from: formatDate(startsOn), to: formatDate(endsOn) };
  if (!cancelled) return <>{t('enrol.option', { ...term, free, seats })}</>;
  const said = { date: formatDate(cancelled.on), reason: t(`enrolmentReason.${cancelled.reason}`) };
  return (
    <>
      {t('enrolments.term', term)} {t('courses.cancelled', said)}
    </>
  );
}
