import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/http.js';
import type { Vacancy } from '../api/shapes.js';
import { LiveMark } from '../parts/live-mark.js';
import { PageHead } from '../parts/page-head.js';
import { Shown } from '../parts/states.js';
import { IntroducedTo } from './introduced-to.js';
import { VacancyActs } from './vacancy-acts.js';
import { VacancyFacts, VacancyLead } from './vacancy-facts.js';

/** An employer's own vacancy: what it asks, what of that the law does not allow, and whom the job centre has introduced. */
export function OwnVacancy({ id }: { id: string }): ReactElement {
  const { t } = useTranslation();
  const vacancy = useQuery({
    queryKey: ['vacancy', id],
    queryFn: () => ask<Vacancy>(`/api/v1/vacancies/${encodeURIComponent(id)}`),
  });
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
          <IntroducedTo vacancyId={id} hint={t('introductions.ownEmptyHint')} />
        </>
      )}
    </Shown>
  );
}
