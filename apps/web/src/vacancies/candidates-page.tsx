import { useQuery } from '@tanstack/react-query';
import { useCallback, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ask } from '../api/http.js';
import type { RankedCandidate, RankedCandidates, Vacancy } from '../api/shapes.js';
import { formatDate } from '../format/dates.js';
import { Introduce } from '../introductions/introduce.js';
import { LiveMark } from '../parts/live-mark.js';
import { FreshNote, More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { Row } from '../parts/row.js';
import { Empty, Shown } from '../parts/states.js';
import { useMe } from '../session/session.js';
import { VacancyActs } from './vacancy-acts.js';
import { IntroducedTo } from './introduced-to.js';
import { OwnVacancy } from './own-vacancy.js';
import { VacancyFacts, VacancyLead } from './vacancy-facts.js';
import { CriteriaLines, OutcomeTag, Score, useWhy } from './standing.js';

const idOf = (row: RankedCandidate): string => row.personId;
/** Ties are said to be ties: the order among them says nothing. */
const equal = (a: RankedCandidate, b: RankedCandidate | undefined): boolean =>
  a.outcome === b?.outcome && a.score === b.score;
const rowId = (personId: string): string => `candidate-${personId}`;

/** One vacancy: to the job centre with everybody who could do the work, to its employer with whom was introduced. */
export function CandidatesPage(): ReactElement {
  const { id = '' } = useParams();
  return useMe().role === 'employer' ? <OwnVacancy id={id} /> : <Candidates id={id} />;
}

/** What the vacancy asks, and below it who could do the work; nobody commutes abroad, so that such work has no such list. */
function Candidates({ id }: { id: string }): ReactElement {
  const { t } = useTranslation();
  const vacancy = useQuery({
    queryKey: ['vacancy', id],
    queryFn: () => ask<Vacancy>(`/api/v1/vacancies/${encodeURIComponent(id)}`),
  });
  return (
    <>
      <PageHead
        title={vacancy.data ? t('candidates.title', { title: vacancy.data.title }) : t('candidates.untitled')}
        heading={vacancy.data?.title ?? t('candidates.untitled')}
        lead={vacancy.data && <VacancyLead vacancy={vacancy.data} />}
        actions={<LiveMark />}
      />
      <Shown of={vacancy}>
        {(one) => (
          <>
            <VacancyActs of={one} />
            <VacancyFacts vacancy={one} />
            {one.country ? (
              <>
                <p className="note-block">{t('candidates.abroad')}</p>
                <IntroducedTo vacancyId={id} />
              </>
            ) : (
              <>
                <p className="row__links">
                  <Link to={`/introductions?vacancyId=${id}`}>{t('introductions.ofVacancyAll')}</Link>
                </p>
                <Ranked vacancyId={id} />
              </>
            )}
          </>
        )}
      </Shown>
    </>
  );
}

/** The ranked candidates of one vacancy, with the reasons; who comes in appears while the page is open. */
function Ranked({ vacancyId }: { vacancyId: string }): ReactElement {
  const { t } = useTranslation();
  const list = useLongList<RankedCandidate, RankedCandidates>(
    ['candidates', vacancyId],
    `/api/v1/vacancies/${encodeURIComponent(vacancyId)}/candidates`,
    idOf,
  );
  return (
    <>
      <h2>{t('candidates.heading')}</h2>
      <Shown of={list}>
        {({ rows, first }) =>
          rows.length === 0 ? (
            <Empty title={t('candidates.empty')}>
              <p>{t('candidates.emptyHint')}</p>
            </Empty>
          ) : (
            <>
              <p className="quiet">
                {t('candidates.order', { total: first.total, policy: formatDate(first.policyVersion) })}
              </p>
              <ol className="rows">
                {rows.map((row, index) => (
                  <Candidate
                    key={row.personId}
                    row={row}
                    vacancyId={vacancyId}
                    tied={equal(row, rows[index - 1]) || equal(row, rows[index + 1])}
                    freshAt={list.fresh.get(row.personId)}
                  />
                ))}
              </ol>
              <More list={list} shown={rows.length} total={first.total} />
              <FreshNote fresh={list.fresh} rowId={rowId} />
            </>
          )
        }
      </Shown>
    </>
  );
}

function Candidate({
  row,
  vacancyId,
  tied,
  freshAt,
}: {
  row: RankedCandidate;
  vacancyId: string;
  tied: boolean;
  freshAt: string | undefined;
}): ReactElement {
  const { t } = useTranslation();
  const why = useWhy();
  const details = useCallback(
    () => (
      <>
        <CriteriaLines of={row} />
        {row.outcome !== 'not-now' && <Introduce row={row} vacancyId={vacancyId} />}
        <p className="row__links">
          <Link to={`/people/${row.personId}/vacancies`}>{t('candidates.otherVacancies')}</Link>
        </p>
      </>
    ),
    [row, t, vacancyId],
  );
  return (
    <Row
      id={rowId(row.personId)}
      lead={
        <>
          <span className="sr-only">{t('candidates.rank')} </span>
          {row.rank}
        </>
      }
      name={row.fullName ?? t('person.noName')}
      tag={<OutcomeTag of={row} />}
      aside={<Score value={row.score} tied={tied} />}
      summary={why(row)}
      freshAt={freshAt}
    >
      {details}
    </Row>
  );
}
