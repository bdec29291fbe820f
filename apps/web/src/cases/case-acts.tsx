import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ask } from '../api/http.js';
import { to } from '../api/operations.js';
import { SendDialog } from '../parts/plain-send.js';
import { actSpecs, freeHelpers, WITH_PAGE } from './act-specs.js';
import type { Case, HelperModel } from './case.js';
import { useChoices, useCommunes } from './use-choices.js';

const FINAL = new Set(['close', 'refuse-move', 'report-wrong-residence']);

/** What one can do now; the house says which acts these are. */
export function CaseActs({ of }: { of: Case }): ReactElement {
  const { t } = useTranslation();
  const go = useNavigate();
  const [chosen, setChosen] = useState<string>();
  if (of.next.length === 0) return <p className="quiet">{t('cases.nothingToDo')}</p>;
  const start = (act: string): void => {
    if (WITH_PAGE.includes(act)) void go(`/cases/${of.id}/release`);
    else setChosen(act);
  };
  return (
    <div className="acts">
      {of.next.map((act) => (
        <Button key={act} danger={FINAL.has(act)} onClick={() => start(act)}>
          {t(`caseAct.${act}`)}
        </Button>
      ))}
      {chosen && <Act key={chosen} of={of} act={chosen} close={() => setChosen(undefined)} />}
    </div>
  );
}

function Act({ of, act, close }: { of: Case; act: string; close: () => void }): ReactElement {
  const { t } = useTranslation();
  const helping = act === 'assign-helper';
  const models = useQuery({
    queryKey: ['helper-models'],
    queryFn: () => ask<{ items: HelperModel[] }>('/api/v1/helper-models?limit=200'),
    enabled: helping,
  });
  const items = models.data?.items ?? [];
  const asked = { act, of, models: items, communes: useCommunes(), choices: useChoices() };
  return (
    <SendDialog
      title={t(`caseAct.${act}`)}
      follows={helping && models.data && freeHelpers(of, items).length === 0 ? <NobodyFree /> : undefined}
      danger={FINAL.has(act)}
      specs={actSpecs(asked)}
      section="caseField"
      target={to('POST /api/v1/cases/{id}/acts', { id: of.id })}
      toBody={(told) => ({ act, ...withoutEmpty(told) })}
      stale={['cases', 'helper-models', 'person']}
      close={close}
    />
  );
}

function NobodyFree(): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {t('cases.nobodyFree')} <Link to="/helper-models">{t('cases.models')}</Link>
    </>
  );
}

/** A list in which nothing was ticked says nothing, but for what somebody agrees to. */
const withoutEmpty = (body: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(body).filter(
      ([name, value]) => name === 'consents' || !Array.isArray(value) || value.length > 0,
    ),
  );
