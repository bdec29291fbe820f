import type { PlainDate } from '#libs/kernel';
import type { Cited } from './cited.js';
import { type NeighbourRules, neighbourProgrammes } from './neighbours.js';
import { type RateRow, poorHouseholdRates } from './poor-household-rate.js';
import { type Decision22Rules, decision22AsPublished } from './rules-decision-22.js';

/** A version of the programme's rules. Versions are closed and followed by others, never changed: decisions name them. */
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

export interface PolicyBook {
  readonly programme: readonly PolicyVersion[];
  readonly rates: readonly RateRow[];
  readonly neighbours: readonly NeighbourRules[];
}

export const policyBook: PolicyBook = {
  programme: [{ version: 'qd22.1', from: '2023-10-10', to: null, rules: decision22AsPublished }],
  rates: poorHouseholdRates,
  neighbours: neighbourProgrammes,
};

/** The policy in force on a day; undefined before the Decision took effect (2023-10-10). A later row of a day wins. */
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

function assemble(programme: PolicyVersion, rate: RateRow, neighbours: NeighbourRules | null): CreditPolicy {
  const version = [programme.version, rate.version, ...(neighbours ? [neighbours.version] : [])].join('+');
  return { version, rules: programme.rules, rate: rate.rate, neighbours };
}

function inForce<R extends { from: PlainDate; to: PlainDate | null }>(
  rows: readonly R[],
  on: PlainDate,
): R | undefined {
  return rows.filter((row) => row.from <= on && (row.to === null || on <= row.to)).at(-1);
}
