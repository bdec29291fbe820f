import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Prescreen, Reason } from '../api/shapes.js';
import { formatDate } from '../format/dates.js';
import { formatDong, formatNumber } from '../format/numbers.js';
import { useNames, useSay } from '../names/names.js';
import { ReasonLine } from '../parts/reason-line.js';
import { Tag, type Tone } from '../parts/tag.js';
import { PolicyLinks } from './policy-page.js';

const stateOf = (met: boolean | null) => (met === null ? 'unknown' : met ? 'met' : 'unmet');
const DOCUMENT_TONES: Readonly<Record<string, Tone>> = { held: 'good', missing: 'bad', later: 'idle' };

/** Every condition of the law as a line with its article; what to do about the unmet ones; the papers; other ways. */
export function PrescreenDetails({ of }: { of: Prescreen }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="details">
      <section>
        <h3>{t('credit.reasons')}</h3>
        <ul className="reasons">
          {of.reasons.map((reason) => (
            <ReasonRow key={reason.code} reason={reason} />
          ))}
        </ul>
      </section>
      <div className="details__side">
        <Documents of={of} />
        <Alternatives of={of} />
        <p className="quiet">
          {t('credit.policy', { version: '' })} <PolicyLinks version={of.policyVersion} />
        </p>
        {(of.rulesUnderReview ?? []).length > 0 && (
          <p className="quiet">{t('credit.underReview', { rules: of.rulesUnderReview?.join(', ') })}</p>
        )}
      </div>
    </div>
  );
}

function ReasonRow({ reason }: { reason: Reason }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const say = useSay();
  const state = stateOf(reason.met);
  return (
    <ReasonLine
      state={state}
      name={names.text(`reason.${reason.code}.name`) ?? reason.code}
      fact={say(`reason.${reason.code}.${wordingOf(reason, state)}`, reason.fact, reason.code)}
      more={
        <>
          {reason.remedy && (
            <p className="reason__remedy">
              <strong>{t('credit.remedy')}</strong> {names.code('remedy', reason.remedy)}
            </p>
          )}
          {reason.from && (
            <p className="reason__remedy">{t('credit.trueFrom', { date: formatDate(reason.from) })}</p>
          )}
          <p className="article">{reason.article}</p>
        </>
      }
    />
  );
}

/** No term asked for is met, but not by a term. */
const wordingOf = ({ fact }: Reason, state: string): string =>
  state === 'met' && fact['termMonths'] === null ? 'metNotAsked' : state;

function Documents({ of: { documents } }: { of: Prescreen }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <section>
      <h3>{t('credit.documents')}</h3>
      <ul className="checklist">
        {documents.map(({ code, name, status }) => (
          <li key={code}>
            <Tag tone={DOCUMENT_TONES[status] ?? 'idle'}>{names.code('documentStatus', status)}</Tag>
            <span>{names.text(`document.${code}`) ?? name ?? code}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Alternatives({ of: { alternatives = [] } }: { of: Prescreen }): ReactElement | null {
  const { t, i18n } = useTranslation();
  const names = useNames();
  if (alternatives.length === 0) return null;
  return (
    <section>
      <h3>{t('credit.alternatives')}</h3>
      <ul className="plain">
        {alternatives.map((other) => (
          <li key={other.programme}>
            <strong>{names.code('programme', other.programme)}</strong>:{' '}
            {names.code('alternative', other.because)}
            {other.ceiling ? `; ${t('credit.upTo', { amount: formatDong(other.ceiling) })}` : ''}
            {other.annualRatePercent
              ? `; ${t('credit.rateYear', { rate: formatNumber(other.annualRatePercent, i18n.language, 3) })}`
              : ''}
            . <span className="article">{other.article}</span>
            {other.underReview && <span className="quiet"> {t('credit.alternativeReview')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
