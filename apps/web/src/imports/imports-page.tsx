import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../api/http.js';
import { formatDateTime } from '../format/dates.js';
import { PageHead } from '../parts/page-head.js';
import { Shown } from '../parts/states.js';
import { type ReleaseImport, isUnderWay } from './import.js';
import { ImportState } from './import-state.js';
import { SendList } from './send-list.js';

const LOOK_AGAIN_MS = 3_000;

/** A list is sent, looked at line by line, and only then recorded; whoever leaves finds it here again. */
export function ImportsPage(): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('imports.title')} lead={t('imports.lead')} />
      <SendList />
      <Sent />
    </>
  );
}

function Sent(): ReactElement {
  const { t } = useTranslation();
  const sent = useQuery({
    queryKey: ['imports'],
    queryFn: () => ask<{ items: ReleaseImport[] }>('/api/v1/release-imports'),
    refetchInterval: ({ state: { data } }) => (data?.items.some(isUnderWay) ? LOOK_AGAIN_MS : false),
  });
  return (
    <section className="card--below">
      <h2>{t('imports.sent')}</h2>
      <Shown of={sent}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{t('imports.none')}</p>
          ) : (
            <ul className="rows">
              {items.map((one) => (
                <li key={one.id} className="row">
                  <div className="row__head">
                    <div className="row__main">
                      <div className="row__line">
                        <Link className="row__name" to={`/imports/${one.id}`}>
                          {one.fileName}
                        </Link>
                        <ImportState of={one} />
                      </div>
                      <p className="row__summary">
                        {formatDateTime(one.createdAt)}
                        {one.rows !== null && ` · ${t('imports.rows', { count: one.rows })}`}
                        {one.refused > 0 && ` · ${t('imports.refused', { count: one.refused })}`}
                      </p>
                    </div>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}
