import { isPlainDate, type PlainDate } from '#libs/kernel';
import type { ImportCell } from './header.js';

export type DayReading =
  | { readonly day: PlainDate }
  | { readonly fault: 'invalid-date' | 'day-year-only' | 'day-two-digit-year' | 'day-order-doubtful' };

const TWO = (text: string): string => text.padStart(2, '0');
/** Days since 30 December 1899, as spreadsheets count from 1 March 1900. */
const serial = (days: number): PlainDate =>
  new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
const SERIAL = { from: 61, to: 73_415 }; // 1900-03-01 to 2100-12-31

/**
 * A day as lists have it: day before month, always (Việt Nam), unless the year stands first. A year alone, or a year of
 * two digits that fits two centuries, is asked about and never guessed. `latest` is the last day it can be.
 */
export function readDay(cell: ImportCell, latest: PlainDate): DayReading {
  const { kind } = cell;
  const text = cell.text.normalize('NFKC').trim();
  if (kind === 'date') return { day: text };
  if (/^(?:0{1,2}[/.-]){1,2}(?:19|20)\d{2}$/.test(text)) return { fault: 'day-year-only' };
  const parts =
    /^(?:ngày\s*)?(\d{1,2})\s*(?:[/.\-\s]|tháng)\s*(\d{1,2})\s*(?:[/.\-\s]|năm)\s*(\d{4}|\d{2})(?:\s+0?0:00(?::00)?)?$/iu.exec(
      text,
    );
  if (parts) return fromParts(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '', latest);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+Z?)?$/.exec(text);
  if (iso) return real(`${iso[1] ?? ''}-${TWO(iso[2] ?? '')}-${TWO(iso[3] ?? '')}`);
  if (/^(?:19|20)\d{2}$/.test(text)) return { fault: 'day-year-only' };
  if (/^\d{7,8}$/.test(text)) return fromDigits(text.padStart(8, '0'));
  if (/^\d{4,5}(?:\.0+)?$/.test(text)) {
    const days = Number(text);
    return days >= SERIAL.from && days <= SERIAL.to ? real(serial(days)) : { fault: 'invalid-date' };
  }
  return { fault: 'invalid-date' };
}

const real = (day: string): DayReading => (isPlainDate(day) ? { day } : { fault: 'invalid-date' });

function fromParts(day: string, month: string, year: string, latest: PlainDate): DayReading {
  const rest = `-${TWO(month)}-${TWO(day)}`;
  if (year.length === 4) return real(`${year}${rest}`);
  const [older, newer] = [real(`19${year}${rest}`), real(`20${year}${rest}`)];
  return 'day' in newer && newer.day <= latest ? { fault: 'day-two-digit-year' } : older;
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
 * Looks over a whole column for the trap of an American spreadsheet: what could be read with the month first became a
 * day (and is wrong), what could not stayed a text. Then no day of the column below 13 can be trusted.
 */
export class DayOrder {
  #textsThatCouldBeMonth = 0;
  #textsThatCould = 0;
  #daysAbove = 0;
  #daysBelow = 0;

  see(cell: ImportCell): void {
    if (cell.kind === 'date') {
      if (Number(cell.text.slice(8)) > 12) this.#daysAbove += 1;
      else this.#daysBelow += 1;
    }
    const first = /^(\d{1,2})[/.-]\d{1,2}[/.-]\d{4}$/.exec(cell.text);
    if (cell.kind !== 'text' || !first) return;
    if (Number(first[1]) > 12) this.#textsThatCould += 1;
    else this.#textsThatCouldBeMonth += 1;
  }

  get doubtful(): boolean {
    return (
      this.#daysBelow > 0 &&
      this.#daysAbove === 0 &&
      this.#textsThatCould > 0 &&
      this.#textsThatCouldBeMonth === 0
    );
  }
}
