import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../format/numbers.js';
import type { Fair } from './fair.js';

/** How good the timetable is, in plain words, and its papers. */
export function Plan({ fair, path }: { fair: Fair; path: string }): ReactElement | null {
  const { t, i18n } = useTranslation();
  const { plan } = fair;
  if (!plan) return null;
  const gap = formatNumber(100 * plan.gap, i18n.language, 2);
  return (
    <section>
      <p role="status">
        <strong>{plan.status === 'optimal' ? t('fairs.optimal') : t('fairs.gap', { gap })}</strong>{' '}
        {t('fairs.appointments', { count: plan.appointments })}
        {plan.lacking > 0 && ` ${t('fairs.lacking', { people: plan.peopleLacking, count: plan.lacking })}`}
        {plan.notNow > 0 && ` ${t('fairs.notNow', { count: plan.notNow })}`}
        {plan.needsCheck > 0 && ` ${t('fairs.needsCheck', { count: plan.needsCheck })}`}
        {plan.replanned && ` ${t('fairs.replanned')}`}
      </p>
      <p className="row__links">
        <a href={`${path}/cards`}>{t('fairs.cards')}</a>{' '}
        <a href={`${path}/table-sheets`}>{t('fairs.tableSheets')}</a>
      </p>
    </section>
  );
}
