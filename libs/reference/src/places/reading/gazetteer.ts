import { ISLAND_DISTRICTS, OTHER_DISTRICTS, OTHER_SPELLINGS } from '../corrections.table.js';
import { OLDER_NAME_ROWS } from '../older-names.table.js';
import { OTHER_PROVINCE_NAMES } from '../provinces.table.js';
import { register, REFORM } from '../register.js';
import type { Commune, CommuneKind } from '../units.js';
import { foldY, nameOf } from '../../words.js';

/** The word before a name that tells its kind. */
export type TypeWord = CommuneKind | 'district' | 'urban-district' | 'town' | 'city' | 'province';

/** Something a name in an address can mean. */
export interface Meaning {
  readonly level: 'province' | 'district' | 'old-commune' | 'new-commune';
  readonly type: TypeWord;
  /** The name with its marks; undefined where only the letters are known. */
  readonly marked?: string;
  /** A name the unit had, or took over, before 2025. */
  readonly older?: true;
  /** The name is a number: it needs its type word (Phường 3, Quận 5). */
  readonly numbered: boolean;
  readonly unit: Place;
}

export interface Place {
  readonly id: string;
  /** Province code of before the reform (63); undefined for a unit of today. */
  readonly oldProvince?: string;
  /** Province code since the reform (34). */
  readonly newProvince: string;
  /** Key of the district: of an old commune, or of the district itself. */
  readonly district?: string;
}

export interface Gazetteer {
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** Names of provinces, with marks: many are names of a city in them too. */
  readonly provinceNames: ReadonlySet<string>;
  /** Old communes by district. */
  readonly communesOfDistrict: ReadonlyMap<string, readonly string[]>;
  /** New communes that took in something of a district. */
  readonly heirsOfDistrict: ReadonlyMap<string, ReadonlySet<string>>;
}

let built: Gazetteer | undefined;

/** The index of all names, built on first use. */
export function gazetteer(): Gazetteer {
  return (built ??= build());
}

class Builder {
  readonly meanings = new Map<string, Meaning[]>();
  readonly provinceNames = new Set<string>();
  readonly communesOfDistrict = new Map<string, string[]>();
  readonly heirsOfDistrict = new Map<string, Set<string>>();

  add(written: string, level: Meaning['level'], type: TypeWord, unit: Place): void {
    const name = nameOf(written);
    push(this.meanings, name.plain, {
      level,
      type,
      marked: name.marked,
      numbered: isNumber(name.plain),
      unit,
    });
    if (level === 'province') this.provinceNames.add(name.marked);
  }
}

function build(): Gazetteer {
  const index = new Builder();
  addProvinces(index);
  addOldCommunes(index);
  addOtherDistricts(index);
  for (const units of register().communes.values()) {
    const unit = units.find(({ validFrom }) => validFrom >= REFORM);
    if (unit) addNewCommune(index, unit, units);
  }
  return index;
}

function addProvinces(index: Builder): void {
  const { provinces, provinceSuccessor } = register();
  for (const [code, units] of provinces) {
    for (const unit of units) {
      const type = unit.kind === 'city' ? 'city' : 'province';
      const old = unit.validFrom < REFORM;
      const newProvince = old ? (provinceSuccessor.get(code) ?? '') : code;
      const place = { id: code, newProvince, ...(old ? { oldProvince: code } : {}) };
      index.add(unit.name, 'province', type, place);
    }
  }
  for (const line of OTHER_PROVINCE_NAMES.split('\n')) {
    const [written = '', code = ''] = line.split('|');
    const newProvince = provinceSuccessor.get(code) ?? '';
    index.add(written, 'province', 'province', { id: code, oldProvince: code, newProvince });
    if (code === newProvince) index.add(written, 'province', 'province', { id: code, newProvince });
  }
}

function addOldCommunes(index: Builder): void {
  const { communes, edgesFrom } = register();
  const districts = new Set<string>();
  for (const units of communes.values()) {
    const unit = units.find(({ validFrom }) => validFrom < REFORM);
    const place = unit && oldPlace(unit);
    if (!unit?.district || !place) continue;
    index.add(unit.name, 'old-commune', unit.kind, place);
    push(index.communesOfDistrict, place.district, unit.code);
    const heirs = index.heirsOfDistrict.get(place.district) ?? new Set();
    for (const edge of edgesFrom.get(unit.code) ?? []) heirs.add(edge.to);
    index.heirsOfDistrict.set(place.district, heirs);
    if (districts.has(place.district)) continue;
    districts.add(place.district);
    addDistrict(index, unit.district, { ...place, id: place.district });
  }
  for (const entry of OTHER_SPELLINGS.split(/;|\n/)) {
    const [code = '', written = ''] = entry.trim().split('|');
    const unit = oldUnit(code);
    const place = unit && oldPlace(unit);
    if (place) index.add(written.replace(/^(Xã|Phường|Thị trấn) /, ''), 'old-commune', unit.kind, place);
  }
  addOlderNames(index, (code) => {
    const unit = oldUnit(code);
    return unit && oldPlace(unit);
  });
}

const oldUnit = (code: string): Commune | undefined =>
  register()
    .communes.get(code)
    ?.find(({ validFrom }) => validFrom < REFORM);

function oldPlace(unit: Commune): (Place & { readonly district: string }) | undefined {
  if (!unit.district) return undefined;
  return {
    id: unit.code,
    oldProvince: unit.provinceCode,
    newProvince: register().provinceSuccessor.get(unit.provinceCode) ?? '',
    district: districtKey(unit.district, unit.provinceCode),
  };
}

/** Names of districts that the last list does not hold, and islands that were districts without communes. */
function addOtherDistricts(index: Builder): void {
  const { provinceSuccessor } = register();
  for (const line of OTHER_DISTRICTS.split('\n')) {
    const [written = '', oldProvince = '', district = ''] = line.split('|');
    const key = districtKey(district, oldProvince);
    const newProvince = provinceSuccessor.get(oldProvince) ?? '';
    addDistrict(index, written, { id: key, oldProvince, newProvince, district: key });
  }
  for (const line of ISLAND_DISTRICTS.split('\n')) {
    const [written = '', oldProvince = '', heir = ''] = line.split('|');
    const key = districtKey(written, oldProvince);
    const newProvince = provinceSuccessor.get(oldProvince) ?? '';
    addDistrict(index, written, { id: key, oldProvince, newProvince, district: key });
    index.heirsOfDistrict.set(key, new Set([heir]));
  }
}

const DISTRICT_TYPES: readonly (readonly [string, TypeWord])[] = [
  ['Huyện ', 'district'],
  ['Quận ', 'urban-district'],
  ['Thị xã ', 'town'],
  ['Thị Xã ', 'town'],
  ['Thành phố ', 'city'],
];

function addDistrict(index: Builder, fullName: string, place: Place): void {
  const [word, type] = DISTRICT_TYPES.find(([prefix]) => fullName.startsWith(prefix)) ?? [
    '',
    'district' as const,
  ];
  index.add(fullName.slice(word.length), 'district', type, place);
}

/** A unit under its name of today; when its kind changed (xã → phường) people write either. */
function addNewCommune(index: Builder, unit: Commune, units: readonly Commune[]): void {
  const kinds = new Set(units.filter(({ validFrom }) => validFrom >= REFORM).map(({ kind }) => kind));
  for (const kind of kinds) {
    index.add(unit.name, 'new-commune', kind, { id: unit.code, newProvince: unit.provinceCode });
  }
}

const OLDER_TYPES: Readonly<Record<string, TypeWord>> = { x: 'commune', p: 'ward', t: 'township' };

function addOlderNames(index: Builder, placeOf: (code: string) => Place | undefined): void {
  for (const row of OLDER_NAME_ROWS.split(/\s+/)) {
    const [code = '', names = ''] = row.split('>');
    const unit = placeOf(code);
    if (!unit) continue;
    for (const name of names.split(',')) {
      const plain = foldY(name.slice(1));
      const type = OLDER_TYPES[name.charAt(0)] ?? 'commune';
      push(index.meanings, plain, {
        level: 'old-commune',
        type,
        older: true,
        numbered: isNumber(plain),
        unit,
      });
    }
  }
}

const isNumber = (name: string): boolean => /^\d+$/.test(name);

const districtKey = (fullName: string, province: string): string => `${province} ${fullName}`;

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
}
