import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { ask } from '../api/http.js';
import { formatDate } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { Filters } from '../parts/filters.js';
import { PageHead } from '../parts/page-head.js';
import { Shown } from '../parts/states.js';
import { quarters } from './act-specs.js';

interface QuarterOfModel {
  name: string;
  kind: string;
  from: string;
  to: string;
  people: number;
  begun: number;
  helpers: number;
  ended: Record<string, number>;
  visits: Record<string, number>;
  reports: Record<string, number>;
}

/** What a quarter of a model brought, for the report that it owes the commune. */
export function QuarterPage(): ReactElement {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const known = quarters();
  const quarter = (known.find(({ value }) => value === search.get('quarter')) ?? known[0])?.value ?? '';
  const report = useQuery({
    queryKey: ['helper-models', id, quarter],
    queryFn: () => ask<QuarterOfModel>(`/api/v1/helper-models/${encodeURIComponent(id)}/quarters/${quarter}`),
  });
  return (
    <Shown of={report}>
      {(data) => (
        <>
          <PageHead
            title={t('helpers.quarterTitle')}
            heading={data.name}
            lead={`${t(`modelKind.${data.kind}`)} · ${formatDate(data.from)} – ${formatDate(data.to)}`}
            actions={
              <>
                <a
                  href={`/api/v1/helper-models/${encodeURIComponent(id)}/quarter-report.pdf?quarter=${quarter}`}
                  download
                >
                  {t('helpers.quarterPaper')}
                </a>{' '}
                <Link to="/helper-models">{t('helpers.title')}</Link>
              </>
            }
          />
          <Filters
            name="quarter"
            label={t('helpers.quarters')}
            choices={known.map(({ value, label }, index) => ({
              ...{ code: index === 0 ? undefined : value, text: t('helpers.quarter', { quarter: label }) },
            }))}
          />
          <Figures of={data} />
        </>
      )}
    </Shown>
  );
}

function Figures({ of: data }: { of: QuarterOfModel }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const rows: [string, number][] = [
    ...(['people', 'begun', 'helpers'] as const).map((each): [string, number] => [
      t(`helpers.figure.${each}`),
      data[each],
    ]),
    ...parts(data.visits, (code) => `${t('helpers.figure.visits')}: ${names.code('visitOutcome', code)}`),
    ...parts(data.reports, (code) => `${t('helpers.figure.reports')}: ${names.code('progress', code)}`),
    ...parts(data.ended, (code) => `${t('helpers.figure.ended')}: ${names.code('caseReason', code)}`),
  ];
  return (
    <div className="table-scroll">
      <table className="figures">
        <caption className="sr-only">{t('helpers.quarterTitle')}</caption>
        <tbody>
          {rows.map(([name, count]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const parts = (counts: Record<string, number>, say: (code: string) => string): [string, number][] =>
  Object.entries(counts).map(([code, count]) => [say(code), count]);
