import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDate } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { AllowanceOf } from './allowance.js';
import { EnrolmentActs } from './enrolment-acts.js';
import type { Enrolment } from './enrolment.js';

/** What has happened on an enrolment so far, what it pays, and what can be done now. */
export function EnrolmentDetails({ of: row }: { of: Enrolment }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <>
      <ol className="timeline">
        {row.acts.map((act, index) => (
          <li key={index}>
            <strong>{formatDate(act.on)}</strong> {t(`enrolmentAct.${act.act}`)}
            {act.reason && ` · ${names.code('enrolmentReason', act.reason)}`}
          </li>
        ))}
      </ol>
      {row.status !== 'waiting' && <AllowanceOf enrolmentId={row.id} />}
      <EnrolmentActs of={row} />
      <p className="row__links">
        {row.status !== 'waiting' && <Link to={`/intakes/${row.intakeId}`}>{t('enrolments.sheet')}</Link>}{' '}
        {row.certificateNo && (
          <a href={`/api/v1/enrolments/${row.id}/certificate`} download>
            {t('enrolments.certificate', { number: row.certificateNo })}
          </a>
        )}
      </p>
    </>
  );
}
