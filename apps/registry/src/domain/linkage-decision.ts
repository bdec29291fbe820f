import type { Level, Levels } from './linkage-levels.js';

/** `same`: certain enough to merge without asking; `unsure`: somebody has to look; `different`: not worth a look. */
export type Decision = 'same' | 'unsure' | 'different';

/** From here on (0.9999) evidence without a number may be certain, if its kind is. */
const CERTAIN_BITS = 13;
/** From here on (one half) somebody should look. */
export const REVIEW_BITS = 0;

const oneOf =
  (...levels: Level[]) =>
  (level: Level | null): boolean =>
    level !== null && levels.includes(level);

const nameAgrees = oneOf('name-same', 'name-same-folded', 'name-words-same', 'name-middle-dropped');
const nameIsAnothers = oneOf('name-given-differs', 'name-differs');
const nameIsNear = oneOf('name-marks-differ', 'name-given-close');
const wholeBirth = oneOf('birth-date-same', 'birth-day-month-swapped');
const birthIsAnother = oneOf('birth-year-same', 'birth-year-near');
const numberAgrees = oneOf('number-same', 'number-same-old', 'number-fits');
const birthMayAgree = oneOf(
  ...(['birth-date-same', 'birth-day-month-swapped', 'birth-year-only-same', 'birth-date-one-slip'] as const),
);

/**
 * What no score outweighs: two people of one house share phone, commune and family name, twins the birth date as well and
 * often all but one letter of the name or one digit of the number, and a clerk may write one's number beside the other's name.
 */
export function cannotBeOne(levels: Levels): boolean {
  const { name, birth, number } = levels;
  if (numberAgrees(number)) return nameIsAnothers(name) && birth !== 'birth-date-same';
  if (nameIsAnothers(name) || birth === 'birth-year-differs') return true;
  if (number === 'number-one-slip' || number === 'number-neighbours') return nameIsNear(name);
  // two numbers, one person: a clerk took the wrong paper, and then all the rest agrees
  return number === 'number-differs' && !restAgrees(levels);
}

function restAgrees({ name, birth, phone, place }: Levels): boolean {
  const near = place === 'commune-same' || place === 'commune-possible';
  const called = phone === 'phone-same';
  return nameAgrees(name) && (wholeBirth(birth) ? near || called : birthMayAgree(birth) && near && called);
}

/** Two records that agree so little are not brought together by a third that fits both. */
export function contradict(levels: Levels): boolean {
  if (cannotBeOne(levels)) return true;
  const { name, birth, number, sex } = levels;
  if (numberAgrees(number)) return false;
  if (number === 'number-differs' || number === 'number-neighbours' || sex === 'sex-differs') return true;
  return nameIsNear(name) || name === 'name-middle-differs' || birthIsAnother(birth);
}

/** Which certain evidence a pair has: by number, by everything but a number, or none. */
export function certainty(levels: Levels, bits: number): 'number' | 'circumstances' | null {
  if (cannotBeOne(levels)) return null;
  const { name, birth, number, phone, place, sex } = levels;
  if (number === 'number-same' || number === 'number-same-old') return byNumber(name, birth);
  const near = place === 'commune-same' || place === 'commune-possible';
  if (sex === 'sex-differs' || number === 'number-differs' || number === 'number-neighbours') return null;
  if (number === 'number-fits') return nameAgrees(name) && birthMayAgree(birth) ? 'number' : null;
  if (number === 'number-one-slip') {
    return nameAgrees(name) && (wholeBirth(birth) || (near && birthMayAgree(birth))) ? 'number' : null;
  }
  if (bits < CERTAIN_BITS) return null;
  const phoneAgrees = phone === 'phone-same';
  if (wholeBirth(birth)) {
    return (nameAgrees(name) && (phoneAgrees || near)) || (name === 'name-close' && near)
      ? 'circumstances'
      : null;
  }
  if (birth === null) return nameAgrees(name) && phoneAgrees && near ? 'circumstances' : null;
  return nameAgrees(name) && birthMayAgree(birth) && phoneAgrees ? 'circumstances' : null;
}

function byNumber(name: Levels['name'], birth: Levels['birth']): 'number' | null {
  // a namesake of the same year may have shown the paper of the other
  if (nameAgrees(name))
    return birth === null || birthMayAgree(birth) || birth === 'birth-one-part-differs' ? 'number' : null;
  // twins have given names a letter or a mark apart, and one may have shown the paper of the other
  return name === 'name-close' && (birth === null || birthMayAgree(birth)) ? 'number' : null;
}

export function decide(levels: Levels, bits: number): Decision {
  if (cannotBeOne(levels)) return 'different';
  if (certainty(levels, bits) !== null) return 'same';
  return bits >= REVIEW_BITS ? 'unsure' : 'different';
}
