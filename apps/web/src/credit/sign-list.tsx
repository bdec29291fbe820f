import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Input, Modal } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../api/http.js';
import { to } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import type { Referral } from '../api/shapes.js';
import { parseDate } from '../format/dates.js';
import { formatDong } from '../format/numbers.js';
import { Trouble } from '../parts/states.js';
import { type Outcome, signInParts } from './sign-in-parts.js';

/** One signature under a list: whoever is ticked; each refused line is told by name. */
export function SignList({
  act,
  rows,
  close,
}: {
  act: string;
  rows: readonly Referral[];
  close: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  /** What earlier parts were answered: after a failure only the rest is sent. */
  const told = useRef<Outcome>({ applied: 0, refused: 0, items: [] });
  const [chosen, setChosen] = useState<readonly string[]>(rows.map(({ id }) => id));
  const [typed, setTyped] = useState('');
  const on = typed.trim() === '' ? undefined : parseDate(typed);
  const wrongDay = typed.trim() !== '' && on === undefined;
  const nameOf = (id: string): string => rows.find((row) => row.id === id)?.fullName ?? t('person.noName');
  const signing = useMutation({
    mutationFn: () =>
      signInParts(chosen, told.current, async (referralIds) => {
        const body = { act, referralIds, ...(on ? { on } : {}) };
        const key = keys.current.for(body);
        const part = await send<Outcome>(to('POST /api/v1/credit-referrals/acts'), { body, key });
        keys.current.done();
        return part;
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['referrals'] }),
  });
  const done = signing.data;
  return (
    <Modal
      open
      title={t(`referralAct.${act}`)}
      okText={done ? t('creditPapers.read') : t('creditPapers.sign', { count: chosen.length })}
      cancelText={t('form.cancel')}
      cancelButtonProps={{ hidden: done !== undefined }}
      confirmLoading={signing.isPending}
      okButtonProps={{ disabled: chosen.length === 0 || wrongDay }}
      onOk={done ? close : () => signing.mutate()}
      onCancel={close}
    >
      {done ? (
        <div role="status">
          <p>{t('creditPapers.signed', { applied: done.applied, refused: done.refused })}</p>
          <ul className="plain">
            {done.items
              .filter(({ outcome }) => outcome === 'refused')
              .map(({ referralId, detail }) => (
                <li key={referralId}>
                  <strong>{nameOf(referralId)}</strong>: {detail}
                </li>
              ))}
          </ul>
        </div>
      ) : (
        <>
          <fieldset className="field">
            <legend>{t('creditPapers.signLead')}</legend>
            <Checkbox.Group
              value={[...chosen]}
              onChange={setChosen}
              options={rows.map(({ id, amount }) => ({
                value: id,
                label: `${nameOf(id)}, ${formatDong(amount)}`,
              }))}
            />
          </fieldset>
          <label className="field">
            <span>{t('referralField.on')}</span>
            <Input
              inputMode="numeric"
              placeholder="dd/mm/yyyy"
              maxLength={10}
              value={typed}
              aria-invalid={wrongDay}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
        </>
      )}
      {signing.error ? <Trouble error={signing.error} /> : null}
    </Modal>
  );
}
