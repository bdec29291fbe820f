import type { OpenVacancyCommand } from '../application/open-vacancy.js';
import type { VacancyTerms } from '../domain/vacancy.js';
import { provinceOfCommune } from '#libs/reference';
import type { ChangeVacancyBody, EmployerBody, OpenVacancyBody } from './vacancy-bodies.js';

/** Thirteen digits without the hyphen. */
const taxCode = (employer: EmployerBody): string | null => employer.taxCode?.replace('-', '') ?? null;

/** What a valid body says; what it left out becomes "not asked", and for wage, contract and company "not said". */
export const termsOf = (body: OpenVacancyBody): OpenVacancyCommand['terms'] => ({
  employerName: body.employer.name.trim(),
  employerTaxCode: taxCode(body.employer),
  title: body.title.trim(),
  occupationCode: body.occupationCode ?? null,
  openings: body.openings,
  communeCode: body.communeCode,
  provinceCode: provinceOfCommune(body.communeCode) ?? '',
  wageMin: body.wageMin ?? null,
  wageMax: body.wageMax ?? null,
  closesOn: body.closesOn,
  skillsRequired: body.skillsRequired ?? [],
  skillsWelcome: body.skillsWelcome ?? [],
  education: body.education ?? 'none',
  experienceYears: body.experienceYears ?? 0,
  licences: body.licences ?? [],
  shifts: body.shifts ?? [],
  contract: body.contract ?? null,
  worksWith: body.worksWith ?? null,
  description: body.description?.trim() || null,
  wageText: body.wageText?.trim() || null,
  country: body.country ?? null,
});

/** Only what the body names. */
export function changesOf({ employer, ...rest }: ChangeVacancyBody): Partial<VacancyTerms> {
  const named = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined && value !== null),
  );
  return {
    ...(named as Partial<VacancyTerms>),
    ...(employer ? { employerName: employer.name.trim(), employerTaxCode: taxCode(employer) } : {}),
    ...(rest.title ? { title: rest.title.trim() } : {}),
    ...(rest.communeCode ? { provinceCode: provinceOfCommune(rest.communeCode) ?? '' } : {}),
  };
}
