import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/http.js';
import type { Vacancy } from '../api/shapes.js';
import { IntroductionRow } from '../introductions/introduction-row.js';
import type { Introduction, Introductions } from '../introductions/introduction.js';
import { LiveMark } from '../parts/live-mark.js';
import { More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { Empty, Shown } from '../parts/states.js';
import { VacancyActs } from './vacancy-acts.js';
import { VacancyFacts, VacancyLead } from './vacancy-facts.js';

const idOf = (row: Introduction): string => row.id;

/** An employer's own vacancy: what it asks, what of that the law does not allow, and whom the job centre has introduced. */
export function OwnVacancy({ id }: { id: string }): ReactElement {
  const { t } = useTranslation();
  const vacancy = useQuery({
    queryKey: ['vacancy', id],
    queryFn: () => ask<Vacancy>(`/api/v1/vacancies/${encodeURIComponent(id)}`),
  });
  const list = useLongList<Introduction, Introductions>(
    ['introductions', 'of vacancy', id],
    `/api/v1/introductions?vacancyId=${encodeURIComponent(id)}`,
    idOf,
  );
  return (
    <Shown of={vacancy}>
      {(one) => (
        <>
          <PageHead
            title={one.title}
            heading={one.title}
            lead={<VacancyLead vacancy={one} />}
            actions={<LiveMark />}
          />
          <VacancyActs of={one} />
          <VacancyFacts vacancy={one} />
          <h2>{t('introductions.ofVacancy')}</h2>
          <Shown of={list}>
            {({ rows }) =>
              rows.length === 0 ? (
                <Empty title={t('introductions.empty')}>
                  <p>{t('introductions.ownEmptyHint')}</p>
                </Empty>
              ) : (
                <>
                  <ul className="rows">
                    {rows.map((row) => (
                      <IntroductionRow key={row.id} row={row} freshAt={list.fresh.get(row.id)} />
                    ))}
                  </ul>
                  <More list={list} shown={rows.length} />
                </>
              )
            }
          </Shown>
        </>
      )}
    </Shown>
  );
}
