import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { to } from '../api/operations.js';
import type { Referral } from '../api/shapes.js';
import { SendDialog } from '../parts/plain-send.js';
import type { Spec } from '../parts/plain-specs.js';
import { type Told, questionOf } from './told.js';

const SPECS: readonly Spec[] = [
  { name: 'applicant.reference', kind: 'text', needed: true },
  { name: 'termMonths', kind: 'number', needed: true },
];

/** The bank takes the dossier of what was just told; whoever does so prepares it, and another officer decides. */
export function TakeDossier({ read }: { read: () => Told | undefined }): ReactElement {
  const { t } = useTranslation();
  const go = useNavigate();
  const [told, setTold] = useState<Told>();
  return (
    <>
      <Button onClick={() => setTold(read())}>{t('establishment.take.title')}</Button>
      {told && (
        <SendDialog<Referral>
          target={to('POST /api/v1/credit-referrals')}
          title={t('establishment.take.title')}
          follows={t('establishment.take.follows')}
          section="establishment.take"
          specs={SPECS}
          initial={{ termMonths: told.termMonths === undefined ? '' : String(told.termMonths) }}
          toBody={(more) => dossierOf(told, more)}
          stale={['referrals']}
          done={({ id }) => void go(`/referrals/${id}`)}
          close={() => setTold(undefined)}
        />
      )}
    </>
  );
}

/** The question as it was asked, under a number; whether the plan is confirmed is the commune's to say. */
function dossierOf(told: Told, more: Record<string, unknown>): object {
  const { applicant, planConfirmed: _confirmed, ...asked } = questionOf(told);
  const { reference } = more['applicant'] as { reference: string };
  return { ...asked, applicant: { ...applicant, reference }, termMonths: more['termMonths'] };
}
