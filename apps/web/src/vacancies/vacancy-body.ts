import type { Vacancy } from '../api/shapes.js';
import { formatDate, parseDate } from '../format/dates.js';
import { parseDong } from '../format/numbers.js';

/** What the form holds: the tree of the body of `POST /api/v1/vacancies`, with dates and numbers as they were typed. */
export interface VacancyForm {
  employer: { name?: string; taxCode?: string };
  title?: string;
  occupationCode?: string;
  openings?: string;
  communeCode?: string;
  wageMin?: string;
  wageMax?: string;
  closesOn?: string;
  skillsRequired?: string[];
  skillsWelcome?: string[];
  education?: string;
  experienceYears?: string;
  licences?: string[];
  shifts?: string[];
  contract?: string;
  worksWith?: string[];
  wageText?: string;
  country?: string;
  description?: string;
}

const text = (value: string | undefined): string | undefined => value?.trim() || undefined;
const dong = (value: string | undefined): number | undefined =>
  text(value) ? parseDong(value ?? '') : undefined;
const count = (value: string | undefined): number | undefined => (text(value) ? Number(value) : undefined);

/** The body to send; what was left open is left out, above all `occupationCode`, which is then proposed from the title. */
export function toBody(form: VacancyForm) {
  const body = {
    employer: { name: text(form.employer.name), taxCode: text(form.employer.taxCode) },
    title: text(form.title),
    occupationCode: form.occupationCode,
    openings: count(form.openings),
    communeCode: form.communeCode,
    wageMin: dong(form.wageMin),
    wageMax: dong(form.wageMax),
    closesOn: parseDate(form.closesOn ?? '') ?? text(form.closesOn),
    skillsRequired: form.skillsRequired,
    skillsWelcome: form.skillsWelcome,
    education: form.education,
    experienceYears: count(form.experienceYears),
    licences: form.licences,
    shifts: form.shifts,
    contract: form.contract,
    worksWith: form.worksWith?.length ? form.worksWith : undefined,
    wageText: text(form.wageText),
    country: form.country,
    description: text(form.description),
  };
  return JSON.parse(JSON.stringify(body)) as typeof body;
}

const typed = (value: number | null | undefined): string | undefined =>
  value === null || value === undefined ? undefined : String(value);

/** The form as it stands for a vacancy that was told before. */
export const formOf = (vacancy: Vacancy): VacancyForm => ({
  employer: vacancy.employer,
  title: vacancy.title,
  occupationCode: vacancy.occupationCode,
  openings: typed(vacancy.openings),
  communeCode: vacancy.communeCode,
  wageMin: typed(vacancy.wageMin),
  wageMax: typed(vacancy.wageMax),
  closesOn: formatDate(vacancy.closesOn),
  skillsRequired: vacancy.skillsRequired,
  skillsWelcome: vacancy.skillsWelcome,
  education: vacancy.education,
  experienceYears: typed(vacancy.experienceYears),
  licences: vacancy.licences,
  shifts: vacancy.shifts,
  contract: vacancy.contract ?? undefined,
  worksWith: vacancy.worksWith ?? undefined,
  wageText: vacancy.wageText,
  country: vacancy.country,
  description: vacancy.description,
});
