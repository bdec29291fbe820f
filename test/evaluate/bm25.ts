/** Okapi BM25 as textbooks have it (k1 = 1.2, b = 0.75): what the project's own searches are compared with. */
export class Bm25 {
  private readonly postings = new Map<string, [document: number, count: number][]>();
  private readonly lengths: number[];
  private readonly average: number;

  constructor(documents: readonly (readonly string[])[]) {
    this.lengths = documents.map((words) => words.length);
    this.average = this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length);
    documents.forEach((words, document) => {
      const counts = new Map<string, number>();
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      for (const [word, count] of counts) {
        const list = this.postings.get(word) ?? [];
        list.push([document, count]);
        this.postings.set(word, list);
      }
    });
  }

  /** Documents that share a word, best first; ties in the order of the documents. */
  search(words: readonly string[]): { document: number; score: number }[] {
    const scores = new Map<number, number>();
    for (const word of words) {
      const list = this.postings.get(word) ?? [];
      const idf = Math.log(1 + (this.lengths.length - list.length + 0.5) / (list.length + 0.5));
      for (const [document, count] of list) {
        const norm = 1.2 * (0.25 + (0.75 * (this.lengths[document] ?? 0)) / this.average);
        scores.set(document, (scores.get(document) ?? 0) + (idf * count * 2.2) / (count + norm));
      }
    }
    return [...scores]
      .map(([document, score]) => ({ document, score }))
      .sort((a, b) => b.score - a.score || a.document - b.document);
  }
}
