import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../api/http.js';
import { to } from '../api/operations.js';
import { formatDateTime } from '../format/dates.js';
import { useAreaNames } from '../names/names.js';
import { PageHead } from '../parts/page-head.js';
import { SendForm } from '../parts/plain-send.js';
import { Empty, Shown } from '../parts/states.js';
import { Tag } from '../parts/tag.js';
import { useMe } from '../session/session.js';
import { SecretShown } from './secret-shown.js';
import { KINDS_OF_ROLE, type Webhook } from './webhook.js';

/** The programs that are told by themselves: where, of what, and how one more is registered. */
export function WebhooksPage(): ReactElement {
  const { t } = useTranslation();
  const kinds = KINDS_OF_ROLE[useMe().role];
  const [made, setMade] = useState<Webhook>();
  const list = useQuery({
    queryKey: ['webhooks'],
    queryFn: () => ask<{ items: Webhook[] }>('/api/v1/webhooks'),
  });
  return (
    <>
      <PageHead title={t('webhooks.title')} lead={t(kinds ? 'webhooks.lead' : 'webhooks.leadOperator')} />
      {made && <SecretShown of={made} />}
      <Shown of={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('webhooks.empty')} />
          ) : (
            <ul className="rows">
              {items.map((webhook) => (
                <WebhookRow key={webhook.id} of={webhook} />
              ))}
            </ul>
          )
        }
      </Shown>
      {kinds && (
        <section className="card card--below narrow">
          <h2>{t('webhooks.add')}</h2>
          <SendForm<Webhook>
            target={to('POST /api/v1/webhooks')}
            section="webhooks.field"
            text={t('webhooks.add')}
            stale={['webhooks']}
            done={setMade}
            initial={{ kinds }}
            specs={[
              { name: 'url', kind: 'text', needed: true },
              {
                name: 'kinds',
                kind: 'many',
                needed: true,
                choices: kinds.map((value) => ({ value, label: t(`webhooks.kind.${value}`) })),
              },
            ]}
          />
        </section>
      )}
    </>
  );
}

function WebhookRow({ of }: { of: Webhook }): ReactElement {
  const { id, url, kinds, areas, createdAt, dead = 0, failing = 0 } = of;
  const { t } = useTranslation();
  const area = useAreaNames(areas);
  return (
    <li className="row">
      <div className="row__head">
        <div className="row__main">
          <div className="row__line">
            <Link className="row__name" to={`/webhooks/${id}`}>
              {url}
            </Link>
            {dead > 0 && (
              <Link to={`/webhooks/${id}?status=dead`}>
                <Tag tone="bad">{t('webhooks.dead', { count: dead })}</Tag>
              </Link>
            )}
            {failing > 0 && <Tag tone="wait">{t('webhooks.failing', { count: failing })}</Tag>}
          </div>
          <p className="row__summary">
            {kinds.map((kind) => t(`webhooks.kind.${kind}`)).join(', ')} · {area} ·{' '}
            {t('webhooks.since', { time: formatDateTime(createdAt) })}
          </p>
        </div>
      </div>
    </li>
  );
}
