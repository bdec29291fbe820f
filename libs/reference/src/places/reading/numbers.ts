import { gazetteer } from './gazetteer.js';
import { isTypeWord } from './mentions.js';
import { type Word, wordsOf } from '../../words.js';

/** A word in both its forms: as written with its marks, and as somebody writes it who writes none. */
const forms = (text: string): readonly (readonly [plain: string, marked: string])[] =>
  wordsOf(text).map(({ plain, marked }) => [plain, marked]);
const TYPES = new Map(forms('phường p f ph quận q'));
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi'.split(' ');
const UNITS = ['một nhất', 'hai nhì', 'ba', 'tư bốn', 'năm lăm', 'sáu', 'bảy', 'tám', 'chín'].map(
  (names) => new Map(forms(names)),
);
const TEN = new Map(forms('mười'));

/** `Phường Mười Một`, `phường IV`, `Quận Ba`: wards and districts whose name is a number, written out; as digits. */
export function inDigits(words: readonly Word[]): readonly Word[] {
  const found = words.findIndex(
    (word, at) =>
      at > 0 && !word.afterComma && TYPES.has(words[at - 1]!.plain) && numberAt(words, at) !== undefined,
  );
  if (found < 0) return words;
  const { value, length } = numberAt(words, found)!;
  const digits = String(value);
  const word = { plain: digits, marked: digits, afterComma: false };
  return [...words.slice(0, found), word, ...inDigits(words.slice(found + length))];
}

function numberAt(words: readonly Word[], at: number): { value: number; length: number } | undefined {
  const [type, word, next] = [words[at - 1]!, words[at]!, words[at + 1]];
  const marks = words.some(({ plain, marked }) => plain !== marked);
  const is = (known: ReadonlyMap<string, string>, { plain, marked }: Word): boolean =>
    known.has(plain) && (!marks || known.get(plain) === marked);
  const unit = (each: Word | undefined): number =>
    each ? UNITS.findIndex((names) => is(names, each)) + 1 : 0;
  const roman = ROMAN.indexOf(word.plain) + 1;
  if (!is(TYPES, type) || (roman === 0 && gazetteer().meanings.has(word.plain))) return undefined;
  const read = is(TEN, word)
    ? {
        value: 10 + (next?.afterComma ? 0 : unit(next)),
        length: next?.afterComma || unit(next) === 0 ? 1 : 2,
      }
    : { value: roman || unit(word), length: 1 };
  return read.value > 0 && endsAt(words, at + read.length) ? read : undefined;
}

/** The name ends there: phường Năm Căn is no fifth ward. */
const endsAt = (words: readonly Word[], at: number): boolean =>
  at >= words.length || words[at]!.afterComma || isTypeWord(words, at);
