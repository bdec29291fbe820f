import { audit, type Finding } from './fairness/audit.js';
import { summed } from './ranking/faults.js';
import { GRADED_SET } from './ranking/graded-set.js';
import { readCases } from './ranking/read-cases.js';
import { BadFile } from './read-rows.js';
import { runEvaluation } from './run.js';

const COLUMNS = [
  ...([
    'attribute',
    'mayChange',
    'lines',
    'lists',
    'moved',
    'meanPlaces',
    'mostPlaces',
    'meanScore',
  ] as const),
  ...(['mostScore', 'meanExposure', 'crossedTen', 'unexplained'] as const),
] satisfies (keyof Finding)[];

/**
 * `npm run evaluate:fairness -- cases.jsonl [--out findings.csv]`: the people of a file of `evaluate:ranking` (without one, of
 * the graded set) are put into a registry, what should not matter is exchanged for each of them, and their place in every
 * list is compared. Ends with status 1 when something changed that may not.
 */
runEvaluation((files) => {
  const { cases, remarks } = readCases(files.length > 0 ? files : GRADED_SET);
  if (remarks.faults.length > 0) {
    console.error(`faults:\n  ${summed(remarks.faults).join('\n  ')}`);
    process.exitCode = 1;
  }
  if (cases.length === 0) throw new BadFile('no vacancy with candidates is left to rank');
  const findings = audit(cases);
  findings.forEach(print);
  const biased = findings.filter(({ unexplained }) => unexplained > 0).map(({ attribute }) => attribute);
  if (biased.length > 0) process.exitCode = 1;
  console.log(biased.length > 0 ? `\nBIAS: ${biased.join(', ')}` : '\nno change that is not explained');
  return {
    figures: {
      ...{ command: 'evaluate:fairness', vacancies: cases.length, faults: remarks.faults.length, biased },
      exchanged: Object.fromEntries(
        findings.map(({ attribute, reach: _reach, ...figures }) => [attribute, figures]),
      ),
    },
    answers: [COLUMNS, ...findings.map((finding) => COLUMNS.map((column) => finding[column]))],
  };
});

function print(finding: Finding): void {
  const { attribute, reach, mayChange, lines, lists, moved, unexplained } = finding;
  console.log(`${attribute}: ${reach}; may change ${mayChange}`);
  console.log(
    `  ${lines} lines compared, ${moved} moved, ${lists} lists touched, ${unexplained} unexplained`,
  );
  if (moved === 0 && finding.mostScore === 0) return;
  console.log(`  places moved: mean ${finding.meanPlaces}, most ${finding.mostPlaces}`);
  console.log(`  score changed: mean ${finding.meanScore}, most ${finding.mostScore} of 100`);
  console.log(
    `  attention in the first ten: mean change ${finding.meanExposure}; entered or left: ${finding.crossedTen}`,
  );
}
