import { HELD_BEFORE } from '../provinces.table.js';
import type { Place } from './gazetteer.js';
import type { Mention } from './mentions.js';

export const overlap = (a: Mention, b: Mention): boolean => a.start < b.end && b.start < a.end;

/** In one of these provinces, or none is named. */
export const inAny = (mention: Mention, provinces: readonly Mention[]): boolean =>
  provinces.length === 0 ||
  provinces.some(
    (other) =>
      overlap(mention, other) ||
      sameProvince(mention.meaning.unit, other.meaning.unit) ||
      heldBefore(mention.meaning.unit, other.meaning.unit),
  );

/** The unit lies in a district, or a province, that this province held before 2008: cards say so still. */
export const heldBefore = (unit: Place, province: Place): boolean =>
  (HELD_BEFORE[province.oldProvince ?? ''] ?? []).some(
    (held) => held === unit.oldProvince || held === unit.district,
  );

/** A commune of before the reform lies in its old province and in the one that took that over. */
export function sameProvince(unit: Place, province: Place): boolean {
  if (unit.oldProvince && province.oldProvince) return unit.oldProvince === province.oldProvince;
  return unit.newProvince === province.newProvince;
}
