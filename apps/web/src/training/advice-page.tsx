import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Because } from '../api/shapes.js';
import { useNames, useSay } from '../names/names.js';
import { LiveMark } from '../parts/live-mark.js';
import { FreshNote, More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { Empty, Shown } from '../parts/states.js';

interface Advice {
  personId: string;
  fullName?: string;
  communeCode: string;
  courseId: string | null;
  courseName: string | null;
  opens: number;
  because: Because[];
}

const idOf = (row: Advice): string => row.personId;
const rowId = (id: string): string => `advice-${id}`;

/** For each person the one course that would open most vacancies; for one course (`?courseId=`) its people. */
export function AdvicePage(): ReactElement {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const courseId = search.get('courseId');
  const list = useLongList<Advice>(
    ['advice', courseId ?? 'all'],
    `/api/v1/training-advice${courseId ? `?courseId=${encodeURIComponent(courseId)}` : ''}`,
    idOf,
  );
  return (
    <>
      <PageHead title={t('training.title')} lead={t('training.lead')} actions={<LiveMark />} />
      <Shown of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('training.empty')} />
          ) : (
            <>
              <ul className="rows">
                {rows.map((row) => (
                  <AdviceRow key={row.personId} row={row} fresh={list.fresh.has(row.personId)} />
                ))}
              </ul>
              <More list={list} shown={rows.length} />
              <FreshNote fresh={list.fresh} rowId={rowId} />
            </>
          )
        }
      </Shown>
    </>
  );
}

function AdviceRow({ row, fresh }: { row: Advice; fresh: boolean }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const say = useSay();
  const because = row.because.map((one) => say(`advice.${one.code}`, one, 'skills')).join('; ');
  return (
    <li id={rowId(row.personId)} className={fresh ? 'row row--fresh' : 'row'}>
      <div className="row__head">
        <div className="row__main">
          <div className="row__line">
            <strong className="row__name">{row.fullName ?? t('person.noName')}</strong>
            <span className="quiet">{names.commune(row.communeCode)}</span>
          </div>
          <p className="row__summary">
            {row.courseName ? `${row.courseName}: ${because}` : t('training.noCourse')}
          </p>
        </div>
        <dl className="counts">
          <div className="count count--good">
            <dt>{t('training.opensShort')}</dt>
            <dd>{row.opens}</dd>
          </div>
        </dl>
      </div>
    </li>
  );
}
