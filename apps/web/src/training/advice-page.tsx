import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../names/names.js';
import { LiveMark } from '../parts/live-mark.js';
import { FreshNote, More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { Empty, Shown } from '../parts/states.js';

interface Advice {
  personId: string;
  fullName?: string;
  communeCode: string;
  courseId?: string | null;
  courseName?: string;
  opens: number;
  skills?: string[];
}

const idOf = (row: Advice): string => row.personId;
const rowId = (id: string): string => `advice-${id}`;

/** For each person the one course that would open most vacancies. */
export function AdvicePage(): ReactElement {
  const { t } = useTranslation();
  const list = useLongList<Advice>(['advice'], '/api/v1/training-advice', idOf);
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
  return (
    <li id={rowId(row.personId)} className={fresh ? 'row row--fresh' : 'row'}>
      <div className="row__head">
        <div className="row__main">
          <div className="row__line">
            <strong className="row__name">{row.fullName ?? t('person.noName')}</strong>
            <span className="quiet">{names.commune(row.communeCode)}</span>
          </div>
          <p className="row__summary">
            {row.courseId ? (row.courseName ?? t('training.course')) : t('training.noCourse')}
            {row.skills?.length ? ` · ${row.skills.map(names.skill).join(', ')}` : ''}
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
