// Vietnamese before Unicode: one byte or two a letter, shown right only in fonts made for it. Lists typed with such a font
// are still kept by offices, also inside .xlsx, where the bytes then stand as Latin-1 letters.

const pairs = (letters: string, codes: readonly number[]): [string, string][] =>
  [...letters].map((letter, at) => [String.fromCharCode(codes[at] ?? 0), letter]);

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);

/** TCVN 5712:1993, VN3 ("ABC", fonts .VnTime …). */
const TCVN3 = new Map([
  ...pairs('ĂÂÊÔƠƯĐăâêôơưđ', range(0xa1, 0xae)),
  ...pairs('àảãáạ', range(0xb5, 0xb9)),
  ...pairs('ằẳẵắ', range(0xbb, 0xbe)),
  ...pairs('ặầẩẫấậè', range(0xc6, 0xcc)),
  ...pairs('ẻẽéẹềểễếệìỉ', range(0xce, 0xd8)),
  ...pairs('ĩíịò', range(0xdc, 0xdf)),
  ...pairs('ỏõóọồổỗốộờởỡớợù', range(0xe1, 0xef)),
  ...pairs('ủũúụừửữứựỳỷỹýỵ', range(0xf1, 0xfe)),
]);

/** VNI for Windows (fonts VNI-Times …): the mark is a second letter behind the vowel. */
const VNI_ALONE = new Map(
  Object.entries({
    ...{ ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', í: 'í', ì: 'ì' },
    ...{ Ô: 'Ơ', Ö: 'Ư', Ñ: 'Đ', Æ: 'Ỉ', Ó: 'Ĩ', Ò: 'Ị', Î: 'Ỵ', Í: 'Í', Ì: 'Ì' },
  }),
);
/** Marks as combining characters; NFC makes letters of them. */
const VNI_MARKS = new Map(
  Object.entries({
    ...{ ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' },
    ...{
      â: '\u0302',
      á: '\u0302\u0301',
      à: '\u0302\u0300',
      å: '\u0302\u0309',
      ã: '\u0302\u0303',
      ä: '\u0302\u0323',
    },
    ...{
      ê: '\u0306',
      é: '\u0306\u0301',
      è: '\u0306\u0300',
      ú: '\u0306\u0309',
      ü: '\u0306\u0303',
      ë: '\u0306\u0323',
    },
  }),
);

export type LegacyLetters = 'tcvn3' | 'vni';

export const fromTcvn3 = (text: string): string =>
  text.replace(/[\u00a1-\u00fe]/g, (byte) => TCVN3.get(byte) ?? byte);

export function fromVni(text: string): string {
  let result = '';
  for (const letter of text) {
    const mark = VNI_MARKS.get(letter.toLowerCase());
    if (mark !== undefined && /[aeiouyơư]\p{M}*$/iu.test(result)) result += mark;
    else result += VNI_ALONE.get(letter) ?? letter;
  }
  return result.normalize('NFC');
}

export const fromLegacy = (text: string, letters: LegacyLetters): string =>
  letters === 'tcvn3' ? fromTcvn3(text) : fromVni(text);

/** A syllable as Vietnamese is written: consonants, at most one toned vowel group, consonants. */
const SYLLABLE =
  /^(?:ngh?|gh?|kh|nh|ph|th|tr|ch|qu|gi|[bcdđhklmnprstvx])?[aăâeêioôơuưyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]{1,3}(?:ng|nh|ch|[cmnpt])?$/u;
const MARKED = /[^\p{ASCII}]/u;

/** Words with marks: how many are syllables of Vietnamese, and how many are not. */
export function judge(text: string): { readonly good: number; readonly bad: number } {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\u00a1-\u00ff]+/u)
    .filter((word) => MARKED.test(word));
  const good = words.filter((word) => SYLLABLE.test(word)).length;
  return { good, bad: words.length - good };
}

/** The letters a text was typed in when it is not Unicode; undefined when it reads best as it stands. */
export function legacyLettersOf(text: string): LegacyLetters | undefined {
  const asIs = judge(text);
  if (asIs.bad === 0) return undefined;
  const better = (['tcvn3', 'vni'] as const)
    .map((letters) => ({ letters, ...judge(fromLegacy(text, letters)) }))
    .sort((a, b) => b.good - b.bad - (a.good - a.bad))[0];
  return better && better.good - better.bad > asIs.good - asIs.bad ? better.letters : undefined;
}
