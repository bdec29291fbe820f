/** A unit group of VSCO 2020 (Quyết định 34/2020/QĐ-TTg), four digits. */
export interface Occupation {
  readonly code: string;
  /** Vietnamese title. */
  readonly name: string;
  /** ISCO-08 unit group it corresponds to; absent where Việt Nam's own groups have no partner. */
  readonly isco?: string;
}

export function occupation(code: string): Occupation | undefined {
  throw new Error(`pending ${code}`);
}

export function isOccupation(code: unknown): code is string {
  throw new Error(`pending ${String(code)}`);
}

/** All four-digit groups, by code. */
export function occupations(): readonly Occupation[] {
  throw new Error('pending');
}

/** How near two occupations are, 0–255: 255 the same, 190 same minor group, 120 same sub-major, 50 same major, else 0. */
export function occupationSimilarity(a: string, b: string): number {
  throw new Error(`pending ${a} ${b}`);
}
