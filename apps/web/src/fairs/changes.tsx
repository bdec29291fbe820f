import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../format/dates.js';
import type { FairChange, FairGuest } from './fair.js';

/** Whose card is not true any more: who moved from where to where, newest first. */
export function Changes({
  changes,
  guests,
}: {
  changes: readonly FairChange[];
  guests: readonly FairGuest[];
}): ReactElement | null {
  const { t } = useTranslation();
  if (changes.length === 0) return null;
  const known = new Map(guests.map((guest) => [guest.personId, guest]));
  const words = (place: FairChange['to']): string =>
    place ? t('fairs.placeAt', { table: place.table, time: place.startsAt }) : '';
  return (
    <section aria-live="polite">
      <h2>{t('fairs.changes')}</h2>
      <p className="quiet">{t('fairs.changesHint')}</p>
      <ul className="timeline">
        {changes.map(({ at, personId, from, to }, index) => {
          const guest = known.get(personId);
          const kind = from && to ? 'moved' : to ? 'won' : 'lost';
          return (
            <li key={`${at} ${index}`}>
              <span className="quiet">{formatClock(at).slice(0, 5)}</span>{' '}
              <strong>{guest?.fullName ?? t('person.noName')}</strong>
              {guest && ` (${t('fairs.cardNo', { number: guest.number })})`}:{' '}
              {t(`fairs.change.${kind}`, { from: words(from), to: words(to) })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
