import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../format/dates.js';
import { useWorkNames } from '../names/names.js';
import type { ByLaw } from './person.js';

/** What follows by law from a judgment: when the record is cleared, which work is closed until when. */
export function ByLawLines({ of: { clearance, bars } }: { of: ByLaw }): ReactElement {
  const { t } = useTranslation();
  const names = useWorkNames();
  const clearedOn = clearance.on ?? clearance.earliest;
  return (
    <>
      <p>{t(`person.clearance.${clearance.state}`, { date: clearedOn ? formatDate(clearedOn) : '' })}</p>
      {bars.length > 0 && (
        <>
          <h3 className="spaced">{t('person.bars')}</h3>
          <ul className="plain">
            {bars.map((bar) => (
              <li key={`${bar.ground} ${bar.until ?? ''}`}>
                <strong>{names.code('ground', bar.ground)}</strong>
                {bar.until ? `, ${t('release.until', { date: formatDate(bar.until) })}` : ''}
                {bar.occupations.length > 0 && ` · ${bar.occupations.map(names.occupation).join(', ')}`}{' '}
                <span className="article">{bar.article}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
