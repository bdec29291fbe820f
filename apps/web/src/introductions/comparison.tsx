import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../format/numbers.js';
import type { Shares } from './proposals.js';

const FIGURES = [
  ...(['introductions', 'atFloor', 'belowFloor', 'without'] as const),
  ...(['employersOverCeiling', 'mostOfOne', 'meanScore'] as const),
] as const;

/** These proposals beside plain top-k: to each vacancy the best of its own list. */
export function Comparison({
  ours,
  plain,
  floor,
  ceiling,
}: {
  ours: Shares;
  plain: Shares;
  floor: number;
  ceiling: number;
}): ReactElement {
  const { t, i18n } = useTranslation();
  const shown = (value: number): string => formatNumber(value, i18n.language);
  return (
    <div className="table-scroll spaced">
      <table className="figures">
        <caption className="sr-only">{t('proposals.comparison')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('proposals.figure')}</th>
            <th scope="col" className="number">
              {t('proposals.ours')}
            </th>
            <th scope="col" className="number">
              {t('proposals.plain', { ceiling })}
            </th>
          </tr>
        </thead>
        <tbody>
          {FIGURES.map((figure) => (
            <tr key={figure}>
              <th scope="row">{t(`proposals.figures.${figure}`, { floor, ceiling })}</th>
              <td className="number">{shown(ours[figure])}</td>
              <td className="number">{shown(plain[figure])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
