import { performance } from 'node:perf_hooks';
import { newId } from '#libs/kernel';
import { communesOf, occupations } from '#libs/reference';
import { SolverThread } from '../../apps/employment/src/application/linear-solver.js';
import type { Candidate } from '../../apps/employment/src/domain/candidate.js';
import { chooseMeetings } from '../../apps/employment/src/domain/fair/choose-meetings.js';
import { lackingOf, type MeetingQuestion, valueOf } from '../../apps/employment/src/domain/fair/meetings.js';
import { choicesOf, sharesOf, topOfEachList } from '../../apps/employment/src/domain/fair/proposals.js';
import { arrange, type Appointment } from '../../apps/employment/src/domain/fair/timetable.js';
import { replan } from '../../apps/employment/src/domain/fair/timetable-changes.js';
import { arrangeGreedily } from '../../apps/employment/src/domain/fair/timetable-greedy.js';
import { worthBetween } from '../../apps/employment/src/domain/fair/worth.js';
import { policyOn } from '../../apps/employment/src/domain/policy.js';
import type { Vacancy } from '../../apps/employment/src/domain/vacancy.js';

// npm run bench:fair [-- --repeats 3]: the timetable of a job fair of invented people in one province, by the solver and by a
// greedy rule, on the same pairs in the same run; then late and absent people; then introductions across all vacancies
// beside the plain top of each list. Wall seconds, thread and solver started anew each time; medians.

const at = process.argv.indexOf('--repeats');
const REPEATS = at < 0 ? 3 : Number(process.argv[at + 1]);
const DAY = '2026-11-22';
const LIMIT_MS = 60_000;
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
    ...{ title: 'Việc giả định', occupationCode: popular(codes), occupationProposed: false, openings: 3 },
    ...{ communeCode: of(communes), provinceCode: '38', wageMin, wageMax: wageMin + 100_000 * draw(30) },
    ...{ openedOn: DAY, closesOn: '2026-12-31', closedOn: null, closedReason: null, createdBy: 'bench' },
    ...{ skillsRequired: some(3), skillsWelcome: some(3), education: 'none', experienceYears: draw(3) },
    ...{ licences: of([[], [], ['A1']]), shifts: ['day'], contract: '12-months', worksWith: [] },
  };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const seconds = (ms: number): number => Math.round(ms) / 1000;
async function timed<T>(work: () => T | Promise<T>): Promise<[ms: number, answer: T]> {
  const begun = performance.now();
  const answer = await work();
  return [performance.now() - begun, answer];
}

interface Size {
  readonly people: number;
  readonly tables: number;
  readonly slots: number;
  /** Wanted of the timetable, in seconds. */
  readonly wanted: number;
}

async function questionOf({ people, tables, slots }: Size): Promise<[ms: number, MeetingQuestion]> {
  const candidates = Array.from({ length: people }, aCandidate);
  const vacancies = Array.from({ length: tables }, () => [aVacancy()]);
  const [ms, pairs] = await timed(() =>
    worthBetween(candidates, vacancies, { policy, day: DAY, pause: () => Promise.resolve() }),
  );
  const question = {
    ...{ people, tables, worth: pairs.worth, room: new Int32Array(tables).fill(slots) },
    ...{ least: new Int32Array(people).fill(3), most: new Int32Array(people).fill(6) },
  };
  return [ms, question];
}

const total = (counts: Int32Array): number => counts.reduce((sum, count) => sum + count, 0);
const sumOf = (question: MeetingQuestion, meetings: readonly { person: number; table: number }[]): number =>
  meetings.reduce(
    (sum, { person, table }) => sum + (question.worth[person * question.tables + table] ?? 0),
    0,
  );

function assertSound(question: MeetingQuestion, all: readonly Appointment[]): void {
  const places = all.flatMap(({ person, table, slot }) => [`p${person} ${slot}`, `t${table} ${slot}`]);
  if (new Set(places).size !== places.length) throw new Error('somebody is in two places');
  if (all.some(({ person, table }) => !question.worth[person * question.tables + table])) {
    throw new Error('a pair that may not meet');
  }
}

async function measure(size: Size): Promise<object> {
  const { people, tables, slots, wanted } = size;
  const [rankMs, question] = await questionOf(size);
  const solve = () => SolverThread.use(LIMIT_MS, (solver) => chooseMeetings(question, solver));
  const ours: { ms: number; choice: Awaited<ReturnType<typeof solve>>; all: Appointment[] }[] = [];
  const greedy: { ms: number; all: Appointment[] }[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const [ms, [choice, all]] = await timed(async () => {
      const found = await solve();
      return [found, arrange(found.meetings, people, tables, slots)] as const;
    });
    ours.push({ ms, choice, all });
    const [greedyMs, byHand] = await timed(() => arrangeGreedily(question, slots));
    greedy.push({ ms: greedyMs, all: byHand });
  }
  const [best, plain] = [ours[0], greedy[0]];
  if (!best || !plain) throw new Error('nothing was measured');
  assertSound(question, best.all);
  assertSound(question, plain.all);
  const { value, bound, meetings } = best.choice;
  const ms = median(ours.map((each) => each.ms));
  return {
    ...{ people, tables, slots, legalPairs: question.worth.filter((worth) => worth > 0).length },
    ...{ rankSeconds: seconds(rankMs), seconds: seconds(ms), wanted, met: ms <= wanted * 1000 },
    ...{
      appointments: best.all.length,
      gap: (bound - value) / Math.max(1, Math.abs(bound)),
      proved: bound === value,
    },
    lacking: total(lackingOf(question, meetings)),
    greedySeconds: seconds(median(greedy.map((each) => each.ms))),
    greedyAppointments: plain.all.length,
    greedyLacking: total(lackingOf(question, plain.all)),
    /** Worth alone; with equal lacking, how much is lost by the greedy rule. */
    greedyWorthRatio: Number((sumOf(question, plain.all) / sumOf(question, meetings)).toFixed(4)),
    greedyGap: Number(((bound - valueOf(question, plain.all)) / Math.abs(bound)).toFixed(6)),
    ...(await lateAndAbsent(question, slots, best.all)),
  };
}

/** At a quarter of the day every twentieth is absent and every twentieth comes two slots later. */
async function lateAndAbsent(question: MeetingQuestion, slots: number, before: readonly Appointment[]) {
  const now = Math.floor(slots / 4);
  const personFrom = new Int32Array(question.people).map((_zero, person) =>
    person % 20 === 0 ? slots : person % 20 === 10 ? now + 2 : 0,
  );
  const news = { now, personFrom, tableFrom: new Int32Array(question.tables) };
  const [ms, after] = await timed(() => replan(question, slots, before, news));
  assertSound(question, after.appointments);
  const { value, bound } = await SolverThread.use(LIMIT_MS, (solver) => chooseMeetings(after.rest, solver));
  const kept = valueOf(after.rest, after.ahead);
  return {
    replanSeconds: seconds(ms),
    replanGap: Number(((bound - kept) / Math.max(1, Math.abs(bound))).toFixed(6)),
    replanBestProved: bound === value,
  };
}

/** A floor of two a person and a ceiling of ten an employer, beside the ten best of each list. */
async function acrossVacancies(people: number, employers: number): Promise<object> {
  const [, fair] = await questionOf({ people, tables: employers, slots: 10, wanted: 0 });
  const question = { ...fair, least: new Int32Array(people).fill(2), most: new Int32Array(people).fill(2) };
  const choices = choicesOf(question);
  const able = choices.filter((count) => count > 0).length;
  const [ms, choice] = await timed(() =>
    SolverThread.use(LIMIT_MS, (solver) => chooseMeetings(question, solver)),
  );
  const [ours, plain] = [
    sharesOf(question, choice.meetings, 2),
    sharesOf(question, topOfEachList(question), 2),
  ];
  return {
    people,
    employers,
    able,
    seconds: seconds(ms),
    proved: choice.bound === choice.value,
    ours,
    topOfEachList: plain,
  };
}

const answer = {
  day: DAY,
  repeats: REPEATS,
  fairs: [
    await measure({ people: 50, tables: 30, slots: 8, wanted: 1 }),
    await measure({ people: 200, tables: 20, slots: 16, wanted: 3 }),
    await measure({ people: 2000, tables: 300, slots: 24, wanted: 10 }),
  ],
  proposals: [await acrossVacancies(1000, 300), await acrossVacancies(300, 100)],
};
process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
