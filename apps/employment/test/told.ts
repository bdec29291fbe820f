import type { PersonSnapshot } from '#libs/contracts';
import type { Candidate } from '../src/domain/candidate.js';
import type { Vacancy } from '../src/domain/vacancy.js';

const said = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as T;

/** The snapshot that makes this candidate: what is not known is left out. */
export function snapshotOf({
  personId,
  sequence: _kept,
  communeCode,
  provinceCode,
  ...rest
}: Candidate): PersonSnapshot {
  return {
    personId,
    communeCode,
    provinceCode,
    employment: said(rest) as unknown as NonNullable<PersonSnapshot['employment']>,
  };
}

/** The body that opens this vacancy: what was not said is left out. */
export function vacancyBodyOf(vacancy: Vacancy): object {
  const {
    employerName,
    employerTaxCode,
    title,
    occupationCode,
    openings,
    communeCode,
    wageMin,
    wageMax,
    closesOn,
    ...rest
  } = vacancy;
  const { skillsRequired, skillsWelcome, education, experienceYears, licences, shifts, contract, worksWith } =
    rest;
  return said({
    employer: said({ name: employerName, taxCode: employerTaxCode }),
    ...{ title, occupationCode, openings, communeCode, wageMin, wageMax, closesOn },
    ...{ skillsRequired, skillsWelcome, education, experienceYears, licences, shifts, contract, worksWith },
  });
}
