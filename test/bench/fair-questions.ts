import { newId } from '#libs/kernel';
import { communesOf, occupations } from '#libs/reference';
import type { Candidate } from '../../apps/employment/src/domain/candidate.js';
import type { MeetingQuestion } from '../../apps/employment/src/domain/fair/meetings.js';
import { worthBetween } from '../../apps/employment/src/domain/fair/worth.js';
import { policyOn } from '../../apps/employment/src/domain/policy.js';
import type { Vacancy } from '../../apps/employment/src/domain/vacancy.js';

export const DAY = '2026-11-22';
const policy = policyOn(DAY);
const communes = communesOf('38', DAY).map(({ code }) => code);
const codes = occupations().map(({ code }) => code);
const SKILLS = Array.from({ length: 60 }, (_one, index) => `skill-${index}`);

/** Numbers below, the same on every run (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
const draw = dice(22);
const of = <T>(pool: readonly T[]): T => pool[draw(pool.length)] as T;
/** The first of the pool are drawn most, as trades and skills are. */
const popular = <T>(pool: readonly T[]): T =>
  pool[Math.floor(pool.length ** (draw(10_000) / 10_000)) - 1] as T;
const some = (count: number): string[] => [...new Set(Array.from({ length: count }, () => popular(SKILLS)))];

function aCandidate(): Candidate {
  const barred = draw(10) === 0;
  return {
    ...{ personId: newId(), sequence: 1, communeCode: of(communes), provinceCode: '38' },
    ...{ education: of(['primary', 'lower-secondary', 'upper-secondary'] as const), training: null },
    ...{ skills: some(6), skillsLearned: [], relocate: draw(5) === 0, availableFrom: null },
    occupationsHeld: [{ code: popular(codes), years: draw(12) }],
    occupationsWanted: [popular(codes)],
    wageExpected: 4_000_000 + 100_000 * draw(60),
    ...{ commuteKmMax: of([5, 10, 20, 30, 60]), licences: of([[], ['A1'], ['A1', 'B']]) },
    ...{ shifts: null, contracts: null },
    bars: barred
      ? [
          {
            ...{ occupations: [popular(codes).slice(0, 2)], worksWith: [], until: '2029-01-01' },
            ...{ ground: 'court-occupation-ban', article: 'BLHS 2015 Điều 41' },
          },
        ]
      : [],
  };
}

function aVacancy(): Vacancy {
  const wageMin = 4_000_000 + 100_000 * draw(50);
  return {
    ...{ id: newId(), version: 1, status: 'open', employerName: 'Cơ sở Giả Định', employerTaxCode: null },
    ...{
      title: 'Việc giả định',
      description: null,
      wageText: null,
      country: null,
      occupationCode: popular(codes),
      occupationProposed: false,
      openings: 3,
    },
    ...{ communeCode: of(communes), provinceCode: '38', wageMin, wageMax: wageMin + 100_000 * draw(30) },
    ...{ openedOn: DAY, closesOn: '2026-12-31', closedOn: null, closedReason: null, createdBy: 'bench' },
    ...{ skillsRequired: some(3), skillsWelcome: some(3), education: 'none', experienceYears: draw(3) },
    ...{ licences: of([[], [], ['A1']]), shifts: ['day'], contract: '12-months', worksWith: [] },
  };
}

export interface Size {
  readonly people: number;
  readonly tables: number;
  readonly slots: number;
}

/** Invented people of one province, and one vacancy a table. Asked again they are others. */
export const invented = ({ people, tables }: Size): { candidates: Candidate[]; vacancies: Vacancy[] } => ({
  candidates: Array.from({ length: people }, aCandidate),
  vacancies: Array.from({ length: tables }, aVacancy),
});

/** A fair of them: at least 3 and at most 6 interviews each. */
export async function questionOf(size: Size): Promise<MeetingQuestion> {
  const { people, tables, slots } = size;
  const { candidates, vacancies } = invented(size);
  const { worth } = await worthBetween(
    candidates,
    vacancies.map((one) => [one]),
    {
      policy,
      day: DAY,
      pause: () => Promise.resolve(),
    },
  );
  return {
    ...{ people, tables, worth, room: new Int32Array(tables).fill(slots) },
    ...{ least: new Int32Array(people).fill(3), most: new Int32Array(people).fill(6) },
  };
}
