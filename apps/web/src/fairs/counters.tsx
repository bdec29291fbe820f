import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNTERS, type CounterSheet, WOMEN_COUNTED } from './fair.js';

/** The official sheet. */
export function Counters({ sheet }: { sheet: CounterSheet }): ReactElement {
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
          <th scope="col" className="number">
            {t('fairs.counted')}
          </th>
          <th scope="col" className="number">
            {t('fairs.women')}
          </th>
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
