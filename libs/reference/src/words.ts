/** One word of an address, in the two forms it is compared in. */
export interface Word {
  /** Letters and digits without any mark, `y` as `i` where both are written: `mỹ` → `mi`, but `máy` → `may`. */
  readonly plain: string;
  /** With vowel shapes and the tone at the end, so that tone placement does not matter: `hoà` = `hòa` → `hoa1`. */
  readonly marked: string;
  /** True when a comma or the like stands before it. */
  readonly afterComma: boolean;
}

/** What a letter is: its plain form, its shape (ă, ơ, đ…) and its tone. */
interface Letter {
  readonly plain: string;
  readonly shape: string;
  readonly tone: string;
}

const TONES: Readonly<Record<string, string>> = { '̀': '1', '́': '2', '̉': '3', '̃': '4', '̣': '5' };
const LETTERS = new Map<number, Letter>();

function letterOf(code: number): Letter | undefined {
  const known = LETTERS.get(code);
  if (known) return known;
  const letter = analyse(String.fromCodePoint(code));
  if (letter) LETTERS.set(code, letter);
  return letter;
}

function analyse(character: string): Letter | undefined {
  const [base = '', ...marks] = character.toLowerCase().normalize('NFD');
  const plain = base === 'đ' ? 'd' : base;
  if (!/^[a-z0-9]$/.test(plain)) return undefined;
  const tone = marks.map((mark) => TONES[mark] ?? '').join('');
  const shape = plain + marks.filter((mark) => !TONES[mark]).join('') + (base === 'đ' ? '-' : '');
  return { plain, shape, tone };
}

const COMMA = new Set([...',;:()[]|\n\t\r'].map((character) => character.codePointAt(0)));
/** B’Lao and B'Lao are one word. */
const APOSTROPHE = new Set([..."'’‘`´ʼ"].map((character) => character.codePointAt(0)));

/** Cuts a text into words; composed and decomposed Unicode give the same words. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let [plain, shape, tone, comma] = ['', '', '', true];
  const flush = (): void => {
    if (plain) {
      words.push({ plain, marked: shape + tone, afterComma: comma });
      comma = false;
    }
    plain = shape = tone = '';
  };
  const composed = text.normalize('NFC');
  for (let i = 0; i < composed.length; i++) {
    const code = composed.charCodeAt(i);
    const letter = letterOf(code);
    if (letter) {
      const asI = letter.plain === 'y' && soundsLikeI(plain);
      plain += asI ? 'i' : letter.plain;
      shape += asI ? 'i' : letter.shape;
      tone += letter.tone;
    } else if (!APOSTROPHE.has(code)) {
      flush();
      if (COMMA.has(code)) comma = true;
    }
  }
  flush();
  return words;
}

/** y and i are one sound after a consonant, after `qu` and at the beginning (quý = quí), not after a vowel (máy, mái). */
const soundsLikeI = (before: string): boolean => before.endsWith('qu') || !/[aeou]$/.test(before);

/** The same for a run of letters whose word borders are not known. */
export const foldY = (letters: string): string =>
  letters.replace(/y/g, (y, at: number) => (soundsLikeI(letters.slice(0, at)) ? 'i' : y));

export interface Name {
  readonly plain: string;
  readonly marked: string;
}

/** A name as the index holds it: its words run together, since spaces differ from source to source (Đakrông, Đa Krông). */
export function nameOf(text: string): Name {
  const words = wordsOf(text);
  return {
    plain: words.map((word) => withoutZeros(word.plain)).join(''),
    marked: words.map((word) => withoutZeros(word.marked)).join(''),
  };
}

/** Phường 03 is Phường 3. */
export const withoutZeros = (word: string): string => (/^0+\d/.test(word) ? word.replace(/^0+/, '') : word);
