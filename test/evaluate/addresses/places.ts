import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { fold } from '#libs/kernel';
import { communesOf, provinceOn, provincesOn, successors } from '#libs/reference';

/** One part of an address, its type word apart: `Xã` + `Yên Phong`. */
export interface Part {
  readonly word: string;
  readonly name: string;
}

/** A place to write an address of, and the communes of today that may be meant. */
export interface Place {
  readonly age: 'old' | 'new' | 'older';
  /** Commune, district (none today), province. */
  readonly parts: readonly Part[];
  readonly code: string;
  readonly expected: readonly string[];
}

const WORDS = [
  'Xã',
  'Phường',
  'Thị trấn',
  'Đặc khu',
  'Huyện',
  'Quận',
  'Thị xã',
  'Thị Xã',
  'Thành phố',
  'Tỉnh',
];

export function partOf(fullName: string): Part {
  const name = fullName.normalize('NFC').trim();
  const word = WORDS.find((prefix) => name.startsWith(`${prefix} `)) ?? '';
  return { word, name: name.slice(word.length).trim() };
}

const LAST_OLD = '2025-06-30';

/** Places from the project's own register. */
export function placesOfRegister(today: string): Place[] {
  const old = provincesOn(LAST_OLD)
    .flatMap(({ code }) => communesOf(code, LAST_OLD))
    .map((unit) => ({
      age: 'old' as const,
      parts: [
        unit.fullName,
        unit.district ?? '',
        provinceOn(unit.provinceCode, LAST_OLD)?.fullName ?? '',
      ].map(partOf),
      code: unit.code,
      expected: successors(unit.code, LAST_OLD, today).map(({ code }) => code),
    }));
  const now = provincesOn(today)
    .flatMap(({ code }) => communesOf(code, today))
    .map((unit) => ({
      age: 'new' as const,
      parts: [unit.fullName, provinceOn(unit.provinceCode, today)?.fullName ?? ''].map(partOf),
      code: unit.code,
      expected: [unit.code],
    }));
  return [...old, ...now];
}

type Row = Readonly<Record<string, string>>;

function table(folder: string, name: string): Row[] {
  const file = join(folder, name);
  if (!existsSync(file)) throw new Error(`${name} is not in the folder given with --units`);
  const bytes = readFileSync(file);
  return parse(name.endsWith('.gz') ? gunzipSync(bytes) : bytes, { columns: true, bom: true });
}

/** Places from the official conversion table in `folder`, so that what is expected does not come from our own tables. */
export function placesOfFolder(folder: string): Place[] {
  const byCode = new Map<string, { row: Row; expected: Set<string> }>();
  for (const row of table(folder, 'old_to_new_wards.csv.gz')) {
    if (!row.old_ward_code) continue;
    const key = `${row.old_ward} ${row.old_district} ${row.old_province}`; // three codes stand for two neighbours each
    const held = byCode.get(key) ?? { row, expected: new Set() };
    held.expected.add(official(row.new_ward_code ?? ''));
    byCode.set(key, held);
  }
  const old = [...byCode.values()].map(({ row, expected }) => ({
    age: 'old' as const,
    parts: [row.old_ward ?? '', row.old_district ?? '', row.old_province ?? ''].map(partOf),
    code: row.old_ward_code ?? '',
    expected: [...expected],
  }));
  const now = table(folder, 'wards_2026.csv').map((row) => ({
    age: 'new' as const,
    parts: [row.ward_full_name ?? '', row.province_full_name ?? ''].map(partOf),
    code: official(row.ward_code ?? ''),
    expected: [official(row.ward_code ?? '')],
  }));
  return [...old, ...now, ...olderNames(folder, old)];
}

/** Xã Ba Chẽ has two codes in the sources: 06970 in the conversion table, 06978 in a later list. */
const official = (code: string): string => (code === '06978' ? '06970' : code);

/** Names communes had before the mergers of 2018–2024, under the district of the commune that took them over. */
function olderNames(folder: string, old: readonly Place[]): Place[] {
  const key = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');
  const holders = new Map<string, Place[]>();
  for (const place of old) {
    const id = place.parts
      .map(({ word, name }, i) => key(i === 2 || /^\d+$/.test(name) ? word + name : name))
      .join(' ');
    holders.set(id, [...(holders.get(id) ?? []), place]);
  }
  const strip = (text: string): string =>
    text.replace(/^(phuong|xa|thitran|quan|huyen|thixa|thanhpho)(?=[a-z])/, '');
  const merged = new Map<string, Place>();
  for (const row of table(folder, 'legacy_ward_aliases.csv.gz')) {
    const alias = row.alias_keyword ?? '';
    const match = /^(phuong|xa|thitran)(.+)$/.exec(alias);
    const province = (row.province_key ?? '').replace(/^(tinh|thanhpho)/, '');
    const found = [`tinh${province}`, `thanhpho${province}`].flatMap(
      (name) => holders.get(`${strip(row.ward_key ?? '')} ${strip(row.district_key ?? '')} ${name}`) ?? [],
    );
    if (!match || found.length !== 1) continue;
    const [, word = '', name = ''] = match;
    const holder = found[0]!;
    const part = { word: { phuong: 'phường', xa: 'xã', thitran: 'thị trấn' }[word] ?? '', name };
    const id = `${alias} ${holder.parts[1]?.name} ${holder.parts[2]?.name}`;
    const expected = [...new Set([...(merged.get(id)?.expected ?? []), ...holder.expected])];
    merged.set(id, { age: 'older', parts: [part, ...holder.parts.slice(1)], code: holder.code, expected });
  }
  return [...merged.values()];
}
