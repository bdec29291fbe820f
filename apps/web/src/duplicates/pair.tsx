import { Button } from 'antd';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDate, formatDateTime } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { Icon } from '../parts/icons.js';
import { COMPARED, type Compared, type Duplicate, type Side } from './duplicate.js';
import { DismissPair, MergePair } from './decide.js';

/** Two files side by side, each difference marked in words too, then what speaks for and against. */
export function Pair({ of: pair }: { of: Duplicate }): ReactElement {
  const { t } = useTranslation();
  const [deciding, setDeciding] = useState<'merge' | 'dismiss'>();
  const close = (): void => setDeciding(undefined);
  const heading = `pair-${pair.id}`;
  return (
    <section className="card pair" aria-labelledby={heading}>
      <h2 id={heading}>{t('duplicates.pair', { share: Math.round(100 * pair.score) })}</h2>
      <SideBySide people={pair.people} />
      <Reasons of={pair} />
      <div className="acts">
        <Button type="primary" onClick={() => setDeciding('merge')}>
          {t('duplicates.same')}
        </Button>
        <Button onClick={() => setDeciding('dismiss')}>{t('duplicates.different')}</Button>
      </div>
      {deciding === 'merge' && <MergePair of={pair} close={close} />}
      {deciding === 'dismiss' && <DismissPair of={pair} close={close} />}
    </section>
  );
}

function SideBySide({ people }: { people: readonly [Side, Side] }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const shown = (field: Compared, side: Side): ReactNode => {
    const value = side[field];
    if (value === null) return <span className="quiet">{t('duplicates.notKnown')}</span>;
    if (field === 'birthDate') return formatDate(value);
    if (field === 'sex') return names.code('sex', value);
    return field === 'communeCode' ? names.place(value) : value;
  };
  return (
    <div className="table-scroll">
      <table className="figures side-by-side">
        <thead>
          <tr>
            <td />
            {people.map(({ personId }, index) => (
              <th key={personId} scope="col">
                <Link to={`/people/${personId}`}>{t('duplicates.file', { number: index + 1 })}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {COMPARED.map((field) => {
            const [one, other] = people;
            const differs = one[field] !== null && other[field] !== null && one[field] !== other[field];
            return (
              <tr key={field} className={differs ? 'differs' : undefined}>
                <th scope="row">
                  {t(`release.field.${field}`)}
                  {differs && <span className="differs__mark">{t('duplicates.differs')}</span>}
                </th>
                <td>{shown(field, one)}</td>
                <td>{shown(field, other)}</td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">{t('duplicates.recordedAt')}</th>
            {people.map(({ personId, recordedAt }) => (
              <td key={personId}>{formatDateTime(recordedAt)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Reasons({ of: { because } }: { of: Duplicate }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const sides = [
    ['for', because.filter(({ bits }) => bits >= 0)],
    ['against', because.filter(({ bits }) => bits < 0)],
  ] as const;
  return (
    <div className="columns spaced">
      {sides
        .filter(([, found]) => found.length > 0)
        .map(([side, found]) => (
          <div key={side}>
            <h3>{t(`duplicates.${side}`)}</h3>
            <ul className="plain">
              {[...found]
                .sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
                .map(({ code }) => (
                  <li key={code}>
                    <Icon name={side === 'for' ? 'met' : 'unmet'} /> {names.code('alike', code)}
                  </li>
                ))}
            </ul>
          </div>
        ))}
    </div>
  );
}
