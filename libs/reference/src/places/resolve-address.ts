import type { PlainDate } from '#libs/kernel';
import { communeOn } from './places.js';
import { gazetteer } from './reading/gazetteer.js';
import { isCommuneType, mentionsIn, openGlued } from './reading/mentions.js';
import {
  hasLeftover,
  hasUnreadCommune,
  hasUnreadDistrict,
  hasUnreadPart,
  respelt,
} from './reading/misspelt.js';
import { inDigits } from './reading/numbers.js';
import { bestReadings, districtReadings, type Reading } from './reading/readings.js';
import { restored, untelexed, withoutVni } from './reading/typing-remains.js';
import { type Word, wordsOf } from '../words.js';
import { REFORM, register } from './register.js';

/** Why a commune is named: how the text was read, then how what was read became this commune. */
export type AddressReason =
  | 'name-of-today'
  | 'name-before-reform'
  | 'older-name'
  | 'misspelt'
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

/** The commune in charge on `on` of an address written by hand, old or new style. */
export function resolveAddress(text: string, on: PlainDate): ResolvedAddress {
  const composed = restored(text);
  const readings = readingsOf(withoutVni(composed) ?? composed, on >= REFORM);
  const candidates = new Map<string, AddressCandidate>();
  for (const reading of readings) {
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

type Spelt = Reading & { readonly misspelt?: true };

/**
 * The best readings of the text. `xã X, Lương Sơn` means no commune Lương Sơn, whatever X is: where X was not understood, the
 * district is asked.
 */
function readingsOf(text: string, today: boolean): readonly Spelt[] {
  const words = readable(text);
  const readings = speltReadings(text, words, today);
  if (readings.every(({ level, mention }) => level === 'district' || mention.typed !== 'none'))
    return readings;
  // P. 302 is a room, and Phượng Vĩ a name
  const typed = words.flatMap(({ plain }, at) =>
    isCommuneType(words, at) && !/^\d{3}/.test(plain) ? [at] : [],
  );
  if (typed.length === 0) return readings;
  const mentions = mentionsIn(words);
  const typedAt = typed.filter(
    (at) => !mentions.some(({ start, end, exact }) => start === at - 1 && end > at && exact !== false),
  );
  const besides = ({ level, mention }: Spelt): boolean =>
    level !== 'district' && mention.typed === 'none' && typedAt.some((at) => at < mention.start);
  const understood = readings.filter((reading) => !besides(reading));
  if (understood.length > 0) return understood;
  const districts = districtReadings(mentions);
  return districts.length > 0 ? districts : readings;
}

const readable = (text: string): readonly Word[] => inDigits(openGlued(wordsOf(text)));

/** Where the best readings are poor, those of what was probably meant to be typed. */
function speltReadings(text: string, words: readonly Word[], today: boolean): readonly Spelt[] {
  const mentions = mentionsIn(words);
  const readings = bestReadings(mentions, today);
  const unread = hasUnreadCommune(words, mentions, readings);
  const leftover = readings.some(({ mention }) => hasLeftover(words, mentions, mention));
  const overlooked = hasUnreadPart(words, mentions, readings);
  const poor = leftover || isPoor(readings, unread) || hasUnreadDistrict(words, mentions);
  if (!poor && !overlooked) return readings;
  const typed = untelexed(text);
  if (typed !== undefined) return speltReadings(typed, readable(typed), today);
  const others = respelt(words, mentions).flatMap((meant) => bestReadings(mentionsIn(meant), today));
  const best = Math.max(...others.map(({ score }) => score));
  const better = others.filter(({ score, level }) => score === best && level !== 'district');
  const misspelt = better.map((reading) => ({ ...reading, misspelt: true as const }));
  if (misspelt.length > 0) return poor ? misspelt : [...misspelt, ...readings];
  if (!unread) return readings;
  return readings.filter(
    ({ level, mention }) => level === 'district' || mention.bounded || mention.typed !== 'none',
  );
}

/** No commune, a commune without anything around it, or words after `xã` that no name begins with. */
function isPoor(readings: readonly Reading[], unread: boolean): boolean {
  return readings.every(
    ({ level, mention, districtNamed, provinceNamed }) =>
      level === 'district' || !(districtNamed || provinceNamed) || (unread && mention.typed === 'none'),
  );
}

function howRead(reading: Spelt): AddressReason[] {
  if (reading.level === 'district') return ['district-only'];
  const read: AddressReason[] = [reading.level === 'new-commune' ? 'name-of-today' : 'name-before-reform'];
  if (reading.olderName) read.push('older-name');
  if (reading.misspelt) read.push('misspelt');
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
