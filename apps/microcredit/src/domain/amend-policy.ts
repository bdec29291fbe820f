import type { PlainDate } from '#libs/kernel';
import { type Cited, faultsOfCitation, isCited, rulesIn } from './cited.js';
import { inForce, type PolicyBook } from './policy.js';

/** The series that an office may continue without a release of code, each with the beginning of its versions' names. */
export const POLICY_SERIES = {
  programme: 'qd22',
  rates: 'rate',
  neighbours: 'nb',
  practice: 'nhcs',
} as const;
export type PolicySeries = keyof typeof POLICY_SERIES;

/** A rule that changes: `rule` is its path in the row (`rules.personCeiling`, `jobCreation.rateMultiple`, `rate`). */
export interface RuleChange extends Omit<Cited<unknown>, 'id' | 'unit'> {
  readonly rule: string;
}

export interface PolicyChange {
  readonly series: PolicySeries;
  readonly from: PlainDate;
  readonly changes: readonly RuleChange[];
}

/** A row that an office wrote, as it is stored. */
export interface OfficeRow {
  readonly series: PolicySeries;
  readonly version: string;
  readonly row: Readonly<Record<string, unknown>>;
}

export const CHANGE_FAULTS = [
  'no-such-rule',
  'value-of-another-kind',
  'citation-incomplete',
  'before-the-row-before',
  'changed-twice',
] as const;

export interface ChangeFault {
  /** Index of the change at fault; undefined for the whole. */
  readonly change?: number;
  readonly code: (typeof CHANGE_FAULTS)[number];
}

/**
 * The row that follows the one in force on `from`: the same rules but for the changed ones. It holds from `from` until the
 * next row begins. Answers with every fault instead when a rule is not there, has another kind of value or is not cited, or
 * when a later row stands already (what it was built on must not change under it).
 */
export function amend(book: PolicyBook, change: PolicyChange): OfficeRow | ChangeFault[] {
  const rows: readonly { version: string; from: PlainDate; to: PlainDate | null }[] = book[change.series];
  const base = inForce(rows, change.from);
  if (!base || rows.some((row) => row.from > change.from)) return [{ code: 'before-the-row-before' }];
  const rules = new Map(rulesIn(base));
  const faults = change.changes.flatMap((each, index) => {
    const code = faultOf(each, rules, change.changes.slice(0, index));
    return code ? [{ change: index, code }] : [];
  });
  if (faults.length > 0) return faults;
  const prefix = `${POLICY_SERIES[change.series]}.o`;
  const number = rows.filter(({ version }) => version.startsWith(prefix)).length + 1;
  const version = `${prefix}${String(number)}`;
  const changed = new Map(change.changes.map(({ rule, ...cited }) => [rule, cited]));
  return {
    ...{ series: change.series, version },
    row: { ...withChanges(base, changed), version, from: change.from, to: null },
  };
}

function faultOf(
  { rule, ...cited }: RuleChange,
  rules: ReadonlyMap<string, Cited<unknown>>,
  before: readonly RuleChange[],
): ChangeFault['code'] | undefined {
  const old = rules.get(rule);
  if (!old) return 'no-such-rule';
  if (before.some((each) => each.rule === rule)) return 'changed-twice';
  if (!sameKind(old.value, cited.value)) return 'value-of-another-kind';
  return faultsOfCitation({ ...old, ...cited }).length > 0 ? 'citation-incomplete' : undefined;
}

function sameKind(old: unknown, value: unknown): boolean {
  if (Array.isArray(old)) return Array.isArray(value) && value.every((each) => typeof each === 'string');
  if (typeof value === 'number') return typeof old === 'number' && Number.isFinite(value) && value >= 0;
  return typeof old === typeof value && !Array.isArray(value);
}

function withChanges(
  value: object,
  changed: ReadonlyMap<string, Omit<RuleChange, 'rule'>>,
  path = '',
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      const at = path === '' ? key : `${path}.${key}`;
      if (isCited(inner)) return [key, { ...inner, ...changed.get(at) }];
      return [key, typeof inner === 'object' && inner !== null ? withChanges(inner, changed, at) : inner];
    }),
  );
}

/** The book with the rows of the office behind those of the code. Rows came through `amend`, so their shape is the base's. */
export function withOfficeRows(book: PolicyBook, rows: readonly OfficeRow[]): PolicyBook {
  const of = <R>(series: PolicySeries): R[] =>
    rows.filter((row) => row.series === series).map(({ row }) => row as R);
  return {
    programme: [...book.programme, ...of<PolicyBook['programme'][number]>('programme')],
    rates: [...book.rates, ...of<PolicyBook['rates'][number]>('rates')],
    neighbours: [...book.neighbours, ...of<PolicyBook['neighbours'][number]>('neighbours')],
    practice: [...book.practice, ...of<PolicyBook['practice'][number]>('practice')],
  };
}
