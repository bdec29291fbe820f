import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ask } from '../api/http.js';
import { formatDate, parseDate, today } from '../format/dates.js';
import { formatDong, formatNumber } from '../format/numbers.js';
import { useNames } from '../names/names.js';
import { PageHead } from '../parts/page-head.js';
import { Shown } from '../parts/states.js';
import { useMe } from '../session/session.js';

type Report = Record<string, unknown>;

/** The committee's report: one area, one period; counts under five stay hidden. */
export function ReportPage(): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const names = useNames();
  const [search, setSearch] = useSearchParams();
  const year = today().slice(0, 4);
  const area = search.get('area') ?? me.areas[0] ?? '';
  const from = search.get('from') ?? `${year}-01-01`;
  const to = search.get('to') ?? today();
  const report = useQuery({
    queryKey: ['report', area, from, to],
    queryFn: () =>
      ask<Report>(`/api/v1/reports/reintegration?${new URLSearchParams({ area, from, to }).toString()}`),
  });
  return (
    <>
      <PageHead title={t('report.title')} lead={t('report.lead')} />
      <Form
        layout="inline"
        className="report-form"
        initialValues={{ area, from: formatDate(from), to: formatDate(to) }}
        onFinish={(values: { area: string; from: string; to: string }) =>
          setSearch({
            area: values.area,
            from: parseDate(values.from) ?? from,
            to: parseDate(values.to) ?? to,
          })
        }
      >
        <Form.Item name="area" label={t('report.area')}>
          <Select
            style={{ minWidth: 220 }}
            options={me.areas.map((code) => ({
              value: code,
              label: code.length === 2 ? names.province(code) : names.commune(code),
            }))}
          />
        </Form.Item>
        <Form.Item name="from" label={t('report.from')}>
          <Input className="short" placeholder="dd/mm/yyyy" />
        </Form.Item>
        <Form.Item name="to" label={t('report.to')}>
          <Input className="short" placeholder="dd/mm/yyyy" />
        </Form.Item>
        <Button htmlType="submit">{t('report.show')}</Button>
      </Form>
      <Shown of={report}>{(data) => <Figures report={data} />}</Shown>
    </>
  );
}

function Figures({ report }: { report: Report }): ReactElement {
  const { t } = useTranslation();
  return (
    <pre>
      {t('report.title')} {JSON.stringify(report)}
      {formatDong(0)}
      {formatNumber(0, 'vi')}
    </pre>
  );
}
