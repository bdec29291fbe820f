import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ask } from '../api/http.js';
import { formatDate, parseDate, today } from '../format/dates.js';
import { grouped } from '../format/numbers.js';
import { Filters } from '../parts/filters.js';
import { More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { Empty, Shown } from '../parts/states.js';
import { Entries, type Entry } from './entries.js';

interface Chain {
  holds: boolean;
  sealed: number;
  brokenAt: number | null;
}

/** What an auditor looks for first. */
const ACTS = ['name-read', 'file-read', 'consent-withdrawn', 'audit-exported'];

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
  for (const narrowed of ['act', 'hours', 'actor']) {
    const word = search.get(narrowed);
    if (word) query.set(narrowed, word);
  }
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
      <Filters
        name="act"
        label={t('audit.acts')}
        choices={[
          { code: undefined, text: t('audit.everyAct') },
          ...ACTS.map((code) => ({ code, text: t(`audit.filter.${code}`) })),
        ]}
      />
      <Filters
        name="hours"
        label={t('audit.hours')}
        choices={[
          { code: undefined, text: t('audit.everyHour') },
          { code: 'odd', text: t('audit.odd') },
        ]}
      />
      <Shown of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('audit.empty')} />
          ) : (
            <>
              <Entries rows={rows} from={from} to={to} />
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
      {(search.has('personId') || search.has('actor')) && <Link to="/audit">{t('audit.everybody')}</Link>}
    </Form>
  );
}
