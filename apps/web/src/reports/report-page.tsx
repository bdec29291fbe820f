import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { fold } from '#libs/kernel';
import { ask } from '../api/http.js';
import { formatDate, parseDate, today } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { type Option, useCommuneOptions } from '../parts/choices.js';
import { PageHead } from '../parts/page-head.js';
import { Shown } from '../parts/states.js';
import { useMe } from '../session/session.js';
import { EstablishmentLoans } from './establishment-loans.js';
import { FigureList } from './figure-list.js';
import { ModelCounts } from './model-counts.js';
import { PartTable } from './part-table.js';
import type { Report } from './report.js';

/** The committee's report: one area, one period, as it was known on one day. */
export function ReportPage(): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const [search] = useSearchParams();
  const period = {
    area: search.get('area') ?? me.areas[0] ?? '',
    from: search.get('from') ?? `${today().slice(0, 4)}-01-01`,
    to: search.get('to') ?? today(),
    asOf: search.get('asOf') ?? today(),
  };
  const asked = new URLSearchParams(period).toString();
  const report = useQuery({
    queryKey: ['report', period],
    queryFn: () => ask<Report>(`/api/v1/reports/reintegration?${asked}`),
  });
  return (
    <>
      <PageHead title={t('report.title')} lead={t('report.lead')} />
      <Period {...period} />
      <Shown of={report}>
        {(data) => (
          <>
            <p className="quiet">
              {t('report.about', {
                area: data.areaName,
                from: formatDate(data.from),
                to: formatDate(data.to),
                asOf: formatDate(data.asOf),
              })}
            </p>
            <FigureList report={data} />
            <p>
              <a href={`/api/v1/reports/reintegration.xlsx?${asked}`} download>
                {t('report.download')}
              </a>
            </p>
            <PartTable
              title={t('report.byCommune')}
              head={t('report.commune')}
              parts={data.communes.map((row) => ({
                key: row.communeCode + (row.until ?? ''),
                label: row.until
                  ? t('report.ended', { name: row.name, until: formatDate(row.until) })
                  : row.name,
                figures: row,
              }))}
            />
            <PartTable
              title={t('report.byMonth')}
              head={t('report.month')}
              parts={data.months.map((row) => ({
                key: row.month,
                label: row.month.split('-').reverse().join('/'),
                figures: row,
              }))}
            />
            <PartTable
              title={t('report.byModel')}
              head={t('report.modelHead')}
              parts={data.models.map((row) => ({
                key: row.modelKind,
                label: t(`report.model.${row.modelKind || 'none'}`, { defaultValue: row.modelKind }),
                figures: row,
              }))}
            />
            <EstablishmentLoans asked={asked} />
            <ModelCounts area={period.area} asOf={period.asOf} />
            <p className="quiet legend">{t('report.legend', { below: data.hiddenBelow })}</p>
          </>
        )}
      </Shown>
    </>
  );
}

/** One's own areas, and the communes of those that are provinces. */
function useAreaOptions(areas: readonly string[]): Option[] | undefined {
  const names = useNames();
  const communes = useCommuneOptions(areas);
  const provinces = areas.filter((code) => code.length === 2);
  return (
    communes && [
      ...provinces.map((code) => ({
        value: code,
        label: names.province(code),
        search: fold(names.province(code)),
      })),
      ...communes,
    ]
  );
}

interface Asked {
  area: string;
  from: string;
  to: string;
  asOf: string;
}

function Period({ area, from, to, asOf }: Asked): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const areas = useAreaOptions(me.areas);
  const [, setSearch] = useSearchParams();
  const day = {
    validator: (_rule: unknown, typed?: string) =>
      parseDate(typed ?? '') ? Promise.resolve() : Promise.reject(new Error(t('fault.invalid-date'))),
  };
  return (
    <Form
      key={`${area} ${from} ${to} ${asOf}`}
      name="period"
      layout="inline"
      className="report-form"
      initialValues={{ area, from: formatDate(from), to: formatDate(to), asOf: formatDate(asOf) }}
      onFinish={(values: Asked) =>
        setSearch({
          area: values.area,
          from: parseDate(values.from) ?? from,
          to: parseDate(values.to) ?? to,
          asOf: parseDate(values.asOf) ?? asOf,
        })
      }
    >
      <Form.Item name="area" label={t('report.area')}>
        <Select
          popupMatchSelectWidth={280}
          showSearch={{ filterOption: (typed, option) => (option?.search ?? '').includes(fold(typed)) }}
          loading={!areas}
          disabled={!areas}
          options={areas ?? []}
        />
      </Form.Item>
      <Form.Item name="from" label={t('report.from')} rules={[day]} validateTrigger="onSubmit">
        <Input className="short" inputMode="numeric" placeholder="dd/mm/yyyy" maxLength={10} />
      </Form.Item>
      <Form.Item name="to" label={t('report.to')} rules={[day]} validateTrigger="onSubmit">
        <Input className="short" inputMode="numeric" placeholder="dd/mm/yyyy" maxLength={10} />
      </Form.Item>
      <Form.Item name="asOf" label={t('report.asOf')} rules={[day]} validateTrigger="onSubmit">
        <Input className="short" inputMode="numeric" placeholder="dd/mm/yyyy" maxLength={10} />
      </Form.Item>
      <Button htmlType="submit">{t('report.show')}</Button>
    </Form>
  );
}
