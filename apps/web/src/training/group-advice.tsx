import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { formatDate } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { useCommuneOptions } from '../parts/choices.js';
import { useMe } from '../session/session.js';

export interface GroupAdvice {
  people: number;
  courses: {
    courseId: string;
    name: string;
    provider: string;
    communeCode: string;
    people: number;
    seatsFree: number;
    nextIntakeOn: string | null;
  }[];
}

const PROVINCE_DIGITS = 2;

/** A commune of one's areas, or a whole province; kept in the address. */
export function ChooseGroup(): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const names = useNames();
  const communes = useCommuneOptions(me.areas);
  const [search, setSearch] = useSearchParams();
  const choose = (area: string): void => {
    const next = new URLSearchParams(search);
    if (area === '') next.delete('area');
    else next.set('area', area);
    setSearch(next, { replace: true });
  };
  return (
    <label className="field field--short">
      <span>{t('group.choose')}</span>
      <select
        className="plain-select"
        value={search.get('area') ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">—</option>
        {me.areas
          .filter((code) => code.length === PROVINCE_DIGITS)
          .map((code) => (
            <option key={code} value={code}>
              {t('group.all')}: {names.province(code)}
            </option>
          ))}
        {communes?.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Which course opens something to most of them, and whether there are seats. */
export function ForGroup({ of: { people, courses } }: { of: GroupAdvice }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <section aria-label={t('group.title')}>
      <h2>{t('group.title')}</h2>
      {courses.length === 0 && <p>{t('training.noCourse')}</p>}
      <ol className="timeline">
        {courses.map((course) => (
          <li key={course.courseId}>
            <strong>{course.name}</strong> {t('group.people', { count: course.people })}{' '}
            {t('group.ofPeople', { people })} · {course.provider} · {names.place(course.communeCode)} ·{' '}
            {course.nextIntakeOn
              ? t('courses.nextIntake', { date: formatDate(course.nextIntakeOn) })
              : t('courses.noIntake')}{' '}
            · {t('group.seats', { seats: course.seatsFree })}
          </li>
        ))}
      </ol>
    </section>
  );
}
