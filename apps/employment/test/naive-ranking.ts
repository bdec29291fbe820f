import { distanceKm, licences, occupationSimilarity } from '#libs/reference';
import type { Candidate } from '../src/domain/candidate.js';
import type { Vacancy } from '../src/domain/vacancy.js';

/** One line of a list as the naive reference sees it. */
export interface NaiveLine {
  readonly id: string;
  readonly outcome: string;
  readonly from: string | undefined;
  readonly score: number;
  readonly parts: readonly number[];
}

const WEIGHTS = [19, 24, 9, 17, 10, 4, 4, 3, 3, 3, 2, 2];
const SCHOOL = ['none', 'primary', 'lower-secondary', 'upper-secondary', 'college', 'university'];
const ORDER = ['suitable', 'needs-check', 'not-now'];

/**
 * The ranking once more, as one would say it at a table: no tables, no packing, no policy rows, nothing shared with the
 * production code but the reference data. The two must agree to the unit, list by list.
 */
export function naiveLine(id: string, c: Candidate, v: Vacancy, today: string): NaiveLine {
  const parts = [
    occupation(c, v),
    skills(c.skills, v),
    experience(c, v),
    distance(c, v),
    wage(c, v),
    education(c, v),
    driving(c, v),
    availability(c, v),
    preferences(c, v),
    v.contract === null ? 128 : { indefinite: 255, '12-months': 204, seasonal: 102, daily: 51 }[v.contract],
    waiting(c, v),
    skills(c.skillsLearned, v),
  ];
  const reached = parts.reduce((sum, part, i) => sum + part * (WEIGHTS[i] ?? 0), 0);
  return { id, parts, score: Math.round((reached / 25_500) * 1e6) / 1e4, ...outcome(c, v, today) };
}

/** Best first: outcome, score, id. */
export const naiveOrder = (lines: readonly NaiveLine[]): NaiveLine[] =>
  [...lines].sort(
    (a, b) =>
      ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || b.score - a.score || (a.id < b.id ? -1 : 1),
  );

function occupation(c: Candidate, v: Vacancy): number {
  const near = (codes: string[]): number =>
    Math.max(0, ...codes.map((code) => occupationSimilarity(code, v.occupationCode)));
  const held = near(c.occupationsHeld.map(({ code }) => code));
  const wanted = c.occupationsWanted.length > 0 ? near([...c.occupationsWanted]) : held;
  return Math.floor((140 * held + 115 * wanted) / 255);
}

function skills(known: readonly string[], v: Vacancy): number {
  let asked = 0;
  let has = 0;
  for (const [list, weight] of [
    [v.skillsRequired, 2],
    [v.skillsWelcome, 1],
  ] as const) {
    for (const skill of list) {
      asked += weight;
      if (known.includes(skill)) has += weight;
    }
  }
  return asked === 0 ? 255 : Math.floor((255 * has) / asked);
}

function experience(c: Candidate, v: Vacancy): number {
  if (v.experienceYears === 0) return 255;
  let tenthsTimes255 = 0;
  for (const { code, years } of c.occupationsHeld) {
    tenthsTimes255 += Math.round(years * 10) * occupationSimilarity(code, v.occupationCode);
  }
  return Math.min(255, Math.floor((255 * Math.floor(tenthsTimes255 / 255)) / (10 * v.experienceYears)));
}

function distance(c: Candidate, v: Vacancy): number {
  const exact = distanceKm(c.communeCode, v.communeCode);
  if (exact === undefined) return 128;
  const km = Math.round(exact);
  const limit = c.commuteKmMax ?? 15;
  if (km <= limit) return km <= 3 ? 255 : 255 - Math.floor((127 * (km - 3)) / (limit - 3));
  const beyond = km >= 2 * limit ? 0 : Math.floor((128 * (2 * limit - km)) / limit);
  return c.relocate ? Math.max(102, beyond) : beyond;
}

function wage(c: Candidate, v: Vacancy): number {
  const low = v.wageMin ?? v.wageMax;
  const high = v.wageMax ?? v.wageMin;
  if (low === null || high === null || c.wageExpected === null) return 128;
  if (c.wageExpected <= low) return 255;
  if (c.wageExpected <= high) return 255 - Math.floor((51 * (c.wageExpected - low)) / (high - low));
  const half = Math.floor(high / 2);
  const over = c.wageExpected - high;
  return over >= half ? 0 : Math.floor((204 * (half - over)) / half);
}

function education(c: Candidate, v: Vacancy): number {
  const asked = SCHOOL.indexOf(v.education);
  const trained = c.training === 'college' ? 4 : c.training === 'intermediate' ? 3 : 0;
  const short = asked - Math.max(trained, c.education === null ? 0 : SCHOOL.indexOf(c.education));
  if (short <= 0) return 255;
  if (c.education === null) return 128;
  return short === 1 ? 153 : short === 2 ? 77 : 0;
}

function driving(c: Candidate, v: Vacancy): number {
  if (v.licences.length === 0) return 255;
  const may = new Set(c.licences);
  for (const licence of licences()) {
    if (c.licences.includes(licence.code)) for (const other of licence.covers) may.add(other);
  }
  return Math.floor((255 * v.licences.filter((licence) => may.has(licence)).length) / v.licences.length);
}

function availability(c: Candidate, v: Vacancy): number {
  if (c.availableFrom === null) return 128;
  const [free, opened, closes] = [c.availableFrom, v.openedOn, v.closesOn].map(
    (day) => Date.parse(day) / 86_400_000,
  );
  if (free === undefined || opened === undefined || closes === undefined) throw new Error('no day');
  if (free > closes) return 0;
  return free <= opened ? 255 : 255 - Math.floor((127 * (free - opened)) / (closes - opened));
}

function waiting(c: Candidate, v: Vacancy): number {
  if (c.availableFrom === null) return 128;
  const days = (Date.parse(v.openedOn) - Date.parse(c.availableFrom)) / 86_400_000;
  return Math.max(0, Math.min(255, Math.floor((255 * days) / 90)));
}

function preferences(c: Candidate, v: Vacancy): number {
  const known: number[] = [];
  const { shifts, contracts } = c;
  if (shifts?.length && v.shifts.length > 0) {
    known.push(
      Math.floor((255 * v.shifts.filter((shift) => shifts.includes(shift)).length) / v.shifts.length),
    );
  }
  if (contracts?.length && v.contract) known.push(contracts.includes(v.contract) ? 255 : 0);
  if (known.length === 0) return 128;
  return Math.floor(known.reduce((a, b) => a + b) / known.length);
}

const USUALLY: [RegExp, string][] = [
  [/^(2320|2331|2332|234|2392|2393|2394|2395|531)/, 'children'],
  [/^(5322|5329)/, 'elderly'],
  [/^(421|5230)/, 'cash'],
  [/^540/, 'security'],
];

function outcome(c: Candidate, v: Vacancy, today: string): { outcome: string; from: string | undefined } {
  const blocked: string[] = [];
  const unsure: string[] = [];
  for (const bar of c.bars) {
    const work = bar.occupations.some((group) => v.occupationCode.indexOf(group) === 0);
    const company = bar.worksWith.some((one) => v.worksWith?.includes(one));
    const usual = USUALLY.some(
      ([code, one]) => code.test(v.occupationCode) && bar.worksWith.includes(one as never),
    );
    const nothing = bar.occupations.length + bar.worksWith.length === 0;
    if ((work || company) && bar.until) blocked.push(bar.until);
    else if (work || company || usual || nothing) unsure.push(bar.until ?? '9999');
  }
  if (c.availableFrom !== null && c.availableFrom > v.closesOn) blocked.push(c.availableFrom);
  const until = blocked
    .filter((day) => day > today)
    .sort()
    .at(-1);
  if (until) return { outcome: 'not-now', from: until };
  const check = unsure
    .filter((day) => day > today)
    .sort()
    .at(-1);
  if (check) return { outcome: 'needs-check', from: check === '9999' ? undefined : check };
  return { outcome: 'suitable', from: undefined };
}
