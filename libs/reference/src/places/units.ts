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
