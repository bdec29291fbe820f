import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Standing } from '../api/shapes.js';
import { formatDate } from '../format/dates.js';
import { formatNumber } from '../format/numbers.js';
import { useNames } from '../names/names.js';
import { Bar } from '../parts/bar.js';
import { ReasonLine } from '../parts/reason-line.js';
import { Tag, type Tone } from '../parts/tag.js';
import { useBecause } from './use-because.js';
import { stateOf, tellingCriteria } from './why.js';

const TONES: Readonly<Record<Standing['outcome'], Tone>> = {
  suitable: 'good',
  'needs-check': 'ask',
  'not-now': 'wait',
};

/** `Chưa phù hợp đến ngày 16/11/2028`: the outcome with the day on which it changes. */
export function OutcomeTag({
  of: { outcome, from },
}: {
  of: Pick<Standing, 'outcome' | 'from'>;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <Tag tone={TONES[outcome]}>
      {from ? t(`outcomeUntil.${outcome}`, { date: formatDate(from) }) : t(`outcome.${outcome}`)}
    </Tag>
  );
}

export function Score({ value, tied = false }: { value: number; tied?: boolean }): ReactElement {
  const { t, i18n } = useTranslation();
  return (
    <span className="score">
      <span className="score__number">
        <span className="sr-only">{t('candidates.score')} </span>
        {formatNumber(value, i18n.language)}
        <span className="score__of">/100</span>
      </span>
      <Bar share={value / 100} />
      {tied && <span className="quiet">{t('candidates.tied')}</span>}
    </span>
  );
}

/** One short sentence: what speaks for the pair, and what costs most. */
export function useWhy(): (of: Standing) => string {
  const { t } = useTranslation();
  const { short } = useBecause();
  return ({ criteria }) => {
    const { forIt, against } = tellingCriteria(criteria);
    const pros = forIt.map(short).join(', ');
    const con = against && short(against);
    if (pros && con) return sentence(t('why.both', { pros, con }));
    return sentence(pros || (con ? t('why.only', { con }) : t('why.none')));
  };
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Every criterion as a line with its fact and its share of the score; legal bars first. */
export function CriteriaLines({ of }: { of: Standing }): ReactElement {
  const { t, i18n } = useTranslation();
  const { fact } = useBecause();
  const names = useNames();
  return (
    <>
      <BarLines of={of} />
      <ul className="reasons">
        {of.criteria.map((criterion) => (
          <ReasonLine
            key={criterion.code}
            state={stateOf(criterion)}
            name={names.code('criterion', criterion.code)}
            fact={fact(criterion)}
            aside={
              <span className="points">
                <span>
                  {t('candidates.points', {
                    points: formatNumber(criterion.weight * criterion.points, i18n.language),
                    weight: criterion.weight,
                  })}
                </span>
                <Bar share={criterion.points} tone="muted" />
              </span>
            }
          />
        ))}
      </ul>
    </>
  );
}

/** What the law says of this pair: until when, on which ground. The reason for a sentence is not known here and not shown. */
function BarLines({ of: { bars = [] } }: { of: Standing }): ReactElement | null {
  const { t } = useTranslation();
  const names = useNames();
  if (bars.length === 0) return null;
  return (
    <section className="bars" aria-label={t('bars.title')}>
      <h4>{t('bars.title')}</h4>
      <ul>
        {bars.map((bar) => (
          <li key={`${bar.ground} ${bar.until ?? ''}`}>
            <strong>
              {!bar.certain
                ? t('bars.check')
                : bar.until
                  ? t('bars.until', { date: formatDate(bar.until) })
                  : t('bars.open')}
            </strong>{' '}
            {names.code('ground', bar.ground)}.{' '}
            <span className="article">{t('bars.ground', { article: bar.article })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
