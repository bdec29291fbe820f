import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../api/http.js';
import type { Vacancy } from '../api/shapes.js';
import { formatNumber } from '../format/numbers.js';
import { PageHead } from '../parts/page-head.js';
import { Empty, Shown } from '../parts/states.js';
import { useMe } from '../session/session.js';

interface Proposals {
  people: number;
  employers: number;
  gap: number;
  items: { personId: string; vacancyId: string; fullName?: string; choices: number }[];
}

/** Whom to introduce where, over all open vacancies at once: who has the fewest choices comes first. */
export function ProposalsPage(): ReactElement {
  const { t, i18n } = useTranslation();
  const [area] = useMe().areas;
  const proposals = useQuery({
    queryKey: ['introductions', 'proposals', area],
    queryFn: () => ask<Proposals>(`/api/v1/introduction-proposals?area=${area}`),
  });
  const vacancies = useQuery({
    queryKey: ['vacancies', 'open for proposals'],
    queryFn: () => ask<{ items: Vacancy[] }>('/api/v1/vacancies?status=open&limit=200'),
  });
  const titles = new Map(vacancies.data?.items.map(({ id, title, employer }) => [id, { title, employer }]));
  return (
    <>
      <PageHead title={t('proposals.title')} lead={t('proposals.lead')} />
      <Shown of={proposals}>
        {({ items, people, employers, gap }) =>
          items.length === 0 ? (
            <Empty title={t('proposals.empty')} />
          ) : (
            <>
              <p className="quiet">
                {t('proposals.made', { count: items.length, people, employers })}{' '}
                {gap === 0
                  ? t('proposals.best')
                  : t('proposals.gap', { gap: formatNumber(100 * gap, i18n.language, 2) })}
              </p>
              <ul className="rows">
                {items.map(({ personId, vacancyId, fullName, choices }) => {
                  const vacancy = titles.get(vacancyId);
                  return (
                    <li key={`${personId} ${vacancyId}`} className="row">
                      <div className="row__head">
                        <div className="row__main">
                          <Link className="row__name" to={`/vacancies/${vacancyId}`}>
                            {fullName ?? t('person.noName')}
                          </Link>
                          <p className="row__summary">
                            {vacancy
                              ? `${vacancy.title}, ${vacancy.employer.name}`
                              : t('candidates.untitled')}{' '}
                            · {t('proposals.choices', { count: choices })}
                          </p>
                        </div>
                      </div>
                    </li>
                  );
                })}
              </ul>
            </>
          )
        }
      </Shown>
    </>
  );
}
