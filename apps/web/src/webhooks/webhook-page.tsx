import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { ask } from '../api/http.js';
import { to } from '../api/operations.js';
import { useAreaNames } from '../names/names.js';
import { Filters } from '../parts/filters.js';
import { More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { SendDialog } from '../parts/plain-send.js';
import { Empty, Shown } from '../parts/states.js';
import { useMe } from '../session/session.js';
import { DeliveryRow } from './delivery-row.js';
import { SecretShown } from './secret-shown.js';
import { type Delivery, DELIVERY_STATUSES, KINDS_OF_ROLE, type Webhook } from './webhook.js';

const idOf = (row: Delivery): string => row.id;

/** One subscriber: what it was told and what did not arrive; there it can be told again. */
export function WebhookPage(): ReactElement {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const status = DELIVERY_STATUSES.find((each) => each === search.get('status'));
  const path = `/api/v1/webhooks/${encodeURIComponent(id)}`;
  const webhook = useQuery({ queryKey: ['webhooks', id], queryFn: () => ask<Webhook>(path) });
  const list = useLongList<Delivery>(
    ['deliveries', id, status ?? 'all'],
    `${path}/deliveries${status ? `?status=${status}` : ''}`,
    idOf,
  );
  return (
    <>
      <Shown of={webhook}>{(data) => <Head of={data} />}</Shown>
      <Filters
        name="status"
        label={t('webhooks.filter')}
        choices={[
          { code: undefined, text: t('list.all') },
          ...DELIVERY_STATUSES.map((code) => ({ code, text: t(`webhooks.status.${code}`) })),
        ]}
      />
      <Shown of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('webhooks.nothingTold')} />
          ) : (
            <>
              <ul className="rows">
                {rows.map((row) => (
                  <DeliveryRow key={row.id} of={row} webhookId={id} />
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

function Head({ of: webhook }: { of: Webhook }): ReactElement {
  const { t } = useTranslation();
  const go = useNavigate();
  const me = useMe();
  const area = useAreaNames(webhook.areas);
  const [asking, setAsking] = useState<'renew' | 'remove'>();
  const [renewed, setRenewed] = useState<Webhook>();
  const close = (): void => setAsking(undefined);
  const { id } = webhook;
  return (
    <>
      <PageHead
        title={t('webhooks.one')}
        heading={webhook.url}
        lead={`${webhook.kinds.map((kind) => t(`webhooks.kind.${kind}`)).join(', ')} · ${area}`}
        actions={<Link to="/webhooks">{t('webhooks.title')}</Link>}
      />
      {renewed && <SecretShown of={renewed} />}
      <div className="acts spaced">
        {KINDS_OF_ROLE[me.role] && <Button onClick={() => setAsking('renew')}>{t('webhooks.renew')}</Button>}
        <Button danger onClick={() => setAsking('remove')}>
          {t('webhooks.remove')}
        </Button>
      </div>
      {asking === 'renew' && (
        <SendDialog<Webhook>
          target={to('POST /api/v1/webhooks/{id}/secrets', { id })}
          {...{ title: t('webhooks.renew'), follows: t('webhooks.renewFollows') }}
          {...{
            section: 'webhooks.field',
            specs: [],
            toBody: () => undefined,
            stale: ['webhooks'],
            done: setRenewed,
            close,
          }}
        />
      )}
      {asking === 'remove' && (
        <SendDialog
          target={to('DELETE /api/v1/webhooks/{id}', { id })}
          {...{ title: t('webhooks.remove'), follows: t('webhooks.removeFollows'), danger: true }}
          {...{ section: 'webhooks.field', specs: [], toBody: () => undefined, stale: ['webhooks'], close }}
          done={() => void go('/webhooks')}
        />
      )}
    </>
  );
}
