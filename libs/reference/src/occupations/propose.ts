import { occupation } from './occupations.js';
import { type Phrase, phraseIndex } from './phrases.js';
import { type TitleWord, titleWords } from './title-words.js';

export interface OccupationProposal {
  readonly code: string;
  readonly name: string;
  /** 0–1, best first. A measure of how much of the title speaks for the group, no probability. */
  readonly score: number;
}

/** Set on labelled titles, see docs/explanation/occupations.md. */
export const TUNING = {
  /** What each place further from the beginning takes away, and the most. */
  perPlace: 0.04,
  mostForPlace: 0.2,
  /** A phrase inside a longer one. */
  silenced: 0.3,
  /** The same words with other marks, where the title has marks. */
  otherMarks: 0.45,
  /** What further phrases for the same group add. */
  further: 0.15,
  /** A phrase over a comma. */
  overComma: 0.7,
  scattered: 0.6,
  perGap: 0.05,
  widestGap: 4,
  looseWord: 0.18,
  mostLoose: 0.55,
  /** Among the duties stand the names of those one works with. */
  nameInDuties: 0.5,
  duties: 0.12,
};
const WORDS_OF_DUTIES = 300;

/**
 * VSCO groups for a job title as people write it, best first, at most `limit`. Empty when nothing fits. What the work
 * consists of may be given too; it decides among groups the title leaves open.
 */
export function proposeOccupations(title: string, limit = 5, duties = ''): readonly OccupationProposal[] {
  const words = titleWords(title);
  const scores = scoresOfPhrases(words, true);
  addLooseWords(words, scores);
  if (duties) addDuties(duties, scores);
  return [...scores]
    .sort(([codeA, a], [codeB, b]) => b - a || (codeA < codeB ? -1 : 1))
    .slice(0, limit)
    .map(([code, points]) => ({
      code,
      name: occupation(code)?.name ?? '',
      score: Math.round((1 - Math.exp(-points / 9)) * 1000) / 1000,
    }));
}

interface Hit {
  readonly phrase: Phrase;
  readonly start: number;
  readonly end: number;
  readonly points: number;
}

/** Phrases that stand whole in the title. A longer one silences those inside it; what stands first weighs most. */
function scoresOfPhrases(words: readonly TitleWord[], byPlace: boolean): Map<string, number> {
  const hits = [...hitsIn(words, byPlace), ...(byPlace ? scatteredIn(words) : [])];
  const scores = new Map<string, number>();
  for (const hit of hits) {
    const silenced = hits.some(
      (other) =>
        other.start <= hit.start &&
        hit.end <= other.end &&
        other.phrase.length > hit.phrase.length &&
        other.points > hit.points * 0.8,
    );
    const points = silenced ? hit.points * TUNING.silenced : hit.points;
    const held = scores.get(hit.phrase.code) ?? 0;
    scores.set(hit.phrase.code, Math.max(held, points) + TUNING.further * Math.min(held, points));
  }
  return scores;
}

function hitsIn(words: readonly TitleWord[], byPlace: boolean): readonly Hit[] {
  const { phrases, longest } = phraseIndex();
  const marks = words.some((word) => word.marked !== word.plain);
  const hits: Hit[] = [];
  for (let start = 0; start < words.length; start++) {
    const place = byPlace ? 1 - Math.min(TUNING.mostForPlace, TUNING.perPlace * start) : 1;
    let [plain, marked, share] = ['', '', 1];
    for (let end = start + 1; end <= Math.min(words.length, start + longest); end++) {
      const word = words[end - 1] as TitleWord;
      plain += plain ? ` ${word.plain}` : word.plain;
      marked += marked ? ` ${word.marked}` : word.marked;
      if (word.afterComma && end > start + 1) share *= TUNING.overComma;
      for (const phrase of phrases.get(plain) ?? []) {
        const exact = phrase.marked === marked;
        if (marks && !exact && phrase.length < 3) continue; // may is not máy
        const sure = exact || !marks ? 1 : TUNING.otherMarks;
        const kind = byPlace || phrase.duty ? 1 : TUNING.nameInDuties;
        const points = phrase.points * place * share * sure * kind * (words[start]?.weight ?? 1);
        hits.push({ phrase, start, end, points });
      }
    }
  }
  return hits;
}

/** Phrases whose words stand in the title in their order, with others between them. */
function scatteredIn(words: readonly TitleWord[]): Hit[] {
  const { byRarestWord } = phraseIndex();
  const hits: Hit[] = [];
  const marked = words.map((word) => word.marked);
  const held = new Set(marked);
  for (const word of held) {
    for (const phrase of byRarestWord.get(word) ?? []) {
      if (!phrase.words.every((part) => held.has(part))) continue;
      const span = spanOf(phrase.words, marked);
      if (!span || span.gap === 0 || span.gap > TUNING.widestGap) continue;
      if (words.slice(span.start + 1, span.end).some((each) => each.afterComma)) continue;
      const weight = Math.min(...words.slice(span.start, span.end).map((each) => each.weight));
      const points = phrase.points * TUNING.scattered * (1 - TUNING.perGap * span.gap) * weight;
      hits.push({ phrase, start: span.start, end: span.end, points });
    }
  }
  return hits;
}

/** Where the parts stand, each after the one before; undefined when one is missing. */
function spanOf(
  parts: readonly string[],
  words: readonly string[],
): { start: number; end: number; gap: number } | undefined {
  const end = words.lastIndexOf(parts.at(-1) ?? '') + 1;
  if (end === 0) return undefined;
  let at = end - 1;
  for (let part = parts.length - 2; part >= 0; part--) {
    // from −1 it would begin at the end again
    at = at === 0 ? -1 : words.lastIndexOf(parts[part] ?? '', at - 1);
    if (at < 0) return undefined;
  }
  return { start: at, end, gap: end - at - parts.length };
}

/** Words shared with a group's phrases, each weighed by how few groups use it; never as much as a good phrase. */
function addLooseWords(words: readonly TitleWord[], scores: Map<string, number>): void {
  const { groupsOfWord } = phraseIndex();
  const loose = new Map<string, number>();
  for (const { marked, weight } of words) {
    const groups = groupsOfWord.get(marked);
    if (!groups || groups.size > 90) continue;
    const rarity = Math.log(600 / (1 + groups.size)) * weight;
    for (const [code, share] of groups) loose.set(code, (loose.get(code) ?? 0) + rarity * share);
  }
  for (const [code, points] of loose) {
    const added = Math.min(TUNING.mostLoose * 9, points * TUNING.looseWord);
    scores.set(code, (scores.get(code) ?? 0) + added);
  }
}

/** Phrases in the text of the duties, counted with falling weight. */
function addDuties(duties: string, scores: Map<string, number>): void {
  const found = scoresOfPhrases(titleWords(duties, WORDS_OF_DUTIES), false);
  for (const [code, points] of found) scores.set(code, (scores.get(code) ?? 0) + points * TUNING.duties);
}
