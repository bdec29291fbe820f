import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../format/dates.js';
import { Bar } from '../parts/bar.js';
import { Count, HeldBack } from './count.js';
import { FIGURES, type Figure, type Report } from './report.js';

/** Every figure with its share of those released, and since when it is counted. */
export function FigureList({ report }: { report: Report }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="table-scroll">
      <table className="figures">
        <caption className="sr-only">{t('report.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('report.figureHead')}</th>
            <th scope="col" className="number">
              {t('report.count')}
            </th>
            <th scope="col" className="share">
              {t('report.share')}
            </th>
            <th scope="col">{t('report.since')}</th>
          </tr>
        </thead>
        <tbody>
          {FIGURES.map((figure) => (
            <tr key={figure}>
              <th scope="row">{t(`report.figure.${figure}`)}</th>
              <td className="number">
                <Count value={report[figure]} figure={figure} />
                <HeldBack since={report.heldBack[figure]} />
              </td>
              <td className="share">
                <Share report={report} figure={figure} />
              </td>
              <td className="quiet">
                <Since since={report.countedSince[figure]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Share({ report, figure }: { report: Report; figure: Figure }): ReactElement | null {
  const { released } = report;
  const value = report[figure];
  if (figure === 'amountLent' || !released || value === null) return null;
  return (
    <>
      <span className="sr-only">{Math.round((100 * value) / released)} %</span>
      <Bar share={value / released} />
    </>
  );
}

function Since({ since }: { since: string | null | undefined }): ReactElement {
  const { t } = useTranslation();
  if (since === undefined) return <></>;
  return <>{since === null ? t('report.noNews') : formatDate(since)}</>;
}
