import type { VacancySnapshot } from '#libs/contracts';
import type { Vacancy } from '../domain/vacancy.js';

/** What other services may know of a vacancy: what is asked and where, not who offers it. */
export const vacancyFacts = (vacancy: Vacancy): VacancySnapshot => ({
  vacancyId: vacancy.id,
  occupationCode: vacancy.occupationCode,
  communeCode: vacancy.communeCode,
  provinceCode: vacancy.provinceCode,
  openings: vacancy.openings,
  skillsRequired: [...vacancy.skillsRequired],
  skillsWelcome: [...vacancy.skillsWelcome],
  education: vacancy.education,
  experienceYears: vacancy.experienceYears,
  ...(vacancy.wageMin === null ? {} : { wageMin: vacancy.wageMin }),
  ...(vacancy.wageMax === null ? {} : { wageMax: vacancy.wageMax }),
  licences: [...vacancy.licences],
  shifts: [...vacancy.shifts],
  ...(vacancy.contract === null ? {} : { contract: vacancy.contract }),
  worksWith: [...(vacancy.worksWith ?? [])],
  closesOn: vacancy.closesOn,
});
