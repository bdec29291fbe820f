/** A birth date as lists have it. `month` and `day` are 0 when only the year is known. */
export interface BirthReading {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** How two birth dates agree, from the strongest to the weakest. */
export const BIRTH_LEVELS = [
  'birth-date-same',
  'birth-day-month-swapped',
  'birth-year-only-same',
  'birth-date-one-slip',
  'birth-one-part-differs',
  'birth-year-same',
  'birth-year-near',
  'birth-year-differs',
] as const;
export type BirthLevel = (typeof BIRTH_LEVELS)[number];

/** How an English spreadsheet shows a date: `12-Mar-90`. */
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const ENGLISH_MONTH =
  /(?<=^\d{1,2}[-/ ])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?=[-/ ,])/i;

const DAY_ZERO_OF_SPREADSHEETS = Date.UTC(1899, 11, 30);

/**
 * Reads a birth date: `1990-05-02`, `02/05/1990`, `2.5.90`, `1990`, `00/00/1990`, a serial number of a spreadsheet, the same
 * with `.0` or a time behind it. Day before month; a month above twelve tells that they stand the other way.
 * The first of January is kept as it is: that it may stand for a year is the comparison's business.
 */
export function readBirth(text: string): BirthReading | null {
  const tidy = text
    .normalize('NFKC')
    .trim()
    .replace(/[T ]\d{1,2}:\d{2}.*$/, '')
    .replace(/^(\d+)\.0+$/, '$1')
    .replace(ENGLISH_MONTH, (month) => `${MONTHS.indexOf(month.slice(0, 3).toLowerCase()) / 3 + 1}`)
    .replace(/^\D+(?=\d)|\D+$/g, '');
  if (/^(19|20)\d\d$/.test(tidy)) return { year: Number(tidy), month: 0, day: 0 };
  if (/^\d{5}$/.test(tidy)) return fromSerial(Number(tidy));
  const compact =
    /^(\d{2})(\d{2})((?:19|20)\d\d)$/.exec(tidy) ?? /^((?:19|20)\d\d)(\d{2})(\d{2})$/.exec(tidy);
  const parts = compact?.slice(1) ?? tidy.split(/[^\d]+/).filter((part) => part !== '');
  if (parts.length === 3) return fromParts(parts);
  if (parts.length === 2 && parts[1]!.length === 4) return checked(Number(parts[1]), 0, 0); // 05/1990
  return null;
}

function fromSerial(serial: number): BirthReading | null {
  const moment = new Date(DAY_ZERO_OF_SPREADSHEETS + serial * 86_400_000);
  return checked(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
}

function fromParts(parts: readonly string[]): BirthReading | null {
  const [first, second, third] = parts.map(Number) as [number, number, number];
  if (parts[0]!.length === 4) return ordered(first, second, third);
  const year =
    parts[2]!.length === 4 ? third : parts[2]!.length === 2 ? third + (third > 15 ? 1900 : 2000) : 0;
  return ordered(year, second, first);
}

const ordered = (year: number, month: number, day: number): BirthReading | null =>
  month > 12 && day <= 12 ? checked(year, day, month) : checked(year, month, day);

function checked(year: number, month: number, day: number): BirthReading | null {
  if (year < 1900 || year > 2100) return null;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? { year, month, day }
    : { year, month: 0, day: 0 };
}

/** Only the year is known, or the first of January was written for it. */
export const isYearOnly = ({ month, day }: BirthReading): boolean =>
  month === 0 || (month === 1 && day === 1);

/** `null` when one of both is unknown. */
export function compareBirths(a: BirthReading | null, b: BirthReading | null): BirthLevel | null {
  if (!a || !b) return null;
  const sameYear = a.year === b.year;
  if (isYearOnly(a) || isYearOnly(b)) {
    if (sameYear) return 'birth-year-only-same';
    return Math.abs(a.year - b.year) <= 1 ? 'birth-year-near' : 'birth-year-differs';
  }
  const differing = Number(!sameYear) + Number(a.month !== b.month) + Number(a.day !== b.day);
  if (differing === 0) return 'birth-date-same';
  if (sameYear && a.day === b.month && a.month === b.day) return 'birth-day-month-swapped';
  const yearsApart = Math.abs(a.year - b.year);
  if (differing === 1 && slipped(a, b)) return 'birth-date-one-slip';
  if (differing === 1 && yearsApart <= 1) return 'birth-one-part-differs';
  if (sameYear) return 'birth-year-same';
  return yearsApart <= 1 ? 'birth-year-near' : 'birth-year-differs';
}

/** In the one part that differs, one digit is another or two changed places. */
const slipped = (a: BirthReading, b: BirthReading): boolean =>
  oneDigit(a.year, b.year) && oneDigit(a.month, b.month) && oneDigit(a.day, b.day);

function oneDigit(a: number, b: number): boolean {
  if (a === b) return true;
  const [left, right] = [String(a).padStart(2, '0'), String(b).padStart(2, '0')];
  const places = [...left].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
  if (places.length === 1) return true;
  const [first = 0, second = 0] = places;
  return places.length === 2 && left[first] === right[second] && left[second] === right[first];
}
