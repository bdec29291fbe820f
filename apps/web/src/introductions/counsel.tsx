import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { to } from '../api/operations.js';
import { formatDate } from '../format/dates.js';
import { SendDialog } from '../parts/plain-send.js';
import type { Spec } from '../parts/plain-specs.js';

const SPECS: readonly Spec[] = [{ name: 'on', kind: 'day' }];

/** A talk at the job centre: that it was, and on which day. */
export function Counsel({ personId }: { personId: string }): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [recorded, setRecorded] = useState<string>();
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('counsel.button')}</Button>
      {recorded && (
        <span role="status" className="quiet">
          {t('counsel.done', { date: formatDate(recorded) })}
        </span>
      )}
      {open && (
        <SendDialog<{ counselledOn: string }>
          target={to('POST /api/v1/people/{id}/counsellings', { id: personId })}
          title={t('counsel.button')}
          follows={t('counsel.follows')}
          section="counsel"
          specs={SPECS}
          done={({ counselledOn }) => setRecorded(counselledOn)}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}
