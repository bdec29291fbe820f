import { policyOn } from '../../apps/employment/src/domain/policy.js';
import { BadFile } from './read-rows.js';
import { BASELINES, byLot } from './ranking/baselines.js';
import { GRADED_SET } from './ranking/graded-set.js';
import { summed } from './ranking/faults.js';
import { productionList, type Line } from './ranking/lists.js';
import { interval, type ListMeasures, measure, meanOf, type Measures, MEASURES } from './ranking/measures.js';
import { measurePeople } from './ranking/of-people.js';
import { type Case, readCases } from './ranking/read-cases.js';
import { runEvaluation } from './run.js';

/**
 * `npm run evaluate:ranking -- cases.jsonl [--out answers.csv]`: the production ranking against grades that people gave,
 * beside simple orders of the same people in the same run. Without a file, the graded set of the project. A file with
 * faults is evaluated as far as it can be read, every fault is told with its line, and the command ends with status 1.
 */
const LOTS = 20;

runEvaluation((files) => {
  const { cases, remarks } = readCases(files.length > 0 ? files : GRADED_SET);
  if (remarks.notes.length > 0) console.error(`notes:\n  ${summed(remarks.notes).join('\n  ')}`);
  if (remarks.faults.length > 0) {
    console.error(`faults:\n  ${summed(remarks.faults).join('\n  ')}`);
    process.exitCode = 1;
  }
  if (cases.length === 0) throw new BadFile('no vacancy with candidates is left to rank');

  const lists = cases.map(({ candidates, vacancy, day }) => productionList(candidates, vacancy, day));
  const ours = lists.map((list, at) =>
    measure(
      list.map(({ id }) => id),
      cases[at]!,
    ),
  );
  const baselines = measureBaselines(cases);
  printVacancies(cases, lists, ours);
  const people = measurePeople(cases, lists);
  printMeans({ 'this ranking': meanOf(ours), ...baselines });
  if (people.length > 0) printMeans({ 'vacancies for each person': meanOf(people) });
  const pairs = cases.reduce((sum, { candidates }) => sum + candidates.length, 0);
  const graded = cases.reduce((sum, { grades }) => sum + grades.size, 0);
  return {
    figures: {
      command: 'evaluate:ranking',
      policyVersion: [...new Set(cases.map(({ day }) => policyOn(day).version))].join(';'),
      ...{ vacancies: cases.length, pairs, ungraded: pairs - graded },
      ...{ faults: remarks.faults.length, notes: remarks.notes.length },
      ...meanOf(ours),
      ndcg10Interval: interval(ours.map(({ ndcg10 }) => ndcg10)),
      baselines,
      ...(people.length > 0 && { vacanciesForAPerson: { people: people.length, ...meanOf(people) } }),
    },
    answers: [
      ['vacancy', 'id', 'rank', 'score'],
      ...lists.flatMap((list, at) =>
        list.map(({ id, score }, place) => [cases[at]!.vacancy.id, id, place + 1, score]),
      ),
    ],
  };
});

function measureBaselines(cases: readonly Case[]): Record<string, Measures> {
  const of = (order: (each: Case) => string[]): ListMeasures[] =>
    cases.map((each) => measure(order(each), each));
  const lots = Array.from({ length: LOTS }, (_, seed) => of((each) => byLot(each, seed))).flat();
  return {
    ...Object.fromEntries(Object.entries(BASELINES).map(([name, order]) => [name, meanOf(of(order))])),
    [`by lot, mean of ${LOTS}`]: meanOf(lots),
  };
}

/** The vacancies that went worst first, with what stands where. */
function printVacancies(
  cases: readonly Case[],
  lists: readonly Line[][],
  ours: readonly ListMeasures[],
): void {
  const worst = cases
    .map((each, at) => ({ each, list: lists[at] ?? [], ndcg10: ours[at]?.ndcg10 }))
    .filter(({ ndcg10 }) => ndcg10 !== undefined && ndcg10 < 1)
    .sort((a, b) => (a.ndcg10 ?? 0) - (b.ndcg10 ?? 0))
    .slice(0, 15);
  console.log('NDCG@10 lowest; the first ten as id:grade');
  for (const { each, list, ndcg10 } of worst) {
    const first = list.slice(0, 10).map(({ id }) => `${id}:${each.grades.get(id) ?? '–'}`);
    console.log(`  ${each.vacancy.id.padEnd(8)} ${(ndcg10 ?? 0).toFixed(3)}  ${first.join(' ')}`);
  }
}

function printMeans(rows: Readonly<Record<string, Measures>>): void {
  console.log(`\n${''.padEnd(36)}${MEASURES.map((name) => name.padStart(10)).join('')}`);
  for (const [name, measures] of Object.entries(rows))
    console.log(name.padEnd(36) + MEASURES.map((each) => measures[each].toFixed(4).padStart(10)).join(''));
}
