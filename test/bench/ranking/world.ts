import { communesOf, occupations, provincesOn } from '#libs/reference';
import type { Candidate } from '../../../apps/employment/src/domain/candidate.js';
import { CRITERIA, policyOn, type RankingPolicy } from '../../../apps/employment/src/domain/policy.js';
import type { Vacancy } from '../../../apps/employment/src/domain/vacancy.js';

// An invented labour market, drawn anew from a number: candidate 7 is always the same, so that nobody has to be kept.

export const DAY = '2026-11-22';
/** Every criterion, with the weights in force. */
export const ALL_PARTS = policyOn(DAY);
/** The seven parts of the prototypes that the targets come from. */
export const SEVEN_PARTS: RankingPolicy = {
  ...ALL_PARTS,
  version: 'seven-parts',
  weights: {
    ...{ skills: 35, occupation: 20, distance: 20, wage: 10, education: 5, availability: 5, preferences: 5 },
    ...{ experience: 0, licences: 0, stability: 0, waiting: 0, learned: 0 },
  },
};
if (Object.keys(SEVEN_PARTS.weights).length !== CRITERIA.length) throw new Error('a weight is missing');

const SKILLS = Array.from({ length: 300 }, (_one, i) => `skill-${i}`);
const OCCUPATIONS = occupations().map(({ code }) => code);
const PROVINCES = provincesOn(DAY).map(({ code }) => ({
  code,
  communes: communesOf(code, DAY).map((commune) => commune.code),
}));
const EDUCATION = ['none', 'primary', 'lower-secondary', 'upper-secondary', 'college', 'university'] as const;
const TRAINING = ['none', 'elementary', 'intermediate', 'college'] as const;
const SHIFTS = ['day', 'evening', 'night', 'rotating'] as const;
const CONTRACTS = ['indefinite', '12-months', 'seasonal', 'daily'] as const;
const LICENCES = [[], [], ['A1'], ['A1'], ['A1', 'B'], ['B'], ['A', 'C'], ['forklift'], ['welding', 'A1']];
const KILOMETRES = [5, 10, 10, 15, 20, 20, 25, 30, 40, 50, 60, 100, 200];

/** Numbers in [0, 1): small, quick, the same everywhere (mulberry32). */
function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class Draw {
  constructor(private readonly next: () => number) {}

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  of<T>(pool: readonly T[]): T {
    return pool[this.below(pool.length)] as T;
  }

  maybe<T>(chance: number, value: () => T): T | null {
    return this.next() < chance ? value() : null;
  }

  /** Different ones; the first of the pool are drawn most, as words are. */
  zipf(count: number): string[] {
    const drawn = new Set<string>();
    while (drawn.size < count) {
      drawn.add(SKILLS[Math.floor(SKILLS.length ** this.next()) - 1] ?? 'skill-0');
    }
    return [...drawn];
  }

  some<T>(pool: readonly T[]): T[] {
    return pool.filter(() => this.next() < 0.5);
  }
}

const day = (offset: number): string => new Date(Date.UTC(2026, 10, 22 + offset)).toISOString().slice(0, 10);

function id(prefix: string, number: number, draw: Draw): string {
  const word = (): string =>
    draw
      .below(2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const [a, b, c] = [word(), word(), word()];
  const front = `${prefix}${number.toString(16).padStart(7, '0')}-${a.slice(0, 4)}-7${a.slice(4, 7)}`;
  return `${front}-8${b.slice(0, 3)}-${b.slice(3, 7)}${c}`;
}

/** Every tenth is barred from something, in one of sixteen ways. */
const bar = (kind: number) => ({
  occupations: [OCCUPATIONS[(kind * 27) % OCCUPATIONS.length] ?? '5401'],
  worksWith: kind % 2 === 0 ? (['security'] as const) : [],
  ...(kind % 4 === 0 ? {} : { until: day(100 * kind) }),
  ...{ ground: 'court-occupation-ban', article: 'BLHS 2015 Điều 41' },
});

export function candidate(number: number): Candidate {
  const draw = new Draw(dice(number * 2 + 1));
  const province = draw.of(PROVINCES);
  const skills = draw.zipf(4 + draw.below(14));
  const work = () => ({ code: draw.of(OCCUPATIONS), years: draw.below(40) / 2 });
  return {
    personId: id('0', number, draw),
    sequence: 1,
    communeCode: draw.of(province.communes),
    provinceCode: province.code,
    education: draw.maybe(0.9, () => draw.of(EDUCATION)),
    training: draw.maybe(0.8, () => draw.of(TRAINING)),
    skills,
    skillsLearned: draw.below(3) === 0 ? skills.slice(0, 1 + draw.below(2)) : [],
    occupationsHeld: Array.from({ length: 1 + draw.below(2) }, work),
    occupationsWanted: Array.from({ length: draw.below(3) }, () => draw.of(OCCUPATIONS)),
    wageExpected: draw.maybe(0.9, () => 3_000_000 + 100_000 * draw.below(170)),
    commuteKmMax: draw.maybe(0.9, () => draw.of(KILOMETRES)),
    relocate: draw.maybe(0.9, () => draw.below(5) === 0),
    availableFrom: draw.maybe(0.9, () => day(7 * (draw.below(40) - 20))),
    licences: draw.of(LICENCES),
    shifts: draw.maybe(0.7, () => draw.some(SHIFTS)),
    contracts: draw.maybe(0.7, () => draw.some(CONTRACTS)),
    bars: draw.below(10) === 0 ? [bar(draw.below(16))] : [],
  };
}

export function vacancy(number: number): Vacancy {
  const draw = new Draw(dice(number * 2));
  const province = draw.of(PROVINCES);
  const required = 2 + draw.below(4);
  const skills = draw.zipf(required + 2 + draw.below(6));
  const wageMin = 4_000_000 + 100_000 * draw.below(100);
  return {
    ...{ id: id('f', number, draw), version: 1, status: 'open', employerName: 'Cơ sở Giả Định' },
    ...{ employerTaxCode: null, title: 'Việc giả định', openings: 1, createdBy: 'bench' },
    ...{ closedOn: null, closedReason: null, occupationProposed: false },
    occupationCode: draw.of(OCCUPATIONS),
    communeCode: draw.of(province.communes),
    provinceCode: province.code,
    wageMin,
    wageMax: wageMin + 100_000 * draw.below(40),
    openedOn: day(-draw.below(30)),
    closesOn: day(10 + draw.below(80)),
    skillsRequired: skills.slice(0, required),
    skillsWelcome: skills.slice(required),
    education: draw.of(EDUCATION.slice(0, 4)),
    experienceYears: draw.below(4),
    licences: draw.of([[], [], ['A1'], ['B']]),
    shifts: draw.some(SHIFTS),
    contract: draw.maybe(0.8, () => draw.of(CONTRACTS)),
    worksWith: draw.maybe(0.5, () => draw.some(['cash', 'security'] as const)),
  };
}
