import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ask } from '../api/http.js';
import { formatDate } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { ByLawLines } from '../people/by-law.js';
import { PageHead } from '../parts/page-head.js';
import { Shown } from '../parts/states.js';
import { Tag } from '../parts/tag.js';
import { useMe } from '../session/session.js';
import { CaseActs } from './case-acts.js';
import { type Case, untilWords } from './case.js';

/** One case: where it stands, what can be done now, until when, who stands by the person, and what was done. */
export function CasePage(): ReactElement {
  const { t, i18n } = useTranslation();
  const { id = '' } = useParams();
  const names = useNames();
  const me = useMe();
  const query = useQuery({
    queryKey: ['cases', 'one', id],
    queryFn: () => ask<Case>(`/api/v1/cases/${encodeURIComponent(id)}`),
  });
  return (
    <Shown of={query}>
      {(data) => (
        <>
          <PageHead
            title={t('cases.caseTitle')}
            heading={data.fullName}
            lead={[
              t(`caseKind.${data.kind}`),
              t(`caseState.${data.state}`),
              names.place(data.communeCode),
              ...(data.move ? [t('cases.movingTo', { place: names.place(data.move.toCommune) })] : []),
              ...(data.closure ? [t(`caseReason.${data.closure.reason}`)] : []),
            ].join(' · ')}
            actions={<Link to={`/people/${id}`}>{t('cases.person')}</Link>}
          />
          <section className="card">
            <h2>{t('cases.next')}</h2>
            <CaseActs of={data} />
            <p className="row__links">
              <a href={`/api/v1/people/${id}/consents/slip`} download>
                {t('cases.slip')}
              </a>
              {me.role === 'registry-officer' && (
                <>
                  {' · '}
                  <a href={`/api/v1/people/${id}/file.pdf?language=${i18n.language}`} download>
                    {t('cases.file')}
                  </a>
                </>
              )}
            </p>
          </section>
          <div className="columns card--below">
            <Duties of={data} />
            <StandingBy of={data} />
          </div>
          {data.sentence && <SentenceCard sentence={data.sentence} />}
          <Done of={data} />
        </>
      )}
    </Shown>
  );
}

function Duties({ of: { duties } }: { of: Case }): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{t('cases.duties')}</h2>
      {duties.length === 0 && <p className="quiet">{t('cases.noDuty')}</p>}
      <ul className="plain">
        {duties.map((duty) => (
          <li key={`${duty.duty} ${duty.due}`}>
            <strong>{t(`duty.${duty.duty}`)}</strong>{' '}
            {duty.metOn ? (
              <Tag tone="good">{t('cases.met', { date: formatDate(duty.metOn) })}</Tag>
            ) : duty.droppedAt ? (
              <Tag tone="idle">{t('cases.dropped')}</Tag>
            ) : (
              <Tag tone={duty.escalatedAt ? 'bad' : 'wait'}>{untilWords(t, duty.due, duty.days)}</Tag>
            )}{' '}
            <span className="article">
              {duty.article}
              {duty.review && ` · ${t('cases.review')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function StandingBy({ of: { helpers } }: { of: Case }): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{t('cases.helpers')}</h2>
      {helpers.length === 0 && <p className="quiet">{t('cases.noHelper')}</p>}
      <ul className="plain">
        {helpers.map((helper) => (
          <li key={`${helper.helperId} ${helper.since}`}>
            <strong>{helper.fullName}</strong>, {t(`organisation.${helper.organisation}`)}{' '}
            <span className="quiet">
              {formatDate(helper.since)} – {helper.endedOn ? formatDate(helper.endedOn) : t('cases.now')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A sentence served in the community, and what follows from it by law. */
function SentenceCard({ sentence }: { sentence: NonNullable<Case['sentence']> }): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="card card--below" aria-labelledby="sentence">
      <h2 id="sentence">{t('cases.sentence')}</h2>
      <p>
        {t(`mainPenalty.${sentence.mainPenalty}`)},{' '}
        {t('cases.sentenceEnds', { date: formatDate(sentence.endsOn) })}
      </p>
      <ByLawLines of={sentence} />
    </section>
  );
}

function Done({ of: { acts } }: { of: Case }): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="card card--below">
      <h2>{t('cases.done')}</h2>
      {acts.length === 0 && <p className="quiet">{t('cases.nothingDone')}</p>}
      <ol className="timeline">
        {acts.map((act) => (
          <li key={act.number}>
            <strong>{formatDate(act.on)}</strong> {t(`caseAct.${act.act}`)} – {t(`role.${act.role}`)}
            {act.reason && ` · ${t(`caseReason.${act.reason}`)}`}
            {act.detail.note && <span className="quiet"> “{act.detail.note}”</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
