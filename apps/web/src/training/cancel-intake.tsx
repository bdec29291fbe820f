import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { to } from '../api/operations.js';
import { formatDate } from '../format/dates.js';
import { SendDialog } from '../parts/plain-send.js';
import type { Intake } from './course.js';

const REASONS = [
  ...['too-few-people', 'no-teacher', 'no-place', 'no-funds', 'weather', 'entered-by-mistake'],
  'other',
];

/** Calls an intake off; its people go to another intake of the course, or their place ends with the reason. */
export function CancelIntake({
  of: { id, startsOn, version },
  others,
}: {
  of: Intake;
  others: readonly Intake[];
}): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        danger
        onClick={() => setOpen(true)}
        aria-label={`${t('courses.cancel')}: ${formatDate(startsOn)}`}
      >
        {t('courses.cancel')}
      </Button>
      {open && (
        <SendDialog
          target={to('POST /api/v1/intakes/{id}/acts', { id })}
          ifMatch={`"${version}"`}
          title={t('courses.cancelTitle', { date: formatDate(startsOn) })}
          text={t('courses.cancel')}
          follows={t('courses.cancelFollows')}
          danger
          section="courses.field"
          specs={[
            {
              ...({ name: 'reason', kind: 'choice', needed: true } as const),
              choices: REASONS.map((value) => ({ value, label: t(`enrolmentReason.${value}`) })),
            },
            {
              ...({ name: 'moveTo', kind: 'choice' } as const),
              choices: others.map((one) => ({
                value: one.id,
                label: t('enrol.option', {
                  ...{ from: formatDate(one.startsOn), to: formatDate(one.endsOn) },
                  ...{ free: one.free, seats: one.seats },
                }),
              })),
            },
          ]}
          toBody={(told) => ({ act: 'cancel', ...told })}
          stale={['courses', 'enrolments']}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}
