import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Modal } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../api/http.js';
import { to } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import type { Referral } from '../api/shapes.js';
import { formatDong } from '../format/numbers.js';
import { Trouble } from '../parts/states.js';

/** What an office does over a list, as one signature stands under form 01. */
const LIST_ACTS = ['confirm-list', 'endorse', 'submit'] as const;

interface Outcome {
  applied: number;
  refused: number;
  items: { referralId: string; outcome: 'applied' | 'refused'; detail: string | null }[];
}

/** One act over all the loans in view that wait for it. */
export function ListActs({ rows }: { rows: readonly Referral[] }): ReactElement | null {
  const { t } = useTranslation();
  const [open, setOpen] = useState<{ act: string; rows: readonly Referral[] }>();
  const waiting = LIST_ACTS.map((act) => ({
    act,
    rows: rows.filter(({ next }) => next.includes(act)),
  })).filter((each) => each.rows.length > 1);
  if (waiting.length === 0 && !open) return null;
  return (
    <div className="acts spaced">
      {waiting.map((each) => (
        <Button key={each.act} onClick={() => setOpen(each)}>
          {t('creditPapers.allOf', { act: t(`referralAct.${each.act}`), count: each.rows.length })}
        </Button>
      ))}
      {open && <Sign act={open.act} rows={open.rows} close={() => setOpen(undefined)} />}
    </div>
  );
}

function Sign({
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
  const [chosen, setChosen] = useState<readonly string[]>(rows.map(({ id }) => id));
  const nameOf = (id: string): string => rows.find((row) => row.id === id)?.fullName ?? t('person.noName');
  const signing = useMutation({
    mutationFn: () => {
      const body = { act, referralIds: chosen };
      return send<Outcome>(to('POST /api/v1/credit-referrals/acts'), { body, key: keys.current.for(body) });
    },
    onSuccess: async () => {
      keys.current.done();
      await client.invalidateQueries({ queryKey: ['referrals'] });
    },
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
      okButtonProps={{ disabled: chosen.length === 0 }}
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
      )}
      {signing.error ? <Trouble error={signing.error} /> : null}
    </Modal>
  );
}
