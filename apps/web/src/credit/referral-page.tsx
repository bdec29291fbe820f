import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ask } from '../api/http.js';
import type { Referral } from '../api/shapes.js';
import { formatDong } from '../format/numbers.js';
import { useNames } from '../names/names.js';
import { PageHead } from '../parts/page-head.js';
import { Shown } from '../parts/states.js';
import { Tag } from '../parts/tag.js';
import { useBorrower } from './borrower.js';
import { ReferralDetails } from './referral-details.js';

/** One loan on its way, under an address of its own: to be led to, and passed on. */
export function ReferralPage(): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const borrower = useBorrower();
  const { id = '' } = useParams();
  const referral = useQuery({
    queryKey: ['referrals', 'one', id],
    queryFn: () => ask<Referral>(`/api/v1/credit-referrals/${encodeURIComponent(id)}`),
  });
  return (
    <Shown of={referral}>
      {(row) => (
        <>
          <PageHead
            title={t('creditPapers.one')}
            heading={borrower(row)}
            lead={[
              ...[names.code('loanPurpose', row.purpose), formatDong(row.amount)],
              ...[t('credit.months', { months: row.termMonths }), names.commune(row.communeCode)],
            ].join(' · ')}
            actions={<Link to="/referrals">{t('creditPapers.all')}</Link>}
          />
          <section className="card" aria-label={t('creditPapers.one')}>
            <p>
              <Tag tone="wait">{t(`referralState.${row.state}`)}</Tag>
            </p>
            <ReferralDetails of={row} />
          </section>
        </>
      )}
    </Shown>
  );
}
