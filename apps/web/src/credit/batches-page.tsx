import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ask } from '../api/http.js';
import type { CreditBatch } from '../api/shapes.js';
import { formatDateTime } from '../format/dates.js';
import { formatDong } from '../format/numbers.js';
import { useNames } from '../names/names.js';
import { More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { Empty, Shown } from '../parts/states.js';
import { Tag } from '../parts/tag.js';

export type KeptBatch = Omit<CreditBatch, 'lines'> & {
  id: string;
  sentAt: string;
  totals: { count: number; amount: number; sha256: string };
};
type WholeBatch = KeptBatch & {
  lines: (CreditBatch['lines'][number] & {
    referralId: string;
    result: string | null;
    state: string | null;
  })[];
};

const idOf = ({ id }: KeptBatch): string => id;

/** The files of the bank's answers that one has sent: totals, and how many lines were taken. */
export function BatchesPage(): ReactElement {
  const { t } = useTranslation();
  const list = useLongList<KeptBatch>(['referrals', 'batches'], '/api/v1/credit-batches', idOf);
  return (
    <>
      <PageHead
        title={t('batches.title')}
        lead={t('batches.lead')}
        actions={<Link to="/referrals">{t('creditPapers.all')}</Link>}
      />
      <Shown of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('batches.empty')} />
          ) : (
            <>
              <ul className="plain">
                {rows.map((batch) => (
                  <li key={batch.id} className="found">
                    <Link to={`/credit-batches/${batch.id}`}>{formatDateTime(batch.sentAt)}</Link>{' '}
                    <Totals of={batch} />
                  </li>
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

/** What became of each line of one file. */
export function BatchPage(): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const { id = '' } = useParams();
  const batch = useQuery({
    queryKey: ['referrals', 'batches', id],
    queryFn: () => ask<WholeBatch>(`/api/v1/credit-batches/${encodeURIComponent(id)}`),
  });
  return (
    <Shown of={batch}>
      {(one) => (
        <>
          <PageHead
            title={t('batches.one')}
            heading={t('batches.sentAt', { at: formatDateTime(one.sentAt) })}
            lead={<Totals of={one} />}
            actions={<Link to="/credit-batches">{t('batches.title')}</Link>}
          />
          <p className="quiet">
            {t('batches.hash')} <code>{one.totals.sha256}</code>
          </p>
          <div className="table-scroll">
            <table className="table">
              <caption className="sr-only">{t('batches.one')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('batches.lineHead')}</th>
                  <th scope="col">{t('batches.result')}</th>
                  <th scope="col">{t('batches.outcomeHead')}</th>
                  <th scope="col">{t('batches.why')}</th>
                </tr>
              </thead>
              <tbody>
                {one.lines.map((line) => (
                  <tr key={line.line}>
                    <th scope="row">
                      {line.state === null ? (
                        line.line
                      ) : (
                        <Link to={`/referrals/${line.referralId}`}>{line.line}</Link>
                      )}
                    </th>
                    <td>{line.result === null ? '—' : t(`batches.said.${line.result}`)}</td>
                    <td>
                      <Tag tone={line.outcome === 'refused' ? 'bad' : 'good'}>
                        {t(`batches.outcome.${line.outcome}`)}
                      </Tag>{' '}
                      {line.state !== null && names.code('referralState', line.state)}
                    </td>
                    <td>{line.detail ?? ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Shown>
  );
}

function Totals({ of }: { of: KeptBatch }): ReactElement {
  const { t } = useTranslation();
  const { totals, applied, unchanged, unanswered, refused } = of;
  return (
    <>
      {t('batches.totals', { count: totals.count, amount: formatDong(totals.amount) })}{' '}
      {t('creditPapers.outcome', { applied, unchanged, unanswered, refused })}
    </>
  );
}
