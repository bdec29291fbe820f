/** English words of descriptions, cut to stems, and texts as weighed vectors of length one. */
export type Vector = ReadonlyMap<string, number>;

const SILENT = new Set(
  (
    'a an the and or of to in for on with by from as at be are is their they may other such including include includes ' +
    'using use used who which that not elsewhere classified related workers worker tasks involve usually also this these ' +
    'group occupations occupation unit examples example work perform performing ensure etc various according it its into ' +
    'out up some cases supervision responsible'
  ).split(' '),
);

export const words = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .split(' ')
    .filter((word) => word.length > 2 && !SILENT.has(word))
    .map(stem)
    .filter((word) => word.length > 2);

function stem(word: string): string {
  return word
    .replace(/ies$/, 'y')
    .replace(/sses$/, 'ss')
    .replace(/([^s])s$/, '$1')
    .replace(/(ing|ed|ers|er|ors|or)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/e$/, '');
}

/** Adds `weight` for each word to `counts`. */
export function count(
  list: readonly string[],
  counts = new Map<string, number>(),
  weight = 1,
): Map<string, number> {
  for (const word of list) counts.set(word, (counts.get(word) ?? 0) + weight);
  return counts;
}

/** Each count by the rarity of its word; what stands in every text says nothing. */
export function weighed(texts: readonly Vector[]): Vector[] {
  const holders = new Map<string, number>();
  for (const text of texts) for (const word of text.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  return texts.map((text) =>
    unit(
      new Map(
        [...text].map(([word, times]) => [
          word,
          Math.log(1 + times) * Math.log(texts.length / (holders.get(word) ?? 1)),
        ]),
      ),
    ),
  );
}

export function unit(vector: Vector): Vector {
  const length = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  return new Map([...vector].map(([word, value]) => [word, value / length]));
}

export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, value] of small) sum += value * (large.get(word) ?? 0);
  return sum;
}
