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
import { PILES } from '../work/source.js';
import { BankAnswers } from './bank-answers.js';
import { actKey, useBorrower } from './borrower.js';
import { ListActs } from './list-acts.js';
import { MonthList } from './month-list.js';
import { ReferralDetails } from './referral-details.js';

const STATES = [
  'listed',
  'prepared',
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

/** What comes next, as the start page names it. */
const WORDS = /^[a-z-]{1,40}$/;

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
  const work = WORDS.exec(search.get('work') ?? '')?.[0];
  const pile = PILES.find((one) => one === search.get('pile'));
  const query = new URLSearchParams({
    ...{ ...(status && { status }), ...(work && { work }), ...(pile && { pile }) },
  }).toString();
  const path = `/api/v1/credit-referrals${query ? `?${query}` : ''}`;
  const list = useLongList<Referral>(['referrals', query], path, idOf);
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
      {work && (
        <p className="note-block">
          {t('referrals.only', { work: t(`work.kind.${work}`) })}{' '}
          <Link to="/referrals">{t('referrals.showAll')}</Link>
        </p>
      )}
      <Filters
        name="pile"
        label={t('work.piles')}
        choices={[
          { code: undefined, text: t('list.all') },
          ...PILES.map((code) => ({ code, text: t(`work.pile.${code}`) })),
        ]}
      />
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
              <ListActs key={path} rows={rows} path={path} more={list.more !== undefined} />
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
  const borrower = useBorrower();
  const last = row.acts.at(-1);
  return (
    <Row
      id={rowId(row.id)}
      name={borrower(row)}
      tag={
        <>
          <Tag tone={TONES[row.state] ?? 'wait'}>
            {t(`referralState.${row.state}`)}, {formatDate(last?.on ?? row.preparedOn)}
          </Tag>
          {row.turn?.pile === 'overdue' && <Tag tone="bad">{t('work.pile.overdue')}</Tag>}
          {row.next.length > 0 && <span className="your-turn">{t('referrals.yourTurn')}</span>}
        </>
      }
      aside={
        <span className="amount">
          <span className="amount__value">{formatDong(row.amount)}</span>
          <span className="quiet">{t('credit.months', { months: row.termMonths })}</span>
        </span>
      }
      summary={[
        ...[names.code('loanPurpose', row.purpose), names.commune(row.communeCode)],
        ...(row.turn?.dueOn
          ? [
              t(row.turn.review ? 'referrals.dueProposed' : 'referrals.due', {
                act: t(actKey(row.turn.act, row)),
                date: formatDate(row.turn.dueOn),
              }),
            ]
          : []),
      ].join(' · ')}
      freshAt={freshAt}
    >
      {() => (
        <>
          <p className="row__links">
            <Link to={`/referrals/${row.id}`}>{t('creditPapers.open')}</Link>
          </p>
          <ReferralDetails of={row} />
        </>
      )}
    </Row>
  );
}
