import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ask } from '../api/http.js';
import type { Page, Prescreen, PrescreenedPerson } from '../api/shapes.js';
import { formatDate } from '../format/dates.js';
import { formatDong } from '../format/numbers.js';
import { useNames } from '../names/names.js';
import { Filters } from '../parts/filters.js';
import { LiveMark } from '../parts/live-mark.js';
import { FreshNote, More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { Row } from '../parts/row.js';
import { Empty, Shown } from '../parts/states.js';
import { useMe } from '../session/session.js';
import { Decisions } from './decisions.js';
import { OtherDay } from './other-day.js';
import { PrescreenDetails } from './prescreen-details.js';
import { RepaymentPlan } from './repayment-plan.js';
import { Terms, VerdictTag } from './verdict.js';

const VERDICTS = ['eligible', 'almost', 'needs-check', 'ineligible'] as const;

const idOf = (row: PrescreenedPerson): string => row.personId;
const rowId = (personId: string): string => `prescreen-${personId}`;

/** The bank's and the commune's work list: who may borrow, who almost, and what is missing. */
export function PrescreensPage(): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const [search] = useSearchParams();
  const verdict = VERDICTS.find((one) => one === search.get('verdict'));
  const warned = search.get('warned') === 'true';
  const query = [verdict && `verdict=${verdict}`, warned && 'warned=true'].filter(Boolean).join('&');
  const list = useLongList<PrescreenedPerson, Page<PrescreenedPerson>>(
    ['prescreens', query],
    `/api/v1/credit-prescreens${query ? `?${query}` : ''}`,
    idOf,
  );
  return (
    <>
      <PageHead
        title={t('credit.title')}
        lead={t('credit.lead')}
        actions={
          <>
            <LiveMark />
            <Link to="/credit/establishment">{t('establishment.title')}</Link>
            {me.role === 'credit-officer' && <Link to="/credit-policies">{t('policies.title')}</Link>}
          </>
        }
      />
      <Filters
        name="verdict"
        label={t('credit.filter')}
        choices={[
          { code: undefined, text: t('list.all') },
          ...VERDICTS.map((code) => ({ code, text: t(`verdict.${code}`) })),
        ]}
      />
      <Filters
        name="warned"
        label={t('creditPapers.warnedFilter')}
        choices={[
          { code: undefined, text: t('list.all') },
          { code: 'true', text: t('creditPapers.warned') },
        ]}
      />
      <h2 className="sr-only">{t('credit.people')}</h2>
      <Shown of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('credit.empty')}>
              <p>{t('credit.emptyHint')}</p>
            </Empty>
          ) : (
            <>
              <ul className="rows">
                {rows.map((row) => (
                  <PrescreenRow key={row.personId} row={row} freshAt={list.fresh.get(row.personId)} />
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

function PrescreenRow({
  row,
  freshAt,
}: {
  row: PrescreenedPerson;
  freshAt: string | undefined;
}): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const facts = [
    row.purpose ? names.code('loanPurpose', row.purpose) : t('credit.noPurpose'),
    names.commune(row.communeCode),
    t('credit.completedOn', { date: formatDate(row.completedOn) }),
    row.warnedOn && row.changesOn && row.changesTo
      ? t('creditPapers.changes', {
          date: formatDate(row.changesOn),
          verdict: t(`verdict.${row.changesTo}`),
        })
      : undefined,
    row.nextChangeOn ? t('credit.nextChange', { date: formatDate(row.nextChangeOn) }) : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <Row
      id={rowId(row.personId)}
      name={row.fullName ?? t('person.noName')}
      tag={<VerdictTag of={{ verdict: row.verdict }} />}
      aside={
        <span className="amount">
          <span className="amount__value">{row.amount === null ? '—' : formatDong(row.amount)}</span>
          <span className="quiet">
            {t(row.purpose === 'training' ? 'credit.askedMonthly' : 'credit.asked')}
          </span>
        </span>
      }
      summary={`${facts.join(' · ')}`}
      freshAt={freshAt}
    >
      {() => <PersonPrescreen personId={row.personId} />}
    </Row>
  );
}

function PersonPrescreen({ personId }: { personId: string }): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const [on, setOn] = useState<string>();
  const [term, setTerm] = useState('');
  const termMonths = /^[1-9]\d{0,2}$/.test(term) ? term : undefined;
  const tried = [on && `on=${on}`, termMonths && `termMonths=${termMonths}`].filter(Boolean).join('&');
  const prescreen = useQuery({
    queryKey: ['prescreen', personId, tried],
    queryFn: () =>
      ask<Prescreen>(
        `/api/v1/people/${encodeURIComponent(personId)}/credit-prescreen${tried ? `?${tried}` : ''}`,
      ),
  });
  return (
    <>
      <Shown of={prescreen}>
        {(of) => (
          <>
            {on && (
              <p className="found found--one">
                {t('credit.answerFor', { date: formatDate(on) })} <VerdictTag of={of} />
              </p>
            )}
            <Terms of={of} />
            <PrescreenDetails of={of} />
            <RepaymentPlan of={of.terms} />
          </>
        )}
      </Shown>
      <label className="field">
        <span>{t('loanTerms.tryTerm')}</span>
        <Input inputMode="numeric" value={term} onChange={(event) => setTerm(event.target.value)} />
      </label>
      <OtherDay chosen={on} choose={setOn} />
      <Decisions personId={personId} />
      {me.role === 'commune-leader' && (
        <p className="row__links">
          <Link to={`/people/${personId}`}>{t('credit.toPerson')}</Link>
        </p>
      )}
    </>
  );
}
