import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { to } from '../api/operations.js';
import type { Referral } from '../api/shapes.js';
import { SendDialog } from '../parts/plain-send.js';
import type { Spec } from '../parts/plain-specs.js';
import { actKey } from './borrower.js';
import { reasonsFor } from './referral-reasons.js';

const ON: Spec = { name: 'on', kind: 'day' };

/** What one can do now; each act says what it is before it is done. */
export function ReferralActs({ of: referral }: { of: Referral }): ReactElement {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const again = chosen === 'submit' && referral.state === 'returned';
  const specs = useSpecs(again ? 'again' : chosen, referral.applicant !== null);
  if (referral.next.length === 0) return <p className="quiet">{t('referrals.notYourTurn')}</p>;
  return (
    <div className="acts">
      {referral.next.map((name) => (
        <Button key={name} danger={DANGEROUS.has(name)} onClick={() => setChosen(name)}>
          {t(actKey(name, referral))}
        </Button>
      ))}
      {chosen && (
        <SendDialog
          key={chosen}
          target={to('POST /api/v1/credit-referrals/{id}/acts', { id: referral.id })}
          title={t(actKey(chosen, referral))}
          follows={t('referrals.willBeRecorded')}
          danger={DANGEROUS.has(chosen)}
          section={again ? 'referralField.again' : (SECTIONS[chosen] ?? 'referralField')}
          specs={specs}
          toBody={(told) => ({ act: chosen, ...told })}
          stale={['referrals']}
          close={() => setChosen(undefined)}
        />
      )}
    </div>
  );
}

/** Nothing leads back from them. */
const DANGEROUS: ReadonlySet<string> = new Set(['decline', 'withdraw']);

/** Acts whose fields have words of their own. */
const SECTIONS: Readonly<Record<string, string>> = {
  approve: 'referralField.approve',
  disburse: 'referralField.disburse',
};

/** Every act may be entered later than it happened. Acts that say no take a reason; what was returned may be handed in again for less; the bank may grant less than was asked, and pay in parts. */
function useSpecs(act: string | undefined, establishment: boolean): Spec[] {
  const { t } = useTranslation();
  if (act === 'return' || act === 'decline' || act === 'withdraw') {
    const choices = reasonsFor(act, establishment).map((value) => ({
      value,
      label: t(`referralReason.${value}`),
    }));
    return [{ name: 'reason', kind: 'choice', choices, needed: true }, ON];
  }
  if (act === 'again') {
    return [{ name: 'amount', kind: 'dong' }, { name: 'termMonths', kind: 'number' }, ON];
  }
  if (act === 'approve') return [{ name: 'amount', kind: 'dong' }, ON];
  if (act !== 'disburse') return [ON];
  return [{ name: 'amount', kind: 'dong' }, { name: 'reference', kind: 'text' }, ON];
}
