import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanTerms } from '../api/shapes.js';
import { formatDate } from '../format/dates.js';
import { formatDong, formatNumber } from '../format/numbers.js';

/** Who signs, through whom the loan goes, what being late costs, and what falls due when. */
export function RepaymentPlan({ of: terms }: { of: LoanTerms }): ReactElement {
  const { t, i18n } = useTranslation();
  const { repayment } = terms;
  return (
    <section>
      <h3>{t('loanTerms.title')}</h3>
      <ul className="plain">
        <li>
          {t(`loanTerms.signer.${terms.signer ?? 'unknown'}`)}{' '}
          <span className="article">{terms.signerArticle}</span>
        </li>
        <li>
          {t(`loanTerms.channel.${terms.channel}`)} <span className="article">{terms.channelArticle}</span>
        </li>
        <li>
          {t('loanTerms.overdue', { rate: formatNumber(terms.overdueRatePercent, i18n.language, 3) })}{' '}
          <span className="article">{terms.overdueArticle}</span>
        </li>
      </ul>
      {repayment && (
        <>
          <p>
            {t('loanTerms.plan', {
              principal: formatDong(repayment.principal),
              months: repayment.termMonths,
              interest: formatDong(repayment.interest),
            })}
          </p>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('loanTerms.dueOn')}</th>
                <th scope="col">{t('loanTerms.principal')}</th>
                <th scope="col">{t('loanTerms.interest')}</th>
                <th scope="col">{t('loanTerms.balance')}</th>
              </tr>
            </thead>
            <tbody>
              {repayment.instalments.map((part) => (
                <tr key={part.number}>
                  <td>{formatDate(part.dueOn)}</td>
                  <td>{formatDong(part.principal)}</td>
                  <td>{formatDong(part.interest)}</td>
                  <td>{formatDong(part.balance)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="quiet">{t('loanTerms.banksOwn')}</p>
        </>
      )}
    </section>
  );
}
