import { parseDate } from '../format/dates.js';
import { parseDong } from '../format/numbers.js';

export interface Choice {
  value: string;
  label: string;
}

/** One thing that is asked for. `name` is the place in the body, parts joined by a dot. */
export interface Spec {
  name: string;
  kind: 'text' | 'long-text' | 'day' | 'number' | 'dong' | 'choice' | 'many' | 'yes-no';
  choices?: readonly Choice[];
  needed?: boolean;
}

export type Values = Readonly<Record<string, string | readonly string[]>>;
/** The code of what is wrong with a field, by the field's name. */
export type Faults = Readonly<Record<string, string>>;

/** The body that the values make, or what keeps them from making one. */
export function bodyOf(
  specs: readonly Spec[],
  values: Values,
): { body: Record<string, unknown>; faults?: undefined } | { body?: undefined; faults: Faults } {
  const body: Record<string, unknown> = {};
  const faults: Record<string, string> = {};
  for (const spec of specs) {
    const { value, fault } = valueOf(spec, values[spec.name]);
    if (fault !== undefined) faults[spec.name] = fault;
    if (value === undefined) continue;
    const [outer = '', inner] = spec.name.split('.');
    if (inner === undefined) body[outer] = value;
    else body[outer] = { ...(body[outer] as object | undefined), [inner]: value };
  }
  return Object.keys(faults).length > 0 ? { faults } : { body };
}

function valueOf(
  { kind, needed }: Spec,
  given: string | readonly string[] | undefined,
): { value?: unknown; fault?: string } {
  if (kind === 'many') {
    return needed && !given?.length ? { fault: 'required' } : { value: given ?? [] };
  }
  const text = typeof given === 'string' ? given.trim() : '';
  if (text === '') return needed ? { fault: 'required' } : {};
  if (kind === 'yes-no') return { value: text === 'yes' };
  if (kind === 'day') return read(parseDate(text), 'invalid-date');
  if (kind === 'dong') return read(parseDong(text), 'not-an-integer');
  if (kind === 'number') return /^\d+$/.test(text) ? { value: Number(text) } : { fault: 'not-an-integer' };
  return { value: text };
}

const read = (value: unknown, fault: string) => (value === undefined ? { fault } : { value });
