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
import {
  COUNTERS,
  type CounterSheet,
  type Fair,
  type FairGuest,
  type FairMeeting,
  WOMEN_COUNTED,
} from './fair.js';
import { FairState } from './fairs-page.js';
import { Guests } from './guests.js';
import { Timetable } from './timetable.js';
import { type FairAct, useFairAct } from './use-fair-act.js';

/** One fair, from the invitation list to the counter sheet. */
export function FairPage(): ReactElement {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const path = `/api/v1/job-fairs/${encodeURIComponent(id)}`;
  const table = useQuery({
    queryKey: ['job-fairs', id, 'timetable'],
    queryFn: () => ask<{ fair: Fair; items: FairMeeting[] }>(`${path}/timetable`),
  });
  const guests = useQuery({
    queryKey: ['job-fairs', id, 'guests'],
    queryFn: () => ask<{ items: FairGuest[] }>(`${path}/invitations`),
  });
  const sheet = useQuery({
    queryKey: ['job-fairs', id, 'sheet'],
    queryFn: () => ask<CounterSheet>(`${path}/counter-sheet`),
  });
  return (
    <Shown of={table}>
      {({ fair, items }) => (
        <>
          <Head fair={fair} />
          <FairActs fair={fair} />
          {fair.plan && <Plan fair={fair} path={path} />}
          <Shown of={guests}>{(list) => <Guests fair={fair} guests={list.items} />}</Shown>
          {items.length > 0 && <Timetable fair={fair} meetings={items} />}
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
        </>
      }
    />
  );
}

const BODIES: Readonly<Record<string, FairAct>> = {
  invite: { path: 'invitations', body: {} },
  plan: { path: 'timetable', body: {} },
  begin: { path: 'acts', body: { act: 'begin' } },
  close: { path: 'acts', body: { act: 'close' } },
  cancel: { path: 'acts', body: { act: 'cancel' } },
};
const FINAL = new Set(['close', 'cancel']);

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
              danger={name === 'cancel'}
              loading={act.isPending && act.variables.path === asked.path}
              onClick={FINAL.has(name) ? undefined : () => act.mutate(asked)}
            >
              {t(`fairAct.${name}`)}
            </Button>
          );
          return FINAL.has(name) ? (
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
      </div>
      {act.error ? <Trouble error={act.error} /> : null}
    </>
  );
}

function Counters({ sheet }: { sheet: CounterSheet }): ReactElement {
  const { t } = useTranslation();
  const womenOf = (name: string): number | string | null => {
    const counted = WOMEN_COUNTED.find((known) => known === name);
    return counted ? (sheet.women?.[counted] ?? '–') : null;
  };
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{t('fairs.counter')}</th>
          <th scope="col">{t('fairs.counted')}</th>
          <th scope="col">{t('fairs.women')}</th>
        </tr>
      </thead>
      <tbody>
        {COUNTERS.map((name) => (
          <tr key={name}>
            <th scope="row">{t(`fairCounter.${name}`)}</th>
            <td className="number">{sheet[name]}</td>
            <td className="number">{womenOf(name)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How good the timetable is, in plain words, and its papers. */
function Plan({ fair, path }: { fair: Fair; path: string }): ReactElement | null {
  const { t } = useTranslation();
  const { plan } = fair;
  if (!plan) return null;
  const gap = (plan.gap * 100).toLocaleString('vi', { maximumFractionDigits: 2 });
  return (
    <section>
      <p role="status">
        <strong>{plan.status === 'optimal' ? t('fairs.optimal') : t('fairs.gap', { gap })}</strong>{' '}
        {t('fairs.appointments', { count: plan.appointments })}
        {plan.lacking > 0 && ` ${t('fairs.lacking', { people: plan.peopleLacking, count: plan.lacking })}`}
        {plan.notNow > 0 && ` ${t('fairs.notNow', { count: plan.notNow })}`}
        {plan.needsCheck > 0 && ` ${t('fairs.needsCheck', { count: plan.needsCheck })}`}
        {plan.replanned && ` ${t('fairs.replanned')}`}
      </p>
      <p className="row__links">
        <a href={`${path}/cards`}>{t('fairs.cards')}</a>{' '}
        <a href={`${path}/table-sheets`}>{t('fairs.tableSheets')}</a>
      </p>
    </section>
  );
}
