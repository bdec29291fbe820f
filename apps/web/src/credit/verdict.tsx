import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Prescreen } from '../api/shapes.js';
import { formatDate } from '../format/dates.js';
import { formatDong, formatNumber } from '../format/numbers.js';
import { useNames } from '../names/names.js';
import { Tag, type Tone } from '../parts/tag.js';

const TONES: Readonly<Record<Prescreen['verdict'], Tone>> = {
  eligible: 'good',
  almost: 'wait',
  'needs-check': 'ask',
  ineligible: 'bad',
};

export function VerdictTag({
  of: { verdict, from },
}: {
  of: Pick<Prescreen, 'verdict'> & { from?: string | null };
}): ReactElement {
  const { t } = useTranslation();
  return (
    <Tag tone={TONES[verdict]}>
      {t(`verdict.${verdict}`)}
      {from && verdict === 'almost' ? `, ${t('credit.fromDay', { date: formatDate(from) })}` : ''}
    </Tag>
  );
}

export function Terms({ of }: { of: Prescreen }): ReactElement {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const terms: [string, string][] = [
    ['programme', names.code('programme', of.programme)],
    [
      of.purpose === 'training' ? 'ceilingMonthly' : 'ceiling',
      of.ceiling === null ? '—' : formatDong(of.ceiling),
    ],
    [
      'term',
      of.termMonthsMax === null ? t('credit.termUnknown') : t('credit.months', { months: of.termMonthsMax }),
    ],
    ['rate', t('credit.rateYear', { rate: formatNumber(of.annualRatePercent, i18n.language, 3) })],
    ['asOf', formatDate(of.asOf)],
  ];
  return (
    <dl className="facts">
      {terms.map(([field, value]) => (
        <div key={field}>
          <dt>{t(`credit.field.${field}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
