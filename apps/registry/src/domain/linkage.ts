import { fold, type PlainDate } from '#libs/kernel';
import { oneSlipApart, type Sex } from './identity-number.js';

/** What two records are compared by. */
export interface Identity {
  readonly fullName: string;
  readonly birthDate: PlainDate;
  readonly sex: Sex;
  readonly nationalId: string | null;
  readonly phone: string | null;
  readonly communeCode: string;
  readonly provinceCode: string;
}

export type Evidence =
  | 'name-same'
  | 'name-same-folded'
  | 'name-words-same'
  | 'name-differs'
  | 'birth-date-same'
  | 'birth-day-month-swapped'
  | 'birth-year-same'
  | 'birth-year-differs'
  | 'number-same'
  | 'number-one-slip'
  | 'number-last-six-same'
  | 'number-differs'
  | 'phone-same'
  | 'sex-differs'
  | 'commune-same'
  | 'province-same';

/**
 * Evidence in bits, the logarithm of how much likelier it is between two records of one person than between strangers
 * (Fellegi & Sunter 1969). Set by hand from the shares of Vietnamese names and of phones shared in a family; to be
 * learnt from data when there is some.
 */
const BITS: Readonly<Record<Evidence, number>> = {
  'name-same': 7,
  'name-same-folded': 6,
  'name-words-same': 5,
  'name-differs': -8,
  'birth-date-same': 9,
  'birth-day-month-swapped': 8,
  'birth-year-same': 3,
  'birth-year-differs': -5,
  'number-same': 20,
  'number-one-slip': 9,
  'number-last-six-same': 8,
  'number-differs': -6,
  'phone-same': 8,
  'sex-differs': -4,
  'commune-same': 3,
  'province-same': 1,
};

/** Two records picked by a shared name, phone or number are of one person about once in 4,096 times. */
const PRIOR_BITS = -12;

/** From here on a pair is shown to the officer as a possible duplicate. */
export const POSSIBLE = 0.5;
/** From here on it is shown even if it lies outside the officer's areas. */
export const LIKELY = 0.9;

export interface Comparison {
  /** 0–1, two decimals: how likely both are one person. */
  readonly score: number;
  readonly because: readonly Evidence[];
}

/** Compares two records field by field; a field that one of them lacks says nothing. */
export function compare(a: Identity, b: Identity): Comparison {
  const because = [
    nameEvidence(a.fullName, b.fullName),
    birthEvidence(a.birthDate, b.birthDate),
    ...numberEvidence(a.nationalId, b.nationalId),
    ...(a.phone !== null && a.phone === b.phone ? (['phone-same'] as const) : []),
    ...(a.sex === b.sex ? [] : (['sex-differs'] as const)),
    ...placeEvidence(a, b),
  ];
  const bits = because.reduce((sum, evidence) => sum + BITS[evidence], PRIOR_BITS);
  return { score: Math.round(100 / (1 + 2 ** -bits)) / 100, because };
}

/** The last word of a Vietnamese name, folded: the name somebody is called by. */
export function givenNameFolded(fullName: string): string {
  return fold(fullName).split(' ').at(-1) ?? '';
}

function nameEvidence(a: string, b: string): Evidence {
  if (composed(a) === composed(b)) return 'name-same';
  const [foldedA, foldedB] = [fold(a), fold(b)];
  if (foldedA === foldedB) return 'name-same-folded';
  const words = (text: string): string => text.split(' ').sort().join(' ');
  return words(foldedA) === words(foldedB) ? 'name-words-same' : 'name-differs';
}

const composed = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

function birthEvidence(a: PlainDate, b: PlainDate): Evidence {
  if (a === b) return 'birth-date-same';
  if (a.slice(0, 4) !== b.slice(0, 4)) return 'birth-year-differs';
  return a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7)
    ? 'birth-day-month-swapped'
    : 'birth-year-same';
}

function numberEvidence(a: string | null, b: string | null): Evidence[] {
  if (a === null || b === null) return [];
  if (a === b) return ['number-same'];
  if (oneSlipApart(a, b)) return ['number-one-slip'];
  if (a.slice(-6) === b.slice(-6)) return ['number-last-six-same'];
  return a.length === b.length ? ['number-differs'] : []; // the old 9 digits never equal the new 12
}

function placeEvidence(a: Identity, b: Identity): Evidence[] {
  if (a.communeCode === b.communeCode) return ['commune-same'];
  return a.provinceCode === b.provinceCode ? ['province-same'] : [];
}
