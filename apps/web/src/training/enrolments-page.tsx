import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { formatDate } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { Filters } from '../parts/filters.js';
import { LiveMark } from '../parts/live-mark.js';
import { FreshNote, More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { Row } from '../parts/row.js';
import { Empty, Shown } from '../parts/states.js';
import { Tag, type Tone } from '../parts/tag.js';
import { EnrolmentDetails } from './enrolment-details.js';
import { BUCKETS, type Enrolment, type Enrolments } from './enrolment.js';

const TONES: Readonly<Record<string, Tone>> = { completed: 'good', dropped: 'idle', waiting: 'ask' };
const idOf = (row: Enrolment): string => row.id;
const rowId = (id: string): string => `enrolment-${id}`;

/** The coordinator's work list: what is late, what is due today, who waits for a seat, and what is over. */
export function EnrolmentsPage(): ReactElement {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const bucket = BUCKETS.find((one) => one === search.get('bucket'));
  const list = useLongList<Enrolment, Enrolments>(
    ['enrolments', bucket ?? 'all'],
    `/api/v1/enrolments${bucket ? `?bucket=${bucket}` : ''}`,
    idOf,
  );
  const counts = list.data?.first.counts;
  return (
    <>
      <PageHead title={t('enrolments.title')} lead={t('enrolments.lead')} actions={<LiveMark />} />
      <Filters
        name="bucket"
        label={t('enrolments.filter')}
        choices={[
          { code: undefined, text: t('list.all') },
          ...BUCKETS.map((code) => ({
            code,
            text: counts ? `${t(`enrolmentBucket.${code}`)} (${counts[code]})` : t(`enrolmentBucket.${code}`),
          })),
        ]}
      />
      <Shown of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('enrolments.empty')}>
              <p>
                <Link to="/training">{t('enrolments.emptyHint')}</Link>
              </p>
            </Empty>
          ) : (
            <>
              <ul className="rows">
                {rows.map((row) => (
                  <EnrolmentRow key={row.id} row={row} freshAt={list.fresh.get(row.id)} />
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

function EnrolmentRow({ row, freshAt }: { row: Enrolment; freshAt?: string }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const { present, held } = row.attendance;
  const term = t('enrolments.term', { from: formatDate(row.startsOn), to: formatDate(row.endsOn) });
  return (
    <Row
      id={rowId(row.id)}
      name={row.fullName ?? t('person.noName')}
      tag={
        <Tag tone={TONES[row.status] ?? 'wait'}>
          {t(`enrolmentStatus.${row.status}`)}, {formatDate(row.acts.at(-1)?.on ?? row.startsOn)}
        </Tag>
      }
      aside={
        <span className="amount">
          <span className={row.bucket === 'overdue' ? 'your-turn' : undefined}>
            {t(`enrolmentBucket.${row.bucket}`)}
          </span>
          {held > 0 && row.status !== 'waiting' && (
            <span className="quiet">{t('enrolments.attended', { present, held })}</span>
          )}
        </span>
      }
      summary={`${row.courseName} · ${term} · ${names.commune(row.communeCode)}`}
      freshAt={freshAt}
    >
      {() => (
        <>
          <p className="row__links">
            <Link to={`/enrolments/${row.id}`}>{t('enrolments.open')}</Link>
          </p>
          <EnrolmentDetails of={row} />
        </>
      )}
    </Row>
  );
}
