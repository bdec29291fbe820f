import { fold } from '#libs/kernel';

export interface ParsedWage {
  /** Whole units of `currency`; absent when the text names no lower end. */
  readonly min?: number;
  readonly max?: number;
  readonly currency: 'VND' | 'USD';
  readonly period: 'month' | 'day' | 'hour' | 'year' | 'piece';
  /** True when the text names no amount ("Thoả thuận", "Cạnh tranh"). */
  readonly negotiable: boolean;
}

const NEGOTIABLE = /thoa thuan|canh tranh|thuong luong|negotiab|competitive|phong van/;
const AMOUNT = /(\d[\d.,]*\d|\d)\s*(trieu|tr|m|nghin|ngan|k|usd|\$)?(\d)?(?![\d.,])/g;
const ONLY_MORE = /(^|\s)(tren|tu|hon|toi thieu|it nhat|from|over|above|>=?)\s*[$\d]/;
const ONLY_LESS = /(^|\s)(toi|den|len den|duoi|toi da|up to|upto|under|<=?)\s*[$\d]/;

const PERIODS: readonly (readonly [RegExp, ParsedWage['period']])[] = [
  [/(\/|mot|moi|theo)\s*(gio|h|hour)\b/, 'hour'],
  [/(\/|mot|moi|theo)\s*(ngay|cong|ca|day)\b/, 'day'],
  [/(\/|mot|moi|theo)\s*(nam|year)\b/, 'year'],
  [/(\/|mot|moi|theo)\s*(sp|san pham|piece)\b/, 'piece'],
];

/**
 * Reads the wage text of an advertisement: `12.5 - 14 triệu`, `8 Tr - 10 Tr VND`, `24 k - 25 k /giờ`, `500 - 1,000 USD`,
 * `Tới 12 triệu`, `7tr5`, `Thoả thuận`. Undefined when it is not understood.
 */
export function parseWage(text: string): ParsedWage | undefined {
  const plain = fold(text);
  const currency = /usd|\$/.test(plain) ? 'USD' : 'VND';
  const period = PERIODS.find(([pattern]) => pattern.test(plain))?.[1] ?? 'month';
  const amounts = amountsOf(plain, currency);
  if (!amounts) return undefined;
  const [first, second] = amounts;
  if (first === undefined) return NEGOTIABLE.test(plain) ? { currency, period, negotiable: true } : undefined;
  const base = { currency, period, negotiable: false } as const;
  if (second !== undefined) return { min: Math.min(first, second), max: Math.max(first, second), ...base };
  if (ONLY_LESS.test(plain)) return { max: first, ...base };
  if (ONLY_MORE.test(plain)) return { min: first, ...base };
  return { min: first, max: first, ...base };
}

/** The first two amounts in whole units; undefined when a number stands without a unit that makes it a wage. */
function amountsOf(plain: string, currency: ParsedWage['currency']): number[] | undefined {
  const found = [...plain.matchAll(AMOUNT)].slice(0, 2).map((match) => ({
    value: numberOf(match[1] ?? ''),
    unit: match[2],
    tail: match[2] === 'tr' || match[2] === 'trieu' ? match[3] : undefined, // 7tr5 is 7.5 million
  }));
  const shared = found.findLast((amount) => amount.unit)?.unit;
  const amounts = found.map(({ value, unit, tail }) =>
    // "700,000 - 10 tr": a number that is an amount by itself takes no unit from the other
    Math.round((value + Number(tail ?? 0) / 10) * scaleOf(unit ?? (value < 1000 ? shared : undefined))),
  );
  const tooSmall = currency === 'VND' && amounts.some((amount) => amount < 1000);
  return tooSmall ? undefined : amounts;
}

function scaleOf(unit: string | undefined): number {
  if (unit === 'trieu' || unit === 'tr' || unit === 'm') return 1_000_000;
  if (unit === 'nghin' || unit === 'ngan' || unit === 'k') return 1_000;
  return 1;
}

/** `1.500.000` and `1,000` group thousands; any other point or comma is a decimal mark. */
function numberOf(digits: string): number {
  return /^\d{1,3}([.,]\d{3})+$/.test(digits)
    ? Number(digits.replace(/[.,]/g, ''))
    : Number(digits.replace(',', '.'));
}
