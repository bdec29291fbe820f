import type { PlainDate } from '#libs/kernel';
import type { Sourced } from '../sourced.js';

export type CommuneKind = 'commune' | 'ward' | 'township' | 'special-zone';

/** A unit of the commune level. Codes are used again over time: `(code, validFrom)` is its identity, never the code alone. */
export interface Commune extends Sourced {
  readonly code: string;
  /** `Yên Trường` */
  readonly name: string;
  /** `Xã Yên Trường` */
  readonly fullName: string;
  readonly kind: CommuneKind;
  readonly provinceCode: string;
  /** District of a unit that ended before 1 July 2025, `Huyện Yên Định`. */
  readonly district?: string;
}

export interface Province extends Sourced {
  /** Two digits. */
  readonly code: string;
  /** `Thanh Hóa` */
  readonly name: string;
  /** `Tỉnh Thanh Hóa` */
  readonly fullName: string;
  readonly kind: 'province' | 'city';
}

/** How a unit went over into another: all of it, a part, unchanged, or with a new name or kind only. */
export type SuccessionKind = 'whole' | 'part' | 'kept' | 'renamed';

export interface Succession {
  readonly code: string;
  readonly kind: SuccessionKind;
  /** The day the successor began. */
  readonly on: PlainDate;
}

/** The commune that bore `code` on `day`; undefined when none did. */
export function communeOn(code: string, day: PlainDate): Commune | undefined {
  throw new Error(`pending ${code} ${day}`);
}

/** The province that bore `code` on `day`. */
export function provinceOn(code: string, day: PlainDate): Province | undefined {
  throw new Error(`pending ${code} ${day}`);
}

/** All provinces and centrally run cities of `day`, by code. */
export function provincesOn(day: PlainDate): readonly Province[] {
  throw new Error(`pending ${day}`);
}

/** The communes of a province on `day`, by code. */
export function communesOf(provinceCode: string, day: PlainDate): readonly Commune[] {
  throw new Error(`pending ${provinceCode} ${day}`);
}

/** Province code of a commune as it stands now (two levels, since 1 July 2025); undefined for an unknown code. */
export function provinceOfCommune(code: string): string | undefined {
  throw new Error(`pending ${code}`);
}

/** The units in charge on `day` of what `code` was on `validOn`. Several = it was split, and only a person can say which. */
export function successors(code: string, validOn: PlainDate, day: PlainDate): readonly Succession[] {
  throw new Error(`pending ${code} ${validOn} ${day}`);
}
