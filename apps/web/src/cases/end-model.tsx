import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { to } from '../api/operations.js';
import { formatDate, today } from '../format/dates.js';
import { SendDialog } from '../parts/plain-send.js';
import { type HelperModel, MODEL_END_REASONS } from './case.js';
import { useChoices } from './use-choices.js';

/** A model is run no longer. While it stands by people the dialog is answered with how many; the list beside leads to them. */
export function EndModel({ of: { id, name } }: { of: HelperModel }): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" danger onClick={() => setOpen(true)} aria-label={`${t('helpers.end')}: ${name}`}>
        {t('helpers.end')}
      </Button>
      {open && (
        <SendDialog
          target={to('POST /api/v1/helper-models/{id}/end', { id })}
          title={t('helpers.endTitle', { name })}
          text={t('helpers.end')}
          follows={
            <>
              {t('helpers.endFollows')} <Link to={`/cases?modelId=${id}`}>{t('helpers.people')}</Link>
            </>
          }
          danger
          section="helpers.field"
          initial={{ on: formatDate(today()) }}
          specs={[
            {
              ...({ name: 'reason', kind: 'choice', needed: true } as const),
              choices: choices('modelEndReason', MODEL_END_REASONS),
            },
            { name: 'on', kind: 'day', needed: true },
          ]}
          stale={['helper-models']}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}
