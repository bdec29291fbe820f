import { wordsOf, type Word } from '../words.js';
import { ADVERT_ROWS } from './advert-words.table.js';
import { DUTY_ROWS } from './duties.table.js';
import { leadershipPhrases } from './leadership.js';
import { occupations } from './occupations.js';
import { SYNONYM_ROWS } from './synonyms.table.js';

/** A way to call an occupation, as a run of words. */
export interface Phrase {
  readonly code: string;
  readonly marked: string;
  /** The words of `marked`. */
  readonly words: readonly string[];
  readonly length: number;
  /** How much it says: the rarity of its words, and how surely the phrase means the group. */
  readonly points: number;
  /** Says what is done, and not what it is called. */
  readonly duty: boolean;
}

export interface PhraseIndex {
  /** By the words without marks. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly longest: number;
  /** Phrases of two to five words by the rarest of them, to find those whose words stand apart. */
  readonly byRarestWord: ReadonlyMap<string, readonly Phrase[]>;
  /** For titles in which no phrase stands whole: which groups use a word, and how much of their phrases it is. */
  readonly groupsOfWord: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Our lists are written for titles as people write them; the official titles of the fourth and fifth level weigh less. */
const SURENESS = {
  synonym: 1,
  leadership: 1,
  duty: 0.8,
  leaf: 0.85,
  title: 0.85,
  core: 0.72,
  general: 0.55,
} as const;

/** Groups for those of whom the title says little (công nhân, kỹ thuật viên): any other group goes before them. */
const GENERAL: ReadonlySet<string> = new Set(['3119', '8189', '8209', '9329', '9629']);

/** Names so wide that whatever stands beside them decides. */
const WIDE: ReadonlySet<string> = new Set([
  'tài xế lái xe',
  'tài xế',
  'lái xe',
  'nhân viên lái xe',
  'nhân viên tài xế',
  'driver',
  'lái xe ô tô',
  'tài xế ô tô',
  'vận hành',
  'nhân viên vận hành',
  'vận hành máy',
  'kỹ thuật bảo trì',
  'nhân viên bảo trì',
  'nhân viên kỹ thuật bảo trì',
  'bảo trì',
  'bảo dưỡng',
  'sửa chữa thiết bị',
  'thiết kế',
  'chuyên viên thiết kế',
  'nhân viên thiết kế',
  'quản lý vận hành',
  'giám sát kỹ thuật',
  'chất lượng',
  'giáo viên',
  'teacher',
]);

/** Words for a position that may stand before a trade or be left out: `nhân viên kho`, `kho`. */
const POSITIONS = [
  'nhân viên',
  'chuyên viên',
  'công nhân',
  'thợ',
  'kỹ thuật viên',
  'cán bộ',
  'lao động',
  'người',
  'nhà',
];

let built: PhraseIndex | undefined;

export function phraseIndex(): PhraseIndex {
  return (built ??= build([...ownPhrases(), ...officialPhrases()]));
}

/** Every name of work the house knows, as people write it: our own lists and the official titles of majors 2–9. */
export function namesOfWork(): readonly string[] {
  return [...ownPhrases(), ...officialPhrases()].map(({ text }) => text);
}

interface Source {
  readonly code: string;
  readonly text: string;
  readonly sureness: number;
}

function* ownPhrases(): Generator<Source> {
  for (const row of `${SYNONYM_ROWS}\n${ADVERT_ROWS}`.split('\n')) {
    const [code = '', list = ''] = row.split('|');
    for (const text of list.split(';')) {
      yield { code, text, sureness: SURENESS.synonym };
      const core = withoutPosition(text);
      if (core) yield { code, text: core, sureness: SURENESS.core };
    }
  }
  for (const row of DUTY_ROWS.split('\n')) {
    const [code = '', list = ''] = row.split('|');
    for (const text of list.split(';')) yield { code, text, sureness: SURENESS.duty };
  }
  for (const { code, text } of leadershipPhrases()) yield { code, text, sureness: SURENESS.leadership };
}

function* officialPhrases(): Generator<Source> {
  for (const { code, name, includes } of occupations()) {
    if (code < '2') continue; // offices of state are not proposed; titles of major 1 name branches, not work
    yield { code, text: name, sureness: SURENESS.title };
    for (const text of includes) yield { code, text, sureness: SURENESS.leaf };
  }
}

/** Undefined when nothing is left out or less than two words stay: one word alone says too little. */
function withoutPosition(text: string): string | undefined {
  const position = POSITIONS.find((word) => text.startsWith(`${word} `));
  const core = position && text.slice(position.length + 1);
  return core?.includes(' ') ? core : undefined;
}

function build(sources: readonly Source[]): PhraseIndex {
  const groups = groupsOfWords(sources);
  const rarity = (word: Word): number => Math.log(600 / (1 + (groups.get(word.marked)?.size ?? 0)));
  const phrases = new Map<string, Phrase[]>();
  let longest = 0;
  for (const { code, text, sureness } of sources) {
    const words = wordsOf(text);
    const share = GENERAL.has(code) || WIDE.has(text) ? SURENESS.general : 1;
    const says = words.reduce((sum, word) => sum + rarity(word), 0);
    const phrase = {
      code,
      marked: joined(words, 'marked'),
      words: words.map((word) => word.marked),
      length: words.length,
      points: says * sureness * share,
      duty: sureness === SURENESS.duty,
    };
    const key = joined(words, 'plain');
    const held = phrases.get(key) ?? [];
    const same = held.findIndex((other) => other.code === code && other.marked === phrase.marked);
    if (same < 0) held.push(phrase);
    else if ((held[same] as Phrase).points < phrase.points) held[same] = phrase;
    phrases.set(key, held);
    longest = Math.max(longest, words.length);
  }
  return { phrases, longest, byRarestWord: byRarestWord(phrases.values(), groups), groupsOfWord: groups };
}

function byRarestWord(
  lists: Iterable<readonly Phrase[]>,
  groups: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Map<string, Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const phrase of [...lists].flat()) {
    if (phrase.length < 2 || phrase.length > 5) continue;
    const rarest = phrase.words.reduce((a, b) =>
      (groups.get(b)?.size ?? 0) < (groups.get(a)?.size ?? 0) ? b : a,
    );
    const held = index.get(rarest) ?? [];
    held.push(phrase);
    index.set(rarest, held);
  }
  return index;
}

function groupsOfWords(sources: readonly Source[]): Map<string, Map<string, number>> {
  const groups = new Map<string, Map<string, number>>();
  for (const { code, text } of sources) {
    const words = wordsOf(text);
    for (const { marked } of words) {
      const shares = groups.get(marked) ?? new Map<string, number>();
      shares.set(code, Math.max(shares.get(code) ?? 0, 1 / Math.sqrt(words.length)));
      groups.set(marked, shares);
    }
  }
  return groups;
}

const joined = (words: readonly Word[], form: 'plain' | 'marked'): string =>
  words.map((word) => word[form]).join(' ');
