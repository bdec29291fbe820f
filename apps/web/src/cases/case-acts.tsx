import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/http.js';
import { to } from '../api/operations.js';
import { SendDialog } from '../parts/plain-send.js';
import type { Case, HelperModel } from './case.js';
import { useActSpecs } from './specs.js';

const FINAL = new Set(['close', 'refuse-move', 'report-wrong-residence']);

/** What one can do now; the house says which acts these are. */
export function CaseActs({ of }: { of: Case }): ReactElement {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  if (of.next.length === 0) return <p className="quiet">{t('cases.nothingToDo')}</p>;
  return (
    <div className="acts">
      {of.next.map((act) => (
        <Button key={act} danger={FINAL.has(act)} onClick={() => setChosen(act)}>
          {t(`caseAct.${act}`)}
        </Button>
      ))}
      {chosen && <Act key={chosen} of={of} act={chosen} close={() => setChosen(undefined)} />}
    </div>
  );
}

function Act({ of, act, close }: { of: Case; act: string; close: () => void }): ReactElement {
  const { t } = useTranslation();
  const models = useQuery({
    queryKey: ['helper-models'],
    queryFn: () => ask<{ items: HelperModel[] }>('/api/v1/helper-models?limit=200'),
    enabled: act === 'assign-helper',
  });
  const release = act === 'record-release';
  return (
    <SendDialog
      title={t(`caseAct.${act}`)}
      danger={FINAL.has(act)}
      specs={useActSpecs(of, act, models.data?.items ?? [])}
      section="caseField"
      target={
        release
          ? to('POST /api/v1/cases/{id}/release', { id: of.id })
          : to('POST /api/v1/cases/{id}/acts', { id: of.id })
      }
      toBody={(told) => (release ? told : { act, ...withoutEmpty(told) })}
      stale={['cases', 'helper-models']}
      close={close}
    />
  );
}

/** A list in which nothing was ticked says nothing, but for what somebody agrees to. */
const withoutEmpty = (body: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(body).filter(
      ([name, value]) => name === 'consents' || !Array.isArray(value) || value.length > 0,
    ),
  );
