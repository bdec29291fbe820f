import { fold } from '#libs/kernel';
import { communeOn, resolveAddress } from '#libs/reference';
import { readBirth } from '../../../apps/registry/src/domain/linkage-birth.js';
import { readNumber } from '../../../apps/registry/src/domain/identity-number.js';
import { readRecord, type RecordReading } from '../../../apps/registry/src/domain/linkage-record.js';
import type { ListRow } from './lists.js';

/** An old commune that went to more successors than this says nothing of where in the province. */
const SUCCESSORS = 6;

/** Rows of lists as the registry would read them: the address becomes the communes in charge on `today`. */
export function readList(rows: readonly ListRow[], today: string): RecordReading[] {
  const known = new Map<string, Pick<RecordReading, 'communes' | 'provinces'>>();
  return rows.map((row) => {
    const place = known.get(row.address) ?? placeOf(row.address, today);
    known.set(row.address, place);
    return readRecord({ ...row, ...place });
  });
}

function placeOf(text: string, today: string): Pick<RecordReading, 'communes' | 'provinces'> {
  const code = /^\d{4,5}$/.test(text) ? communeOn(text.padStart(5, '0'), today) : undefined;
  if (code) return { communes: [code.code], provinces: [code.provinceCode] };
  const found = text.trim() === '' ? [] : resolveAddress(text, today).communes;
  const provinces = [...new Set(found.map(({ provinceCode }) => provinceCode))];
  return { communes: found.length > SUCCESSORS ? [] : found.map(({ code: each }) => each), provinces };
}

/** What simple rules compare by: the digits as they stand, and name, date and place evened out. */
export function plainKeys(row: ListRow, reading: RecordReading) {
  const birth = readBirth(row.birthDate);
  const [name, digits] = [fold(row.fullName), row.nationalId.replace(/\D/g, '')];
  const date = birth && birth.month > 0 ? `${birth.year}-${birth.month}-${birth.day}` : null;
  return {
    number: digits === '' ? null : digits,
    repairedNumber: readNumber(row.nationalId)?.digits ?? null,
    nameAndYear: birth && name ? `${name} ${birth.year}` : null,
    nameDateCommune: date && name && reading.communes[0] ? `${name} ${date} ${reading.communes[0]}` : null,
  };
}
