import { useQuery } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ask } from '../api/http.js';
import { formatDate } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { PageHead } from '../parts/page-head.js';
import { Shown, Trouble } from '../parts/states.js';
import { CancelFair } from './cancel-fair.js';
import { Changes } from './changes.js';
import { Counters } from './counters.js';
import type { CounterSheet, Fair, FairGuest, FairTimetable } from './fair.js';
import { FairState } from './fairs-page.js';
import { Guests } from './guests.js';
import { Invite } from './invite.js';
import { Plan } from './plan.js';
import { Timetable } from './timetable.js';
import { type FairAct, useFairAct } from './use-fair-act.js';

/** Others key in at other tables. */
const OTHERS_MS = 20_000;

/** One fair, from the invitation list to the counter sheet. */
export function FairPage(): ReactElement {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const path = `/api/v1/job-fairs/${encodeURIComponent(id)}`;
  const table = useQuery({
    queryKey: ['job-fairs', id, 'timetable'],
    queryFn: () => ask<FairTimetable>(`${path}/timetable`),
    refetchInterval: OTHERS_MS,
  });
  const guests = useQuery({
    queryKey: ['job-fairs', id, 'guests'],
    queryFn: () => ask<{ items: FairGuest[] }>(`${path}/invitations`),
    refetchInterval: OTHERS_MS,
  });
  const sheet = useQuery({
    queryKey: ['job-fairs', id, 'sheet'],
    queryFn: () => ask<CounterSheet>(`${path}/counter-sheet`),
  });
  return (
    <Shown of={table}>
      {({ fair, items, changes }) => (
        <>
          <Head fair={fair} />
          <FairActs fair={fair} />
          {fair.plan && <Plan fair={fair} path={path} />}
          {changes.length > 0 && <Changes changes={changes} guests={guests.data?.items ?? []} />}
          {fair.next.includes('invite') && <Invite fair={fair} />}
          <Shown of={guests}>{(list) => <Guests fair={fair} guests={list.items} />}</Shown>
          {fair.plan && <Timetable fair={fair} meetings={items} />}
          <Shown of={sheet}>
            {(counters) => (
              <section>
                <h2>{t('fairs.sheet')}</h2>
                <p className="quiet">{t('fairs.sheetHint')}</p>
                <div className="table-scroll">
                  <Counters sheet={counters} />
                </div>
              </section>
            )}
          </Shown>
        </>
      )}
    </Shown>
  );
}

function Head({ fair }: { fair: Fair }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const where = [fair.place, names.place(fair.communeCode)].filter(Boolean).join(', ');
  return (
    <PageHead
      title={t('fairs.one')}
      heading={fair.name}
      lead={
        <>
          {formatDate(fair.day)}, {fair.startsAt} – {fair.endsAt} · {where} <FairState state={fair.state} />
          {fair.cancelledBecause && ` ${names.code('fairCancelled', fair.cancelledBecause)}`}
        </>
      }
    />
  );
}

const BODIES: Readonly<Record<string, FairAct>> = {
  plan: { path: 'timetable', body: {} },
  begin: { path: 'acts', body: { act: 'begin' } },
  close: { path: 'acts', body: { act: 'close' } },
};

function FairActs({ fair }: { fair: Fair }): ReactElement {
  const { t } = useTranslation();
  const act = useFairAct(fair.id);
  return (
    <>
      <div className="acts">
        {fair.next.map((name) => {
          const asked = BODIES[name];
          if (!asked) return null;
          const button = (
            <Button
              key={name}
              loading={act.isPending && act.variables.path === asked.path}
              onClick={name === 'close' ? undefined : () => act.mutate(asked)}
            >
              {t(`fairAct.${name}`)}
            </Button>
          );
          return name === 'close' ? (
            <Popconfirm
              key={name}
              title={t(`fairFollows.${name}`)}
              okText={t(`fairAct.${name}`)}
              cancelText={t('form.cancel')}
              onConfirm={() => act.mutate(asked)}
            >
              {button}
            </Popconfirm>
          ) : (
            button
          );
        })}
        {fair.next.includes('cancel') && <CancelFair id={fair.id} />}
      </div>
      {act.error ? <Trouble error={act.error} /> : null}
    </>
  );
}
