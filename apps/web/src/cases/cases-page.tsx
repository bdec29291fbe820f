import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useNames } from '../names/names.js';
import { Filters } from '../parts/filters.js';
import { More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { Empty, Shown } from '../parts/states.js';
import { Tag } from '../parts/tag.js';
import { type CaseList, GROUPS, type ListedCase, untilWords } from './case.js';

/** A kind of work by which the list is narrowed, as the start page names it. */
const WORDS = /^[a-z-]{1,40}$/;
const UUID = /^[0-9a-f-]{36}$/;

const idOf = (row: ListedCase): string => row.personId;

/** The work list of a commune's office: what is late, due and new, and what waits for somebody else. */
export function CasesPage(): ReactElement {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const chosen = GROUPS.find((group) => group === search.get('due'));
  const about = WORDS.exec(search.get('about') ?? '')?.[0];
  const modelId = UUID.exec(search.get('modelId') ?? '')?.[0];
  const query = new URLSearchParams({
    ...{ ...(chosen && { due: chosen }), ...(about && { about }), ...(modelId && { modelId }) },
  }).toString();
  const path = `/api/v1/cases${query ? `?${query}` : ''}`;
  const list = useLongList<ListedCase, CaseList>(['cases', query], path, idOf);
  const counts = list.data?.first.counts;
  return (
    <>
      <PageHead
        title={t('cases.title')}
        lead={t('cases.lead')}
        actions={
          <>
            <Link to="/cases/new">{t('cases.new')}</Link> <Link to="/helper-models">{t('cases.models')}</Link>
          </>
        }
      />
      {about && (
        <p className="note-block">
          {t('cases.only', { work: t(`work.kind.${about}`) })} <Link to="/cases">{t('cases.showAll')}</Link>
        </p>
      )}
      {modelId && (
        <p className="note-block">
          {t('cases.onlyModel')} <Link to="/cases">{t('cases.showAll')}</Link>
        </p>
      )}
      <Filters
        name="due"
        label={t('cases.filter')}
        choices={[
          { code: undefined, text: t('list.all') },
          ...GROUPS.map((code) => ({
            code,
            text: counts ? `${t(`caseGroup.${code}`)} (${counts[code]})` : t(`caseGroup.${code}`),
          })),
        ]}
      />
      <Shown of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('cases.empty')} />
          ) : (
            <>
              <ul className="rows">
                {rows.map((row) => (
                  <CaseRow key={row.personId} row={row} />
                ))}
              </ul>
              <More list={list} shown={rows.length} />
            </>
          )
        }
      </Shown>
    </>
  );
}

function CaseRow({ row }: { row: ListedCase }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const late = row.group === 'overdue';
  return (
    <li className="row">
      <div className="row__head">
        <div className="row__main">
          <div className="row__line">
            <Link className="row__name" to={`/cases/${row.personId}`}>
              {row.fullName}
            </Link>
            <Tag tone={late ? 'bad' : row.group === 'none' ? 'good' : 'wait'}>
              {t(`caseState.${row.state}`)}
            </Tag>
            {row.escalatedAt && <Tag tone="bad">{t('cases.escalated')}</Tag>}
          </div>
          <p className="row__summary">
            {t(`caseKind.${row.kind}`)} · {names.place(row.communeCode)}
            {row.arriving && ` · ${t('cases.arriving')}`}
          </p>
        </div>
        <span className="amount">
          <span className={late ? 'your-turn' : undefined}>
            {row.duty ? t(`duty.${row.duty}`) : t(`caseGroup.${row.group}`)}
          </span>
          {row.due && <span className="quiet">{untilWords(t, row.due, row.days)}</span>}
        </span>
      </div>
    </li>
  );
}
