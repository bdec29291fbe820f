import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, send } from '../api/http.js';
import { to, type Target } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import { useNames } from '../names/names.js';
import { useCommuneOptions } from '../parts/choices.js';
import { PageHead } from '../parts/page-head.js';
import { Empty, Shown, Trouble } from '../parts/states.js';
import { useMe } from '../session/session.js';
import { type HelperModel, MODEL_KINDS, ORGANISATIONS } from './case.js';
import { bodyOf, PlainFields, Send, type Spec, type Values } from './plain-form.js';
import { useChoices } from './specs.js';

/** The community models of one's area: who helps, how many people each stands by, and how many more they may. */
export function HelperModelsPage(): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  const communes = useCommuneOptions(useMe().areas).map(({ value, label }) => ({ value, label }));
  const list = useQuery({
    queryKey: ['helper-models'],
    queryFn: () => ask<{ items: HelperModel[] }>('/api/v1/helper-models?limit=200'),
  });
  return (
    <>
      <PageHead title={t('helpers.title')} lead={t('helpers.lead')} />
      <Shown of={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('helpers.empty')} />
          ) : (
            <div className="columns">
              {items.map((model) => (
                <Model key={model.id} model={model} />
              ))}
            </div>
          )
        }
      </Shown>
      <section className="card card--below narrow">
        <h2>{t('helpers.addModel')}</h2>
        <Adding
          target={to('POST /api/v1/helper-models')}
          text={t('helpers.addModel')}
          specs={[
            { name: 'kind', kind: 'choice', choices: choices('modelKind', MODEL_KINDS), needed: true },
            { name: 'communeCode', kind: 'choice', choices: communes, needed: true },
            { name: 'name', kind: 'text' },
            { name: 'loadLimit', kind: 'number' },
            { name: 'startedOn', kind: 'day', needed: true },
          ]}
        />
      </section>
    </>
  );
}

function Model({ model }: { model: HelperModel }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const choices = useChoices();
  return (
    <section className="card">
      <h2>{model.name}</h2>
      <p className="quiet">
        {t(`modelKind.${model.kind}`)} · {names.place(model.communeCode)} ·{' '}
        {t('helpers.perPerson', { number: model.helpersPerPerson })}
      </p>
      <ul className="plain">
        {model.helpers.map((helper) => (
          <li key={helper.id}>
            <strong>{helper.fullName}</strong>, {t(`organisation.${helper.organisation}`)} ·{' '}
            {t('helpers.load', { load: helper.load, limit: helper.loadLimit })}
            {helper.leftOn && ` · ${t('helpers.left')}`}
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('helpers.addHelper')}</summary>
        <Adding
          target={to('POST /api/v1/helper-models/{id}/helpers', { id: model.id })}
          text={t('helpers.addHelper')}
          specs={[
            { name: 'fullName', kind: 'text', needed: true },
            {
              name: 'organisation',
              kind: 'choice',
              choices: choices('organisation', ORGANISATIONS),
              needed: true,
            },
            { name: 'phone', kind: 'text' },
            { name: 'since', kind: 'day', needed: true },
          ]}
        />
      </details>
    </section>
  );
}

function Adding({
  target,
  text,
  specs,
}: {
  target: Target;
  text: string;
  specs: readonly Spec[];
}): ReactElement {
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  const [values, setValues] = useState<Values>({});
  const body = bodyOf(specs, values);
  const sending = useMutation({
    mutationFn: () => send(target, { body, key: keys.current.for(body) }),
    onSuccess: async () => {
      keys.current.done();
      setValues({});
      await client.invalidateQueries({ queryKey: ['helper-models'] });
    },
  });
  return (
    <>
      <PlainFields specs={specs} values={values} change={setValues} />
      {sending.error ? <Trouble error={sending.error} /> : null}
      <Send
        text={text}
        ready={body !== undefined}
        pending={sending.isPending}
        send={() => sending.mutate()}
      />
    </>
  );
}
