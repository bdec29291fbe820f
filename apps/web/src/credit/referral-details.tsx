import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Referral } from '../api/shapes.js';
import { formatDate } from '../format/dates.js';
import { formatDong } from '../format/numbers.js';
import { useNames } from '../names/names.js';
import { actKey } from './borrower.js';
import { EstablishmentFacts } from './establishment-facts.js';
import { ReferralActs } from './referral-acts.js';

/** What has happened on a loan so far, its money, its papers, and what one can do now. */
export function ReferralDetails({ of: row }: { of: Referral }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <>
      <ol className="timeline">
        <li>
          <strong>{formatDate(row.preparedOn)}</strong>{' '}
          {t(row.applicant ? 'establishment.taken' : 'referrals.prepared')}
        </li>
        {row.acts.map((act, index) => (
          <li key={index}>
            <strong>{formatDate(act.on)}</strong> {t(actKey(act.act, row))} –{' '}
            {names.code('role', act.actorRole)}
            {act.amount !== null && <> – {formatDong(act.amount)}</>}
            {act.termMonths !== null && <> – {t('credit.months', { months: act.termMonths })}</>}
            {act.reason && <span className="quiet"> – {names.code('referralReason', act.reason)}</span>}
          </li>
        ))}
      </ol>
      {row.closedBecause === 'merged' && <p>{t('creditPapers.mergedAway')}</p>}
      {row.granted !== null && (
        <p>
          {t('creditPapers.granted', {
            granted: formatDong(row.granted),
            disbursed: formatDong(row.disbursed),
            left: formatDong(row.left),
          })}
        </p>
      )}
      <EstablishmentFacts of={row} />
      <p className="row__links">
        <a href={`/api/v1/credit-referrals/${row.id}/checklist`} download>
          {t('creditPapers.checklist')} (PDF)
        </a>{' '}
        <a href={`/api/v1/credit-referrals/${row.id}/checklist?format=docx`} download>
          {t('creditPapers.checklist')} (.docx)
        </a>
      </p>
      <ReferralActs of={row} />
    </>
  );
}
