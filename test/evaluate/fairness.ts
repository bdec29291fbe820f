import { audit, type Finding, type Sums } from './fairness/audit.js';
import { summed } from './ranking/faults.js';
import { GRADED_SET } from './ranking/graded-set.js';
import { readCases } from './ranking/read-cases.js';
import { BadFile } from './read-rows.js';
import { runEvaluation } from './run.js';

const COLUMNS = [
  ...(['lines', 'moved', 'meanPlaces', 'mostPlaces', 'meanScore', 'mostScore'] as const),
  ...(['meanExposure', 'crossedTen', 'unexplained'] as const),
] satisfies (keyof Sums)[];

/**
 * `npm run evaluate:fairness -- cases.jsonl [--out lists.csv]`: the people of a file of `evaluate:ranking` (without one, of
 * the graded set) are put into a registry, what should not matter is exchanged for each of them, and their place in every
 * list is compared; `--out` has a row for each attribute and list. Ends with status 1 when something changed that may not.
 */
runEvaluation((files) => {
  const { cases, remarks } = readCases(files.length > 0 ? files : GRADED_SET);
  if (remarks.faults.length > 0) {
    console.error(`faults:\n  ${summed(remarks.faults).join('\n  ')}`);
    process.exitCode = 1;
  }
  if (cases.length === 0) throw new BadFile('no vacancy with candidates is left to rank');
  const findings = audit(cases);
  const vacancies = cases.map(({ vacancy }) => vacancy.id);
  for (const finding of findings) print(finding, vacancies);
  const biased = findings.filter(({ unexplained }) => unexplained > 0).map(({ attribute }) => attribute);
  if (biased.length > 0) process.exitCode = 1;
  console.log(biased.length > 0 ? `\nBIAS: ${biased.join(', ')}` : '\nno change that is not explained');
  return {
    figures: {
      ...{ command: 'evaluate:fairness', vacancies: cases.length, faults: remarks.faults.length, biased },
      exchanged: Object.fromEntries(
        findings.map(({ attribute, reach: _reach, perList: _perList, ...figures }) => [attribute, figures]),
      ),
    },
    answers: [
      ['attribute', 'vacancy', ...COLUMNS],
      ...findings.flatMap(({ attribute, perList }) =>
        perList.map((sums, at) => [
          attribute,
          cases[at]!.vacancy.id,
          ...COLUMNS.map((column) => sums[column]),
        ]),
      ),
    ],
  };
});

function print(finding: Finding, vacancies: readonly string[]): void {
  const { attribute, reach, mayChange, lines, lists, moved, unexplained } = finding;
  console.log(`${attribute}: ${reach}; may change ${mayChange}`);
  console.log(
    `  ${lines} lines compared, ${moved} moved, ${lists} lists touched, ${unexplained} unexplained`,
  );
  if (moved === 0 && finding.mostScore === 0) return;
  console.log(`  places moved: mean ${finding.meanPlaces}, most ${finding.mostPlaces}`);
  console.log(`  lists that moved most: ${mostMoved(finding, vacancies)}`);
  console.log(`  score changed: mean ${finding.meanScore}, most ${finding.mostScore} of 100`);
  console.log(
    `  attention in the first ten: mean change ${finding.meanExposure}; entered or left: ${finding.crossedTen}`,
  );
}

function mostMoved({ perList }: Finding, vacancies: readonly string[]): string {
  return perList
    .map((sums, at) => ({ ...sums, id: vacancies[at] }))
    .filter(({ moved }) => moved > 0)
    .sort((a, b) => b.meanPlaces - a.meanPlaces)
    .slice(0, 3)
    .map(({ id, meanPlaces, mostPlaces }) => `${id} (mean ${meanPlaces}, most ${mostPlaces})`)
    .join(', ');
}
