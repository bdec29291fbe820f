import { gazetteer, type Place } from './gazetteer.js';
import type { Mention } from './mentions.js';
import { heldBefore, inAny, overlap, sameProvince } from './provinces.js';

/** One way to read an address: a commune of before or after the reform, with what else in the text supports it. */
export interface Reading {
  readonly level: 'old-commune' | 'new-commune' | 'district';
  readonly place: Place;
  readonly score: number;
  readonly olderName: boolean;
  readonly districtNamed: boolean;
  readonly provinceNamed: boolean;
  /** The words that name it. */
  readonly mention: Mention;
}

/** Readings less than this behind the best are as good as it. */
const AS_GOOD = 1;

/** Points for evidence. Only differences matter: a full point apart is a decision, less is a question. */
const POINTS = {
  commune: 4,
  district: 4,
  districtOfHeir: 2.5,
  province: 2,
  /** `Hà Tĩnh` without a type word: rather the province than the town in it. */
  townOrProvince: 1,
  typedSame: 2,
  typedOther: -1.5,
  exact: 1,
  notExact: -2,
  inOrder: 1,
  outOfOrder: -1.5,
  bounded: 0.5,
  olderName: -1.5,
  /** The name that closes the address is a province's too: `huyện Lý Sơn, Quảng Ngãi` does not mean the commune Quảng Ngãi. */
  provinceInPlace: -3,
  /** Commune and province alone are a whole address of today, and half an address of before the reform. */
  wholeAddressOfToday: 2,
} as const;

/** The best readings of the mentions, those as good as the best one; several ask. */
export function bestReadings(mentions: readonly Mention[], today: boolean): readonly Reading[] {
  const readings = readingsOf(mentions, today);
  const best = readings.filter((reading) => reading.score > (readings[0]?.score ?? 0) - AS_GOOD);
  return best.filter((reading) => !best.some((other) => longerName(other.mention, reading.mention)));
}

/** Phù Mỹ Bắc names more of what is written than Phù Mỹ. */
const longerName = (longer: Mention, shorter: Mention): boolean =>
  longer.start <= shorter.start &&
  shorter.end <= longer.end &&
  longer.end - longer.start > shorter.end - shorter.start;

/** The districts that are named, no commune: all that a commune which is not understood leaves to ask. */
export function districtReadings(mentions: readonly Mention[]): readonly Reading[] {
  const provinces = lastProvinces(mentions);
  return districtsIn(mentions, provinces).map((mention) => districtAlone(mention, provinces));
}

const districtsIn = (mentions: readonly Mention[], provinces: readonly Mention[]): readonly Mention[] =>
  mentions.filter((mention) => mention.meaning.level === 'district' && inAny(mention, provinces));

function readingsOf(mentions: readonly Mention[], today: boolean): readonly Reading[] {
  const provinces = lastProvinces(mentions);
  const districts = districtsIn(mentions, provinces);
  const readings: Reading[] = [];
  for (const mention of mentions) {
    const { level } = mention.meaning;
    if (level !== 'old-commune' && level !== 'new-commune') continue;
    const reading = read(mention, level, districts, provinces, today);
    if (reading) readings.push(reading);
  }
  if (!readings.some((reading) => reading.score >= POINTS.commune)) {
    for (const mention of districts) readings.push(districtAlone(mention, provinces));
  }
  return readings.sort((a, b) => b.score - a.score);
}

/** The province stands last; earlier names of provinces are streets, towns or birthplaces. */
function lastProvinces(mentions: readonly Mention[]): readonly Mention[] {
  const provinces = mentions.filter(({ meaning }) => meaning.level === 'province');
  const end = Math.max(...provinces.map((mention) => mention.end));
  const last = provinces.filter((mention) => mention.end === end);
  const start = Math.min(...last.map((mention) => mention.start));
  return last.filter((mention) => mention.start === start);
}

type CommuneLevel = 'old-commune' | 'new-commune';

function read(
  mention: Mention,
  level: CommuneLevel,
  districts: readonly Mention[],
  provinces: readonly Mention[],
  today: boolean,
): Reading | undefined {
  const named = provinceFor(mention, level, provinces);
  const district = best(districts, (other) => !overlap(mention, other) && belongs(mention, other));
  const moved = district && provinces.some((other) => heldBefore(mention.meaning.unit, other.meaning.unit));
  const province = named === 'foreign' && moved ? undefined : named;
  const isProvince = mention.typed === 'none' && provinces.some((other) => overlap(mention, other));
  if (province === 'foreign' || (isProvince && !district && !province)) return undefined; // a province alone is no commune
  if (isChance(mention) && !district && !province) return undefined;
  const oneName = province !== undefined && district !== undefined && overlap(province, district);
  const ofToday = province === undefined || isOld(province) === (level === 'old-commune');
  const wholeAddressOfToday = today && level === 'new-commune' && (!district || oneName) && ofToday;
  const score =
    POINTS.commune +
    quality(mention) +
    (isProvince ? POINTS.provinceInPlace : 0) +
    Math.max(
      evidence(mention, level, district, oneName ? undefined : province),
      evidence(mention, level, undefined, province),
    ) +
    (wholeAddressOfToday ? POINTS.wholeAddressOfToday : 0);
  return {
    level,
    place: mention.meaning.unit,
    score,
    olderName: mention.meaning.older === true,
    districtNamed: district !== undefined,
    provinceNamed: province !== undefined,
    mention,
  };
}

/** Other marks, no type word, other words around: `không có nơi này` does not mean the commune Cò Nòi. */
const isChance = ({ exact, typed, bounded }: Mention): boolean =>
  exact === false && typed === 'none' && !bounded;

/**
 * The mention of the commune's province, of its own time where both are one name. The only mention of a province may be
 * the commune itself (Bình Dương, Quảng Trị): then there is none; a foreign province after it rules the commune out.
 */
function provinceFor(
  mention: Mention,
  level: CommuneLevel,
  provinces: readonly Mention[],
): Mention | 'foreign' | undefined {
  const ownProvince = (other: Mention): boolean =>
    !overlap(mention, other) && sameProvince(mention.meaning.unit, other.meaning.unit);
  const ofItsTime = best(
    provinces,
    (other) => ownProvince(other) && isOld(other) === (level === 'old-commune'),
  );
  const found = ofItsTime ?? best(provinces, ownProvince);
  if (found) return found;
  return provinces.some((other) => !overlap(mention, other) && other.start >= mention.end)
    ? 'foreign'
    : undefined;
}

/** What district and province add. A name that is both (Cao Bằng) counts as a district fully only with its type word. */
function evidence(
  mention: Mention,
  level: CommuneLevel,
  district: Mention | undefined,
  province: Mention | undefined,
): number {
  let points = province ? POINTS.province + order(mention, province) : 0;
  if (district) {
    const full = level === 'old-commune' ? POINTS.district : POINTS.districtOfHeir;
    const sure = province !== undefined || district.typed === 'same' || !isProvinceName(district);
    points +=
      (sure ? full : Math.min(full, POINTS.townOrProvince)) +
      order(mention, district) +
      quality(district) / 2;
  }
  return points;
}

function belongs(mention: Mention, district: Mention): boolean {
  const key = district.meaning.unit.id;
  if (mention.meaning.level === 'old-commune') return mention.meaning.unit.district === key;
  return gazetteer().heirsOfDistrict.get(key)?.has(mention.meaning.unit.id) ?? false;
}

function districtAlone(mention: Mention, provinces: readonly Mention[]): Reading {
  const province = best(provinces, (other) => !overlap(mention, other));
  return {
    level: 'district',
    place: mention.meaning.unit,
    score: quality(mention) + (province ? POINTS.province : 0),
    olderName: false,
    districtNamed: true,
    provinceNamed: province !== undefined,
    mention,
  };
}

function quality(mention: Mention): number {
  const typed =
    mention.typed === 'same' ? POINTS.typedSame : mention.typed === 'other' ? POINTS.typedOther : 0;
  const exact = mention.exact === undefined ? 0 : mention.exact ? POINTS.exact : POINTS.notExact;
  const older = mention.meaning.older ? POINTS.olderName : 0;
  return typed + exact + older + (mention.bounded ? POINTS.bounded : 0);
}

/** From the smallest to the largest, or the whole address the other way round. */
const order = (inner: Mention, outer: Mention): number =>
  inner.end <= outer.start || outer.start <= LONGEST_TYPE_WORD ? POINTS.inOrder : POINTS.outOfOrder;
const LONGEST_TYPE_WORD = 2;

const isOld = (province: Mention): boolean => province.meaning.unit.oldProvince !== undefined;

const isProvinceName = (district: Mention): boolean =>
  gazetteer().provinceNames.has(district.meaning.marked ?? '');

function best(mentions: readonly Mention[], fits: (mention: Mention) => boolean): Mention | undefined {
  let found: Mention | undefined;
  for (const mention of mentions) {
    if (fits(mention) && (!found || quality(mention) > quality(found))) found = mention;
  }
  return found;
}
