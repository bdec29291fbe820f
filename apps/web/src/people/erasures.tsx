import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/http.js';
import { formatDateTime } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { Shown } from '../parts/states.js';
import { Tag } from '../parts/tag.js';

interface Erasure {
  service: string;
  purpose: string;
  because: 'consent-withdrawn' | 'case-closed';
  since: string;
  status: 'pending' | 'done';
  at: string | null;
}

const LOOK_AGAIN_MS = 1_000;

/** Which services have let go of their copy, and when each said so. */
export function Erasures({ personId }: { personId: string }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const erasures = useQuery({
    queryKey: ['erasures', personId],
    queryFn: () => ask<{ items: Erasure[] }>(`/api/v1/people/${encodeURIComponent(personId)}/erasures`),
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ status }) => status === 'pending') ? LOOK_AGAIN_MS : false,
  });
  return (
    <section className="card">
      <h2>{t('erasure.title')}</h2>
      <Shown of={erasures}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{t('erasure.none')}</p>
          ) : (
            <ul className="consents">
              {items.map((one) => (
                <li key={one.purpose}>
                  <div>
                    <strong>{names.code('service', one.service)}</strong>
                    <p className="quiet">
                      {t(`erasure.because.${one.because}`, { time: formatDateTime(one.since) })}
                    </p>
                  </div>
                  <Tag tone={one.status === 'done' ? 'good' : 'wait'}>
                    {one.at ? t('erasure.done', { time: formatDateTime(one.at) }) : t('erasure.waiting')}
                  </Tag>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}
