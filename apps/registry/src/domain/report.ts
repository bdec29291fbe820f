import { ageOn, type Fault, type PlainDate } from '#libs/kernel';
import { communeOn, occupations, resolveAddress } from '#libs/reference';
import {
  faultsInNumber,
  faultsWithBirthDate,
  faultsWithSex,
  type NumberFault,
  type Sex,
} from './identity-number.js';
import type { CreditSection, EmploymentSection } from './person.js';
import type { AdditionalPenalty, AgeAtOffence, CrimeClass, OffenceGroup, ReleaseKind } from './release.js';
import type { Purpose } from './consent.js';
import type { Place } from './scope.js';

export interface ReportedResidence {
  readonly communeCode?: string;
  readonly addressAsWritten?: string;
  readonly detail?: string;
}

export interface ReportedPerson {
  readonly fullName: string;
  readonly birthDate: PlainDate;
  readonly sex: Sex;
  readonly nationalId?: string;
  readonly phone?: string;
}

/** What an officer reports when somebody came home. Well formed already; whether it makes sense is asked here. */
export interface ReleaseReport {
  readonly person: ReportedPerson;
  readonly release: {
    readonly kind: ReleaseKind;
    readonly completedOn: PlainDate;
    readonly certificateNo?: string;
    readonly facility?: string;
    readonly sentenceMonths: number;
    readonly offenceGroup: OffenceGroup;
    readonly intentional: boolean;
    readonly ageAtOffence?: AgeAtOffence;
    readonly crimeClass?: CrimeClass;
    readonly obligationsSettled: boolean;
    readonly additionalPenalties: readonly AdditionalPenalty[];
  };
  readonly residence: ReportedResidence;
  readonly employment?: EmploymentSection;
  readonly credit?: CreditSection;
  readonly consents: readonly Purpose[];
}

/** Below this age nobody is sentenced to prison (BLHS 2015 Điều 12). */
const AGE_OF_RESPONSIBILITY = 14;
const AGE_MAX = 120;

type Rule = (report: ReleaseReport, today: PlainDate) => Fault[];

type PersonRule = (body: { readonly person: ReportedPerson }, today: PlainDate) => Fault[];

const IDENTITY_RULES: readonly PersonRule[] = [
  ({ person }) => numberFaults(person.nationalId, faultsInNumber),
  ({ person }) => numberFaults(person.nationalId, (number) => faultsWithSex(number, person.sex)),
  ({ person }, today) =>
    person.birthDate > today
      ? [] // the day is wrong, whatever the number says
      : numberFaults(person.nationalId, (number) => faultsWithBirthDate(number, person.birthDate)),
];

/** What must make sense of somebody of whom no release is known. */
export const PERSON_RULES: readonly PersonRule[] = [
  ...IDENTITY_RULES,
  ({ person: { birthDate } }, today) => {
    const fault = (code: string): Fault[] => [{ pointer: '/person/birthDate', code }];
    if (birthDate > today) return fault('date-in-future');
    const age = ageOn(birthDate, today);
    return age < AGE_OF_RESPONSIBILITY || age > AGE_MAX ? fault('birth-date-implausible') : [];
  },
];

/** What a report must keep, besides the residence (`placeOf`). Each asks one thing, so that one can speak where another cannot. */
export const REPORT_RULES: readonly Rule[] = [
  ...IDENTITY_RULES,
  birthFaults,
  ({ release }, today) =>
    release.kind !== 'conditional' && release.completedOn > today
      ? [{ pointer: '/release/completedOn', code: 'date-in-future' }]
      : [],
  ({ release }) =>
    release.kind === 'conditional' && release.certificateNo !== undefined
      ? [{ pointer: '/release/certificateNo', code: 'certificate-on-probation' }]
      : [],
  ({ release }) => penaltiesFaults(release.additionalPenalties, '/release'),
  ({ credit }) => (credit ? creditFaults(credit, '/credit') : []),
];

/** Every fault of a report at once, with its pointer. Faults of the residence come from `placeOf`. */
export const faultsOfReport: Rule = (report, today) => REPORT_RULES.flatMap((rule) => rule(report, today));

const numberFaults = (number: string | undefined, faults: (number: string) => NumberFault[]): Fault[] =>
  number === undefined ? [] : faults(number).map((code) => ({ pointer: '/person/nationalId', code }));

function birthFaults({ person, release }: ReleaseReport, today: PlainDate): Fault[] {
  if (person.birthDate > today) return [{ pointer: '/person/birthDate', code: 'date-in-future' }];
  const age = ageOn(person.birthDate, release.completedOn);
  return age < AGE_OF_RESPONSIBILITY || age > AGE_MAX
    ? [{ pointer: '/person/birthDate', code: 'birth-date-implausible' }]
    : [];
}

/** What cannot be of the additional penalties of the judgment that stands at `pointer`. */
export const penaltiesFaults = (penalties: readonly AdditionalPenalty[], pointer: string): Fault[] =>
  penalties.flatMap((penalty, index) => penaltyFaults(penalty, `${pointer}/additionalPenalties/${index}`));

function penaltyFaults({ kind, occupations: banned = [] }: AdditionalPenalty, pointer: string): Fault[] {
  if (kind !== 'occupation-ban') {
    return banned.length > 0 ? [{ pointer: `${pointer}/occupations`, code: 'occupations-without-ban' }] : [];
  }
  if (banned.length === 0) return [{ pointer: `${pointer}/occupations`, code: 'required' }];
  return banned.flatMap((group, index) =>
    isOccupationGroup(group)
      ? []
      : [{ pointer: `${pointer}/occupations/${index}`, code: 'unknown-occupation' }],
  );
}

/** A VSCO group of any level that holds at least one occupation. */
const isOccupationGroup = (group: string): boolean =>
  /^\d{1,4}$/.test(group) && occupations().some(({ code }) => code.startsWith(group));

/** A loan that is wanted has a purpose and an amount. */
export function creditFaults(credit: CreditSection, pointer: string): Fault[] {
  if (!credit.wanted) return [];
  return (['purpose', 'amount'] as const).flatMap((field) =>
    credit[field] === undefined ? [{ pointer: `${pointer}/${field}`, code: 'required' }] : [],
  );
}

/** `placeOf`, as a rule of any body with a residence. */
export function residenceFaults(body: { readonly residence?: ReportedResidence }, today: PlainDate): Fault[] {
  const place = body.residence && placeOf(body.residence, today);
  return place && 'fault' in place ? [place.fault] : [];
}

/** Where somebody lives: the commune in charge on `today`, or why no commune could be told. */
export function placeOf(
  { communeCode, addressAsWritten }: ReportedResidence,
  today: PlainDate,
): { readonly place: Place } | { readonly fault: Fault } {
  if ((communeCode === undefined) === (addressAsWritten === undefined)) {
    return { fault: { pointer: '/residence', code: 'commune-or-address' } };
  }
  if (communeCode !== undefined) {
    const commune = communeOn(communeCode, today);
    return commune
      ? { place: { communeCode, provinceCode: commune.provinceCode } }
      : { fault: { pointer: '/residence/communeCode', code: 'unknown-commune' } };
  }
  const { outcome, communes } = resolveAddress(addressAsWritten ?? '', today);
  const [only] = communes;
  if (outcome === 'resolved' && only) {
    return { place: { communeCode: only.code, provinceCode: only.provinceCode } };
  }
  const candidates = communes.map(({ code, name, provinceCode }) => ({ code, name, provinceCode }));
  return {
    fault: { pointer: '/residence/addressAsWritten', code: `address-${outcome}`, params: { candidates } },
  };
}
