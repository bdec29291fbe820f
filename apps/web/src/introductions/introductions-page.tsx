import { useQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ask } from '../api/http.js';
import { Filters } from '../parts/filters.js';
import { LiveMark } from '../parts/live-mark.js';
import { AGAIN_MS, FreshNote, More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { Empty, Shown } from '../parts/states.js';
import { useMe } from '../session/session.js';
import { queryOf, StatusFilter, VacancyFilter } from './list-filters.js';
import { IntroductionRow, introductionRowId } from './introduction-row.js';
import { BUCKETS, type Introduction, type Introductions, lacksName } from './introduction.js';

const idOf = (row: Introduction): string => row.id;

/** The work list of introductions: what is late, due and new, what waits for somebody else, and what is over. */
export function IntroductionsPage(): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const [search] = useSearchParams();
  const id = search.get('id');
  return (
    <>
      <PageHead
        title={t(me.role === 'employer' ? 'introductions.ownTitle' : 'introductions.title')}
        lead={t(me.role === 'employer' ? 'introductions.ownLead' : 'introductions.lead')}
        actions={
          <>
            <LiveMark />
            {me.role === 'counsellor' && (
              <>
                <Link to="/introductions/proposals">{t('proposals.title')}</Link>
                <Link to="/webhooks">{t('webhooks.title')}</Link>
              </>
            )}
          </>
        }
      />
      {id ? <One id={id} /> : <Many />}
    </>
  );
}

/** Where the code printed on a letter leads. */
function One({ id }: { id: string }): ReactElement {
  const { t } = useTranslation();
  const one = useQuery({
    queryKey: ['introductions', 'one', id],
    queryFn: () => ask<Introduction>(`/api/v1/introductions/${encodeURIComponent(id)}`),
    refetchInterval: ({ state: { data } }) => (data && lacksName(data) ? AGAIN_MS : false),
  });
  return (
    <Shown of={one}>
      {(row) => (
        <>
          <ul className="rows">
            <IntroductionRow row={row} />
          </ul>
          <p>
            <Link to="/introductions">{t('introductions.all')}</Link>
          </p>
        </>
      )}
    </Shown>
  );
}

function Many(): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const [search] = useSearchParams();
  const query = queryOf(search);
  const list = useLongList<Introduction, Introductions>(
    ['introductions', query || 'all'],
    `/api/v1/introductions${query && `?${query}`}`,
    idOf,
    lacksName,
  );
  const counts = list.data?.first.counts;
  const shown = BUCKETS.filter((bucket) => me.role === 'counsellor' || bucket !== 'snoozed');
  return (
    <>
      <Filters
        name="bucket"
        label={t('introductions.filter')}
        choices={[
          { code: undefined, text: t('list.all') },
          ...shown.map((code) => ({
            code,
            text: counts ? `${t(`bucket.${code}`)} (${counts[code]})` : t(`bucket.${code}`),
          })),
        ]}
      />
      <div className="acts">
        <StatusFilter />
        <VacancyFilter />
      </div>
      <Shown of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('introductions.empty')}>
              {query === '' && (
                <p>{t(me.role === 'employer' ? 'introductions.ownEmptyHint' : 'introductions.emptyHint')}</p>
              )}
            </Empty>
          ) : (
            <>
              <ul className="rows">
                {rows.map((row) => (
                  <IntroductionRow key={row.id} row={row} freshAt={list.fresh.get(row.id)} />
                ))}
              </ul>
              <More list={list} shown={rows.length} />
              <FreshNote fresh={list.fresh} rowId={introductionRowId} />
            </>
          )
        }
      </Shown>
    </>
  );
}
