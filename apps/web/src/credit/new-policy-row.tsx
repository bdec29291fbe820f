import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { to } from '../api/operations.js';
import { SendForm } from '../parts/plain-send.js';
import { type PolicyRow, type Rule, rulesOf, SERIES, valueLike, valueWords } from './policy.js';

/** The rules that hold last in each series: what a new row changes one of. */
function rulesNow(rows: readonly PolicyRow[]): (Rule & { key: string; series: string })[] {
  return SERIES.flatMap((series) => {
    const last = rows
      .filter((row) => row.series === series)
      .sort((a, b) => (a.row.from < b.row.from ? 1 : -1))
      .at(0);
    return last ? rulesOf(last.row).map((rule) => ({ ...rule, series, key: `${series} ${rule.path}` })) : [];
  });
}

/** One rule says something else from a day on; whoever is pre-screened for that day or a later one is so by it. */
export function NewPolicyRow({ rows }: { rows: readonly PolicyRow[] }): ReactElement {
  const { t } = useTranslation();
  const [written, setWritten] = useState<string>();
  const rules = rulesNow(rows);
  const codes = (section: string, each: readonly string[]) =>
    each.map((value) => ({ value, label: t(`policies.${section}.${value}`) }));
  return (
    <section className="card card--below narrow">
      <h2>{t('policies.add')}</h2>
      {written && <p role="status">{t('policies.recorded', { version: written })}</p>}
      <SendForm<PolicyRow>
        target={to('POST /api/v1/credit-policies')}
        section="policies.field"
        text={t('policies.add')}
        stale={['credit-policies', 'prescreens', 'prescreen']}
        done={({ version }) => setWritten(version)}
        specs={[
          {
            ...{ name: 'rule', kind: 'choice', needed: true },
            choices: rules.map(({ key, path, value, unit }) => ({
              value: key,
              label: `${path}: ${valueWords(value)} ${unit}`,
            })),
          },
          { name: 'value', kind: 'text', needed: true },
          { name: 'from', kind: 'day', needed: true },
          { name: 'article', kind: 'text', needed: true },
          { name: 'source', kind: 'text', needed: true },
          {
            name: 'mark',
            kind: 'choice',
            choices: codes('mark', ['text-read', 'own-knowledge']),
            needed: true,
          },
          {
            ...{ name: 'confidence', kind: 'choice', needed: true },
            choices: codes('confidence', ['high', 'medium', 'low']),
          },
          { name: 'underReview', kind: 'yes-no', needed: true },
        ]}
        toBody={({ rule, value, from, ...cited }) => {
          const chosen = rules.find(({ key }) => key === rule);
          // what cannot be read as the kind of value before is sent as typed: the house says what is wrong with it
          const read = valueLike(chosen?.value, String(value)) ?? value;
          return { series: chosen?.series, from, changes: [{ rule: chosen?.path, value: read, ...cited }] };
        }}
      />
    </section>
  );
}
