import { performance } from 'node:perf_hooks';
import { SolverThread } from '../../apps/employment/src/application/linear-solver.js';
import { chooseMeetings } from '../../apps/employment/src/domain/fair/choose-meetings.js';
import { lackingOf, type MeetingQuestion, valueOf } from '../../apps/employment/src/domain/fair/meetings.js';
import { choicesOf, sharesOf, topOfEachList } from '../../apps/employment/src/domain/fair/proposals.js';
import { tighten } from '../../apps/employment/src/domain/fair/table-prices.js';
import { arrange, type Appointment } from '../../apps/employment/src/domain/fair/timetable.js';
import { replan } from '../../apps/employment/src/domain/fair/timetable-changes.js';
import { arrangeGreedily } from '../../apps/employment/src/domain/fair/timetable-greedy.js';
import { dayInTheHouse } from './fair-day.js';
import { questionOf, type Size } from './fair-questions.js';

// npm run bench:fair [-- --repeats 3] [-- --only 50|200|2000|house|proposals]: the timetable of a job fair of invented people
// in one province, by the solver and by a greedy rule, on the same pairs in the same run; then late and absent people; the
// same fairs over HTTP in an employment service with its database; then introductions across all vacancies beside the plain
// top of each list. Wall milliseconds, thread and solver started anew each time; medians.

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const REPEATS = Number(argument('--repeats') ?? 3);
const ONLY = argument('--only');
const LIMIT_MS = 60_000;
const MARKS = 10;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const whole = (ms: number): number => Math.round(ms);
const ratio = (part: number, of: number): number => Number((part / of).toFixed(4));
async function timed<T>(work: () => T | Promise<T>): Promise<[ms: number, answer: T]> {
  const begun = performance.now();
  const answer = await work();
  return [performance.now() - begun, answer];
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

async function measure(size: Size, wantedMs: number): Promise<object> {
  const { people, tables, slots } = size;
  const question = await questionOf(size);
  const [ours, plain]: [number[], number[]] = [[], []];
  let best: { choice: Awaited<ReturnType<typeof chooseMeetings>>; all: Appointment[] } | undefined;
  let greedy: Appointment[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const [ms, found] = await timed(async () => {
      const choice = await SolverThread.use(LIMIT_MS, (solver) => chooseMeetings(question, solver));
      return { choice, all: arrange(choice.meetings, people, tables, slots) };
    });
    const [greedyMs, byHand] = await timed(() => arrangeGreedily(question, slots));
    ours.push(ms);
    plain.push(greedyMs);
    [best, greedy] = [found, byHand];
  }
  if (!best) throw new Error('nothing was measured');
  const { value, bound, meetings, prices } = best.choice;
  assertSound(question, best.all);
  assertSound(question, greedy);
  return {
    ...{ ...size, legalPairs: question.worth.filter((worth) => worth > 0).length },
    ...{
      solverMs: whole(median(ours)),
      wantedMs,
      met: median(ours) <= wantedMs,
      greedyMs: whole(median(plain)),
    },
    ...{ appointments: best.all.length, lacking: total(lackingOf(question, meetings)) },
    ...{ gap: (bound - value) / Math.max(1, Math.abs(bound)), proved: bound === value },
    greedyLacking: total(lackingOf(question, greedy)),
    greedyWorthRatio: ratio(sumOf(question, greedy), sumOf(question, meetings)),
    greedyTimeRatio: ratio(median(plain), median(ours)),
    replan: await lateAndAbsent(question, slots, best.all, Int32Array.from(prices.tables)),
  };
}

/** At a quarter of the day every twentieth is absent and every twentieth comes two slots later. */
async function lateAndAbsent(
  question: MeetingQuestion,
  slots: number,
  before: readonly Appointment[],
  prices: Int32Array,
): Promise<object> {
  const now = Math.floor(slots / 4);
  const personFrom = new Int32Array(question.people).map((_zero, person) =>
    person % 20 === 0 ? slots : person % 20 === 10 ? now + 2 : 0,
  );
  const tableFrom = new Int32Array(question.tables);
  const news = { now, personFrom, tableFrom, isDone: () => false, taken: [] };
  const times: number[] = [];
  const work = () => {
    const after = replan(question, slots, before, news);
    const reached = valueOf(after.rest, after.ahead);
    return { after, reached, said: tighten(after.rest, prices, reached).bound };
  };
  for (let repeat = 0; repeat < REPEATS; repeat++) times.push((await timed(work))[0]);
  const { after, reached, said } = work();
  assertSound(question, after.appointments);
  const [solverMs, { value }] = await timed(() =>
    SolverThread.use(LIMIT_MS, (solver) => chooseMeetings(after.rest, solver)),
  );
  const gap = (bound: number): number =>
    Number(((bound - reached) / Math.max(1, Math.abs(bound))).toFixed(6));
  // the solver would begin the rest of the day anew, and change cards that are out
  return {
    ms: whole(median(times)),
    gapSaid: gap(said),
    gapToBest: gap(value),
    solverAnewMs: whole(solverMs),
  };
}

/** A floor of two a person and a ceiling of ten an employer, beside the ten best of each list. */
async function acrossVacancies(people: number, employers: number): Promise<object> {
  const fair = await questionOf({ people, tables: employers, slots: 10 });
  const question = { ...fair, least: new Int32Array(people).fill(2), most: new Int32Array(people).fill(2) };
  const able = choicesOf(question).filter((count) => count > 0).length;
  const [ms, choice] = await timed(() =>
    SolverThread.use(LIMIT_MS, (solver) => chooseMeetings(question, solver)),
  );
  const [topMs, top] = await timed(() => topOfEachList(question));
  const [ours, plain] = [sharesOf(question, choice.meetings, 2), sharesOf(question, top, 2)];
  return {
    ...{ people, employers, able, ms: whole(ms), topMs: whole(topMs), proved: choice.bound === choice.value },
    ...{ ours, topOfEachList: plain, meanWorthRatio: ratio(ours.meanWorth, plain.meanWorth) },
  };
}

async function inTheHouse(size: Size, wantedMs: number): Promise<object> {
  const { planMs, markMs, plan, replanGap } = await dayInTheHouse(size, MARKS);
  const worst = Math.max(...markMs);
  return {
    ...{ ...size, planMs: whole(planMs), wantedMs, met: planMs <= wantedMs && worst <= 1000, plan },
    ...{ marks: markMs.length, markMs: whole(median(markMs)), worstMarkMs: whole(worst), replanGap },
    /** A change of the timetable beside making it anew. */
    markTimeRatio: ratio(median(markMs), planMs),
  };
}

const SMALL = { people: 50, tables: 30, slots: 8 };
const LARGE = { people: 2000, tables: 300, slots: 24 };
const parts: Readonly<Record<string, () => Promise<object>>> = {
  '50': () => measure(SMALL, 1_000),
  '200': () => measure({ people: 200, tables: 20, slots: 16 }, 3_000),
  '2000': () => measure(LARGE, 10_000),
  house: async () => [await inTheHouse(SMALL, 1_000), await inTheHouse(LARGE, 10_000)],
  proposals: async () => [await acrossVacancies(1000, 300), await acrossVacancies(300, 100)],
};
for (const [name, part] of Object.entries(parts)) {
  if (ONLY !== undefined && ONLY !== name) continue;
  process.stdout.write(`${JSON.stringify({ [name]: await part() }, null, 2)}\n`);
}
process.exit();
