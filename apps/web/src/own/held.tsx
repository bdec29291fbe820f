import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/http.js';
import { formatDate } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { Shown } from '../parts/states.js';
import type { Person } from '../people/person.js';

/** What the register holds of oneself, in short, and the whole of it on paper. */
export function Held({ personId }: { personId: string }): ReactElement {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const path = `/api/v1/people/${encodeURIComponent(personId)}`;
  const own = useQuery({ queryKey: ['person', personId], queryFn: () => ask<Person>(path) });
  return (
    <section className="card card--below" aria-labelledby="held">
      <h2 id="held">{t('own.held')}</h2>
      <Shown of={own}>
        {({ fullName, birthDate, sex, nationalId, phone, residence }) => (
          <dl className="facts">
            {[
              ['fullName', fullName],
              ['birthDate', formatDate(birthDate)],
              ['sex', names.code('sex', sex)],
              ['nationalId', nationalId],
              ['phone', phone],
              [
                'communeCode',
                [residence.detail, names.place(residence.communeCode)].filter(Boolean).join(', '),
              ],
            ].map(([field, value]) => (
              <div key={field}>
                <dt>{t(`release.field.${field ?? ''}`)}</dt>
                <dd>{value ?? <span className="quiet">{t('duplicates.notKnown')}</span>}</dd>
              </div>
            ))}
          </dl>
        )}
      </Shown>
      <p className="row__links">
        <a href={`${path}/file.pdf?language=${i18n.language}`} download>
          {t('own.whole')}
        </a>
        {' · '}
        <a href={`${path}/consents/slip`} download>
          {t('own.slip')}
        </a>
      </p>
    </section>
  );
}
