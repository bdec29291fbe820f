import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { Vacancy } from '../api/shapes.js';
import { formatDate } from '../format/dates.js';
import { useWorkNames } from '../names/names.js';
import { Filters } from '../parts/filters.js';
import { Icon } from '../parts/icons.js';
import { LiveMark } from '../parts/live-mark.js';
import { FreshNote, More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { Empty, Shown } from '../parts/states.js';
import { Tag } from '../parts/tag.js';
import { WordSearch } from '../parts/word-search.js';
import { useMe } from '../session/session.js';
import { VacancyActs } from './vacancy-acts.js';
import { useWage } from './vacancy-facts.js';

const idOf = (row: Vacancy): string => row.id;
const rowId = (id: string): string => `vacancy-${id}`;

/** The counsellor's work list: the vacancies, each leading to its ranked candidates. */
export function VacanciesPage(): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const go = useNavigate();
  const [search] = useSearchParams();
  const status = search.get('status') === 'closed' ? 'closed' : 'open';
  const abroad = search.get('abroad') === 'true' ? 'true' : undefined;
  const query = new URLSearchParams({ status, ...(abroad && { abroad }) });
  const closing = /^\d{1,3}$/.exec(search.get('closing') ?? '')?.[0];
  if (closing) query.set('closingWithin', closing);
  const words = search.get('q');
  if (words) query.set('q', words);
  const list = useLongList<Vacancy>(
    ['vacancies', query.toString()],
    `/api/v1/vacancies?${query.toString()}`,
    idOf,
  );
  return (
    <>
      <PageHead
        title={t(me.role === 'employer' ? 'nav.ownVacancies' : 'vacancies.title')}
        lead={t(me.role === 'employer' ? 'vacancies.ownLead' : 'vacancies.lead')}
        actions={
          <>
            <LiveMark />
            <Button type="primary" icon={<Icon name="plus" />} onClick={() => void go('/vacancies/new')}>
              {t('nav.newVacancy')}
            </Button>
          </>
        }
      />
      <div className="above-list">
        <Filters
          name="status"
          label={t('vacancies.filter')}
          choices={[
            { code: undefined, text: t('vacancies.status.open') },
            { code: 'closed', text: t('vacancies.status.closed') },
          ]}
        />
        <Filters
          name="abroad"
          label={t('vacancies.where')}
          choices={[
            { code: undefined, text: t('list.all') },
            { code: 'true', text: t('vacancies.abroad') },
          ]}
        />
        <WordSearch label={t('vacancies.search')} />
      </div>
      {closing && (
        <p className="note-block">
          {t('vacancies.closingOnly', { days: closing })} <Link to="/vacancies">{t('list.all')}</Link>
        </p>
      )}
      <Shown of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t(words ? 'vacancies.nothingFound' : 'vacancies.empty')}>
              <Link to="/vacancies/new">{t('nav.newVacancy')}</Link>
            </Empty>
          ) : (
            <>
              <ul className="rows">
                {rows.map((row) => (
                  <VacancyRow key={row.id} row={row} fresh={list.fresh.has(row.id)} />
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

function VacancyRow({ row, fresh }: { row: Vacancy; fresh: boolean }): ReactElement {
  const { t } = useTranslation();
  const names = useWorkNames();
  const wage = useWage();
  return (
    <li id={rowId(row.id)} className={fresh ? 'row row--fresh' : 'row'}>
      <div className="row__head">
        <div className="row__main">
          <div className="row__line">
            <Link className="row__name" to={`/vacancies/${row.id}`}>
              {row.title}
            </Link>
            <span className="quiet">{names.occupation(row.occupationCode)}</span>
            {row.flags && <Tag tone="ask">{t('advert.flagged')}</Tag>}
          </div>
          <p className="row__summary">
            {row.employer.name} · {names.place(row.communeCode)} · {wage(row)} ·{' '}
            {t('vacancies.closes', { date: formatDate(row.closesOn) })}
          </p>
        </div>
        <dl className="counts">
          <div className="count">
            <dt>{t('vacancies.openings')}</dt>
            <dd>{row.openings}</dd>
          </div>
        </dl>
        <VacancyActs of={row} />
      </div>
    </li>
  );
}
