import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ask } from '../api/http.js';
import { Decisions } from '../credit/decisions.js';
import { formatDate } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { PageHead } from '../parts/page-head.js';
import { Shown } from '../parts/states.js';
import { useMe } from '../session/session.js';
import { ByLawLines } from './by-law.js';
import { Consents } from './consents.js';
import { Erasures } from './erasures.js';
import type { Person, Release } from './person.js';

/** Whoever keeps the case of somebody. */
const OFFICE: readonly string[] = ['registry-officer', 'commune-leader'];

/** One file of the registry: who it is, what was recorded, and what the person agreed to. */
export function PersonPage(): ReactElement {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const me = useMe();
  const person = useQuery({
    queryKey: ['person', id],
    queryFn: () => ask<Person>(`/api/v1/people/${encodeURIComponent(id)}`),
  });
  return (
    <Shown of={person}>
      {(data) => (
        <>
          <PageHead
            title={t('person.title')}
            heading={data.fullName}
            lead={<Lead person={data} />}
            actions={
              <>
                {OFFICE.includes(me.role) && <Link to={`/cases/${id}`}>{t('person.toCase')}</Link>}{' '}
                {me.role === 'registry-officer' && !data.closure && (
                  <>
                    <Link to={`/people/${id}/change`}>{t('person.change')}</Link>{' '}
                    <Link to={`/people/${id}/referral`}>{t('referrals.prepare')}</Link>
                  </>
                )}
              </>
            }
          />
          <div className="columns">
            <Consents personId={id} />
            <Erasures personId={id} />
          </div>
          {me.role === 'auditor' && (
            <section className="card card--below" aria-label={t('decisions.title')}>
              <Decisions personId={id} />
            </section>
          )}
          {data.release && <ReleaseCard release={data.release} />}
        </>
      )}
    </Shown>
  );
}

function Lead({ person }: { person: Person }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const parts = [
    t('person.born', { date: formatDate(person.birthDate) }),
    names.code('sex', person.sex),
    [person.residence.detail, names.place(person.residence.communeCode)].filter(Boolean).join(', '),
    person.nationalId && t('person.nationalId', { id: person.nationalId }),
    person.phone && t('person.phone', { phone: person.phone }),
    person.closure && t('person.closedOn', { date: formatDate(person.closure.on) }),
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

/** The release, and what follows from it by law. */
function ReleaseCard({ release }: { release: Release }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <section className="card card--below">
      <h2>{t('person.release')}</h2>
      <p>
        {names.code('releaseKind', release.kind)}, {formatDate(release.completedOn)}
        {release.certificateNo && ` · ${t('person.certificate', { no: release.certificateNo })}`} ·{' '}
        <Link to={`/releases/${release.id}`}>{t('person.toJourney')}</Link>
      </p>
      <ByLawLines of={release} />
    </section>
  );
}
