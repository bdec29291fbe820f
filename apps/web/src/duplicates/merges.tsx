import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../api/http.js';
import { formatDate, formatDateTime } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { Shown } from '../parts/states.js';
import { UndoMerge } from './decide.js';
import type { MergeListed } from './duplicate.js';

/** What was merged lately, each with its way back. */
export function Merges(): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const [undoing, setUndoing] = useState<MergeListed>();
  const merges = useQuery({
    queryKey: ['merges'],
    queryFn: () => ask<{ items: MergeListed[] }>('/api/v1/merges'),
  });
  return (
    <section className="card card--below" aria-live="polite">
      <h2>{t('duplicates.merged')}</h2>
      <Shown of={merges}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{t('duplicates.noneMerged')}</p>
          ) : (
            <ul className="consents">
              {items.map((merge) => (
                <li key={merge.id}>
                  <div>
                    <Link to={`/people/${merge.survivorId}`}>{merge.fullName}</Link>
                    <p className="quiet">
                      {t('person.born', { date: formatDate(merge.birthDate) })} ·{' '}
                      {names.place(merge.communeCode)} ·{' '}
                      {t('duplicates.mergedAt', { time: formatDateTime(merge.mergedAt) })}
                    </p>
                  </div>
                  <Button
                    onClick={() => setUndoing(merge)}
                    aria-label={`${t('duplicates.undo')}: ${merge.fullName}`}
                  >
                    {t('duplicates.undo')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      {undoing && <UndoMerge of={undoing} close={() => setUndoing(undefined)} />}
    </section>
  );
}
