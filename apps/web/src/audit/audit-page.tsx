import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ask } from '../api/http.js';
import { formatClock, formatDate, parseDate, today } from '../format/dates.js';
import { grouped } from '../format/numbers.js';
import { useNames } from '../names/names.js';
import { More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { Empty, Shown } from '../parts/states.js';

interface Entry {
  entry: string;
  at: string;
  /** The account that acted. */
  actor: string;
  role: string;
  act: string;
  purpose: string | null;
  personId: string | null;
  communeCode: string | null;
}

interface Chain {
  holds: boolean;
  sealed: number;
  brokenAt: number | null;
}

/** The day in Việt Nam on which something happened. */
const dayOf = (time: string): string => today(new Date(time));
const thisYear = (): string => `${today().slice(0, 4)}-01-01`;

const idOf = (entry: Entry): string => entry.entry;

/** The auditor's work list: who read or wrote what, day by day, and whether the record is whole. */
export function AuditPage(): ReactElement {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const from = search.get('from') ?? today();
  const to = search.get('to') ?? from;
  const query = new URLSearchParams({ from, to });
  const personId = search.get('personId');
  if (personId) query.set('personId', personId);
  const list = useLongList<Entry>(['audit', query.toString()], `/api/v1/audit?${query.toString()}`, idOf);
  return (
    <>
      <PageHead
        title={t('audit.title')}
        lead={t('audit.lead')}
        actions={
          <a href="/api/v1/audit/export" download>
            {t('audit.export')}
          </a>
        }
      />
      <ChainState />
      <Days from={from} to={to} />
      <Shown of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('audit.empty')} />
          ) : (
            <>
              <Entries rows={rows} />
              <More list={list} shown={rows.length} />
            </>
          )
        }
      </Shown>
    </>
  );
}

/** Each entry is bound to the one before; a changed or missing one is found. */
function ChainState(): ReactElement {
  const { t } = useTranslation();
  const chain = useQuery({
    queryKey: ['audit-chain'],
    queryFn: () => ask<Chain>('/api/v1/audit/verification'),
  });
  return (
    <Shown of={chain}>
      {({ holds, sealed, brokenAt }) => (
        <Alert
          type={holds ? 'success' : 'error'}
          showIcon
          title={t(holds ? 'audit.holds' : 'audit.broken', { sealed: grouped(sealed), at: brokenAt })}
        />
      )}
    </Shown>
  );
}

function Days({ from, to }: { from: string; to: string }): ReactElement {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const day = {
    validator: (_rule: unknown, typed?: string) =>
      parseDate(typed ?? '') ? Promise.resolve() : Promise.reject(new Error(t('fault.invalid-date'))),
  };
  return (
    <Form
      key={`${from} ${to}`}
      name="days"
      layout="inline"
      className="report-form"
      initialValues={{ from: formatDate(from), to: formatDate(to) }}
      onFinish={(typed: { from: string; to: string }) => {
        const next = new URLSearchParams(search);
        next.set('from', parseDate(typed.from) ?? from);
        next.set('to', parseDate(typed.to) ?? to);
        setSearch(next);
      }}
    >
      <Form.Item name="from" label={t('report.from')} rules={[day]} validateTrigger="onSubmit">
        <Input className="short" inputMode="numeric" placeholder="dd/mm/yyyy" maxLength={10} />
      </Form.Item>
      <Form.Item name="to" label={t('report.to')} rules={[day]} validateTrigger="onSubmit">
        <Input className="short" inputMode="numeric" placeholder="dd/mm/yyyy" maxLength={10} />
      </Form.Item>
      <Button htmlType="submit">{t('report.show')}</Button>
      {search.has('personId') && <Link to="/audit">{t('audit.everybody')}</Link>}
    </Form>
  );
}

function Entries({ rows }: { rows: readonly Entry[] }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <div className="table-scroll">
      <table className="figures">
        <thead>
          <tr>
            {['time', 'who', 'act', 'purpose', 'place', 'person'].map((column) => (
              <th scope="col" key={column}>
                {t(`audit.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.entry}>
              <td>
                {formatClock(row.at)} <span className="quiet">{formatDate(dayOf(row.at))}</span>
              </td>
              <td>
                {names.code('role', row.role)} <span className="quiet">{row.actor}</span>
              </td>
              <td>{names.code('auditAct', row.act)}</td>
              <td>{row.purpose && names.code('purpose', row.purpose)}</td>
              <td>{row.communeCode && names.commune(row.communeCode)}</td>
              <td>
                {row.personId && (
                  <Link to={`/audit?personId=${row.personId}&from=${thisYear()}&to=${today()}`}>
                    {t('audit.ofPerson')}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
