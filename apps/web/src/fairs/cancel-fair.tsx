import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { to } from '../api/operations.js';
import { SendDialog } from '../parts/plain-send.js';
import { CANCEL_REASONS } from './fair.js';

/** Those who were invited will ask why. */
export function CancelFair({ id }: { id: string }): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const choices = CANCEL_REASONS.map((value) => ({ value, label: t(`fairCancelled.${value}`) }));
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t('fairAct.cancel')}
      </Button>
      {open && (
        <SendDialog
          target={to('POST /api/v1/job-fairs/{id}/acts', { id })}
          title={t('fairAct.cancel')}
          follows={t('fairFollows.cancel')}
          danger
          section="fairCancel"
          specs={[{ name: 'reason', kind: 'choice', needed: true, choices }]}
          toBody={(told) => ({ act: 'cancel', ...told })}
          stale={['job-fairs']}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}
