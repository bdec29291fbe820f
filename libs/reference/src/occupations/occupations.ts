import { ISCO_RENUMBERED, WITHOUT_ISCO } from './isco.table.js';
import { VSCO_ROWS } from './vsco.table.js';

/** A unit group of VSCO 2020 (Quyết định 34/2020/QĐ-TTg), four digits. */
export interface Occupation {
  readonly code: string;
  /** Vietnamese title. */
  readonly name: string;
  /** Titles of the fifth level that the group holds. */
  readonly includes: readonly string[];
  /** ISCO-08 unit group it corresponds to; absent where Việt Nam's own groups have no partner. */
  readonly isco?: string;
}

let table: ReadonlyMap<string, Occupation> | undefined;

function byCode(): ReadonlyMap<string, Occupation> {
  table ??= new Map(VSCO_ROWS.split('\n').map((line) => [line.slice(0, 4), read(line)]));
  return table;
}

function read(line: string): Occupation {
  const [code = '', name = '', includes = ''] = line.split('|');
  const isco = iscoOf(code);
  return { code, name, includes: includes ? includes.split(';') : [], ...(isco ? { isco } : {}) };
}

function iscoOf(code: string): string | undefined {
  if (code < '2000' || WITHOUT_ISCO.has(code)) return undefined;
  return ISCO_RENUMBERED[code] ?? code;
}

export function occupation(code: string): Occupation | undefined {
  return byCode().get(code);
}

export function isOccupation(code: unknown): code is string {
  return typeof code === 'string' && byCode().has(code);
}

/** All four-digit groups, by code. */
export function occupations(): readonly Occupation[] {
  return [...byCode().values()];
}

/** Points by the number of leading digits two codes share; the fourth is equality. */
const SHARED_DIGITS = [0, 50, 120, 190, 255] as const;

/**
 * How near two occupations are, 0–255: 255 the same, 190 same minor group, 120 same sub-major group, 50 same major group,
 * else 0. Compare VSCO with VSCO only: where ISCO writes 941, VSCO writes 940, so a 0 in the third place is a minor group
 * like any other here, and a code taken from an ISCO table would miss its neighbours.
 */
export function occupationSimilarity(a: string, b: string): number {
  if (a === b) return SHARED_DIGITS[4];
  let shared = 0;
  while (shared < 3 && a[shared] === b[shared]) shared++;
  return SHARED_DIGITS[shared] ?? 0;
}
