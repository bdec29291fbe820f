import type { PlainDate } from '#libs/kernel';
import { educationRank, licenceCovers, occupationSimilarity } from '#libs/reference';
import { FULL } from '../assessment.js';
import type { CriterionCode, RankingPolicy } from '../policy.js';
import { outcomeOn, OUTCOMES, standingOf } from '../standing.js';
import type { Vacancy } from '../vacancy.js';
import { bitsOfCodes, type Codes, CONTRACTS, dayNumber, SCHOOLS, SHIFTS, WISHES } from './codes.js';
import { groupOf, majorOf } from './groups.js';

/** What one vacancy asks, as tables over the numbers in the columns. Losses are weighted points. */
export interface Question {
  /** The same for everybody. */
  readonly constant: number;
  /** Nearness by number of occupation, 0–255. */
  readonly wantedSimilarity: Uint8Array;
  /** Bitmaps of the occupation asked for. */
  readonly group: number;
  readonly major: number;
  /** Least that those lose who have done such work but want other, want it but have done other, have to do with its major group only, with nothing near. */
  readonly leastLost: {
    readonly held: number;
    readonly wanted: number;
    readonly akin: number;
    readonly others: number;
  };
  readonly yearsAsked: number;
  readonly yearsWeight: number;
  readonly wage: Int32Array;
  readonly manner: Int32Array;
  readonly licences: Int32Array;
  /** By day, from `firstDay` on; the first entry is for an unknown day. */
  readonly available: Int32Array;
  readonly availableStanding: Uint8Array;
  readonly firstDay: number;
  readonly barsStanding: Uint8Array;
  /** By points reached: twice for a required skill, once for a welcome one, as the policy weighs. */
  readonly skills: Int32Array;
  readonly learned: Int32Array;
  /** Numbers of the skills asked for that anybody has, with their weights. */
  readonly asked: readonly { readonly skill: number; readonly weight: number }[];
}

export function questionOf(vacancy: Vacancy, codes: Codes, policy: RankingPolicy, day: PlainDate): Question {
  const lost = (code: CriterionCode, part: number): number => policy.weights[code] * (FULL - part);
  const { stability, unknown, requiredSkillWeight, weights } = policy;
  const wagePart = wageParts(vacancy, policy);
  return {
    constant: lost('stability', vacancy.contract === null ? unknown : stability[vacancy.contract]),
    ...occupations(vacancy, codes, policy),
    yearsAsked: vacancy.experienceYears,
    yearsWeight: weights.experience,
    wage: table(codes.wages.values, (expected) => lost('wage', wagePart(expected))),
    manner: manners(vacancy, codes, policy, lost),
    licences: table(codes.licences.values, (held) => lost('licences', licencePart(held, vacancy))),
    ...availability(vacancy, codes, policy, day, lost),
    barsStanding: Uint8Array.from(codes.bars.values, (bars) => {
      const standing = standingOf({ bars, availableFrom: null }, vacancy);
      return OUTCOMES.indexOf(outcomeOn(standing, day).outcome);
    }),
    ...skillShares(vacancy, policy, lost),
    asked: askedSkills(vacancy, codes, requiredSkillWeight),
  };
}

/** `from` of typed arrays goes through an iterator, which costs ten times the work. */
function table<T>(values: readonly T[], entry: (value: T) => number): Int32Array {
  const entries = new Int32Array(values.length);
  for (let at = 0; at < entries.length; at++) entries[at] = entry(values[at] as T);
  return entries;
}

function occupations({ occupationCode }: Vacancy, codes: Codes, { weights, heldShare }: RankingPolicy) {
  const group = groupOf(occupationCode);
  const wantedSimilarity = new Uint8Array(codes.occupations.values.length);
  const major = majorOf(occupationCode);
  let [nextGroup, nextMajor] = [0, 0];
  codes.occupations.values.forEach((code, number) => {
    if (number === 0) return;
    const similarity = occupationSimilarity(code, occupationCode);
    wantedSimilarity[number] = similarity;
    if (groupOf(code) !== group) nextGroup = Math.max(nextGroup, similarity);
    if (majorOf(code) !== major) nextMajor = Math.max(nextMajor, similarity);
  });
  const least = (held: number, wanted: number): number =>
    weights.occupation * (FULL - Math.floor((heldShare * held + (FULL - heldShare) * wanted) / FULL));
  const leastLost = {
    held: least(FULL, nextGroup),
    wanted: least(nextGroup, FULL),
    akin: least(nextGroup, nextGroup),
    others: least(nextMajor, nextMajor),
  };
  return { wantedSimilarity, group, major, leastLost };
}

function skillShares({ skillsRequired, skillsWelcome }: Vacancy, policy: RankingPolicy, lost: Lost) {
  const full = policy.requiredSkillWeight * skillsRequired.length + skillsWelcome.length;
  const shares = (code: 'skills' | 'learned'): Int32Array =>
    Int32Array.from({ length: full + 1 }, (_one, reached) =>
      full === 0 ? 0 : lost(code, Math.floor((FULL * reached) / full)),
    );
  return { skills: shares('skills'), learned: shares('learned') };
}

type Lost = (code: CriterionCode, part: number) => number;

function askedSkills({ skillsRequired, skillsWelcome }: Vacancy, { skills }: Codes, required: number) {
  const of = (weight: number) => (code: string) => {
    const skill = skills.find(code);
    return skill === undefined || weight === 0 ? [] : [{ skill, weight }];
  };
  return [...skillsRequired.flatMap(of(required)), ...skillsWelcome.flatMap(of(1))];
}

function wageParts({ wageMin, wageMax }: Vacancy, { unknown, wageAtMost }: RankingPolicy) {
  const least = wageMin ?? wageMax;
  const most = wageMax ?? wageMin;
  if (least === null || most === null) return () => unknown;
  const room = Math.floor(most / 2);
  return (expected: number | null): number => {
    if (expected === null) return unknown;
    if (expected <= least) return FULL;
    if (expected <= most) {
      return FULL - Math.floor(((FULL - wageAtMost) * (expected - least)) / (most - least));
    }
    return room === 0 ? 0 : Math.floor((wageAtMost * Math.max(0, room - (expected - most))) / room);
  };
}

/** Education and preferences, which share a column. */
function manners(
  vacancy: Vacancy,
  codes: Codes,
  { educationShort, unknown }: RankingPolicy,
  lost: Lost,
): Int32Array {
  const level = educationRank(vacancy.education);
  const schools = Int32Array.from({ length: SCHOOLS }, (_one, school) => {
    const short = level - (school & 7);
    if (short <= 0) return 0;
    return lost(
      'education',
      school < 8 ? unknown : (educationShort[Math.min(short, educationShort.length - 1)] ?? 0),
    );
  });
  const shiftsAsked = bitsOfCodes(vacancy.shifts, SHIFTS);
  const contractAsked = bitsOfCodes(vacancy.contract ? [vacancy.contract] : null, CONTRACTS);
  const wishes = Int32Array.from({ length: WISHES }, (_one, wish) => {
    const [shifts, contracts] = [wish >> 4, wish & 15];
    const taken = SHIFT_COUNT[shifts & shiftsAsked] ?? 0;
    const shift = shifts && shiftsAsked ? Math.floor((FULL * taken) / vacancy.shifts.length) : null;
    const contract = contracts && contractAsked ? (contracts & contractAsked ? FULL : 0) : null;
    const both = shift !== null && contract !== null ? Math.floor((shift + contract) / 2) : null;
    return lost('preferences', both ?? shift ?? contract ?? unknown);
  });
  return table(codes.manners.values, (key) => (schools[key >> 8] ?? 0) + (wishes[key & 255] ?? 0));
}

/** Bits of a number below 16. */
const SHIFT_COUNT = Array.from(
  { length: 16 },
  (_one, bits) => SHIFTS.filter((_s, i) => bits & (1 << i)).length,
);

function licencePart(held: readonly string[], { licences: asked }: Vacancy): number {
  if (asked.length === 0) return FULL;
  const covered = asked.filter((one) => held.some((licence) => licenceCovers(licence, one))).length;
  return Math.floor((FULL * covered) / asked.length);
}

/** Availability and time without work, which share a column, and who is free too late. */
function availability(vacancy: Vacancy, codes: Codes, policy: RankingPolicy, today: PlainDate, lost: Lost) {
  const [opened, closes, now] = [vacancy.openedOn, vacancy.closesOn, today].map(dayNumber) as [
    ...[number, number, number],
  ];
  const { unknown, availableAtClosing, waitingFullDays } = policy;
  const firstDay = Math.min(codes.firstDay, codes.lastDay);
  const days = codes.lastDay === 0 ? 0 : codes.lastDay - firstDay + 1;
  const losses = new Int32Array(days + 1).fill(lost('availability', unknown) + lost('waiting', unknown));
  const standings = new Uint8Array(days + 1);
  const notNow = OUTCOMES.indexOf('not-now');
  for (let at = 1; at <= days; at++) {
    const free = firstDay + at - 1;
    const late = Math.floor(((FULL - availableAtClosing) * (free - opened)) / (closes - opened));
    const inTime = free <= opened ? FULL : FULL - late;
    const waited = Math.min(FULL, Math.floor((FULL * Math.max(0, opened - free)) / waitingFullDays));
    losses[at] = lost('availability', free > closes ? 0 : inTime) + lost('waiting', waited);
    if (free > closes && free > now) standings[at] = notNow;
  }
  return { available: losses, availableStanding: standings, firstDay: firstDay - 1 };
}
