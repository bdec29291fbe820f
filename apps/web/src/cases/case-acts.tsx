import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, send } from '../api/http.js';
import { to } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import { Trouble } from '../parts/states.js';
import type { Case, HelperModel } from './case.js';
import { bodyOf, PlainFields, type Values } from './plain-form.js';
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
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  const [values, setValues] = useState<Values>({});
  const models = useQuery({
    queryKey: ['helper-models'],
    queryFn: () => ask<{ items: HelperModel[] }>('/api/v1/helper-models?limit=200'),
    enabled: act === 'assign-helper',
  });
  const specs = useActSpecs(of, act, models.data?.items ?? []);
  const told = bodyOf(specs, values);
  const release = act === 'record-release';
  const sending = useMutation({
    mutationFn: () => {
      const body = release ? told : { act, ...withoutEmpty(told) };
      const target = release
        ? to('POST /api/v1/cases/{id}/release', { id: of.id })
        : to('POST /api/v1/cases/{id}/acts', { id: of.id });
      return send(target, { body, key: keys.current.for(body) });
    },
    onSuccess: async () => {
      keys.current.done();
      close();
      await client.invalidateQueries({ queryKey: ['cases'] });
      await client.invalidateQueries({ queryKey: ['helper-models'] });
    },
  });
  return (
    <Modal
      open
      title={t(`caseAct.${act}`)}
      okText={t(`caseAct.${act}`)}
      cancelText={t('form.cancel')}
      confirmLoading={sending.isPending}
      okButtonProps={{ disabled: told === undefined }}
      onOk={() => sending.mutate()}
      onCancel={close}
    >
      <PlainFields specs={specs} values={values} change={setValues} />
      {sending.error ? <Trouble error={sending.error} /> : null}
    </Modal>
  );
}

/** A list in which nothing was ticked says nothing, but for what somebody agrees to. */
const withoutEmpty = (body: Record<string, unknown> | undefined): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(body ?? {}).filter(
      ([name, value]) => name === 'consents' || !Array.isArray(value) || value.length > 0,
    ),
  );
