import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/http.js';
import { Shown } from '../parts/states.js';

interface Kind {
  modelKind: string;
  running: number;
}

interface ModelCountsOf {
  running: number;
  kinds: Kind[];
  communes: { communeCode: string; name: string; running: number; kinds: Kind[] }[];
}

/** How many community models run in the area on a day, commune by commune and kind by kind. */
export function ModelCounts({ area, asOf }: { area: string; asOf: string }): ReactElement {
  const { t } = useTranslation();
  const query = new URLSearchParams({ area, asOf }).toString();
  const counts = useQuery({
    queryKey: ['report', 'models', area, asOf],
    queryFn: () => ask<ModelCountsOf>(`/api/v1/reports/helper-models?${query}`),
  });
  return (
    <section aria-label={t('modelCounts.title')}>
      <h2>{t('modelCounts.title')}</h2>
      <Shown of={counts}>
        {(of) => (of.running === 0 ? <p>{t('modelCounts.none')}</p> : <Table of={of} />)}
      </Shown>
    </section>
  );
}

function Table({ of: { running, kinds, communes } }: { of: ModelCountsOf }): ReactElement {
  const { t } = useTranslation();
  const of = (row: readonly Kind[], kind: string): number =>
    row.find(({ modelKind }) => modelKind === kind)?.running ?? 0;
  return (
    <div className="table-scroll">
      <table className="figures parts">
        <thead>
          <tr>
            <th scope="col">{t('report.commune')}</th>
            {kinds.map(({ modelKind }) => (
              <th scope="col" key={modelKind} className="number">
                {t(`modelKind.${modelKind}`)}
              </th>
            ))}
            <th scope="col" className="number">
              {t('modelCounts.all')}
            </th>
          </tr>
        </thead>
        <tbody>
          {communes.map((row) => (
            <tr key={row.communeCode}>
              <th scope="row">{row.name}</th>
              {kinds.map(({ modelKind }) => (
                <td key={modelKind} className="number">
                  {of(row.kinds, modelKind)}
                </td>
              ))}
              <td className="number">{row.running}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('modelCounts.all')}</th>
            {kinds.map((kind) => (
              <td key={kind.modelKind} className="number">
                {kind.running}
              </td>
            ))}
            <td className="number">{running}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
