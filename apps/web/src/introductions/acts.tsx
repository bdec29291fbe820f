import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../api/http.js';
import { to } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import { parseDate } from '../format/dates.js';
import { Trouble } from '../parts/states.js';
import { useMe } from '../session/session.js';
import { useHappenedOn } from './happened-on.js';
import { EMPLOYER_REASONS, type Introduction, REASONS } from './introduction.js';

const FINAL = new Set(['decline', 'withdraw', 'confirm-decline']);
const NOTE_MAX = 300;

/** What one can do now; each act says what it is, and what follows, before it is done. */
export function Acts({ of: row }: { of: Introduction }): ReactElement {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  if (row.next.length === 0) return <p className="quiet">{t('introductions.nothingToDo')}</p>;
  return (
    <div className="acts">
      {row.next.map((name) => (
        <Button key={name} danger={FINAL.has(name)} onClick={() => setChosen(name)}>
          {t(`introductionAct.${name}`)}
        </Button>
      ))}
      {chosen && (
        <Act key={chosen} introductionId={row.id} name={chosen} close={() => setChosen(undefined)} />
      )}
    </div>
  );
}

function Act({
  introductionId,
  name,
  close,
}: {
  introductionId: string;
  name: string;
  close: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  const happened = useHappenedOn();
  const reasons = (REASONS[name] ?? []).filter(
    (code) => me.role !== 'employer' || EMPLOYER_REASONS.includes(code),
  );
  const day = parseDate(until);
  const asksDay = name === 'invite' || name === 'snooze';
  const ready =
    (reasons.length === 0 || reason !== '') &&
    (until === '' ? name !== 'snooze' : day !== undefined) &&
    happened.body !== undefined;
  const act = useMutation({
    mutationFn: () => {
      const words = note.trim();
      const body = {
        act: name,
        ...(reason ? { reason } : {}),
        ...(day ? { until: day } : {}),
        ...happened.body,
        ...(words ? { note: words } : {}),
      };
      const target = to('POST /api/v1/introductions/{id}/acts', { id: introductionId });
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
      title={t(`introductionAct.${name}`)}
      okText={t(`introductionAct.${name}`)}
      cancelText={t('form.cancel')}
      confirmLoading={act.isPending}
      okButtonProps={{ disabled: !ready }}
      onOk={() => act.mutate()}
      onCancel={close}
    >
      <p>{t(`introductionFollows.${name}`)}</p>
      {reasons.length > 0 && (
        <label className="field">
          <span>{t('introductions.reason')}</span>
          <select className="plain-select" value={reason} onChange={(event) => setReason(event.target.value)}>
            <option value="">{t('introductions.choose')}</option>
            {reasons.map((code) => (
              <option key={code} value={code}>
                {t(`introductionReason.${code}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {asksDay && (
        <label className="field">
          <span>{t(name === 'invite' ? 'introductions.interviewOn' : 'introductions.comesBackOn')}</span>
          <Input value={until} inputMode="numeric" onChange={(event) => setUntil(event.target.value)} />
        </label>
      )}
      {name !== 'snooze' && happened.field(act.error)}
      {me.role === 'counsellor' && (
        <label className="field">
          <span>{t('introductions.note')}</span>
          <Input.TextArea
            value={note}
            maxLength={NOTE_MAX}
            rows={2}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
      )}
      {act.error ? <Trouble error={act.error} /> : null}
    </Modal>
  );
}
