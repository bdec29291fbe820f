import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ask } from '../api/http.js';
import type { Page, Vacancy } from '../api/shapes.js';
import { BUCKETS, STATUSES } from './introduction.js';

const VACANCY_ID = /^[0-9a-f-]{36}$/i;

/** What of the address the house is asked for; words that it does not know are left out. */
export function queryOf(search: URLSearchParams): string {
  const asked: Record<string, string | undefined> = {
    bucket: BUCKETS.find((one) => one === search.get('bucket')),
    status: STATUSES.find((one) => one === search.get('status')),
    vacancyId: VACANCY_ID.exec(search.get('vacancyId') ?? '')?.[0],
  };
  const said = Object.entries(asked).filter((one): one is [string, string] => one[1] !== undefined);
  return new URLSearchParams(said).toString();
}

/** A choice that lives in the address bar, so that it survives the back button and can be passed on. */
function Choice({
  name,
  label,
  options,
}: {
  name: string;
  label: string;
  options: readonly { value: string; text: string }[];
}): ReactElement {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const choose = (value: string): void => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  return (
    <label className="field field--short">
      <span>{label}</span>
      <select
        className="plain-select"
        value={search.get(name) ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t('list.all')}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

export function StatusFilter(): ReactElement {
  const { t } = useTranslation();
  const options = STATUSES.map((value) => ({ value, text: t(`introductionStatus.${value}`) }));
  return <Choice name="status" label={t('introductions.byStatus')} options={options} />;
}

export function VacancyFilter(): ReactElement {
  const { t } = useTranslation();
  const vacancies = useQuery({
    queryKey: ['vacancies', 'of introductions'],
    queryFn: () => ask<Page<Vacancy>>('/api/v1/vacancies?limit=200'),
  });
  const options = (vacancies.data?.items ?? []).map(({ id, title, employer }) => ({
    ...{ value: id, text: `${title} – ${employer.name}` },
  }));
  return <Choice name="vacancyId" label={t('introductions.byVacancy')} options={options} />;
}
