import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../api/http.js';
import { to } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import { formatDateTime } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { Trouble } from '../parts/states.js';
import { readParked, rowOf, type Told } from './read-parked.js';
import { SERVICES } from './services.js';

/** Below what could not be handled; nothing of it is shown where there is none. */
export function Parked(): ReactElement | null {
  const { t } = useTranslation();
  const lists = useQueries({
    queries: SERVICES.map((service) => ({
      queryKey: ['dead-letters', 'parked', service],
      queryFn: ({ signal }: { signal: AbortSignal }) => readParked(service, signal),
      refetchInterval: 10_000,
    })),
  });
  const failed = lists.find(({ error }) => error);
  const kinds = lists.flatMap(({ data }) => data ?? []);
  if (!failed && kinds.length === 0) return null;
  return (
    <section>
      <h2>{t('parked.title')}</h2>
      <p className="quiet">{t('parked.lead')}</p>
      {failed?.error ? <Trouble error={failed.error} retry={() => void failed.refetch()} /> : null}
      <ul className="rows">
        {kinds.map((kind) => (
          <Kind key={rowOf(kind)} kind={kind} />
        ))}
      </ul>
    </section>
  );
}

function Kind({ kind: { service, type, count, since } }: { kind: Told }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  const again = useMutation({
    mutationFn: () =>
      send(to('POST /api/v1/operations/{service}/parked-messages/replays', { service }), {
        ...{ body: { type }, key: keys.current.for([service, type, since, count]) },
      }),
    onSuccess: async () => {
      keys.current.done();
      await client.invalidateQueries({ queryKey: ['dead-letters'] });
    },
  });
  return (
    <li className="row">
      <div className="row__head">
        <div className="row__main">
          <div className="row__line">
            <strong>{names.code('service', service)}</strong> <code>{type}</code>
          </div>
          <p className="row__summary">{t('parked.since', { count, time: formatDateTime(since) })}</p>
          {again.error ? <Trouble error={again.error} /> : null}
        </div>
        <div className="row__aside">
          <Button loading={again.isPending} onClick={() => again.mutate()}>
            {t('parked.again')}
          </Button>
        </div>
      </div>
    </li>
  );
}
