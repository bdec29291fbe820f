import { occupations, occupationSimilarity } from '#libs/reference';
import { escoByIsco, type EscoOccupation, iscoTexts, onetBySoc, socOfIsco } from './sources.js';
import { cosine, count, unit, type Vector, weighed, words } from './texts.js';

/** What the likeness of two groups is made of, and how much of it each part is; chosen with the graded pairs in view. */
const PARTS = {
  skills: 0.4,
  wordsOfSkills: 1,
  isco: 1.4,
  esco: 0.6,
  onet: 0.7,
  sharedSoc: 0.4,
  place: 0.5,
  preparation: 0.2,
  socTexts: 0.5,
  socPlace: 0.4,
} as const;
/** Work of majors 2–4 asks of somebody from majors 5–9 a longer way than the texts show. */
const STEP_UP: Readonly<Record<string, number>> = { '2': 0.6, '3': 0.85, '4': 0.95 };
const USUAL_ZONE: Readonly<Record<string, number>> = {
  '2': 4.3,
  '3': 3.3,
  '4': 2.5,
  '5': 2,
  '6': 2,
  '7': 2.2,
  '8': 2,
  '9': 1.3,
};

type Pairwise = (i: number, j: number) => number;

/** Groups of majors 2–9 with a partner in ISCO-08, and the likeness of each two of them. */
export function likenessOfGroups(data: string): { codes: readonly string[]; likeness: Pairwise } {
  const groups = occupations().filter(({ code, isco }) => isco && code >= '2');
  const codes = groups.map(({ code }) => code);
  const iscos = groups.map(({ isco = '' }) => isco);
  const socs = socOfIsco(data);
  const parts: Record<keyof typeof PARTS, Pairwise> = {
    ...ofTexts(data, iscos),
    ...ofSocs(
      data,
      codes,
      iscos.map((isco) => socs.get(isco) ?? new Map<string, number>()),
    ),
    // the ladder of the classification, another than that of the ranking: 0.25, 0.6, 1
    place: (i, j) => [0, 0.25, 0.6, 1][shared(codes[i] ?? '', codes[j] ?? '')] ?? 0,
  };
  const likeness: Pairwise = (i, j) => {
    let sum = 0;
    for (const [part, weight] of Object.entries(PARTS))
      sum += weight * parts[part as keyof typeof PARTS](i, j);
    return (codes[i] ?? '') >= '5' ? sum * (STEP_UP[codes[j]?.[0] ?? ''] ?? 1) : sum;
  };
  return { codes, likeness };
}

const shared = (a: string, b: string): number =>
  ({ 190: 3, 120: 2, 50: 1, 255: 3 })[occupationSimilarity(a, b)] ?? 0;

function ofTexts(
  data: string,
  iscos: readonly string[],
): Pick<Record<string, Pairwise>, 'skills'> & {
  skills: Pairwise;
  wordsOfSkills: Pairwise;
  isco: Pairwise;
  esco: Pairwise;
} {
  const esco = escoByIsco(data);
  const texts = iscoTexts(data);
  const each = (make: (occupations: readonly EscoOccupation[]) => Vector): Pairwise =>
    between(weighed(iscos.map((isco) => make(esco.get(isco) ?? []))));
  return {
    skills: each((list) => {
      const counts = new Map<string, number>();
      const share = 2 / Math.sqrt(list.length);
      for (const { skill, essential } of list.flatMap(({ skills }) => skills)) {
        count([skill], counts, share * (essential ? 1 : 0.5));
      }
      return counts;
    }),
    wordsOfSkills: each((list) => {
      const counts = new Map<string, number>();
      for (const { label, essential } of list.flatMap(({ skills }) => skills)) {
        count(words(label), counts, (essential ? 1 : 0.5) / list.length);
      }
      return counts;
    }),
    esco: each((list) => {
      const counts = new Map<string, number>();
      for (const { names, description } of list) count(words(description), count(words(names), counts, 0.3));
      return counts;
    }),
    isco: between(
      weighed(
        iscos.map((isco) => {
          const { title = '', description = '' } = texts.get(isco) ?? {};
          return count(words(description), count(words(title), new Map(), 3));
        }),
      ),
    ),
  };
}

const between =
  (vectors: readonly Vector[]): Pairwise =>
  (i, j) =>
    cosine(vectors[i] as Vector, vectors[j] as Vector);

interface OfSocs {
  onet: Pairwise;
  sharedSoc: Pairwise;
  preparation: Pairwise;
  socTexts: Pairwise;
  socPlace: Pairwise;
}

function ofSocs(data: string, codes: readonly string[], socs: readonly Vector[]): OfSocs {
  const onet = [...onetBySoc(data)];
  const vectors = weighed(
    onet.map(([, { title, description }]) => count(words(description), count(words(title), new Map(), 2))),
  );
  const vectorOf = new Map(onet.map(([soc], at) => [soc, vectors[at] as Vector]));
  const zonesOf = new Map(onet.map(([soc, { zones }]) => [soc, zones]));
  const sums = socs.map((of) => {
    const sum = new Map<string, number>();
    for (const [soc, sure] of of)
      for (const [word, value] of vectorOf.get(soc) ?? []) count([word], sum, sure * value);
    return unit(sum);
  });
  const zones = socs.map((of, at) => zoneOf(of, zonesOf) ?? USUAL_ZONE[codes[at]?.[0] ?? ''] ?? 2);
  const memory = new Map<string, number>();
  const alike = (a: string, b: string): number => {
    if (a === b) return 1;
    const key = a < b ? a + b : b + a;
    const held = memory.get(key) ?? cosine(vectorOf.get(a) ?? new Map(), vectorOf.get(b) ?? new Map());
    memory.set(key, held);
    return held;
  };
  return {
    onet: between(sums),
    sharedSoc: (i, j) => {
      const [a, b] = [socs[i] as Vector, socs[j] as Vector];
      let sum = 0;
      for (const [soc, sure] of a) sum += sure * (b.get(soc) ?? 0);
      return sum / Math.sqrt(Math.max(1, a.size) * Math.max(1, b.size));
    },
    preparation: (i, j) => Math.max(0, 1 - Math.abs((zones[i] ?? 2) - (zones[j] ?? 2)) / 2),
    socTexts: nearest(socs, alike),
    socPlace: nearest(socs, nearInSoc),
  };
}

function zoneOf(socs: Vector, zonesOf: ReadonlyMap<string, readonly number[]>): number | undefined {
  let [sum, all] = [0, 0];
  for (const [soc, sure] of socs) {
    const zones = zonesOf.get(soc) ?? [];
    if (zones.length === 0) continue;
    sum += (sure * zones.reduce((a, b) => a + b, 0)) / zones.length;
    all += sure;
  }
  return all > 0 ? sum / all : undefined;
}

/** Same occupation, broad occupation, minor group, major group of the SOC. */
function nearInSoc(a: string, b: string): number {
  if (a === b) return 1;
  if (a.slice(0, 6) === b.slice(0, 6)) return 0.8;
  if (a.slice(0, 4) === b.slice(0, 4)) return 0.6;
  return a.slice(0, 2) === b.slice(0, 2) ? 0.3 : 0;
}

/** The mean, in both directions, of the best match of each SOC occupation. */
function nearest(socs: readonly Vector[], alike: (a: string, b: string) => number): Pairwise {
  const oneWay = (from: Vector, to: Vector): number => {
    let [sum, all] = [0, 0];
    for (const [soc, sure] of from) {
      let best = 0;
      for (const [other, otherSure] of to) best = Math.max(best, alike(soc, other) * otherSure);
      sum += sure * best;
      all += sure;
    }
    return all > 0 ? sum / all : 0;
  };
  return (i, j) => {
    const [a, b] = [socs[i] as Vector, socs[j] as Vector];
    return (oneWay(a, b) + oneWay(b, a)) / 2;
  };
}
