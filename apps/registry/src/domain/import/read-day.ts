import { isPlainDate, type PlainDate } from '#libs/kernel';
import type { ImportCell } from './header.js';

export type DayReading = { readonly day: PlainDate } | { readonly fault: DayFault };
export type DayFault =
  'invalid-date' | 'day-year-only' | 'day-two-digit-year' | 'day-order-doubtful' | 'day-order-mixed';

/** Days between which a day of its kind lies. */
export interface DayRange {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const TWO = (text: string): string => text.padStart(2, '0');
/** Days since 30 December 1899, as spreadsheets count from 1 March 1900. */
const serial = (days: number): PlainDate =>
  new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
/** 1927-05-18 to 2100-12-31; four digits are sooner a year with a slip of the finger than a day before. */
const SERIAL = { from: 10_000, to: 73_415 };

/**
 * A day as lists have it: day before month, always (Việt Nam), unless the year stands first. A year alone, or a year of
 * two digits that may be of two centuries or of none, is asked about and never guessed.
 */
export function readDay(cell: ImportCell, range: DayRange): DayReading {
  const { kind } = cell;
  const text = cell.text.normalize('NFKC').trim();
  if (kind === 'date') return real(text);
  if (/^(?:0{1,2}[/.-]){1,2}(?:19|20)\d{2}$/.test(text)) return { fault: 'day-year-only' };
  const parts =
    /^(?:ngày\s*)?(\d{1,2})\s*(?:[/.\-\s]|tháng)\s*(\d{1,2})\s*(?:[/.\-\s]|năm)\s*(\d{4}|\d{2})(?:\s+0?0:00(?::00)?)?$/iu.exec(
      text,
    );
  if (parts) return fromParts(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '', range);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+Z?)?$/.exec(text);
  if (iso) return real(`${iso[1] ?? ''}-${TWO(iso[2] ?? '')}-${TWO(iso[3] ?? '')}`);
  if (/^(?:19|20)\d{2}$/.test(text)) return { fault: 'day-year-only' };
  if (/^\d{7}$/.test(text) && 'day' in fromDigits(`${text.slice(0, 2)}0${text.slice(2)}`)) {
    return { fault: 'invalid-date' }; // the 2nd of May without its zero, or the 20th
  }
  if (/^\d{7,8}$/.test(text)) return fromDigits(text.padStart(8, '0'));
  if (/^\d{4,5}(?:\.0+)?$/.test(text)) {
    const days = Number(text);
    return days >= SERIAL.from && days <= SERIAL.to ? real(serial(days)) : { fault: 'invalid-date' };
  }
  return { fault: 'invalid-date' };
}

const real = (day: string): DayReading => (isPlainDate(day) ? { day } : { fault: 'invalid-date' });

function fromParts(day: string, month: string, year: string, { from, to }: DayRange): DayReading {
  const rest = `-${TWO(month)}-${TWO(day)}`;
  if (year.length === 4) return real(`${year}${rest}`);
  const [older, newer] = [real(`19${year}${rest}`), real(`20${year}${rest}`)];
  const doubtful = ('day' in newer && newer.day <= to) || ('day' in older && older.day < from);
  return doubtful ? { fault: 'day-two-digit-year' } : older;
}

/** `05021990`, or `19900205`; whichever is a day. */
function fromDigits(text: string): DayReading {
  const readings = [
    `${text.slice(4)}-${text.slice(2, 4)}-${text.slice(0, 2)}`,
    `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`,
  ].filter((day) => isPlainDate(day) && /^(?:19|20)/.test(day));
  const [only] = readings;
  return readings.length === 1 && only !== undefined ? { day: only } : { fault: 'invalid-date' };
}

/**
 * Looks over a whole column for the two ways in which a day gets its month's place. An American spreadsheet makes a day of
 * what can be read with the month first (and is wrong), and leaves the rest a text: then no day of the column below 13 can
 * be trusted. And where one line is written with the month first (`05/25/1990`), others may be.
 */
export class DayOrder {
  #textsThatCould = 0;
  #textsMonthFirst = 0;
  #daysAbove = 0;
  #daysBelow = 0;

  see(cell: ImportCell): void {
    if (cell.kind === 'date') {
      if (Number(cell.text.slice(8)) > 12) this.#daysAbove += 1;
      else this.#daysBelow += 1;
    }
    const written = writtenIn(cell);
    if (!written) return;
    if (written.first > 12) this.#textsThatCould += 1;
    else if (written.second > 12 && isRealDay(written)) this.#textsMonthFirst += 1;
  }

  /** Why the day in a cell of this column cannot be trusted, if it cannot. */
  doubt(cell: ImportCell): DayFault | undefined {
    if (cell.kind === 'date') {
      const exchanged = this.#daysBelow > 0 && this.#daysAbove === 0 && this.#textsThatCould > 0;
      return exchanged && cell.text.slice(5, 7) !== cell.text.slice(8) ? 'day-order-doubtful' : undefined;
    }
    const written = writtenIn(cell);
    if (!written || this.#textsMonthFirst === 0) return undefined;
    const either = written.first <= 12 && written.second <= 12 && written.first !== written.second;
    return either ? 'day-order-mixed' : undefined;
  }
}

function writtenIn({ kind, text }: ImportCell): { first: number; second: number; year: string } | undefined {
  const parts =
    kind === 'date' ? null : /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})\b/.exec(text.trim());
  return parts ? { first: Number(parts[1]), second: Number(parts[2]), year: parts[3] ?? '' } : undefined;
}

/** With the month first. */
const isRealDay = ({ first, second, year }: { first: number; second: number; year: string }): boolean =>
  isPlainDate(`${year.padStart(4, '20')}-${TWO(String(first))}-${TWO(String(second))}`);
