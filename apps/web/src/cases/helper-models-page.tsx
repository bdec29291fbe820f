import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../api/http.js';
import { to } from '../api/operations.js';
import { formatDate, today } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { useCommuneOptions } from '../parts/choices.js';
import { PageHead } from '../parts/page-head.js';
import { SendDialog, SendForm } from '../parts/plain-send.js';
import { Empty, Shown } from '../parts/states.js';
import { useMe } from '../session/session.js';
import { type Helper, type HelperModel, MODEL_KINDS, ORGANISATIONS } from './case.js';
import { EndModel } from './end-model.js';
import { useChoices } from './use-choices.js';

/** The community models of one's area: who helps, how many people each stands by, and how many more they may. */
export function HelperModelsPage(): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  const communes = useCommuneOptions(useMe().areas)?.map(({ value, label }) => ({ value, label }));
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
        <Kinds />
        <SendForm
          target={to('POST /api/v1/helper-models')}
          text={t('helpers.addModel')}
          section="caseField"
          stale={['helper-models']}
          specs={[
            { name: 'kind', kind: 'choice', choices: choices('modelKind', MODEL_KINDS), needed: true },
            { name: 'communeCode', kind: 'choice', choices: communes, needed: true },
            { name: 'name', kind: 'text' },
            { name: 'helpersPerPerson', kind: 'number' },
            { name: 'loadLimit', kind: 'number' },
            { name: 'startedOn', kind: 'day', needed: true },
          ]}
        />
      </section>
    </>
  );
}

interface Kind {
  kind: string;
  helpersPerPerson: number;
  load: number;
  where: string;
}

/** What each kind of model starts from, where a commune sets no other numbers. */
function Kinds(): ReactElement {
  const { t } = useTranslation();
  const kinds = useQuery({
    queryKey: ['helper-model-kinds'],
    queryFn: () => ask<{ items: Kind[] }>('/api/v1/helper-models/kinds'),
    staleTime: Infinity,
  });
  return (
    <details>
      <summary>{t('helpers.kinds')}</summary>
      <Shown of={kinds}>
        {({ items }) => (
          <dl className="facts">
            {items.map(({ kind, helpersPerPerson: helpers, load, where }) => (
              <div key={kind}>
                <dt>{t(`modelKind.${kind}`)}</dt>
                <dd>{t('helpers.kindSays', { helpers, load, where })}</dd>
              </div>
            ))}
          </dl>
        )}
      </Shown>
    </details>
  );
}

function Model({ model }: { model: HelperModel }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const [leaving, setLeaving] = useState<Helper>();
  return (
    <section className="card" aria-label={model.name}>
      <h2>{model.name}</h2>
      <p className="quiet">
        {t(`modelKind.${model.kind}`)} · {names.place(model.communeCode)} ·{' '}
        {t('helpers.perPerson', { number: model.helpersPerPerson })}
      </p>
      {model.endedOn && (
        <p className="note-block">
          {t('helpers.ended', { date: formatDate(model.endedOn) })}: {t(`modelEndReason.${model.endReason}`)}
        </p>
      )}
      <ul className="plain">
        {model.helpers.map((helper) => (
          <HelperLine key={helper.id} of={helper} leave={() => setLeaving(helper)} />
        ))}
      </ul>
      <p className="row__links">
        <Link to={`/helper-models/${model.id}`}>{t('helpers.quarters')}</Link>{' '}
        {!model.endedOn && (
          <>
            <Link to={`/cases?modelId=${model.id}`}>{t('helpers.people')}</Link> <EndModel of={model} />
          </>
        )}
      </p>
      {!model.endedOn && <AddHelper modelId={model.id} />}
      {leaving && (
        <SendDialog
          target={to('POST /api/v1/helpers/{id}/departure', { id: leaving.id })}
          title={t('helpers.leaveTitle', { name: leaving.fullName })}
          text={t('helpers.leave')}
          follows={t('helpers.leaveFollows')}
          danger
          section="helpers.field"
          initial={{ on: formatDate(today()) }}
          specs={[{ name: 'on', kind: 'day', needed: true }]}
          stale={['helper-models']}
          close={() => setLeaving(undefined)}
        />
      )}
    </section>
  );
}

function AddHelper({ modelId: id }: { modelId: string }): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  return (
    <details>
      <summary>{t('helpers.addHelper')}</summary>
      <SendForm
        target={to('POST /api/v1/helper-models/{id}/helpers', { id })}
        text={t('helpers.addHelper')}
        section="caseField"
        stale={['helper-models']}
        specs={[
          { name: 'fullName', kind: 'text', needed: true },
          {
            ...{ name: 'organisation', kind: 'choice', needed: true },
            choices: choices('organisation', ORGANISATIONS),
          },
          { name: 'phone', kind: 'text' },
          { name: 'loadLimit', kind: 'number' },
          { name: 'since', kind: 'day', needed: true },
        ]}
      />
    </details>
  );
}

function HelperLine({ of: helper, leave }: { of: Helper; leave: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <li>
      <strong>{helper.fullName}</strong>, {t(`organisation.${helper.organisation}`)} ·{' '}
      {t('helpers.load', { load: helper.load, limit: helper.loadLimit })}{' '}
      {helper.leftOn ? (
        `· ${t('helpers.left')}`
      ) : (
        <Button size="small" onClick={leave} aria-label={`${t('helpers.leave')}: ${helper.fullName}`}>
          {t('helpers.leave')}
        </Button>
      )}
    </li>
  );
}
