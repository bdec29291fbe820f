import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../api/http.js';
import { to } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import { formatDateTime } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { Row } from '../parts/row.js';
import { Trouble } from '../parts/states.js';
import { Tag, type Tone } from '../parts/tag.js';
import type { Delivery } from './webhook.js';

const TONES: Readonly<Record<Delivery['status'], Tone>> = { waiting: 'wait', delivered: 'good', dead: 'bad' };

/** One message to one subscriber, and the way to tell it again. */
export function DeliveryRow({ of: row, webhookId }: { of: Delivery; webhookId: string }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  const replay = useMutation({
    mutationFn: () =>
      send(
        to('POST /api/v1/webhooks/{id}/deliveries/{deliveryId}/replays', {
          ...{ id: webhookId, deliveryId: row.id },
        }),
        { key: keys.current.for(row.id) },
      ),
    onSuccess: async () => {
      keys.current.done();
      await client.invalidateQueries({ queryKey: ['deliveries', webhookId] });
    },
  });
  const said = (code: string): string =>
    code.startsWith('answered-')
      ? t('webhooks.answered', { status: row.lastStatus })
      : (names.text(`webhooks.error.${code}`) ?? code);
  const at = row.deliveredAt ?? row.nextAt;
  return (
    <Row
      id={`delivery-${row.id}`}
      name={`${t(`webhooks.type.${row.type.replaceAll('.', '_')}`)}, ${formatDateTime(row.createdAt)}`}
      tag={<Tag tone={TONES[row.status]}>{t(`webhooks.status.${row.status}`)}</Tag>}
      aside={
        row.status !== 'waiting' && (
          <Button loading={replay.isPending} onClick={() => replay.mutate()}>
            {t('webhooks.again')}
          </Button>
        )
      }
      summary={[
        t('webhooks.attempts', { count: row.attempts }),
        ...(row.lastError ? [said(row.lastError)] : []),
        ...(at
          ? [t(row.deliveredAt ? 'webhooks.arrivedAt' : 'webhooks.nextAt', { time: formatDateTime(at) })]
          : []),
      ].join(' · ')}
    >
      {() => (
        <>
          <p className="quiet">
            <code>{row.type}</code> · <code>{row.id}</code>
            {row.lastStatus !== null && ` · HTTP ${row.lastStatus}`}
          </p>
          {replay.error ? <Trouble error={replay.error} /> : null}
        </>
      )}
    </Row>
  );
}
