import { fold } from '#libs/kernel';
import { distanceKm, occupation, occupationSimilarity, skill } from '#libs/reference';
import { Bm25 } from '../bm25.js';
import { seeded } from './seeded.js';
import type { Case } from './read-cases.js';

/** Another way to order the candidates of a vacancy; answers their ids, best first. */
export type Baseline = (of: Case) => string[];

/** What somebody could do in an afternoon; all see the same candidates. Ties are broken by lot, not by the order of the file. */
export const BASELINES: Readonly<Record<string, Baseline>> = {
  'same occupation first': (of) =>
    ordered(of, (candidate) => {
      const near = (codes: readonly string[]): number =>
        Math.max(0, ...codes.map((code) => occupationSimilarity(code, of.vacancy.occupationCode)));
      const held = near(candidate.occupationsHeld.map(({ code }) => code));
      return 1_000 * Math.max(held, near(candidate.occupationsWanted)) - km(candidate, of);
    }),
  'BM25 over occupations and skills': (of) => {
    const documents = of.candidates.map((candidate) => [
      ...candidate.occupationsHeld.flatMap(({ code }) => occupationWords(code)),
      ...candidate.occupationsWanted.flatMap(occupationWords),
      ...candidate.skills.flatMap(skillWords),
    ]);
    const { title, occupationCode, skillsRequired, skillsWelcome } = of.vacancy;
    const query = [
      ...wordsOf(title),
      ...occupationWords(occupationCode),
      ...[...skillsRequired, ...skillsWelcome].flatMap(skillWords),
    ];
    const found = new Map(new Bm25(documents).search(query).map(({ document, score }) => [document, score]));
    return ordered(of, (_candidate, at) => found.get(at) ?? 0);
  },
  'distance only': (of) => ordered(of, (candidate) => -km(candidate, of)),
};

/** By lot; as many times as one likes, by `seed`. */
export const byLot = (of: Case, seed: number): string[] => ordered(of, () => 0, seed);

type Place = { readonly communeCode: string };
const FAR = 2_000;
const km = (candidate: Place, { vacancy }: Case): number =>
  distanceKm(candidate.communeCode, vacancy.communeCode) ?? FAR;

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
const occupationWords = (code: string): string[] => [code, ...wordsOf(occupation(code)?.name ?? '')];
const skillWords = (code: string): string[] => [code, ...wordsOf(skill(code)?.vi ?? code)];

function ordered(
  of: Case,
  points: (candidate: Case['candidates'][number], at: number) => number,
  seed = 1,
): string[] {
  const random = seeded(`${of.vacancy.id} ${seed}`);
  return of.candidates
    .map((candidate, at) => ({ id: candidate.personId, points: points(candidate, at), lot: random() }))
    .sort((a, b) => b.points - a.points || a.lot - b.lot)
    .map(({ id }) => id);
}
