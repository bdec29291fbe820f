import { fold } from '#libs/kernel';

/** A Vietnamese name made ready for comparison. Built once for each record. */
export interface NameReading {
  /** Letters with their marks, the tone written behind the syllable, y and i evened out: `hoà` and `hòa` are both `hoa2`. */
  readonly words: readonly string[];
  /** The same without marks. */
  readonly folded: readonly string[];
  /** Somebody wrote the marks: a word without any is then meant without any. */
  readonly marked: boolean;
  /** Folded words in the order of the alphabet, in one text. */
  readonly bag: string;
  /** What the given name sounds like, whichever region and keyboard wrote it. */
  readonly givenSound: string;
}

/** How two names agree, from the strongest to the weakest. */
export const NAME_LEVELS = [
  'name-same',
  'name-same-folded',
  'name-words-same',
  'name-middle-dropped',
  'name-close',
  'name-given-close',
  'name-marks-differ',
  'name-middle-differs',
  'name-given-differs',
  'name-differs',
] as const;
export type NameLevel = (typeof NAME_LEVELS)[number];

const TONES: Readonly<Record<string, string>> = {
  '\u0300': '2',
  '\u0301': '1',
  '\u0303': '3', // ngã and hỏi are one sound from Nghệ An to the south, and are written for each other
  '\u0309': '3',
  '\u0323': '5',
};

/** What lists write before a name. */
const TITLES = /^(ông|bà|anh|chị|họ tên|họ và tên)[\s:.]+(?=\S+\s+\S)/iu;

/** Spellings of one name by region, most of them syllables that the Nguyễn court forbade and the south still avoids. Folded. */
const REGIONAL = new Map(
  (
    'huynh=hoang vo=vu phuoc=phuc nhut=nhat nguon=nguyen tong=tung chanh=chinh buu=bao thoi=thai nhon=nhan ngai=nghia ' +
    'tanh=tinh sanh=sinh mang=menh oai=uy kieng=canh hap=hop chau=chu'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

export function readName(text: string): NameReading {
  const tidy = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(TITLES, '')
    .replace(/[^\p{L}\p{M}'’.\s]/gu, ' ')
    .replace(/\./g, '. ')
    .replace(/\s+/g, ' ')
    .trim();
  const words = tidy === '' ? [] : tidy.split(' ').map((word) => canonical(word.replace(/\.$/, '')));
  const folded = words.map((word) => plain(word));
  return {
    words,
    folded,
    marked: words.some((word, index) => word !== folded[index]),
    bag: [...folded].sort().join(' '),
    givenSound: soundOf(folded.at(-1) ?? ''),
  };
}

/** One syllable: vowel marks stay, the tone moves to the end, a last y after a consonant is an i. */
function canonical(syllable: string): string {
  let tone = '';
  const letters = syllable
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
      tone = TONES[mark] ?? '';
      return '';
    })
    .normalize('NFC');
  return letters.replace(/(?<=^[bcdđghklmnpqrstvx]{1,3}|^qu)y$/, 'i') + tone;
}

const plain = (word: string): string => fold(word.replace(/\d$/, ''));

const sounds = new Map<string, string>();

const regional = (folded: string): string => REGIONAL.get(folded) ?? folded;

/** Letters that regions change for one another: s/x, tr/ch, gi/d/r/v, n/l, endings n/ng and t/c. */
function soundOf(folded: string): string {
  let sound = sounds.get(folded);
  if (sound === undefined) {
    sound = regional(folded)
      .replace(/^x/, 's')
      .replace(/^tr/, 'ch')
      .replace(/^(gi|r|v)(?=[aeiouy])/, 'd')
      .replace(/^n(?![gh])/, 'l')
      .replace(/ng$/, 'n')
      .replace(/c$/, 't')
      .replace(/y/g, 'i');
    if (sounds.size > 50_000) sounds.clear();
    sounds.set(folded, sound);
  }
  return sound;
}

/** `null` when one of both has no name. */
export function compareNames(a: NameReading, b: NameReading): NameLevel | null {
  if (a.words.length === 0 || b.words.length === 0) return null;
  if (a.bag === b.bag) return sameWords(a, b);
  const [long, short] = a.folded.length >= b.folded.length ? [a, b] : [b, a];
  const givenSame = long.folded.at(-1) === short.folded.at(-1);
  const familySame = wordFits(long.folded[0]!, short.folded[0]!);
  if (givenSame && familySame && long.folded.length !== short.folded.length && within(short, long)) {
    return marksDisagree(long, short, long.words.length - 1, short.words.length - 1)
      ? 'name-marks-differ'
      : 'name-middle-dropped';
  }
  const close = closeness(a, b);
  if (close) return close;
  if (givenSame && familySame) return 'name-middle-differs';
  return familySame ? 'name-given-differs' : 'name-differs';
}

function sameWords(a: NameReading, b: NameReading): NameLevel {
  if (a.folded.some((word, index) => word !== b.folded[index])) return 'name-words-same';
  if (a.words.every((word, index) => word === b.words[index])) return 'name-same';
  return a.words.some((_, index) => marksDisagree(a, b, index, index))
    ? 'name-marks-differ'
    : 'name-same-folded';
}

/** Both were written with marks, and these differ: Thành is not Thanh. */
const marksDisagree = (a: NameReading, b: NameReading, atA: number, atB: number): boolean =>
  a.marked && b.marked && a.words[atA] !== b.words[atB];

/** The shorter one's words stand in the longer one in their order, an initial for its word. */
function within(short: NameReading, long: NameReading): boolean {
  let at = 0;
  return short.folded.every((word) => {
    while (at < long.folded.length && !wordFits(long.folded[at]!, word)) at += 1;
    at += 1;
    return at <= long.folded.length;
  });
}

/** Equal, or one is the initial of the other: `Ng. V. An`. */
const wordFits = (a: string, b: string): boolean =>
  a === b || (b.length <= 2 && a.startsWith(b)) || (a.length <= 2 && b.startsWith(a));

/** Word by word the same, an initial, the same sound, or (one word at most) one slip of the keyboard. */
function closeness(
  a: NameReading,
  b: NameReading,
): 'name-close' | 'name-given-close' | 'name-marks-differ' | undefined {
  if (a.folded.length !== b.folded.length) {
    return joined(a) === joined(b) || missesOneBySound(a, b) ? 'name-close' : undefined;
  }
  const last = a.folded.length - 1;
  const slipsAt = a.folded.flatMap((left, index) => {
    const right = b.folded[index]!;
    if (index === last) return left === right || regional(left) === regional(right) ? [] : [index];
    return wordFits(left, right) || soundOf(left) === soundOf(right) ? [] : [index];
  });
  if (slipsAt.length > 1) return undefined;
  const [at] = slipsAt;
  // Tuân and Tuấn, the middle name by its initial
  if (a.folded[last] === b.folded[last] && marksDisagree(a, b, last, last)) return 'name-marks-differ';
  if (at === undefined) return 'name-close';
  const [left, right] = [a.folded[at]!, b.folded[at]!];
  if (!oneEditApart(left, right) && soundOf(left) !== soundOf(right)) return undefined;
  if (at < last || !isSyllable(left) || !isSyllable(right)) return 'name-close';
  return 'name-given-close'; // Sơn and Sang are two brothers as often as one slip
}

/** What a Vietnamese syllable may look like without its marks; a slip of the keyboard seldom does. */
const SYLLABLE =
  /^(b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr|v|x)?(a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oay|oe|oi|u|ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|y|ye|yeu)(c|ch|m|n|ng|nh|p|t)?$/;
const isSyllable = (folded: string): boolean => SYLLABLE.test(folded);

const joined = (name: NameReading): string => name.folded.join('');

/** A middle word dropped, and the others written by their sound. */
function missesOneBySound(a: NameReading, b: NameReading): boolean {
  const [long, short] = a.folded.length > b.folded.length ? [a.folded, b.folded] : [b.folded, a.folded];
  const same = (x: string, y: string): boolean => wordFits(x, y) || soundOf(x) === soundOf(y);
  if (short.length < 2 || long.length - short.length > 1) return false;
  let at = 0;
  for (const word of long) if (at < short.length && same(word, short[at]!)) at += 1;
  return at === short.length && soundOf(long.at(-1)!) === soundOf(short.at(-1)!) && same(long[0]!, short[0]!);
}

/** One letter more, less or other, or two neighbours that changed places. Words of two letters have no slips. */
export function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 2) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
