import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ask } from '../api/http.js';
import { formatDate } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { PageHead } from '../parts/page-head.js';
import { Shown } from '../parts/states.js';
import { Tag } from '../parts/tag.js';
import { EnrolmentDetails } from './enrolment-details.js';
import type { Enrolment } from './enrolment.js';

/** One enrolment under an address of its own: to be led to, and passed on. */
export function EnrolmentPage(): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const { id = '' } = useParams();
  const enrolment = useQuery({
    queryKey: ['enrolments', 'one', id],
    queryFn: () => ask<Enrolment>(`/api/v1/enrolments/${encodeURIComponent(id)}`),
  });
  return (
    <Shown of={enrolment}>
      {(row) => (
        <>
          <PageHead
            title={t('enrolments.one')}
            heading={row.fullName ?? t('person.noName')}
            lead={[
              row.courseName,
              t('enrolments.term', { from: formatDate(row.startsOn), to: formatDate(row.endsOn) }),
              names.commune(row.communeCode),
            ].join(' · ')}
            actions={<Link to="/enrolments">{t('enrolments.title')}</Link>}
          />
          <section className="card" aria-label={t('enrolments.one')}>
            <p>
              <Tag tone="wait">{t(`enrolmentStatus.${row.status}`)}</Tag>
            </p>
            <EnrolmentDetails of={row} />
          </section>
        </>
      )}
    </Shown>
  );
}
