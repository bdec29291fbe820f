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
