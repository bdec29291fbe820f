import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReasonState } from '../vacancies/why.js';
import { Icon, type IconName } from './icons.js';

const ICONS: Readonly<Record<ReasonState, IconName>> = {
  met: 'met',
  part: 'part',
  unmet: 'unmet',
  unknown: 'unknown',
};

/** One criterion as a line: how it stands, what it is, the fact behind it; then whatever would change it. */
export function ReasonLine({
  state,
  name,
  fact,
  more,
  aside,
}: {
  state: ReasonState;
  name: string;
  fact: ReactNode;
  more?: ReactNode;
  aside?: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <li className={`reason reason--${state}`}>
      <span className="reason__state">
        <Icon name={ICONS[state]} />
        <span>{t(`reasonState.${state}`)}</span>
      </span>
      <div className="reason__body">
        <p className="reason__name">{name}</p>
        <p className="reason__fact">{fact}</p>
        {more}
      </div>
      {aside && <div className="reason__aside">{aside}</div>}
    </li>
  );
}
