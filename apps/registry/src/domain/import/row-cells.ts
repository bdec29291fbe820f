import type { Fault, PlainDate } from '#libs/kernel';
import type { Field } from './columns.js';
import type { Header, ImportCell, ImportRow } from './header.js';
import { type DayOrder, type DayRange, readDay } from './read-day.js';
import { listOf } from './values.js';

/** What the whole list says once, for rows that do not say it: an amnesty names its day on the first page. */
export interface ImportDefaults {
  readonly kind?: string;
  readonly completedOn?: PlainDate;
  readonly facility?: string;
  readonly obligationsSettled?: boolean;
  readonly intentional?: boolean;
  readonly consents?: readonly string[];
}

export interface ReadingContext {
  readonly header: Header;
  readonly defaults: ImportDefaults;
  readonly today: PlainDate;
  /** What the whole column says of the order of day and month, by its field. */
  readonly orders: Readonly<Record<DayColumn, DayOrder>>;
}

export type DayColumn = 'birthDate' | 'completedOn';

export const BIRTHS = ['birthDate', 'birthYearMale', 'birthYearFemale'] as const;

/** Where the fields that a line cannot do without go. */
const POINTERS: Readonly<Partial<Record<Field, string>>> = {
  ...{ fullName: '/person/fullName', familyName: '/person/fullName', givenName: '/person/fullName' },
  ...{
    birthDate: '/person/birthDate',
    birthYearMale: '/person/birthDate',
    birthYearFemale: '/person/birthDate',
  },
  ...{
    sex: '/person/sex',
    sexMale: '/person/sex',
    sexFemale: '/person/sex',
    nationalId: '/person/nationalId',
  },
  ...{ kind: '/release/kind', completedOn: '/release/completedOn', sentence: '/release/sentenceMonths' },
  ...{ offence: '/release/offenceGroup', intentional: '/release/intentional' },
  ...{ obligations: '/release/obligationsSettled', consents: '/consents' },
  ...{ consentEmployment: '/consents', consentTraining: '/consents', consentCredit: '/consents' },
};

export const ANY_DAY: DayRange = { from: '2000-01-01', to: '2099-12-31' };
/** In which somebody can be born, or come home, of whom a list of today tells. */
const YEARS_BACK: Readonly<Record<DayColumn, number>> = { birthDate: 100, completedOn: 50 };

export function rangeOf(field: DayColumn, today: PlainDate): DayRange {
  const year = Number(today.slice(0, 4));
  return { from: `${String(year - YEARS_BACK[field])}-12-31`, to: `${String(year)}-12-31` };
}

/** The cells of one line by what they mean, and what could not be read of them. */
export class RowCells {
  readonly faults: Fault[] = [];
  readonly remarks: string[] = [];

  constructor(
    protected readonly row: ImportRow,
    protected readonly context: ReadingContext,
  ) {}

  /** `#N/A` and its like, and formulas that no program has computed: told, and a fault where a line cannot do without. */
  uncomputed(): void {
    for (const [field, column] of this.context.header.fields) {
      if (this.row.cells[column]?.kind !== 'error') continue;
      const pointer = POINTERS[field];
      if (pointer === undefined) this.remarks.push(field);
      else this.fault(pointer, 'cell-not-computed');
    }
  }

  /** A cell that holds something. */
  protected cell(field: Field): ImportCell | undefined {
    const column = this.context.header.fields.get(field);
    const cell = column === undefined ? undefined : this.row.cells[column];
    return cell?.kind === 'error' || cell?.text === '-' ? undefined : cell;
  }

  protected text(field: Field): string | undefined {
    return this.cell(field)?.text.replace(/\s+/g, ' ').trim();
  }

  protected read<T>(
    field: Field,
    pointer: string,
    code: string,
    of: (text: string) => T | undefined,
  ): T | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const value = of(text);
    if (value === undefined) this.fault(pointer, code);
    return value;
  }

  /** For what nothing depends on: not understood, it is left out and told. */
  protected tried<T>(field: Field, of: (text: string) => T | undefined): T | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const value = of(text);
    if (value === undefined) this.remarks.push(field);
    return value;
  }

  protected several(field: Field, of: (text: string) => string | undefined): string[] {
    const text = this.text(field);
    if (text === undefined) return [];
    const found = listOf(text).map(of);
    if (found.includes(undefined)) this.remarks.push(field);
    return [...new Set(found.filter((each) => each !== undefined))];
  }

  protected day(
    cell: ImportCell,
    pointer: string,
    range: DayRange,
    into: Record<string, unknown>,
    name: string,
  ): void {
    const reading = readDay(cell, range);
    if ('day' in reading) into[name] = reading.day;
    else this.fault(pointer, reading.fault);
  }

  protected set(into: Record<string, unknown>, name: string, value: unknown): void {
    if (value !== undefined) into[name] = value;
  }

  protected fault(pointer: string, code: string): void {
    this.faults.push({ pointer, code });
  }
}
