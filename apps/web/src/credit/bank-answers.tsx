import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { send } from '../api/http.js';
import { to } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import type { CreditBatch } from '../api/shapes.js';
import { Trouble } from '../parts/states.js';

/** The list for the bank goes out, and comes back filled in; count and sum are keyed in so that nothing is missing. */
export function BankAnswers(): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState<File>();
  const [count, setCount] = useState('');
  const [amount, setAmount] = useState('');
  const sending = useMutation({
    mutationFn: () => {
      const body = new FormData();
      body.set('count', count);
      body.set('amount', amount.replace(/\D/g, ''));
      if (file) body.set('file', file);
      const key = keys.current.for({ count, amount, name: file?.name, at: file?.lastModified });
      return send<CreditBatch>(to('POST /api/v1/credit-batches'), { body, key });
    },
    onSuccess: async () => {
      keys.current.done();
      await client.invalidateQueries({ queryKey: ['referrals'] });
    },
  });
  return (
    <>
      <a href="/api/v1/credit-referrals/list.xlsx" download>
        {t('creditPapers.sheet')}
      </a>
      <Link to="/credit-batches">{t('batches.title')}</Link>
      <Button onClick={() => setOpen(true)}>{t('creditPapers.answers')}</Button>
      <Modal
        open={open}
        title={t('creditPapers.answers')}
        okText={t('creditPapers.send')}
        cancelText={t('form.cancel')}
        confirmLoading={sending.isPending}
        okButtonProps={{ disabled: !file || count === '' || amount === '' }}
        onOk={() => sending.mutate()}
        onCancel={() => setOpen(false)}
      >
        <p>{t('creditPapers.answersLead')}</p>
        <label className="field">
          <span>{t('creditPapers.file')}</span>
          <input
            type="file"
            accept=".xlsx,.csv,.txt"
            onChange={(event) => setFile(event.target.files?.[0])}
          />
        </label>
        <label className="field">
          <span>{t('creditPapers.count')}</span>
          <Input inputMode="numeric" value={count} onChange={(event) => setCount(event.target.value)} />
        </label>
        <label className="field">
          <span>{t('creditPapers.amount')}</span>
          <Input inputMode="numeric" value={amount} onChange={(event) => setAmount(event.target.value)} />
        </label>
        {sending.error ? <Trouble error={sending.error} /> : null}
        {sending.data && <Outcome of={sending.data} />}
      </Modal>
    </>
  );
}

function Outcome({ of: batch }: { of: CreditBatch }): ReactElement {
  const { t } = useTranslation();
  const { applied, unchanged, unanswered, refused } = batch;
  return (
    <div role="status">
      <p>{t('creditPapers.outcome', { applied, unchanged, unanswered, refused })}</p>
      <ul className="plain">
        {batch.lines
          .filter(({ outcome }) => outcome === 'refused')
          .map(({ line, detail }) => (
            <li key={line}>
              {t('creditPapers.line', { line })} {detail}
            </li>
          ))}
      </ul>
    </div>
  );
}
