import { fold, type PlainDate } from '#libs/kernel';
import type { Sex } from './identity-number.js';
import { type Decision, decide } from './linkage-decision.js';
import { type Level, type Levels, levelsOf, reasonsOf } from './linkage-levels.js';
import { bitsOf, likelihood, type Weighed, weigh } from './linkage-model.js';
import { LEARNT } from './linkage-parameters.js';
import { readRecord, type RecordReading } from './linkage-record.js';
import { NameFrequencies } from './names-frequency.js';

/** What two people of the registry are compared by. */
export interface Identity {
  readonly fullName: string;
  readonly birthDate: PlainDate;
  readonly sex: Sex;
  readonly nationalId: string | null;
  readonly phone: string | null;
  readonly communeCode: string;
  readonly provinceCode: string;
}

export type Evidence = Level;

/** From here on a pair is shown to the officer as a possible duplicate. */
export const POSSIBLE = 0.5;
/** From here on it is shown even if it lies outside the officer's areas. */
export const LIKELY = 0.9;

export interface Comparison {
  /** 0–1, two decimals: how likely both are one person; 0 where the rules exclude it. */
  readonly score: number;
  readonly because: readonly Evidence[];
  readonly decision: Decision;
}

/** Among people already registered about one in a million is the one at the door. */
const REGISTRY = { ...LEARNT, prior: 1e-6 };
/** Without counts: by the tables of common names. */
const COMMON_NAMES = new NameFrequencies();
/** Agreements so usual, or differences so usual, that naming them explains nothing. */
const UNTELLING = new Set<Evidence>(['sex-same', 'place-differs']);

/** Compares two people field by field; a field that one of them lacks says nothing. */
export function compare(a: Identity, b: Identity): Comparison {
  return compareReadings(readingOf(a), readingOf(b));
}

export function compareReadings(a: RecordReading, b: RecordReading): Comparison {
  const levels = levelsOf(a, b);
  const bits = bitsOf(levels, REGISTRY, rarityOf(levels, a, b));
  const decision = decide(levels, bits);
  return {
    score: decision === 'different' ? Math.min(0.49, score(bits)) : Math.max(POSSIBLE, score(bits)),
    because: reasonsOf(levels).filter((level) => !UNTELLING.has(level)),
    decision,
  };
}

/** The parts of a comparison, each with its evidence in bits: what a person who reviews it is shown. */
export function explain(a: Identity, b: Identity): Weighed {
  const [left, right] = [readingOf(a), readingOf(b)];
  const levels = levelsOf(left, right);
  return weigh(levels, REGISTRY, rarityOf(levels, left, right));
}

const score = (bits: number): number => Math.round(100 * likelihood(bits)) / 100;

const rarityOf = (levels: Levels, a: RecordReading, b: RecordReading): number =>
  COMMON_NAMES.rarity(levels.name, a.name, b.name);

export const readingOf = (person: Identity): RecordReading =>
  readRecord({
    fullName: person.fullName,
    birthDate: person.birthDate,
    sex: person.sex,
    nationalId: person.nationalId ?? '',
    phone: person.phone ?? '',
    communes: [person.communeCode],
    provinces: [person.provinceCode],
  });

/** The last word of a Vietnamese name, folded: the name somebody is called by. */
export const givenNameFolded = (fullName: string): string => fold(fullName).split(' ').at(-1) ?? '';
