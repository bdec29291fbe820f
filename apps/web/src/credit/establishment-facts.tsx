import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/http.js';
import type { Prescreen, Referral } from '../api/shapes.js';
import { Shown } from '../parts/states.js';
import { useMe } from '../session/session.js';
import { PrescreenDetails } from './prescreen-details.js';
import { VerdictTag } from './verdict.js';

/** What the establishment said of itself, form 02 to be signed, and on which conditions the loan rests. */
export function EstablishmentFacts({ of: row }: { of: Referral }): ReactElement | null {
  const { t } = useTranslation();
  const { role } = useMe();
  const { applicant } = row;
  if (!applicant) return null;
  const form02 = `/api/v1/credit-referrals/${row.id}/form-02`;
  return (
    <>
      <p>
        {t('establishment.said', { workers: applicant.workers, released: applicant.releasedWorkers })}{' '}
        {t(applicant.collateral ? 'establishment.withCollateral' : 'establishment.noCollateral')}
      </p>
      {role !== 'registry-officer' && (
        <>
          <p className="row__links">
            <a href={form02} download>
              {t('establishment.form02', { format: 'PDF' })}
            </a>{' '}
            <a href={`${form02}?format=docx`} download>
              {t('establishment.form02', { format: 'DOCX' })}
            </a>
          </p>
          <Conditions id={row.id} acts={row.acts.length} />
        </>
      )}
    </>
  );
}

/** Asked for when somebody opens it: lists are long. */
function Conditions({ id, acts }: { id: string; acts: number }): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const found = useQuery({
    queryKey: ['referrals', 'prescreen', id, acts],
    queryFn: () => ask<Prescreen>(`/api/v1/credit-referrals/${id}/prescreen`),
    enabled: open,
  });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('establishment.conditions')}</summary>
      {open && (
        <Shown of={found}>
          {(answer) => (
            <>
              <p role="status">
                <VerdictTag of={answer} />
              </p>
              <PrescreenDetails of={answer} />
            </>
          )}
        </Shown>
      )}
    </details>
  );
}
