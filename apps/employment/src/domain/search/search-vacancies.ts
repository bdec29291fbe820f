import { namesOfWork, proposeOccupations, relatedness } from '#libs/reference';
import { Marks, written } from './marks.js';
import { asked, spelled, withoutAt } from './query.js';

/** What of a vacancy is searched. Text as people wrote it; nothing of it is kept but counts of words. */
export interface SearchedVacancy {
  readonly id: string;
  readonly title: string;
  /** Names of skills, branches and the like. */
  readonly tags?: string;
  readonly place?: string;
  readonly employer?: string;
  /** Duties and conditions. */
  readonly text?: string;
  /** VSCO; proposed from the title when left out. */
  readonly occupationCode?: string;
}

export interface FoundVacancy {
  readonly id: string;
  readonly score: number;
}

type Field = 'title' | 'tags' | 'place' | 'employer' | 'text';
const FIELDS: readonly Field[] = ['title', 'tags', 'place', 'employer', 'text'];

/** Set on graded queries, see docs/explanation/occupations.md. */
export const SEARCH_TUNING = {
  /** BM25F: weight of a word in each field, and how much a long field dilutes it. */
  weight: { title: 5, tags: 1.5, place: 3, employer: 0.6, text: 1 } as Record<Field, number>,
  dilution: { title: 0.4, tags: 0.5, place: 0.3, employer: 0.3, text: 0.75 } as Record<Field, number>,
  saturation: 3,
  /** Two words that stand together, beside the words alone: Vietnamese words are mostly of two syllables. */
  pair: 1,
  /** Share of the query found at all. */
  coverage: 0.3,
  /** The query as a run of words in the title. */
  wholeInTitle: 0.25,
  /** The same or a related occupation. */
  occupation: 0.45,
  related: 0.4,
};

interface Indexed {
  readonly id: string;
  readonly title: string;
}

let ofWork: Marks | undefined;

/** The marks of the names of work, also where no vacancy uses them. */
function marksOfWork(): Marks {
  if (!ofWork) {
    ofWork = new Marks();
    for (const name of namesOfWork()) ofWork.read(spelled(name), 2);
  }
  return ofWork;
}

/** Vacancies by words, without regard to accents, and by the occupation that query and title mean. Exact and in memory. */
export class VacancySearch {
  private readonly marks = new Marks(marksOfWork());
  private readonly documents: Indexed[] = [];
  /** Term → document → weighed count, a pair of words being a term too. */
  private readonly postings = new Map<string, Map<number, number>>();
  /** VSCO group → document → how surely. */
  private readonly byOccupation = new Map<string, Map<number, number>>();

  constructor(vacancies: readonly SearchedVacancy[]) {
    const read = vacancies.map((vacancy) => ({
      vacancy,
      fields: FIELDS.map((field) => ({ field, words: spelled(vacancy[field] ?? '') })),
    }));
    for (const { fields } of read) {
      for (const { field, words } of fields) this.marks.read(words, field === 'title' ? 3 : 1);
    }
    const average = averages(read.map(({ fields }) => fields));
    for (const { vacancy, fields } of read) {
      const at = this.documents.length;
      let title = '';
      for (const { field, words } of fields) {
        const marked = this.marks.restore(words);
        if (field === 'title') title = ` ${marked.join(' ')} `;
        const dilution = SEARCH_TUNING.dilution[field];
        const share =
          SEARCH_TUNING.weight[field] /
          (1 - dilution + (dilution * words.length) / (average.get(field) ?? 1));
        for (const term of termsOf(marked)) this.post(term, at, share);
      }
      this.documents.push({ id: vacancy.id, title });
      for (const { code, share } of occupationsOf(vacancy)) {
        const documents = this.byOccupation.get(code) ?? new Map<number, number>();
        this.byOccupation.set(code, documents.set(at, share));
      }
    }
  }

  private post(term: string, document: number, count: number): void {
    const list = this.postings.get(term) ?? new Map<number, number>();
    list.set(document, (list.get(document) ?? 0) + count);
    this.postings.set(term, list);
  }

  /**
   * Best first; only what shares a word or the occupation, and scores at least `share` of the best. Ties in the order of the
   * vacancies.
   */
  search(query: string, limit = 50, share = 0): readonly FoundVacancy[] {
    const spoken = withoutAt(spelled(query));
    const marked = this.marks.restore(spoken);
    const words = asked(marked);
    if (words.length === 0) return [];
    const scores = this.byWords(words);
    this.addOccupations(spoken.map(({ plain }, at) => written(plain, marked[at] ?? plain)).join(' '), scores);
    const best = Math.max(0, ...scores.values());
    return [...scores]
      .filter(([, score]) => score >= share * best)
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, limit)
      .map(([at, score]) => ({
        id: this.documents[at]?.id ?? '',
        score: Math.round(score * 10_000) / 10_000,
      }));
  }

  private byWords(words: readonly string[]): Map<number, number> {
    const terms = termsOf(words);
    const scores = new Map<number, number>();
    const found = new Map<number, number>();
    let [most, all] = [0, 0];
    for (const term of terms) {
      const pair = term.includes(' ');
      const list = this.postings.get(term) ?? new Map<number, number>();
      const rarity =
        Math.log(1 + (this.documents.length - list.size + 0.5) / (list.size + 0.5)) *
        (pair ? SEARCH_TUNING.pair : 1);
      most += rarity;
      if (!pair) all += rarity;
      for (const [at, count] of list) {
        scores.set(at, (scores.get(at) ?? 0) + (rarity * count) / (SEARCH_TUNING.saturation + count));
        if (!pair) found.set(at, (found.get(at) ?? 0) + rarity);
      }
    }
    const whole = ` ${words.join(' ')} `;
    for (const [at, score] of scores) {
      const coverage = SEARCH_TUNING.coverage * ((found.get(at) ?? 0) / all);
      const inTitle = this.documents[at]?.title.includes(whole) ? SEARCH_TUNING.wholeInTitle : 0;
      scores.set(at, score / most + coverage + inTitle);
    }
    return scores;
  }

  private addOccupations(query: string, scores: Map<number, number>): void {
    const wanted = proposeOccupations(query, 3).filter(({ score }) => score >= 0.25);
    const [best] = wanted;
    if (!best) return;
    const likeness = new Map<number, number>();
    for (const [code, documents] of this.byOccupation) {
      const alike = Math.max(
        ...wanted.map((want) => likenessOf(want.code, code) * (want.score / best.score)),
      );
      if (alike <= 0.05) continue;
      for (const [at, share] of documents) likeness.set(at, Math.max(likeness.get(at) ?? 0, alike * share));
    }
    for (const [at, alike] of likeness) {
      scores.set(at, (scores.get(at) ?? 0) + SEARCH_TUNING.occupation * best.score * alike);
    }
  }
}

/** The one that is set, else those the title may mean: the first surely, the others as far as their score goes. */
function occupationsOf({ occupationCode, title }: SearchedVacancy): { code: string; share: number }[] {
  if (occupationCode) return [{ code: occupationCode, share: 1 }];
  return proposeOccupations(title, 3).map(({ code, score }, at) => ({ code, share: at === 0 ? 1 : score }));
}

/** 1 the same, less for related work, 0 for work that has little to do with it. */
const likenessOf = (wanted: string, has: string): number =>
  wanted === has ? 1 : SEARCH_TUNING.related * Math.max(0, relatedness(wanted, has) - 0.2);

/** The words, and each two that stand together. */
function termsOf(words: readonly string[]): string[] {
  return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}

function averages(
  documents: readonly (readonly { readonly field: Field; readonly words: readonly unknown[] }[])[],
): Map<Field, number> {
  const sums = new Map<Field, number>();
  for (const fields of documents) {
    for (const { field, words } of fields) sums.set(field, (sums.get(field) ?? 0) + words.length);
  }
  return new Map([...sums].map(([field, sum]) => [field, Math.max(1, sum / documents.length)]));
}
