import { fold } from '#libs/kernel';
import type { Random } from './random.js';

/** Ways in which Vietnamese letters arrive otherwise than they were meant. Each takes composed text. */
const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const TONE = TONES.join('|');
const LETTER = '[a-z\u0300-\u036f]';

/** `fold` without its trimming of spaces: capitals stay. */
export const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');

const OPEN_PAIR = new RegExp(
  ['([ou])(TONE)([aey])(?!LETTER)', '([ou])([aey])(TONE)(?!LETTER)']
    .map((pair) => `(?<!q)${pair.replace('TONE', TONE).replace('LETTER', LETTER)}`)
    .join('|'),
  'gi',
);

/** hoà ↔ hòa, thuý ↔ thúy: the tone mark on the other vowel. */
export const otherTonePlace = (text: string): string =>
  text
    .normalize('NFD')
    .replace(OPEN_PAIR, (_all, first, tone, second, other, open, late) =>
      other === undefined ? `${first}${second}${tone}` : `${other}${late}${open}`,
    )
    .normalize('NFC');

/** Tone mark typed last in the syllable and left composed with the last vowel: `Quảng` → `Quang̉`. */
export const danglingTone = (text: string): string =>
  text
    .normalize('NFD')
    .replace(
      new RegExp(`(${TONE})([aeiouy]?[a-z]*)`, 'gi'),
      (_all, tone: string, rest: string) => rest + tone,
    );

const TELEX: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};

/** Typed with the Vietnamese keyboard off: `Yên Định` → `Yeen DDinhj`. */
export function telex(text: string): string {
  return text
    .split(/(\s+|,)/)
    .map((word) => {
      let [letters, tone] = ['', ''];
      for (const letter of word.replaceAll('đ', 'dd').replaceAll('Đ', 'DD').normalize('NFD')) {
        if (TELEX[letter]) tone = TELEX[letter];
        else if (letter === '\u0302') letters += letters.at(-1)?.toLowerCase() ?? '';
        else if (letter === '\u0306' || letter === '\u031b') letters += 'w';
        else letters += letter;
      }
      return letters + tone;
    })
    .join('');
}

const VNI: Readonly<Record<string, string>> = {
  '\u0300': '2',
  '\u0301': '1',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
  '\u0302': '6',
  '\u031b': '7',
  '\u0306': '8',
};

/** Typed by the VNI method with the Vietnamese keyboard off: `Yên Định` → `Ye6n D9i5nh`. */
export const vni = (text: string): string =>
  [...text.replaceAll('đ', 'd9').replaceAll('Đ', 'D9').normalize('NFD')]
    .map((sign) => VNI[sign] ?? sign)
    .join('');

/** One letter of a name left out, doubled, or two swapped. */
export function oneSlip(text: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, text.length - 2));
  if (!/\p{L}/u.test(text[at] ?? '') || !/\p{L}/u.test(text[at + 1] ?? '')) return text.slice(0, -1);
  const ways = [
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + text[at] + text.slice(at),
    text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2),
  ];
  return random.pick(ways);
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/\bTr(?=\p{L})/u, 'Ch'],
  [/\bCh(?=\p{L})/u, 'Tr'],
  [/\bS(?=\p{L})/u, 'X'],
  [/\bX(?=\p{L})/u, 'S'],
  [/\bGi(?=\p{L})/u, 'D'],
  [/\bL(?=\p{L})/u, 'N'],
  [/\bN(?=[^gh])/u, 'L'],
  [/ng\b/u, 'n'],
];

/** As it is spoken in a region: Tr/Ch, S/X, L/N, hỏi/ngã. Undefined when the name has no such sound. */
export function asSpoken(text: string, random: Random): string | undefined {
  const tones = text.normalize('NFD').includes('\u0309')
    ? [text.normalize('NFD').replace('\u0309', '\u0303').normalize('NFC')]
    : [];
  const ways = [
    ...SOUNDS.filter(([sound]) => sound.test(text)).map(([sound, other]) => text.replace(sound, other)),
    ...tones,
  ];
  return ways.length > 0 ? random.pick(ways) : undefined;
}

/** UTF-8 read as if it were Windows-1252, as spreadsheets do (the decoder of Node 20 leaves 0x80–0x9F as they are). */
export const misread = (text: string): string =>
  [...new TextEncoder().encode(text.normalize('NFC'))]
    .map((byte) => (byte >= 0x80 && byte <= 0x9f ? (HIGH[byte - 0x80] ?? '') : String.fromCharCode(byte)))
    .join('');
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** One tone of the text forgotten or typed as another. */
export function wrongTone(text: string, random: Random): string {
  const letters = [...text.normalize('NFD')];
  const places = letters.flatMap((letter, at) => (TONES.includes(letter) ? [at] : []));
  if (places.length === 0) return withoutMarks(text);
  letters[random.pick(places)] = random.chance(0.5) ? '' : random.pick(TONES);
  return letters.join('').normalize('NFC');
}

export const key = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');
