import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { to } from '../api/operations.js';
import { formatDate } from '../format/dates.js';
import { SendDialog } from '../parts/plain-send.js';
import type { Intake } from './course.js';

/** More seats, or fewer while nobody sits on them; who waits moves up at once. */
export function ChangeSeats({ of: { id, startsOn, seats, version } }: { of: Intake }): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        onClick={() => setOpen(true)}
        aria-label={`${t('courses.changeSeats')}: ${formatDate(startsOn)}`}
      >
        {t('courses.changeSeats')}
      </Button>
      {open && (
        <SendDialog
          target={to('POST /api/v1/intakes/{id}/acts', { id })}
          ifMatch={`"${version}"`}
          title={t('courses.changeSeats')}
          text={t('form.save')}
          follows={t('courses.changeSeatsFollows')}
          section="courses.field"
          initial={{ seats: String(seats) }}
          specs={[{ name: 'seats', kind: 'number', needed: true }]}
          toBody={(told) => ({ act: 'change-seats', ...told })}
          stale={['courses', 'enrolments']}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}
