import { parseDate } from '../format/dates.js';
import { parseDong } from '../format/numbers.js';

/** What a judgment tells, as it is typed. */
export interface JudgmentForm {
  sentenceMonths?: string;
  offenceGroup?: string;
  intentional?: boolean;
  ageAtOffence?: string;
  crimeClass?: string;
  obligationsSettled?: boolean;
  additionalPenalties?: { kind?: string; occupations?: string[]; until?: string }[];
}

/** What the form holds: the same tree as the body of `POST /api/v1/releases`, with dates and numbers as they were typed. */
export interface ReleaseForm {
  person: { fullName?: string; birthDate?: string; sex?: string; nationalId?: string; phone?: string };
  release: {
    kind?: string;
    completedOn?: string;
    certificateNo?: string;
    facility?: string;
  } & JudgmentForm;
  residence: { communeCode?: string; addressAsWritten?: string; detail?: string };
  employment: {
    education?: string;
    training?: string;
    skills?: string[];
    occupationsHeld?: { code?: string; years?: string }[];
    occupationsWanted?: string[];
    wageExpected?: string;
    commuteKmMax?: string;
    relocate?: boolean;
    availableFrom?: string;
    licences?: string[];
  };
  credit: {
    wanted?: boolean;
    purpose?: string;
    amount?: string;
    householdRepresentative?: Answer;
    samePurposeDebt?: Answer;
  };
  consents: string[];
}

/** Yes, no, or nobody knows: then the field is left out, and the pre-screen says that it needs a check. */
export type Answer = 'yes' | 'no' | 'unknown';

export const text = (value: string | undefined): string | undefined => value?.trim() || undefined;
/** The ISO date of a typed day; what cannot be read goes as it was typed, for the house to refuse. */
export const date = (value: string | undefined): string | undefined => {
  const typed = text(value);
  return typed === undefined ? undefined : (parseDate(typed) ?? typed);
};
const dong = (value: string | undefined): number | undefined => {
  const typed = text(value);
  return typed === undefined ? undefined : parseDong(typed);
};
const count = (value: string | undefined): number | undefined => {
  const typed = text(value);
  return typed === undefined ? undefined : Number(typed);
};
const answer = (value: Answer | undefined): boolean | undefined =>
  value === undefined || value === 'unknown' ? undefined : value === 'yes';

/** Drops what was left open: the house tells "not said" from "none". */
export function said<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** What every judgment tells, however its sentence is served. */
export const judgmentBody = (judgment: JudgmentForm) =>
  said({
    sentenceMonths: count(judgment.sentenceMonths),
    offenceGroup: judgment.offenceGroup,
    intentional: judgment.intentional,
    ageAtOffence: judgment.ageAtOffence,
    crimeClass: judgment.crimeClass,
    obligationsSettled: judgment.obligationsSettled,
    additionalPenalties: (judgment.additionalPenalties ?? []).map((penalty) =>
      said({
        kind: penalty.kind,
        occupations: penalty.kind === 'occupation-ban' ? penalty.occupations : undefined,
        until: date(penalty.until),
      }),
    ),
  });

export const releaseBody = (release: ReleaseForm['release']) =>
  said({
    kind: release.kind,
    completedOn: date(release.completedOn),
    certificateNo: release.kind === 'conditional' ? undefined : text(release.certificateNo),
    facility: text(release.facility),
    ...judgmentBody(release),
  });

/** Identity numbers stay text, so that leading zeros live. */
export const personBody = (person: ReleaseForm['person']) =>
  said({
    fullName: text(person.fullName),
    birthDate: date(person.birthDate),
    sex: person.sex,
    nationalId: text(person.nationalId)?.replace(/\s/g, ''),
    phone: text(person.phone)?.replace(/[\s.]/g, ''),
  });

export const residenceBody = (residence: ReleaseForm['residence']) =>
  said(
    residence.communeCode
      ? { communeCode: residence.communeCode, detail: text(residence.detail) }
      : { addressAsWritten: text(residence.addressAsWritten), detail: text(residence.detail) },
  );

export const employmentBody = (employment: ReleaseForm['employment']) =>
  said({
    education: employment.education,
    training: employment.training,
    skills: employment.skills ?? [],
    occupationsHeld: (employment.occupationsHeld ?? []).map(({ code, years }) =>
      said({ code, years: Number((years ?? '').trim().replace(',', '.') || 0) }),
    ),
    occupationsWanted: employment.occupationsWanted ?? [],
    wageExpected: dong(employment.wageExpected),
    commuteKmMax: count(employment.commuteKmMax),
    relocate: employment.relocate,
    availableFrom: date(employment.availableFrom),
    licences: employment.licences ?? [],
  });

const creditBody = (credit: ReleaseForm['credit']) =>
  credit.wanted
    ? said({
        wanted: true,
        purpose: credit.purpose,
        amount: dong(credit.amount),
        householdRepresentative: answer(credit.householdRepresentative),
        samePurposeDebt: answer(credit.samePurposeDebt),
      })
    : { wanted: false };

/** The body to send. */
export function toBody({ person, release, residence, employment, credit, consents }: ReleaseForm) {
  return {
    person: personBody(person),
    release: releaseBody(release),
    residence: residenceBody(residence),
    employment: employmentBody(employment),
    credit: creditBody(credit),
    consents,
  };
}
export type ReleaseBody = ReturnType<typeof toBody>;
