import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Referral } from '../api/shapes.js';
import { formatDate } from '../format/dates.js';
import { formatDong } from '../format/numbers.js';
import { useNames } from '../names/names.js';
import { Filters } from '../parts/filters.js';
import { FreshNote, More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { Row } from '../parts/row.js';
import { Empty, Shown } from '../parts/states.js';
import { Tag, type Tone } from '../parts/tag.js';
import { useMe } from '../session/session.js';
import { BankAnswers } from './bank-answers.js';
import { ListActs } from './list-acts.js';
import { MonthList } from './month-list.js';
import { ReferralActs } from './referral-acts.js';

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
          <ReferralActs of={row} />
        </>
      )}
    </Row>
  );
}
