import { CandidateKernel } from '../../apps/employment/src/domain/kernel/candidate-kernel.js';
import { VacancyKernel } from '../../apps/employment/src/domain/kernel/vacancy-kernel.js';
import type { Candidate } from '../../apps/employment/src/domain/candidate.js';
import type { RankingPolicy } from '../../apps/employment/src/domain/policy.js';
import { rank } from '../../apps/employment/src/domain/rank.js';
import { outcomeOn, OUTCOMES } from '../../apps/employment/src/domain/standing.js';
import type { Vacancy } from '../../apps/employment/src/domain/vacancy.js';
import { cpu, median } from './ranking/clock.js';
import { InSql } from './ranking/in-sql.js';
import { type Engine, miniSearch, orama } from './ranking/peers.js';
import { ALL_PARTS, candidate, DAY, SEVEN_PARTS, vacancy } from './ranking/world.js';

// npm run bench:ranking [-- --short]: the top 50 of a vacancy by the kernel, beside SQL and search engines on the same people in
// the same run. Milliseconds are CPU of the process that ranks; ratios are what counts.

const short = process.argv.includes('--short');
const TOP = 50;
const SIZES = short ? [10_000] : [100_000, 1_000_000];
const OPEN = short ? 2_000 : 20_000;
const VACANCIES = Array.from({ length: 60 }, (_one, number) => vacancy(number));

interface Figure {
  readonly engine: string;
  readonly people: number;
  readonly ms: number;
  readonly bytes?: number;
  /** Share of the true top 50 that the engine found. */
  readonly share?: number;
  readonly target?: string;
}
const figures: Figure[] = [];

function note(figure: Figure): void {
  figures.push(figure);
  process.stderr.write(`${figure.engine}, ${figure.people}: ${figure.ms.toFixed(2)} ms\n`);
}

const idsOf = (rows: readonly { personId: string }[]): string[] => rows.map(({ personId }) => personId);

function naive(people: Iterable<Candidate>, asked: Vacancy, policy: RankingPolicy): string[] {
  const rows = [];
  for (const person of people) {
    const { lost, ...standing } = rank(person, asked, policy);
    rows.push({
      personId: person.personId,
      lost,
      standing: OUTCOMES.indexOf(outcomeOn(standing, DAY).outcome),
    });
  }
  rows.sort((a, b) => a.standing - b.standing || a.lost - b.lost || (a.personId < b.personId ? -1 : 1));
  return idsOf(rows.slice(0, TOP));
}

function* drawn(count: number): Generator<Candidate> {
  for (let number = 0; number < count; number++) yield candidate(number);
}

function fill(count: number, policy: RankingPolicy): CandidateKernel {
  const kernel = new CandidateKernel(policy);
  kernel.columns.reserve(count);
  for (const person of drawn(count)) kernel.put(person);
  kernel.columns.settle();
  return kernel;
}

const top = (kernel: CandidateKernel, asked: Vacancy): string[] =>
  idsOf(kernel.top({ vacancy: asked, day: DAY, limit: TOP }));

/** Rounds of all vacancies: the median round of those after the first two, in which V8 compiles. */
async function timed(kernel: CandidateKernel, rounds: number): Promise<number> {
  const each: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const [ms] = await cpu(() => {
      for (const asked of VACANCIES) top(kernel, asked);
    });
    each.push(ms / VACANCIES.length);
  }
  return median(each.slice(2));
}

/** Throws when the kernel's list differs from the contract's. */
function prove(
  kernel: CandidateKernel,
  people: () => Iterable<Candidate>,
  policy: RankingPolicy,
  lists: number,
) {
  for (const asked of VACANCIES.slice(0, lists)) {
    const [expected, found] = [naive(people(), asked, policy), top(kernel, asked)];
    if (expected.join() !== found.join()) throw new Error(`another list for ${asked.id}`);
  }
}

async function kernels(people: number): Promise<CandidateKernel> {
  const million = people >= 1_000_000;
  let last: CandidateKernel | undefined;
  for (const [name, policy, target] of [
    ['kernel, seven parts', SEVEN_PARTS, million ? '≤ 9 ms, ≤ 56 bytes' : '≤ 1 ms, ≤ 56 bytes'],
    ['kernel, all parts', ALL_PARTS, million ? '≤ 12 ms, ≤ 64 bytes' : '≤ 64 bytes'],
  ] as const) {
    last = fill(people, policy);
    const ms = await timed(last, million ? 5 : 22);
    note({ engine: name, people, ms, bytes: last.bytes / people, share: 1, target });
    prove(last, () => drawn(people), policy, million ? 1 : 3);
  }
  if (!last) throw new Error('no kernel');
  return last;
}

async function beside(people: readonly Candidate[], kernel: CandidateKernel): Promise<void> {
  const engineOf = async (name: string, engine: Engine, vacancies: number): Promise<void> => {
    const [times, shares]: [number[], number[]] = [[], []];
    for (const asked of VACANCIES.slice(0, vacancies)) {
      const truth = new Set(top(kernel, asked));
      const [ms, found] = await cpu(() => engine(asked, TOP));
      times.push(ms);
      shares.push(found.filter((id) => truth.has(id)).length / TOP);
    }
    const share = shares.reduce((sum, one) => sum + one, 0) / shares.length;
    note({ engine: name, people: people.length, ms: median(times), share });
  };
  const list = async (asked: Vacancy): Promise<string[]> => Promise.resolve(naive(people, asked, ALL_PARTS));
  await engineOf('naive, all pairs', list, 5);
  await engineOf('MiniSearch 7.2', miniSearch(people), 8);
  await engineOf('Orama 3.1', await orama(people), 4);
}

async function inSql(people: readonly Candidate[], kernel: CandidateKernel): Promise<void> {
  const sql = await InSql.fill(people);
  try {
    for (const [engine, ask] of [
      ['SQL scan', (asked: Vacancy) => sql.scan(asked, ALL_PARTS, TOP)],
      ['SQL, GIN and GiST 50 km first', (asked: Vacancy) => sql.byIndex(asked, ALL_PARTS, TOP)],
    ] as const) {
      const [times, shares]: [number[], number[]] = [[], []];
      for (const asked of VACANCIES.slice(0, 4)) {
        const truth = top(kernel, asked);
        const before = sql.cpuMs();
        const found = await ask(asked);
        times.push(sql.cpuMs() - before);
        shares.push(found.filter((id) => truth.includes(id)).length / TOP);
        if (engine === 'SQL scan' && found.join() !== truth.join()) throw new Error('SQL makes another list');
      }
      const share = shares.reduce((sum, one) => sum + one, 0) / shares.length;
      note({ engine, people: people.length, ms: median(times), share });
    }
  } finally {
    await sql.close();
  }
}

/** One release against many open vacancies whose lists are full. */
async function reverse(kernel: CandidateKernel, people: number): Promise<void> {
  const open = Array.from({ length: OPEN }, (_one, number) => {
    const one = vacancy(number);
    const last = number % 100 === 0 ? kernel.top({ vacancy: one, day: DAY, limit: 100 }).at(-1) : undefined;
    return { vacancy: one, last: last?.lost };
  });
  const known = open.flatMap(({ last }) => last ?? []);
  const limits = open.map((one, number) => ({
    vacancy: one.vacancy,
    mostLost: one.last ?? known[number % known.length] ?? 0,
  }));
  const lists = new VacancyKernel(limits, ALL_PARTS);
  const released = Array.from({ length: 200 }, (_one, number) => candidate(2_000_000 + number));
  const each: number[] = [];
  let entered = 0;
  for (let round = 0; round < 12; round++) {
    entered = 0;
    const [ms] = await cpu(() => {
      for (const person of released) entered += lists.enters(person).length;
    });
    each.push(ms / released.length);
  }
  const [first] = released;
  if (first) {
    const expected = limits.flatMap(({ vacancy: one, mostLost }, number) =>
      rank(first, one, ALL_PARTS).lost <= mostLost ? [number] : [],
    );
    if (
      expected.join() !==
      lists
        .enters(first)
        .map(({ vacancy: at }) => at)
        .join()
    )
      throw new Error('other lists');
  }
  note({ engine: `one release, ${OPEN} vacancies`, people, ms: median(each.slice(2)), target: '≤ 0.2 ms' });
  process.stderr.write(`a release enters ${(entered / released.length).toFixed(1)} lists\n`);
}

function print(): string {
  const fast = new Map<number, number>();
  for (const { engine, people, ms } of figures) if (engine === 'kernel, all parts') fast.set(people, ms);
  const lines = figures.map(({ engine, people, ms, bytes, share, target }) => {
    const ratio = engine.startsWith('one release') ? '' : (ms / (fast.get(people) ?? Number.NaN)).toFixed(1);
    const found = share === undefined ? '' : `${(100 * share).toFixed(0)} %`;
    return `| ${engine} | ${people} | ${ms.toFixed(3)} | ${ratio} | ${bytes?.toFixed(1) ?? ''} | ${found} | ${target ?? ''} |`;
  });
  const head = '| engine | people | CPU ms | × kernel | bytes a person | of the true top 50 | target |';
  return [head, '|---|---|---|---|---|---|---|', ...lines].join('\n');
}

for (const size of SIZES) {
  const kernel = await kernels(size);
  if (size === SIZES[0]) {
    const people = [...drawn(size)];
    await beside(people, kernel);
    await inSql(people, kernel);
  }
  if (size === SIZES.at(-1) || size === SIZES[0]) await reverse(kernel, size);
}
process.stdout.write(`${print()}\n`);
