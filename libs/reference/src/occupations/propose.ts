import { wordsOf, type Word } from '../words.js';
import { occupation, occupations } from './occupations.js';
import { SYNONYM_ROWS } from './synonyms.table.js';

export interface OccupationProposal {
  readonly code: string;
  readonly name: string;
  /** 0–1, best first. A measure of how much of the title speaks for the group, no probability. */
  readonly score: number;
}

/** A way to call an occupation, as a run of words. */
interface Phrase {
  readonly code: string;
  readonly marked: string;
  readonly length: number;
  /** Our list is written for titles as people write them; the official titles of the fourth and fifth level weigh less. */
  readonly weight: number;
}

const WEIGHTS = { synonym: 1, leaf: 0.9, title: 0.9, general: 0.6 } as const;

/** Groups for those of whom the title says little (công nhân, kỹ thuật viên): any other group goes before them. */
const GENERAL: ReadonlySet<string> = new Set(['3119', '8189', '8209', '9329', '9629']);

/** What advertisements shorten. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  nv: 'nhân viên',
  ktv: 'kỹ thuật viên',
  cv: 'chuyên viên',
  gv: 'giáo viên',
  ks: 'kỹ sư',
};
const LONGEST_PHRASE = 8;

interface Index {
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** For titles in which no phrase stands whole: how much a word says, and which groups use it. */
  readonly groupsOfWord: ReadonlyMap<string, ReadonlySet<string>>;
}

let built: Index | undefined;

function index(): Index {
  return (built ??= build());
}

function build(): Index {
  const phrases = new Map<string, Phrase[]>();
  const groupsOfWord = new Map<string, Set<string>>();
  const add = (code: string, text: string, weight: number): void => {
    const words = wordsOf(text);
    const share = GENERAL.has(code) ? WEIGHTS.general : 1;
    const entry = { code, marked: joined(words, 'marked'), length: words.length, weight: weight * share };
    const key = joined(words, 'plain');
    phrases.set(key, [...(phrases.get(key) ?? []), entry]);
    for (const { marked } of words)
      groupsOfWord.set(marked, (groupsOfWord.get(marked) ?? new Set()).add(code));
  };
  for (const { code, name, includes } of occupations()) {
    if (code < '2') continue; // offices of state are not proposed; titles of major 1 name branches, not work
    add(code, name, WEIGHTS.title);
    for (const leaf of includes) add(code, leaf, WEIGHTS.leaf);
  }
  for (const row of SYNONYM_ROWS.split('\n')) {
    const [code = '', list = ''] = row.split('|');
    for (const synonym of list.split(';')) add(code, synonym, WEIGHTS.synonym);
  }
  return { phrases, groupsOfWord };
}

const joined = (words: readonly Word[], form: 'plain' | 'marked'): string =>
  words.map((word) => word[form]).join(' ');

/** VSCO groups for a job title as people write it, best first, at most `limit`. Empty when nothing fits. */
export function proposeOccupations(title: string, limit = 5): readonly OccupationProposal[] {
  const words = wordsOf(title)
    .flatMap((word) => (word.plain in SHORT_FORMS ? wordsOf(SHORT_FORMS[word.plain] ?? '') : [word]))
    .slice(0, 40);
  const scores = scoresOfPhrases(words);
  if (scores.size < limit) addLooseWords(words, scores);
  return [...scores]
    .sort(([codeA, a], [codeB, b]) => b - a || (codeA < codeB ? -1 : 1))
    .slice(0, limit)
    .map(([code, points]) => ({
      code,
      name: occupation(code)?.name ?? '',
      score: Math.round((1 - Math.exp(-points / 4)) * 1000) / 1000,
    }));
}

interface Hit {
  readonly phrase: Phrase;
  readonly start: number;
  readonly end: number;
  readonly points: number;
}

/** Phrases that stand whole in the title. A longer one silences those inside it; what stands first weighs most. */
function scoresOfPhrases(words: readonly Word[]): Map<string, number> {
  const hits = hitsIn(words);
  const scores = new Map<string, number>();
  for (const hit of hits) {
    const silenced = hits.some(
      (other) => other.start <= hit.start && hit.end <= other.end && other.phrase.length > hit.phrase.length,
    );
    const points = silenced ? hit.points * 0.25 : hit.points;
    const held = scores.get(hit.phrase.code) ?? 0;
    scores.set(hit.phrase.code, Math.max(held, points) + 0.15 * Math.min(held, points));
  }
  return scores;
}

function hitsIn(words: readonly Word[]): readonly Hit[] {
  const { phrases } = index();
  const marks = words.some((word) => word.marked !== word.plain);
  const hits: Hit[] = [];
  for (let start = 0; start < words.length; start++) {
    let [plain, marked] = ['', ''];
    for (let end = start + 1; end <= Math.min(words.length, start + LONGEST_PHRASE); end++) {
      const word = words[end - 1] as Word;
      plain += plain ? ` ${word.plain}` : word.plain;
      marked += marked ? ` ${word.marked}` : word.marked;
      for (const phrase of phrases.get(plain) ?? []) {
        const exact = phrase.marked === marked;
        if (marks && !exact && phrase.length < 3) continue; // may is not máy
        const place = 1 - 0.25 * Math.min(1, start / 6);
        const points = phrase.length ** 1.5 * phrase.weight * place * (exact || !marks ? 1 : 0.6);
        hits.push({ phrase, start, end, points });
      }
    }
  }
  return hits;
}

/** Words shared with a group's phrases, each weighed by how few groups use it; never as much as a phrase. */
function addLooseWords(words: readonly Word[], scores: Map<string, number>): void {
  const { groupsOfWord } = index();
  const loose = new Map<string, number>();
  for (const { marked } of words) {
    const groups = groupsOfWord.get(marked);
    if (!groups || groups.size > 60) continue;
    for (const code of groups) loose.set(code, (loose.get(code) ?? 0) + 1 / (1 + Math.log2(groups.size)));
  }
  for (const [code, points] of loose) {
    if (!scores.has(code)) scores.set(code, Math.min(0.9, points * 0.4));
  }
}
