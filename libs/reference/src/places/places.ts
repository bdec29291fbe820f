import type { PlainDate } from '#libs/kernel';
import { holdsOn } from '../sourced.js';
import { register, REFORM, type Edge } from './register.js';
import type { Commune, Province, Succession, SuccessionKind } from './units.js';

/**
 * The commune that bore `code` on `day`; undefined when none did. The list before 1 March 2025 is not held: earlier days
 * are answered from the list of that day.
 */
export function communeOn(code: string, day: PlainDate): Commune | undefined {
  return register()
    .communes.get(code)
    ?.find((unit) => holdsOn(unit, reach(day)));
}

/** The province that bore `code` on `day`, reaching back like `communeOn`. */
export function provinceOn(code: string, day: PlainDate): Province | undefined {
  return register()
    .provinces.get(code)
    ?.find((unit) => holdsOn(unit, reach(day)));
}

const FIRST_LIST: PlainDate = '2025-03-01';

const reach = (day: PlainDate): PlainDate => (day < FIRST_LIST ? FIRST_LIST : day);

/** All provinces and centrally run cities of `day`, by code. */
export function provincesOn(day: PlainDate): readonly Province[] {
  const all = [...register().provinces.values()].flat().filter((unit) => holdsOn(unit, reach(day)));
  return all.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The communes of a province on `day`, by code. */
export function communesOf(provinceCode: string, day: PlainDate): readonly Commune[] {
  const ever = register().communesByProvince.get(provinceCode) ?? [];
  return ever.filter((unit) => holdsOn(unit, reach(day))).sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Province code of a commune as it stands now (two levels, since 1 July 2025); undefined for an unknown code. */
export function provinceOfCommune(code: string): string | undefined {
  return register()
    .communes.get(code)
    ?.find((unit) => unit.validFrom >= REFORM)?.provinceCode;
}

/**
 * The units in charge on `day` of what `code` was on `validOn`. Several = it was split, and only a person can say which;
 * none = nobody bore the code on `validOn`, or `day` is before it.
 */
export function successors(code: string, validOn: PlainDate, day: PlainDate): readonly Succession[] {
  const unit = communeOn(code, validOn);
  if (!unit || day < validOn) return [];
  if (unit.validFrom < REFORM && day >= REFORM) return overTheReform(unit);
  const now = communeOn(code, day);
  if (!now) return [];
  return [{ code, kind: now === unit ? 'kept' : 'renamed', on: now.validFrom }];
}

/**
 * The unit in which the people of a commune of before 1 July 2025 live since: its successor, or the one among several to
 * which all people went. Undefined when they were divided.
 */
export function peopleWentTo(code: string): string | undefined {
  const edges = register().edgesFrom.get(code) ?? [];
  return edges.find((edge) => edge.allPeople)?.to;
}

function overTheReform(unit: Commune): Succession[] {
  const edges = register().edgesFrom.get(unit.code) ?? [];
  return edges.map((edge) => ({ code: edge.to, kind: kindOf(unit, edge), on: REFORM }));
}

function kindOf(unit: Commune, edge: Edge): SuccessionKind {
  if (edge.part) return 'part';
  const joined = register().edgesTo.get(edge.to)?.length ?? 0;
  if (joined > 1) return 'whole';
  return communeOn(edge.to, REFORM)?.fullName === unit.fullName ? 'kept' : 'renamed';
}
