import { forbidden, notFound } from '#libs/kernel';
import type { Principal } from './principal.js';

const PROVINCE_DIGITS = 2;

/** Where something lies. The province is that of the commune today. */
export interface Place {
  readonly communeCode: string;
  readonly provinceCode: string;
}

/** A province covers all its communes; a commune only itself. */
export function covers(user: Principal, place: Place): boolean {
  return user.areas.includes(place.communeCode) || user.areas.includes(place.provinceCode);
}

/** For a place named in a body. Throws forbidden `outside-area`. */
export function requireArea(user: Principal, place: Place): void {
  if (!covers(user, place)) throw forbidden('outside-area');
}

/** For an id in a path: what lies outside one's areas is indistinguishable from what does not exist. */
export function visibleOr404<T extends Place>(user: Principal, row: T | null | undefined): T {
  if (!row || !covers(user, row)) throw notFound();
  return row;
}

/** For lists: `province_code = any(provinces) or commune_code = any(communes)`. */
export function areaFilter(user: Principal): { provinces: string[]; communes: string[] } {
  return {
    provinces: user.areas.filter((code) => code.length === PROVINCE_DIGITS),
    communes: user.areas.filter((code) => code.length !== PROVINCE_DIGITS),
  };
}
