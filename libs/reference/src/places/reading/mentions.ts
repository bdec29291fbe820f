import { gazetteer, type Meaning, type TypeWord } from './gazetteer.js';
import { withoutZeros, type Word } from '../../words.js';

/** A place where a name of the gazetteer stands in the address. */
export interface Mention {
  readonly meaning: Meaning;
  readonly start: number;
  readonly end: number;
  /** The type word before it is its own, another of the same level, or there is none. */
  readonly typed: 'same' | 'other' | 'none';
  /** Written with its marks; undefined when the address carries no marks at all. */
  readonly exact: boolean | undefined;
  /** A comma before it (or its type word) and after it, or the end of the text. */
  readonly bounded: boolean;
}

const TYPE_WORDS: Readonly<Record<string, readonly TypeWord[]>> = {
  xa: ['commune'],
  x: ['commune'],
  phuong: ['ward'],
  p: ['ward'],
  f: ['ward'],
  ph: ['ward'],
  ward: ['ward'],
  tt: ['township'],
  huyen: ['district'],
  h: ['district'],
  quan: ['urban-district'],
  q: ['urban-district'],
  tx: ['town'],
  tp: ['city'],
  tinh: ['province'],
  t: ['province'],
};
const TWO_WORD_TYPES: Readonly<Record<string, readonly TypeWord[]>> = {
  thitran: ['township'],
  dackhu: ['special-zone'],
  thixa: ['town'],
  thanhpho: ['city'],
  // with full stops: T.P. Huế
  tt: ['township'],
  tx: ['town'],
  tp: ['city'],
};
/** A name after one of these is a hamlet, a street or a house, not a unit. */
const NOT_A_UNIT: ReadonlySet<string> = new Set(
  'thon xom ap ban lang buon khom khu to so duong pho ngo ngach hem kiet doi cum tdp kp sn ql dt tl hamlet street khoi'.split(
    ' ',
  ),
);
const COMMUNE_TYPES: ReadonlySet<TypeWord> = new Set(['commune', 'ward', 'township', 'special-zone']);
const DISTRICT_TYPES: ReadonlySet<TypeWord> = new Set(['district', 'urban-district', 'town', 'city']);
const PROVINCE_TYPES: ReadonlySet<TypeWord> = new Set(['province', 'city']);
const LONGEST_NAME = 6;

/** Splits `p12`, `q5`, `f3` and `tphcm`-like runs into type word and name. */
export function openGlued(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ plain }) => GLUED.test(plain))) return words;
  return words.flatMap((word) => {
    const match = GLUED.exec(word.plain);
    if (!match) return [word];
    const [, type = '', rest = ''] = match;
    return [
      { plain: type, marked: type, afterComma: word.afterComma },
      { plain: rest, marked: rest, afterComma: false },
    ];
  });
}
const GLUED = /^(p|f|q|phuong|quan)(\d{1,2})$/;

/** All mentions, without those that lie inside a longer name that stands on firm ground (Huế in `huyện Đức Huệ`). */
export function mentionsIn(words: readonly Word[]): readonly Mention[] {
  const mentions = allMentions(words);
  const firm = mentions.filter(
    (mention) => mention.exact !== false && (mention.typed === 'same' || mention.bounded),
  );
  return mentions.filter((mention) => !firm.some((longer) => inside(mention, longer)));
}

const inside = (mention: Mention, longer: Mention): boolean =>
  longer.start <= mention.start &&
  mention.end <= longer.end &&
  mention.end - mention.start < longer.end - longer.start;

function allMentions(words: readonly Word[]): readonly Mention[] {
  const { meanings } = gazetteer();
  const marked = words.some((word) => word.marked !== word.plain);
  const mentions: Mention[] = [];
  const ends = new Set<number>();
  for (let start = 0; start < words.length; start++) {
    const before = typeBefore(words, start);
    let [plain, exact] = ['', ''];
    for (let end = start + 1; end <= words.length && end - start <= LONGEST_NAME; end++) {
      const word = words[end - 1];
      if (!word || (end - 1 > start && word.afterComma)) break;
      if (end - start === 2 && isTypeLetter(words[start])) break; // P. Hồng Hải is no Phong Hải
      plain += withoutZeros(word.plain);
      exact += withoutZeros(word.marked);
      const found = meanings.get(plain);
      if (!found) continue;
      if (end - start > 1) ends.add(end);
      const bounded = (words[start - before.words]?.afterComma ?? true) && (words[end]?.afterComma ?? true);
      for (const meaning of found) {
        const fits = typing(meaning, before.types);
        // the "type word" may be the last of the name before it: Thần Xa, Võ Nhai
        const typed = fits === 'wrong-level' && ends.has(start) ? 'none' : fits;
        if (typed === 'wrong-level' || (meaning.numbered && typed !== 'same')) continue;
        // nor does Chi Lăng make a hamlet of Bắc Ninh
        if (typed === 'none' && before.notAUnit && !ends.has(start)) continue;
        mentions.push({
          meaning,
          start,
          end,
          typed,
          exact: marked && meaning.marked !== undefined ? exact === meaning.marked : undefined,
          bounded,
        });
      }
    }
  }
  return mentions;
}

const isTypeLetter = (word: Word | undefined): boolean =>
  word !== undefined && word.plain.length === 1 && word.plain in TYPE_WORDS;

/** True when the words before `at` are the type of a commune. */
export const isCommuneType = (words: readonly Word[], at: number): boolean =>
  typeBefore(words, at).types.some((type) => COMMUNE_TYPES.has(type));

/** The same of a district. */
export const isDistrictType = (words: readonly Word[], at: number): boolean =>
  typeBefore(words, at).types.some((type) => DISTRICT_TYPES.has(type));

/** True when a type word of any level begins at `at`. */
export function isTypeWord(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next || next.afterComma) return false;
  return word.plain in TYPE_WORDS || word.plain + next.plain in TWO_WORD_TYPES;
}

interface Before {
  readonly types: readonly TypeWord[];
  /** Words the type word takes. */
  readonly words: number;
  readonly notAUnit: boolean;
}

function typeBefore(words: readonly Word[], start: number): Before {
  const last = words[start - 1];
  if (!last || words[start]?.afterComma) return { types: [], words: 0, notAUnit: false };
  const lastButOne = words[start - 2]?.plain ?? '';
  const two = TWO_WORD_TYPES[lastButOne + last.plain];
  if (two) return { types: two, words: 2, notAUnit: false };
  const one = TYPE_WORDS[last.plain];
  if (one) return { types: one, words: 1, notAUnit: false };
  if (last.plain === 'district' && /^\d+$/.test(words[start]?.plain ?? '')) {
    return { types: ['urban-district'], words: 1, notAUnit: false };
  }
  // 12 Trần Phú, but thôn 3 Yên Phong and phường 2 Ngã Năm
  const houseNumber =
    /^\d+[a-z]?$/.test(last.plain) && !NOT_A_UNIT.has(lastButOne) && !(lastButOne in TYPE_WORDS);
  return { types: [], words: 0, notAUnit: houseNumber || NOT_A_UNIT.has(last.plain) };
}

function typing(meaning: Meaning, types: readonly TypeWord[]): Mention['typed'] | 'wrong-level' {
  if (types.length === 0) return 'none';
  if (types.includes(meaning.type)) return 'same';
  const level =
    meaning.level === 'province'
      ? PROVINCE_TYPES
      : meaning.level === 'district'
        ? DISTRICT_TYPES
        : COMMUNE_TYPES;
  return types.some((type) => level.has(type)) ? 'other' : 'wrong-level';
}
