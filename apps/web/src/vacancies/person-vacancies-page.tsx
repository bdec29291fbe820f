import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ask } from '../api/http.js';
import type { SuitedVacancies, SuitedVacancy, TrainingStep } from '../api/shapes.js';
import { formatDate } from '../format/dates.js';
import { useNames, useSay } from '../names/names.js';
import { Counsel } from '../introductions/counsel.js';
import { LiveMark } from '../parts/live-mark.js';
import { Consents } from '../people/consents.js';
import { Erasures } from '../people/erasures.js';
import { PageHead } from '../parts/page-head.js';
import { Row } from '../parts/row.js';
import { Empty, Shown } from '../parts/states.js';
import { useMe } from '../session/session.js';
import { useKnownName } from './known-name.js';
import { CriteriaLines, OutcomeTag, Score, useWhy } from './standing.js';
import { WorkAbroad } from './work-abroad.js';

/** One person: the vacancies that suit, and the course that would open most. */
export function PersonVacanciesPage(): ReactElement {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const me = useMe();
  const suited = useQuery({
    queryKey: ['person-vacancies', id],
    queryFn: () => ask<SuitedVacancies>(`/api/v1/people/${encodeURIComponent(id)}/vacancies?limit=20`),
  });
  const known = useKnownName(id);
  return (
    <>
      <PageHead
        title={t('personVacancies.title')}
        heading={suited.data?.fullName ?? known ?? t('personVacancies.title')}
        lead={t('personVacancies.lead')}
        actions={
          <>
            {me.role === 'counsellor' && <Counsel personId={id} />}
            <LiveMark />
          </>
        }
      />
      <Shown of={suited}>
        {(data) => (
          <>
            <TrainingSteps steps={data.training ?? []} />
            <h2>{t('personVacancies.heading')}</h2>
            {data.items.length === 0 ? (
              <Empty title={t('personVacancies.empty')} />
            ) : (
              <ol className="rows">
                {data.items.map((row) => (
                  <Suited key={row.vacancyId} row={row} />
                ))}
              </ol>
            )}
            {me.role === 'counsellor' && <WorkAbroad personId={id} fullName={data.fullName ?? known} />}
          </>
        )}
      </Shown>
      <div className="columns spaced">
        <Consents personId={id} />
        <Erasures personId={id} />
      </div>
    </>
  );
}

function Suited({ row }: { row: SuitedVacancy }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const why = useWhy();
  return (
    <Row
      id={`vacancy-${row.vacancyId}`}
      lead={row.rank}
      name={row.title}
      tag={<OutcomeTag of={row} />}
      aside={<Score value={row.score} />}
      summary={
        <>
          {why(row)}
          <span className="quiet">
            {' '}
            {names.place(row.communeCode)} · {t('vacancies.closes', { date: formatDate(row.closesOn) })}
          </span>
        </>
      }
    >
      {() => (
        <>
          <CriteriaLines of={row} />
          <p className="row__links">
            <Link to={`/vacancies/${row.vacancyId}`}>{t('personVacancies.allCandidates')}</Link>
          </p>
        </>
      )}
    </Row>
  );
}

function TrainingSteps({ steps }: { steps: TrainingStep[] }): ReactElement | null {
  const { t } = useTranslation();
  const say = useSay();
  if (steps.length === 0) return null;
  return (
    <section className="note-block" aria-label={t('training.stepTitle')}>
      <h2>{t('training.stepTitle')}</h2>
      <ul>
        {steps.map((step) => (
          <li key={step.courseId}>
            <strong>{step.name}</strong> ({step.provider}): {t('training.opens', { count: step.opens })}{' '}
            <span className="quiet">
              {step.because.map((because) => say(`advice.${because.code}`, because, 'skills')).join('; ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
