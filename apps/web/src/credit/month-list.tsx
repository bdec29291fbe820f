import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/http.js';
import type { CreditList } from '../api/shapes.js';
import { formatDate } from '../format/dates.js';
import { formatDong } from '../format/numbers.js';
import { useNames } from '../names/names.js';
import { Shown } from '../parts/states.js';

/** The list of a commune that goes to the bank next, with form 01 to print. */
export function MonthList({ communeCode }: { communeCode: string }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const list = useQuery({
    queryKey: ['referrals', 'list', communeCode],
    queryFn: () => ask<CreditList>(`/api/v1/credit-lists?communeCode=${communeCode}`),
  });
  return (
    <Shown of={list}>
      {({ month, closesOn, totals }) => {
        const paper = `/api/v1/credit-lists/form-01?communeCode=${communeCode}&month=${month}`;
        return (
          <section className="found" aria-label={t('creditPapers.list')}>
            <p>
              <strong>
                {t('creditPapers.listOf', {
                  commune: names.commune(communeCode),
                  month: month.split('-').reverse().join('/'),
                })}
              </strong>{' '}
              {t('creditPapers.goesOn', { date: formatDate(closesOn) })}{' '}
              {t('creditPapers.totals', { people: totals.count, amount: formatDong(totals.amount) })}
            </p>
            <p className="row__links">
              <a href={`${paper}&format=pdf`} download>
                {t('creditPapers.form01')} (PDF)
              </a>{' '}
              <a href={`${paper}&format=docx`} download>
                {t('creditPapers.form01')} (.docx)
              </a>{' '}
              <a href={`${paper}&format=xlsx`} download>
                {t('creditPapers.form01')} (.xlsx)
              </a>
            </p>
          </section>
        );
      }}
    </Shown>
  );
}
