import { withoutZeros, type Word } from '../../words.js';
import { gazetteer, type Place } from './gazetteer.js';
import { isCommuneType, isDistrictType, isTypeWord, type Mention } from './mentions.js';
import { type Name, Names, oneOff } from './nearest.js';

/**
 * Ways to read words that name nothing as a name that is spelt almost so: a commune of the district or province that is
 * named beside it, or a province. The reader decides among them; several that are as near are a question.
 */
export function respelt(words: readonly Word[], mentions: readonly Mention[]): readonly (readonly Word[])[] {
  const provinces = mentions.filter(({ meaning }) => meaning.level === 'province');
  if (provinces.length === 0) return withProvince(words);
  const district = unreadDistrict(words, mentions);
  if (district !== undefined) {
    const span = { start: district, end: endOf(words, district, provinces) };
    const written = joined(words.slice(span.start, span.end));
    const found = nearest(index().districts, provinces, written, (place) => isIn(provinces, place));
    if (found.length > 0) return found.map((name) => replaced(words, span, name));
  }
  const districts = mentions.filter(
    ({ meaning, typed }) => meaning.level === 'district' && typed !== 'other',
  );
  const larger = [...districts, ...provinces];
  const start = communeStart(words, larger);
  if (start === undefined) return [];
  const ends = new Set([endOf(words, start, []), endOf(words, start, larger)]);
  for (const fits of [
    (place: Place) => isUnder(districts, place),
    (place: Place) => isIn(provinces, place),
  ]) {
    for (const end of ends) {
      const found = nearest(index().communes, larger, joined(words.slice(start, end)), fits);
      if (found.length > 0) return found.map((name) => replaced(words, { start, end }, name));
    }
  }
  return [];
}

/** True when words stand right behind the name that belong to nothing: `Phường Đông Triề` is no Phường Đông. */
export function hasLeftover(words: readonly Word[], mentions: readonly Mention[], { end }: Mention): boolean {
  const next = words[end];
  if (next === undefined || next.afterComma || AFTER_A_NAME.has(next.plain)) return false;
  return !begins(mentions, end) && !isTypeWord(words, end);
}

/** `cũ`, and the type words of English. */
const AFTER_A_NAME: ReadonlySet<string> = new Set(
  'cu moi nai vn viet vietnam ward commune town district city province'.split(' '),
);

/** True when a type word of a commune stands before words that no mention in the provinces of the readings begins with. */
export function hasUnreadCommune(
  words: readonly Word[],
  mentions: readonly Mention[],
  readings: readonly { readonly place: Place }[],
): boolean {
  const provinces = new Set(readings.map(({ place }) => place.newProvince));
  const near = mentions.filter(({ meaning }) => provinces.has(meaning.unit.newProvince));
  return unread(words, near, isCommuneType, isCommuneLevel) !== undefined;
}

/**
 * True when the commune that was read is a district's name too, and the part before it names nothing: `Tường Thuợn, Phù Yên,
 * Sơn La` may be a hamlet of xã Phù Yên, or a misspelt commune of the former huyện Phù Yên.
 */
export function hasUnreadPart(
  words: readonly Word[],
  mentions: readonly Mention[],
  readings: readonly { readonly mention: Mention }[],
): boolean {
  return readings.some(({ mention: { start, typed, meaning } }) => {
    const isDistrict = mentions.some((other) => other.start === start && other.meaning.level === 'district');
    if (!isDistrict || typed !== 'none' || words[start]?.afterComma !== true) return false;
    const part = words.findLastIndex((word, at) => at < start && word.afterComma);
    if (part < 0 || words.slice(part, start).some(({ plain }) => /\d/.test(plain))) return false;
    const { newProvince } = meaning.unit;
    return !mentions.some(
      (other) =>
        other.start === part && other.end === start && other.meaning.unit.newProvince === newProvince,
    );
  });
}

/** The same of a district. */
export const hasUnreadDistrict = (words: readonly Word[], mentions: readonly Mention[]): boolean =>
  unreadDistrict(words, mentions) !== undefined;

const unreadDistrict = (words: readonly Word[], mentions: readonly Mention[]): number | undefined =>
  unread(words, mentions, isDistrictType, (level) => level === 'district' || level === 'province');

function unread(
  words: readonly Word[],
  mentions: readonly Mention[],
  isType: (words: readonly Word[], at: number) => boolean,
  isLevel: (level: Level) => boolean,
): number | undefined {
  const begun = new Set(mentions.filter(({ meaning }) => isLevel(meaning.level)).map(({ start }) => start));
  const at = words.findIndex((word, i) => i > 0 && !word.afterComma && !begun.has(i) && isType(words, i));
  return at < 0 ? undefined : at;
}

type Level = Mention['meaning']['level'];

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the commune that cannot be read begins: behind its type word, or with the part before the district or province. */
function communeStart(words: readonly Word[], larger: readonly Mention[]): number | undefined {
  const typed = words.findIndex((word, at) => at > 0 && !word.afterComma && isCommuneType(words, at));
  if (typed >= 0) return typed;
  const first = Math.min(...larger.map(({ start }) => start));
  const commas = words.flatMap((word, at) =>
    word.afterComma && at < first && !isTypeWord(words, at) ? [at] : [],
  );
  return commas.at(-1);
}

function endOf(words: readonly Word[], start: number, larger: readonly Mention[]): number {
  let end = start + 1;
  while (end < words.length && end - start < LONGEST && !words[end]?.afterComma) {
    if (begins(larger, end) || isTypeWord(words, end)) break;
    end++;
  }
  return end;
}

const LONGEST = 5;

const begins = (mentions: readonly Mention[], at: number): boolean =>
  mentions.some(({ start }) => start === at);

const isUnder = (districts: readonly Mention[], place: Place): boolean =>
  districts.some(({ meaning: { unit } }) => place.district === unit.id || heirs(unit).has(place.id));

const heirs = (district: Place): ReadonlySet<string> => gazetteer().heirsOfDistrict.get(district.id) ?? NONE;
const NONE: ReadonlySet<string> = new Set();

const isIn = (provinces: readonly Mention[], place: Place): boolean =>
  provinces.some(({ meaning: { unit } }) =>
    place.oldProvince && unit.oldProvince
      ? place.oldProvince === unit.oldProvince
      : place.newProvince === unit.newProvince,
  );

/** Names by the province of today. */
type ByProvince = Map<string, Names>;

function nearest(
  names: ByProvince,
  larger: readonly Mention[],
  written: Name,
  fits: (place: Place) => boolean,
): readonly Name[] {
  const codes = new Set(larger.map(({ meaning }) => meaning.unit.newProvince));
  return [...codes].flatMap((code) => names.get(code)?.nearest(written, fits) ?? []);
}

let built: { communes: ByProvince; districts: ByProvince; provinces: readonly Name[] } | undefined;

function index(): NonNullable<typeof built> {
  if (built) return built;
  const [communes, districts, provinces] = [new Map<string, Names>(), new Map<string, Names>(), [] as Name[]];
  for (const [plain, meanings] of gazetteer().meanings) {
    for (const { level, unit: place, marked = plain, numbered } of meanings) {
      if (level === 'province') provinces.push({ plain, marked });
      else if (!numbered)
        namesOf(level === 'district' ? districts : communes, place).add({ plain, marked, place });
    }
  }
  return (built = { communes, districts, provinces });
}

function namesOf(byProvince: ByProvince, { newProvince }: Place): Names {
  const names = byProvince.get(newProvince) ?? new Names();
  byProvince.set(newProvince, names);
  return names;
}

const isCommuneLevel = (level: Level): boolean => level === 'old-commune' || level === 'new-commune';

/** The last words as a province: one letter off, or cut off at the end. */
function withProvince(words: readonly Word[]): readonly (readonly Word[])[] {
  for (const count of [2, 3, 1, 4]) {
    const span = { start: words.length - count, end: words.length };
    if (span.start <= 0) continue;
    const { plain } = joined(words.slice(span.start));
    const found = new Map<string, Name>();
    for (const name of index().provinces) {
      const cutOff =
        plain.length >= 5 && name.plain.startsWith(plain) && name.plain.length - plain.length <= 3;
      if (cutOff || (plain.length >= 4 && name.plain.length >= 5 && oneOff(plain, name.plain)))
        found.set(name.plain, name);
    }
    if (found.size > 0) return [...found.values()].map((name) => replaced(words, span, name));
  }
  return [];
}

const joined = (words: readonly Word[]): Name => ({
  plain: words.map(({ plain }) => withoutZeros(plain)).join(''),
  marked: words.map(({ marked }) => withoutZeros(marked)).join(''),
});

function replaced(words: readonly Word[], { start, end }: Span, { plain, marked }: Name): readonly Word[] {
  const name = { plain, marked, afterComma: words[start]?.afterComma ?? false };
  return [...words.slice(0, start), name, ...words.slice(end)];
}
