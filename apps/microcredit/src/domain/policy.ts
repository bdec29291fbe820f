import type { PlainDate } from '#libs/kernel';
import { type BankPractice, bankPractices } from './bank-practice.js';
import type { Cited } from './cited.js';
import { type NeighbourRules, neighbourProgrammes } from './neighbours.js';
import { type RateRow, poorHouseholdRates } from './poor-household-rate.js';
import { type Decision22Rules, decision22AsPublished } from './rules-decision-22.js';

/** A version of the programme's rules. Versions are followed by others, never changed: decisions name them. */
export interface PolicyVersion {
  readonly version: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly rules: Decision22Rules;
}

/** Everything that may bear on a decision of one day. `version` names the rows used and finds them again. */
export interface CreditPolicy {
  readonly version: string;
  readonly rules: Decision22Rules;
  readonly rate: Cited<number>;
  readonly neighbours: NeighbourRules | null;
}

/** All rows ever written, each series in the order in which they were: those of the code, then those of the office. */
export interface PolicyBook {
  readonly programme: readonly PolicyVersion[];
  readonly rates: readonly RateRow[];
  readonly neighbours: readonly NeighbourRules[];
  readonly practice: readonly BankPractice[];
}

export const policyBook: PolicyBook = {
  programme: [{ version: 'qd22.1', from: '2023-10-10', to: null, rules: decision22AsPublished }],
  rates: poorHouseholdRates,
  neighbours: neighbourProgrammes,
  practice: bankPractices,
};

interface Dated {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** The policy in force on a day; undefined before the Decision took effect (2023-10-10). */
export function policyOn(on: PlainDate, book: PolicyBook = policyBook): CreditPolicy | undefined {
  const programme = inForce(book.programme, on);
  const rate = inForce(book.rates, on);
  return programme && rate && assemble(programme, rate, inForce(book.neighbours, on) ?? null);
}

/** The policy a stored decision was made under, whatever has been added since; undefined for a version never used. */
export function policyOfVersion(version: string, book: PolicyBook = policyBook): CreditPolicy | undefined {
  const [programmeVersion, rateVersion, neighboursVersion] = version.split('+');
  const programme = book.programme.find((row) => row.version === programmeVersion);
  const rate = book.rates.find((row) => row.version === rateVersion);
  const neighbours = book.neighbours.find((row) => row.version === neighboursVersion) ?? null;
  if (!programme || !rate || (neighboursVersion !== undefined && !neighbours)) return undefined;
  return assemble(programme, rate, neighbours);
}

/** How the bank lays out repayment on a day; undefined before the Decision took effect. */
export const practiceOn = (on: PlainDate, book: PolicyBook = policyBook): BankPractice | undefined =>
  inForce(book.practice, on);

/** How many rows a book has: it only grows, so a smaller number was looked at before the last row came. */
export const rowsOf = ({ programme, rates, neighbours, practice }: PolicyBook): number =>
  programme.length + rates.length + neighbours.length + practice.length;

function assemble(programme: PolicyVersion, rate: RateRow, neighbours: NeighbourRules | null): CreditPolicy {
  const version = [programme.version, rate.version, ...(neighbours ? [neighbours.version] : [])].join('+');
  return { version, rules: programme.rules, rate: rate.rate, neighbours };
}

/** Of the rows that cover a day the one that began last; of two that began together the one written later. */
export function inForce<R extends Dated>(rows: readonly R[], on: PlainDate): R | undefined {
  return rows
    .filter((row) => row.from <= on && (row.to === null || on <= row.to))
    .reduce<R | undefined>((best, row) => (best && best.from > row.from ? best : row), undefined);
}
