import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Vacancy } from '../api/shapes.js';
import { formatDate } from '../format/dates.js';
import { Introduce } from '../introductions/introduce.js';
import { More, useLongList } from '../parts/long-list.js';
import { Shown } from '../parts/states.js';
import { countryName } from './countries.js';
import { useWage } from './vacancy-facts.js';

const idOf = (row: Vacancy): string => row.id;

/** Open work abroad, to which people are introduced one by one: nothing ranks it, so somebody looks at the law's conditions first. */
export function WorkAbroad({
  personId,
  fullName,
}: {
  personId: string;
  fullName: string | undefined;
}): ReactElement {
  const { t } = useTranslation();
  const list = useLongList<Vacancy>(
    ['vacancies', 'abroad for one person'],
    '/api/v1/vacancies?status=open&abroad=true',
    idOf,
  );
  return (
    <section className="spaced">
      <h2>{t('personVacancies.abroad')}</h2>
      <p className="quiet">{t('personVacancies.abroadLead')}</p>
      <Shown of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{t('personVacancies.abroadEmpty')}</p>
          ) : (
            <>
              <ul className="rows">
                {rows.map((row) => (
                  <WorkAbroadRow key={row.id} row={row} personId={personId} fullName={fullName} />
                ))}
              </ul>
              <More list={list} shown={rows.length} />
            </>
          )
        }
      </Shown>
    </section>
  );
}

function WorkAbroadRow({
  row,
  personId,
  fullName,
}: {
  row: Vacancy;
  personId: string;
  fullName: string | undefined;
}): ReactElement {
  const { t, i18n } = useTranslation();
  const wage = useWage();
  return (
    <li className="row">
      <div className="row__head">
        <div className="row__main">
          <div className="row__line">
            <Link className="row__name" to={`/vacancies/${row.id}`}>
              {row.title}
            </Link>
            {row.country && <span className="quiet">{countryName(row.country, i18n.language)}</span>}
          </div>
          <p className="row__summary">
            {row.employer.name} · {wage(row)} · {t('vacancies.closes', { date: formatDate(row.closesOn) })}
          </p>
        </div>
        <div className="row__aside">
          <Introduce row={{ personId, fullName, outcome: 'needs-check' }} vacancyId={row.id} />
        </div>
      </div>
    </li>
  );
}
