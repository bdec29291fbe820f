import { useQueries } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../format/dates.js';
import { BOARDS } from './board.js';

const OWN = BOARDS.filter(({ roles }) => roles.includes('person'));

/** What waits for the person themselves, in words: an interview, a course, a loan, a day to keep in mind. */
export function OwnBoard(): ReactElement {
  const { t } = useTranslation();
  const boards = useQueries({
    queries: OWN.map(({ key, read }) => ({
      queryKey: [key, 'board', 'person'],
      queryFn: ({ signal }: { signal: AbortSignal }) => read([], signal),
    })),
  });
  const lines = boards
    .flatMap(({ data }) => data ?? [])
    .filter((line) => line.overdue + line.due + line.new + line.waiting > 0);
  return (
    <section className="card work" aria-labelledby="own-board">
      <h2 id="own-board">{t('own.next')}</h2>
      {lines.length === 0 ? (
        <p className="quiet">{t('own.nothingNext')}</p>
      ) : (
        <ul className="plain">
          {lines.map(({ kind, dueOn }) => (
            <li key={kind}>
              <strong>{t(`work.kind.${kind}`)}</strong>
              {dueOn && `, ${formatDate(dueOn)}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
