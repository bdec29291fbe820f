import type { PlainDate } from '#libs/kernel';
import { communeOn } from './places.js';
import { gazetteer } from './reading/gazetteer.js';
import { mentionsIn, openGlued } from './reading/mentions.js';
import { readingsOf, type Reading } from './reading/readings.js';
import { wordsOf } from '../words.js';
import { REFORM, register } from './register.js';

/** Why a commune is named: how the text was read, then how what was read became this commune. */
export type AddressReason =
  | 'name-of-today'
  | 'name-before-reform'
  | 'older-name'
  | 'district-named'
  | 'province-named'
  | 'district-only'
  | 'merged-whole'
  | 'split'
  | 'all-people-moved-here'
  | 'predecessor';

export interface AddressCandidate {
  readonly code: string;
  /** Full name, `Xã Yên Trường`. */
  readonly name: string;
  readonly provinceCode: string;
  readonly because: readonly AddressReason[];
}

export interface ResolvedAddress {
  /** `ambiguous` = asked, never guessed: the text fits several communes, or the old one was split. */
  readonly outcome: 'resolved' | 'ambiguous' | 'unknown';
  readonly communes: readonly AddressCandidate[];
}

/** Readings less than this behind the best are as good as it. */
const AS_GOOD = 1;

/** The commune in charge on `on` of an address written by hand, old or new style. */
export function resolveAddress(text: string, on: PlainDate): ResolvedAddress {
  const readings = readingsOf(mentionsIn(openGlued(wordsOf(text))), on >= REFORM);
  const top = readings[0];
  if (!top) return { outcome: 'unknown', communes: [] };
  const candidates = new Map<string, AddressCandidate>();
  for (const reading of readings) {
    if (reading.score <= top.score - AS_GOOD) break;
    for (const [code, became] of unitsOn(reading, on)) {
      const unit = communeOn(code, on);
      if (!unit || candidates.has(code)) continue;
      const because = [...howRead(reading), ...became];
      candidates.set(code, { code, name: unit.fullName, provinceCode: unit.provinceCode, because });
    }
  }
  const communes = [...candidates.values()];
  const outcome = communes.length === 0 ? 'unknown' : communes.length === 1 ? 'resolved' : 'ambiguous';
  return { outcome, communes };
}

function howRead(reading: Reading): AddressReason[] {
  if (reading.level === 'district') return ['district-only'];
  const read: AddressReason[] = [reading.level === 'new-commune' ? 'name-of-today' : 'name-before-reform'];
  if (reading.olderName) read.push('older-name');
  if (reading.districtNamed) read.push('district-named');
  if (reading.provinceNamed) read.push('province-named');
  return read;
}

/** The units in charge on `on` of what was read, each with how it came to be. */
function unitsOn(reading: Reading, on: PlainDate): readonly (readonly [string, AddressReason[]])[] {
  const { id } = reading.place;
  const { edgesFrom, edgesTo } = register();
  const today = on >= REFORM;
  if (reading.level === 'district') {
    const codes = today ? gazetteer().heirsOfDistrict.get(id) : gazetteer().communesOfDistrict.get(id);
    return [...(codes ?? [])].map((code) => [code, []] as const);
  }
  if (reading.level === 'new-commune') {
    if (today) return [[id, []]];
    return (edgesTo.get(id) ?? []).map((edge) => [edge.from, ['predecessor']] as const);
  }
  if (!today) return [[id, []]];
  return (edgesFrom.get(id) ?? [])
    .toSorted((a, b) => Number(b.allPeople) - Number(a.allPeople))
    .map((edge) => [
      edge.to,
      edge.part ? (edge.allPeople ? ['split', 'all-people-moved-here'] : ['split']) : ['merged-whole'],
    ]);
}
