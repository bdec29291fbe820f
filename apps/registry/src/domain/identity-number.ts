import type { PlainDate } from '#libs/kernel';

export type Sex = 'male' | 'female';

/** What does not fit in an identity number; codes are stable. */
export type NumberFault =
  | 'national-id-form'
  | 'national-id-unknown-province'
  | 'national-id-disagrees-with-sex'
  | 'national-id-disagrees-with-birth-date';

/**
 * First three digits: where the birth was registered, in the 63 provinces of before 1 July 2025 (numbers are not issued
 * anew). TT 59/2021/TT-BCA, Phụ lục 1.
 */
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 ' +
    '045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 ' +
    '092 093 094 095 096'
  ).split(' '),
);

/** Born abroad: the number starts with a country code of the same annex, three digits from 101. */
const isCountry = (code: string): boolean => code >= '101' && code <= '399';

/**
 * Everything that does not fit in an identity number, none when it is well formed: 12 digits (NĐ 137/2015/NĐ-CP
 * Điều 13: place of birth registration, century and sex, year, six of chance) that agree with sex and birth date, or the
 * 9 digits of the old card, which say nothing about either.
 */
export const faultsOfNumber = (number: string, sex: Sex, birthDate: PlainDate): NumberFault[] => [
  ...faultsInNumber(number),
  ...faultsWithSex(number, sex),
  ...faultsWithBirthDate(number, birthDate),
];

/** What is wrong with a number whoever it is of. */
export function faultsInNumber(number: string): NumberFault[] {
  if (/^\d{9}$/.test(number)) return [];
  if (!TWELVE.test(number)) return ['national-id-form'];
  const place = number.slice(0, 3);
  return PROVINCES.has(place) || isCountry(place) ? [] : ['national-id-unknown-province'];
}

export function faultsWithSex(number: string, sex: Sex): NumberFault[] {
  if (!TWELVE.test(number)) return [];
  return (centurySexOf(number) % 2 === 0 ? 'male' : 'female') === sex
    ? []
    : ['national-id-disagrees-with-sex'];
}

export function faultsWithBirthDate(number: string, birthDate: PlainDate): NumberFault[] {
  if (!TWELVE.test(number)) return [];
  const year = String(1900 + Math.floor(centurySexOf(number) / 2) * 100 + Number(number.slice(4, 6)));
  return year === birthDate.slice(0, 4) ? [] : ['national-id-disagrees-with-birth-date'];
}

const TWELVE = /^\d{12}$/;
/** 0 male, 1 female of 1900–1999; 2 and 3 of 2000–2099; and so on. */
const centurySexOf = (number: string): number => Number(number[3]);

/** True when two numbers of one length differ in exactly one digit, or in two neighbours that changed places. */
export function oneSlipApart(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const places = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  if (places.length === 1) return true;
  const [first = -1, second = -1] = places;
  return places.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}

/** An identity number as lists have it, repaired as far as that leads to one number only. */
export interface NumberReading {
  /** 12 or 9 digits; with `known` less than their count the rest was rounded away and stands as zeros. */
  readonly digits: string;
  /** How many leading digits are certain. */
  readonly known: number;
  /** Something was repaired: a lost zero, a letter for a digit, an exponent. */
  readonly repaired: boolean;
  /** Nine digits, or twelve whose province exists. */
  readonly wellFormed: boolean;
}

/**
 * Reads an identity number as spreadsheets leave it: `38090001234` (lost zero), `38090001234.0`, `3.8090001234E+10`,
 * `3,809E+10` (rounded: only the first digits are known), `O38090OO1234`, `038 090 001 234`, `'038090001234`.
 * `null` for what is no number: never guessed.
 */
export function readNumber(text: string): NumberReading | null {
  const tidy = text
    .normalize('NFKC')
    .replace(/^[^\d]*(?:cccd|cmnd|cmt|cmtnd|số)[^\dOoIl]*/iu, '')
    .replace(/[\s'’`"_-]/g, '');
  const exponent = /^(\d)[.,]?(\d*)[eE]\+?(\d{1,2})$/.exec(tidy);
  if (exponent) return fromExponent(exponent[1]! + exponent[2]!, Number(exponent[3]));
  const whole = tidy.replace(/^(\d{7,12})[.,]0+$/, '$1').replace(/[.,]/g, '');
  const digits = whole.replace(/[Oo]/g, '0').replace(/[IlL|]/g, '1');
  if (!/^\d{7,12}$/.test(digits) || PLACEHOLDER.test(digits)) return null;
  return fromDigits(digits, digits.length, digits !== tidy);
}

/** What stands where a form wants a number and there is none. */
const PLACEHOLDER = /^(?:(\d)\1+|0?123456789(?:0|012)?|987654321)$/;

/** `mantissa` are the digits shown, `power` + 1 the digits there were. */
function fromExponent(mantissa: string, power: number): NumberReading | null {
  const length = power + 1;
  if (length < 8 || length > 12 || mantissa.length > length) return null;
  const certain = mantissa.length === length ? length : mantissa.length - 1; // the last one shown was rounded
  return certain < 3 ? null : fromDigits(mantissa.padEnd(length, '0'), certain, true);
}

function fromDigits(digits: string, known: number, repaired: boolean): NumberReading | null {
  const length = digits.length <= 9 ? 9 : 12;
  const lost = length - digits.length;
  const whole = '0'.repeat(lost) + digits;
  const wellFormed = length === 9 ? lost <= 1 : faultsInNumber(whole).length === 0;
  // eleven digits may also have lost one in the middle: only a province that exists says that it was the zero
  if (lost > 0 && !wellFormed) return null;
  return { digits: whole, known: known + lost, repaired: repaired || lost > 0, wellFormed };
}

/** What a well-formed number of twelve digits says of its bearer; `null` for the old nine digits. */
export function saidByNumber({
  digits,
  known,
  wellFormed,
}: NumberReading): { sex: Sex; year: number } | null {
  if (digits.length !== 12 || known < 6 || !wellFormed) return null;
  const centurySex = centurySexOf(digits);
  if (centurySex > 3) return null; // nobody of the twenty-second century has come home yet
  return {
    sex: centurySex % 2 === 0 ? 'male' : 'female',
    year: 1900 + Math.floor(centurySex / 2) * 100 + Number(digits.slice(4, 6)),
  };
}

/** How two identity numbers agree. Numbers of nine and of twelve digits say nothing about each other. */
export const NUMBER_LEVELS = [
  'number-same',
  'number-same-old',
  'number-fits',
  'number-one-slip',
  'number-neighbours',
  'number-last-six-same',
  'number-differs',
] as const;
export type NumberLevel = (typeof NUMBER_LEVELS)[number];

/** `null` when they cannot be compared. */
export function compareNumbers(a: NumberReading | null, b: NumberReading | null): NumberLevel | null {
  if (!a || !b || a.digits.length !== b.digits.length) return null;
  const known = Math.min(a.known, b.known);
  if (known < a.digits.length) {
    const agree = a.digits.slice(0, known) === b.digits.slice(0, known);
    // six digits are province, sex and year: a whole village has them
    if (agree) return known >= 8 ? 'number-fits' : null;
    return 'number-differs';
  }
  if (a.digits === b.digits) {
    if (!a.wellFormed || !b.wellFormed) return 'number-fits';
    return a.digits.length === 12 ? 'number-same' : 'number-same-old';
  }
  // twins are registered one after the other
  if (a.digits.slice(0, -1) === b.digits.slice(0, -1)) return 'number-neighbours';
  if (oneSlipApart(a.digits, b.digits)) return 'number-one-slip';
  return a.digits.slice(-6) === b.digits.slice(-6) ? 'number-last-six-same' : 'number-differs';
}
