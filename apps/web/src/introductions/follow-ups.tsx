import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Radio } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../api/http.js';
import { to } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import { formatDate, today } from '../format/dates.js';
import { Trouble } from '../parts/states.js';
import { useHappenedOn } from './happened-on.js';
import type { Introduction } from './introduction.js';

const OUTCOMES = ['stable', 'unstable', 'none', 'unreachable'] as const;

/** What was heard after the hire, and what is still to be asked. */
export function FollowUps({ of: row }: { of: Introduction }): ReactElement | null {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<number>();
  const { followUps = [], followUpsToCome = [] } = row;
  if (followUps.length + followUpsToCome.length === 0) return null;
  const next = followUpsToCome[0];
  return (
    <section>
      <h3>{t('followUp.title')}</h3>
      <ol className="timeline">
        {followUps.map(({ milestone, outcome, on }, index) => (
          <li key={index}>
            <strong>{formatDate(on)}</strong> {t('followUp.after', { days: milestone })} –{' '}
            {t(`followUpOutcome.${outcome}`)}
          </li>
        ))}
        {followUpsToCome.map(({ milestone, dueOn, legal }) => (
          <li key={milestone} className="quiet">
            {formatDate(dueOn)} {t('followUp.after', { days: milestone })}
            {legal && ` (${t('followUp.legal')})`}
            {milestone === followUps.at(-1)?.milestone && ` – ${t('followUp.again')}`}
          </li>
        ))}
      </ol>
      {next && (
        <Button onClick={() => setAsking(next.milestone)}>
          {t('followUp.record', { days: next.milestone })}
        </Button>
      )}
      {asking !== undefined && next && (
        <Heard
          introductionId={row.id}
          milestone={asking}
          dueOn={next.dueOn}
          close={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}

function Heard({
  introductionId,
  milestone,
  dueOn,
  close,
}: {
  introductionId: string;
  milestone: number;
  dueOn: string;
  close: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  const [outcome, setOutcome] = useState<string>();
  const happened = useHappenedOn();
  const early = dueOn > (happened.on ?? today());
  const ready = outcome !== undefined && happened.body !== undefined && (!early || outcome === 'none');
  const heard = useMutation({
    mutationFn: () => {
      const body = { milestone, outcome, ...happened.body };
      const target = to('POST /api/v1/introductions/{id}/follow-ups', { id: introductionId });
      return send(target, { body, key: keys.current.for(body) });
    },
    onSuccess: async () => {
      keys.current.done();
      close();
      await client.invalidateQueries({ queryKey: ['introductions'] });
    },
  });
  return (
    <Modal
      open
      title={t('followUp.record', { days: milestone })}
      okText={t('followUp.save')}
      cancelText={t('form.cancel')}
      confirmLoading={heard.isPending}
      okButtonProps={{ disabled: !ready }}
      onOk={() => heard.mutate()}
      onCancel={close}
    >
      {early && <p>{t('followUp.early')}</p>}
      <Radio.Group
        className="choices"
        value={outcome}
        onChange={(event) => setOutcome(event.target.value as string)}
        options={OUTCOMES.map((code) => ({
          value: code,
          label: t(`followUpOutcome.${code}`),
          disabled: early && code !== 'none',
        }))}
      />
      <p className="quiet">{t('followUp.hint')}</p>
      {happened.field(heard.error)}
      {heard.error ? <Trouble error={heard.error} /> : null}
    </Modal>
  );
}
