import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Count } from './count.js';
import type { Report } from './report.js';

const COLUMNS = ['released', 'introduced', 'placed', 'trained', 'borrowers', 'withoutWork'] as const;

/** The main figures commune by commune. */
export function CommuneTable({ report }: { report: Report }): ReactElement | null {
  const { t } = useTranslation();
  if (report.communes.length === 0) return null;
  return (
    <>
      <h2>{t('report.byCommune')}</h2>
      <div className="table-scroll">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('report.commune')}</th>
              {COLUMNS.map((figure) => (
                <th scope="col" key={figure} className="number">
                  {t(`report.figure.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.communes.map((commune) => (
              <tr key={commune.communeCode}>
                <th scope="row">{commune.name}</th>
                {COLUMNS.map((figure) => (
                  <td className="number" key={figure}>
                    <Count value={commune[figure]} figure={figure} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
