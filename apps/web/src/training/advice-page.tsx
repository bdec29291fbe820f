import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Because, Page } from '../api/shapes.js';
import { useNames, useSay } from '../names/names.js';
import { LiveMark } from '../parts/live-mark.js';
import { FreshNote, More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { Row } from '../parts/row.js';
import { Empty, Shown } from '../parts/states.js';
import { Enrol } from './enrol.js';
import { ChooseGroup, ForGroup, type GroupAdvice } from './group-advice.js';

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
  const area = search.get('area');
  const query = new URLSearchParams({ ...(courseId && { courseId }), ...(area && { area }) }).toString();
  const list = useLongList<Advice, Page<Advice> & { group: GroupAdvice | null }>(
    ['advice', courseId ?? 'all', area ?? 'all'],
    `/api/v1/training-advice${query && `?${query}`}`,
    idOf,
  );
  const group = list.data?.first.group;
  return (
    <>
      <PageHead title={t('training.title')} lead={t('training.lead')} actions={<LiveMark />} />
      <ChooseGroup />
      {group && <ForGroup of={group} />}
      <Shown of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('training.empty')} />
          ) : (
            <>
              <ul className="rows">
                {rows.map((row) => (
                  <AdviceRow key={row.personId} row={row} freshAt={list.fresh.get(row.personId)} />
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

function AdviceRow({ row, freshAt }: { row: Advice; freshAt?: string }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const say = useSay();
  const because = row.because.map((one) => say(`advice.${one.code}`, one, 'skills'));
  return (
    <Row
      id={rowId(row.personId)}
      name={row.fullName ?? t('person.noName')}
      tag={<span className="quiet">{names.commune(row.communeCode)}</span>}
      aside={
        <dl className="counts">
          <div className="count count--good">
            <dt>{t('training.opensShort')}</dt>
            <dd>{row.opens}</dd>
          </div>
        </dl>
      }
      summary={row.courseName ? `${row.courseName}: ${because.join('; ')}` : t('training.noCourse')}
      freshAt={freshAt}
    >
      {() => (
        <>
          <ul className="timeline">
            {because.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <Enrol advised={row.courseId} personId={row.personId} />
        </>
      )}
    </Row>
  );
}
