import { BIRTH_LEVELS, type BirthLevel, compareBirths } from './linkage-birth.js';
import { compareNumbers, NUMBER_LEVELS, type NumberLevel } from './identity-number.js';
import { compareNames, NAME_LEVELS, type NameLevel } from './names.js';
import type { RecordReading } from './linkage-record.js';

export const PHONE_LEVELS = ['phone-same', 'phone-differs'] as const;
export const PLACE_LEVELS = ['commune-same', 'commune-possible', 'province-same', 'place-differs'] as const;
export const SEX_LEVELS = ['sex-same', 'sex-differs'] as const;

/** Every field that is compared with its levels, in the order in which reasons are told. */
export const LEVELS = {
  name: NAME_LEVELS,
  birth: BIRTH_LEVELS,
  number: NUMBER_LEVELS,
  phone: PHONE_LEVELS,
  place: PLACE_LEVELS,
  sex: SEX_LEVELS,
} as const;
export type Field = keyof typeof LEVELS;
export const FIELDS = Object.keys(LEVELS) as Field[];

/** How two records agree, field by field; `null` where one of them says nothing. */
export interface Levels {
  readonly name: NameLevel | null;
  readonly birth: BirthLevel | null;
  readonly number: NumberLevel | null;
  readonly phone: (typeof PHONE_LEVELS)[number] | null;
  readonly place: (typeof PLACE_LEVELS)[number] | null;
  readonly sex: (typeof SEX_LEVELS)[number] | null;
}
export type Level = NonNullable<Levels[Field]>;

export function levelsOf(a: RecordReading, b: RecordReading): Levels {
  return {
    name: compareNames(a.name, b.name),
    birth: compareBirths(a.birth, b.birth),
    number: compareNumbers(a.number, b.number),
    phone: a.phone === null || b.phone === null ? null : a.phone === b.phone ? 'phone-same' : 'phone-differs',
    place: placeLevel(a, b),
    sex: a.sex === null || b.sex === null ? null : a.sex === b.sex ? 'sex-same' : 'sex-differs',
  };
}

function placeLevel(a: RecordReading, b: RecordReading): Levels['place'] {
  if (a.communes.length === 0 || b.communes.length === 0) {
    if (a.provinces.length === 0 || b.provinces.length === 0) return null;
    return a.provinces.some((code) => b.provinces.includes(code)) ? null : 'place-differs';
  }
  if (a.communes.some((code) => b.communes.includes(code))) {
    return a.communes.length === 1 && b.communes.length === 1 ? 'commune-same' : 'commune-possible';
  }
  return a.provinces.some((code) => b.provinces.includes(code)) ? 'province-same' : 'place-differs';
}

/** One text for one pattern of agreement: what EM counts. */
export const patternOf = (levels: Levels): string => FIELDS.map((field) => levels[field] ?? '').join('|');

export function levelsIn(pattern: string): Levels {
  const parts = pattern.split('|');
  return Object.fromEntries(FIELDS.map((field, index) => [field, parts[index] || null])) as unknown as Levels;
}

/** The levels found, without the unknown ones. */
export const reasonsOf = (levels: Levels): Level[] =>
  FIELDS.map((field) => levels[field]).filter((level): level is Level => level !== null);

/** Two records that were compared. */
export interface JudgedPair {
  readonly a: number;
  readonly b: number;
  readonly levels: Levels;
  readonly bits: number;
}
