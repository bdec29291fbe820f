import { isPlainDate, type PlainDate } from '#libs/kernel';
import { parseWage } from '#libs/reference';
import type { Place } from './faults.js';

export type Raw = Readonly<Record<string, unknown>>;

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const plain = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '');

interface Field {
  readonly value: unknown;
  readonly place: Place;
}

/**
 * The fields of one thing, asked for by any of several names: letters' size, `-` and `_` do not matter. Objects named in
 * `within` are read as if their fields stood outside. A missing field and `null` are "not known"; a value of the wrong kind
 * is a fault and then not known either; what nobody asked for is noted at the end.
 */
export class Fields {
  private readonly fields = new Map<string, Field>();
  private readonly asked = new Set<string>();

  constructor(
    raw: Raw,
    readonly place: Place,
    within: readonly string[] = [],
  ) {
    this.add(raw, place, new Set(within.map(plain)));
  }

  private add(raw: Raw, place: Place, within: ReadonlySet<string>): void {
    for (const [name, value] of Object.entries(raw)) {
      if (isRaw(value) && within.has(plain(name))) this.add(value, place.in(name), within);
      else if (this.fields.get(plain(name))?.value === undefined)
        this.fields.set(plain(name), { value, place: place.in(name) });
      else place.in(name).fault('said-twice');
    }
  }

  /** The first of these names that is there and says something. */
  take(...names: readonly string[]): Field | undefined {
    let found: Field | undefined;
    for (const name of names) {
      this.asked.add(plain(name));
      const field = this.fields.get(plain(name));
      if (field && field.value !== null && field.value !== undefined && field.value !== '') found ??= field;
    }
    return found;
  }

  /** Lets fields pass that say nothing about the ranking. */
  pass(...names: readonly string[]): void {
    for (const name of names) this.asked.add(plain(name));
  }

  noteTheRest(): void {
    for (const [name, { place }] of this.fields) if (!this.asked.has(name)) place.note('field-not-read');
  }

  text(...names: readonly string[]): string | null {
    const field = this.take(...names);
    if (!field) return null;
    if (typeof field.value === 'string') return field.value.trim();
    if (typeof field.value === 'number') return String(field.value);
    field.place.fault('not-a-text');
    return null;
  }

  number(...names: readonly string[]): number | null {
    const field = this.take(...names);
    if (!field) return null;
    const value = typeof field.value === 'string' ? Number(field.value.trim()) : field.value;
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
    field.place.fault('not-a-number');
    return null;
  }

  /** Đồng a month: a number, or words such as `7 triệu`. */
  dong(...names: readonly string[]): number | null {
    const field = this.take(...names);
    if (!field) return null;
    const { value } = field;
    const number = typeof value === 'string' ? Number(value.trim()) : value;
    if (typeof number === 'number' && number >= 0 && Number.isFinite(number)) return Math.round(number);
    const read = typeof value === 'string' ? parseWage(value) : undefined;
    if (read && read.currency === 'VND' && read.period === 'month') return read.min ?? read.max ?? null;
    field.place.fault('not-an-amount');
    return null;
  }

  truth(...names: readonly string[]): boolean | null {
    const field = this.take(...names);
    if (!field) return null;
    const word = typeof field.value === 'string' ? field.value.trim().toLowerCase() : field.value;
    if (word === true || word === 1 || word === 'true' || word === 'yes') return true;
    if (word === false || word === 0 || word === 'false' || word === 'no') return false;
    field.place.fault('not-true-or-false');
    return null;
  }

  day(...names: readonly string[]): PlainDate | null {
    const field = this.take(...names);
    if (!field) return null;
    const day = typeof field.value === 'string' ? field.value.slice(0, 10) : field.value;
    if (isPlainDate(day)) return day;
    field.place.fault('not-a-day');
    return null;
  }

  /** A list, a single value, or several in one text with `,` or `;` between. */
  list(...names: readonly string[]): readonly Field[] | null {
    const field = this.take(...names);
    if (!field) return null;
    const { value, place } = field;
    if (Array.isArray(value)) return value.map((each: unknown, at) => ({ value: each, place: place.in(at) }));
    if (typeof value === 'string') {
      const parts = value.split(/[,;|]/).map((part) => part.trim());
      return parts.filter(Boolean).map((part) => ({ value: part, place }));
    }
    if (typeof value === 'number' || isRaw(value)) return [field];
    place.fault('not-a-list');
    return null;
  }

  /** A list of codes, each once. `null`: the field is not there. An object stands for its `code`. */
  codes(...names: readonly string[]): string[] | null {
    const parts = this.list(...names);
    if (!parts) return null;
    const codes = parts.flatMap(({ value, place }) => {
      const code = isRaw(value) ? (value['code'] ?? value['id']) : value;
      if (typeof code === 'string' && code.trim()) return [code.trim()];
      if (typeof code === 'number') return [String(code)];
      place.fault('not-a-code');
      return [];
    });
    return [...new Set(codes)];
  }

  /** One of a closed list; the size of letters, `-` and `_` do not matter. */
  oneOf<T extends string>(
    known: readonly T[],
    others: Readonly<Record<string, T>>,
    ...names: string[]
  ): T | null {
    const field = this.take(...names);
    return field ? choice(field, known, others) : null;
  }

  someOf<T extends string>(known: readonly T[], ...names: string[]): T[] | null {
    const parts = this.list(...names);
    return parts && parts.flatMap((part) => choice(part, known, {}) ?? []);
  }
}

function choice<T extends string>(
  { value, place }: Field,
  known: readonly T[],
  others: Readonly<Record<string, T>>,
) {
  const word = typeof value === 'string' ? plain(value.trim()) : value;
  const found = known.find((each) => plain(each) === word);
  if (found !== undefined) return found;
  const other = typeof word === 'string' ? others[word] : undefined;
  if (other === undefined) place.fault('not-of-the-list');
  return other ?? null;
}
