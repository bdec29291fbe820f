import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, send } from '../api/http.js';
import { to } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import { formatDateTime } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { PageHead } from '../parts/page-head.js';
import { Row } from '../parts/row.js';
import { Empty, Trouble, Waiting } from '../parts/states.js';
import { Tag } from '../parts/tag.js';
import { Parked } from './parked.js';
import { SERVICES } from './services.js';

interface DeadLetter {
  id: string;
  messageId: string | null;
  handler: string;
  type: string | null;
  errorCode: string;
  error: string;
  attempts: number;
  diedAt: string;
}

const pathOf = (service: string): string => `/api/v1/operations/${service}/dead-letters`;

/** What could not be handled, with the reason. After the cause was repaired it may run again; nothing happens twice. */
export function DeadLettersPage(): ReactElement {
  const { t } = useTranslation();
  const lists = useQueries({
    queries: SERVICES.map((service) => ({
      queryKey: ['dead-letters', service],
      queryFn: () => ask<DeadLetter[]>(pathOf(service)),
      refetchInterval: 10_000,
    })),
  });
  const letters = lists.flatMap(({ data }, index) =>
    (data ?? []).map((letter) => ({ ...letter, service: SERVICES[index] ?? '' })),
  );
  const waiting = lists.some((list) => list.isPending);
  return (
    <>
      <PageHead title={t('deadLetters.title')} lead={t('deadLetters.lead')} />
      {lists.map((list, index) =>
        list.error ? (
          <Trouble key={SERVICES[index]} error={list.error} retry={() => void list.refetch()} />
        ) : null,
      )}
      {waiting && letters.length === 0 && <Waiting />}
      {!waiting && letters.length === 0 && <Empty title={t('deadLetters.empty')} />}
      {letters.length > 0 && (
        <ul className="rows">
          {letters
            .sort((a, b) => (a.diedAt < b.diedAt ? 1 : -1))
            .map((letter) => (
              <Letter key={letter.id} letter={letter} />
            ))}
        </ul>
      )}
      <Parked />
    </>
  );
}

function Letter({ letter }: { letter: DeadLetter & { service: string } }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  const replay = useMutation({
    mutationFn: () =>
      send(to('POST /api/v1/operations/{service}/dead-letters/{id}/replays', letter), {
        key: keys.current.for(letter.id),
      }),
    onSuccess: async () => {
      keys.current.done();
      await client.invalidateQueries({ queryKey: ['dead-letters', letter.service] });
    },
  });
  return (
    <Row
      id={`letter-${letter.id}`}
      name={`${names.code('service', letter.service)}: ${names.text(`handler.${letter.handler}`) ?? letter.handler}`}
      tag={<Tag tone="bad">{letter.errorCode}</Tag>}
      aside={
        <Button loading={replay.isPending} onClick={() => replay.mutate()}>
          {t('deadLetters.replay')}
        </Button>
      }
      summary={t('deadLetters.died', { time: formatDateTime(letter.diedAt), attempts: letter.attempts })}
    >
      {() => (
        <>
          <p>{letter.error}</p>
          <p className="quiet">
            <code>{letter.type}</code> · <code>{letter.handler}</code> · <code>{letter.messageId}</code>
          </p>
          {replay.error ? <Trouble error={replay.error} /> : null}
        </>
      )}
    </Row>
  );
}
