import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { send } from '../api/http.js';
import { to } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import type { Referral } from '../api/shapes.js';
import { formatDate } from '../format/dates.js';
import { formatDong } from '../format/numbers.js';
import { useNames } from '../names/names.js';
import { Filters } from '../parts/filters.js';
import { FreshNote, More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { Row } from '../parts/row.js';
import { Empty, Shown, Trouble } from '../parts/states.js';
import { Tag, type Tone } from '../parts/tag.js';
import { useMe } from '../session/session.js';
import { BankAnswers } from './bank-answers.js';
import { ListActs } from './list-acts.js';
import { MonthList } from './month-list.js';
import { REFERRAL_REASONS } from './referral-reasons.js';

const STATES = [
  'listed',
  'confirmed',
  'endorsed',
  'submitted',
  'returned',
  'approved',
  'declined',
  'disbursed',
  'use-checked',
  'closed',
] as const;
const TONES: Readonly<Record<string, Tone>> = {
  returned: 'ask',
  approved: 'good',
  disbursed: 'good',
  'use-checked': 'good',
  declined: 'bad',
  closed: 'idle',
};
/** Acts that say no: they take a reason, as a code, for words could name somebody. */
const WITH_REASON = new Set(['return', 'decline']);

const idOf = (row: Referral): string => row.id;
const rowId = (id: string): string => `referral-${id}`;

/** The loans on their way: where each stands, who acted when, and what one's own role can do next. */
export function ReferralsPage(): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const [search] = useSearchParams();
  // form 01 is drawn up and confirmed in the commune
  const communes = me.role === 'credit-officer' ? [] : me.areas.filter((code) => code.length === 5);
  const status = STATES.find((one) => one === search.get('status'));
  const list = useLongList<Referral>(
    ['referrals', status ?? 'all'],
    `/api/v1/credit-referrals${status ? `?status=${status}` : ''}`,
    idOf,
  );
  return (
    <>
      <PageHead
        title={t('referrals.title')}
        lead={t('referrals.lead')}
        actions={
          <>
            <Link to="/webhooks">{t('webhooks.title')}</Link>
            {me.role === 'credit-officer' && <BankAnswers />}
          </>
        }
      />
      {communes.map((code) => (
        <MonthList key={code} communeCode={code} />
      ))}
      <Filters
        name="status"
        label={t('referrals.filter')}
        choices={[
          { code: undefined, text: t('list.all') },
          ...STATES.map((code) => ({ code, text: t(`referralState.${code}`) })),
        ]}
      />
      <Shown of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('referrals.empty')} />
          ) : (
            <>
              <ListActs rows={rows} />
              <ul className="rows">
                {rows.map((row) => (
                  <ReferralRow key={row.id} row={row} freshAt={list.fresh.get(row.id)} />
                ))}
              </ul>
              <More list={list} shown={rows.length} />
              <FreshNote fresh={list.fresh} rowId={rowId} />
            </>
          )
        }
      </Shown>
    </>
  );
}

function ReferralRow({ row, freshAt }: { row: Referral; freshAt: string | undefined }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const last = row.acts.at(-1);
  return (
    <Row
      id={rowId(row.id)}
      name={row.fullName ?? t('person.noName')}
      tag={
        <>
          <Tag tone={TONES[row.state] ?? 'wait'}>
            {t(`referralState.${row.state}`)}, {formatDate(last?.on ?? row.preparedOn)}
          </Tag>
          {row.next.length > 0 && <span className="your-turn">{t('referrals.yourTurn')}</span>}
        </>
      }
      aside={
        <span className="amount">
          <span className="amount__value">{formatDong(row.amount)}</span>
          <span className="quiet">{t('credit.months', { months: row.termMonths })}</span>
        </span>
      }
      summary={`${names.code('loanPurpose', row.purpose)} · ${names.commune(row.communeCode)}`}
      freshAt={freshAt}
    >
      {() => (
        <>
          <ol className="timeline">
            <li>
              <strong>{formatDate(row.preparedOn)}</strong> {t('referrals.prepared')}
            </li>
            {row.acts.map((act, index) => (
              <li key={index}>
                <strong>{formatDate(act.on)}</strong> {t(`referralAct.${act.act}`)} –{' '}
                {names.code('role', act.actorRole)}
                {act.amount !== null && <> – {formatDong(act.amount)}</>}
                {act.reason && <span className="quiet"> – {names.code('referralReason', act.reason)}</span>}
              </li>
            ))}
          </ol>
          {row.closedBecause === 'merged' && <p>{t('creditPapers.mergedAway')}</p>}
          {row.granted !== null && (
            <p>
              {t('creditPapers.granted', {
                granted: formatDong(row.granted),
                disbursed: formatDong(row.disbursed),
                left: formatDong(row.left),
              })}
            </p>
          )}
          <p className="row__links">
            <a href={`/api/v1/credit-referrals/${row.id}/checklist`} download>
              {t('creditPapers.checklist')} (PDF)
            </a>{' '}
            <a href={`/api/v1/credit-referrals/${row.id}/checklist?format=docx`} download>
              {t('creditPapers.checklist')} (.docx)
            </a>
          </p>
          <Acts of={row} />
        </>
      )}
    </Row>
  );
}

/** What one can do now; each act says what it is before it is done. */
function Acts({ of: referral }: { of: Referral }): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  const [chosen, setChosen] = useState<string>();
  const [reason, setReason] = useState('');
  const [amount, setAmount] = useState('');
  const [reference, setReference] = useState('');
  const needsReason = chosen !== undefined && WITH_REASON.has(chosen);
  const act = useMutation({
    mutationFn: (name: string) => {
      const digits = amount.replace(/\D/g, '');
      const body = {
        act: name,
        ...(WITH_REASON.has(name) && reason ? { reason } : {}),
        ...(name === 'disburse' && digits ? { amount: Number(digits) } : {}),
        ...(name === 'disburse' && reference.trim() ? { reference: reference.trim() } : {}),
      };
      const target = to('POST /api/v1/credit-referrals/{id}/acts', { id: referral.id });
      return send(target, { body, key: keys.current.for(body) });
    },
    onSuccess: async () => {
      keys.current.done();
      setChosen(undefined);
      setReason('');
      setAmount('');
      setReference('');
      await client.invalidateQueries({ queryKey: ['referrals'] });
    },
  });
  if (referral.next.length === 0) return <p className="quiet">{t('referrals.notYourTurn')}</p>;
  return (
    <div className="acts">
      {referral.next.map((name) => (
        <Button key={name} danger={name === 'decline'} onClick={() => setChosen(name)}>
          {t(`referralAct.${name}`)}
        </Button>
      ))}
      <Modal
        open={chosen !== undefined}
        title={chosen && t(`referralAct.${chosen}`)}
        okText={chosen && t(`referralAct.${chosen}`)}
        cancelText={t('form.cancel')}
        confirmLoading={act.isPending}
        okButtonProps={{ disabled: needsReason && reason === '' }}
        onOk={() => chosen && act.mutate(chosen)}
        onCancel={() => setChosen(undefined)}
      >
        <p>{t('referrals.willBeRecorded')}</p>
        {chosen === 'disburse' && (
          <>
            <label className="field">
              <span>{t('creditPapers.tranche')}</span>
              <Input inputMode="numeric" value={amount} onChange={(event) => setAmount(event.target.value)} />
            </label>
            <label className="field">
              <span>{t('creditPapers.reference')}</span>
              <Input
                value={reference}
                maxLength={40}
                onChange={(event) => setReference(event.target.value)}
              />
            </label>
          </>
        )}
        {needsReason && (
          <label className="field">
            <span>{t('referrals.reason')}</span>
            <select
              className="plain-select"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            >
              <option value="">{t('introductions.choose')}</option>
              {REFERRAL_REASONS.map((code) => (
                <option key={code} value={code}>
                  {t(`referralReason.${code}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        {act.error ? <Trouble error={act.error} /> : null}
      </Modal>
    </div>
  );
}
