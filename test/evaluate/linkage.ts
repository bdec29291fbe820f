import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { levelsOf, reasonsOf } from '../../apps/registry/src/domain/linkage-levels.js';
import { byThemselves } from '../../apps/registry/src/domain/linkage-lists.js';
import { linkFile } from '../../apps/registry/src/domain/linkage-file.js';
import { likelihood } from '../../apps/registry/src/domain/linkage-model.js';
import { Random } from './addresses/random.js';
import { FOR_LEARNING, FOR_REPORTING } from './linkage/habits.js';
import { inventPeople } from './linkage/invented-people.js';
import { listsOf, type ListRow } from './linkage/lists.js';
import { baseline, measured, pairsOf, type Truth } from './linkage/measure.js';
import { linkMillion } from './linkage/million.js';
import { type PeopleFile, readPeople } from './linkage/people-file.js';
import { plainKeys, readList } from './linkage/read-list.js';
import { BadFile } from './read-rows.js';

/**
 * npm run evaluate:linkage -- [people.csv [--gold gold.csv]] [--out FILE] [--seed N] [--learn] [--million]
 *
 * Without a file 5,000 people are invented in memory and written into four lists with errors. `--learn` uses the seed and the error
 * rates that the thresholds were chosen with, and prints the parameters learnt; without it both are others.
 */
const TODAY = '2026-11-22';
const SEEDS = { learning: 20_261, reporting: 20_262_211 };

interface Options {
  readonly file?: string;
  readonly gold?: string;
  readonly out?: string;
  readonly seed?: number;
  readonly learn: boolean;
  readonly million: boolean;
}

function optionsOf(words: readonly string[]): Options {
  const options: Record<string, unknown> = { learn: false, million: false };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    if (word === '--learn' || word === '--million') options[word.slice(2)] = true;
    else if (['--gold', '--out', '--seed'].includes(word)) {
      const value = words[(at += 1)];
      if (value === undefined) throw new BadFile(`${word} wants a value`);
      options[word.slice(2)] = word === '--seed' ? Number(value) : value;
    } else if (word.startsWith('--')) throw new BadFile(`unknown option ${word}`);
    else options['file'] = word;
  }
  return options as unknown as Options;
}

function invented({ learn, seed }: Options): PeopleFile {
  const from = seed ?? (learn ? SEEDS.learning : SEEDS.reporting);
  const { people, hard } = inventPeople(from);
  const { rows, truth } = listsOf(people, learn ? FOR_LEARNING : FOR_REPORTING, from + 1);
  const person = rows.map(({ rowId }) => truth.get(rowId) ?? null);
  const rowsOf = (id: string): number[] => person.flatMap((each, row) => (each === id ? [row] : []));
  const pairs = hard.flatMap(({ a, b, kind }) =>
    rowsOf(a).flatMap((left) => rowsOf(b).map((right) => ({ a: left, b: right, kind }))),
  );
  return { rows, truth: { person, hard: pairs }, found: {} };
}

/** A file whose rows all name one list, or none, tells nothing by it. */
const listName = ({ source }: ListRow): string => source;

function evaluate(options: Options): Record<string, unknown> {
  const file = options.file === undefined ? invented(options) : readPeople(options.file, options.gold);
  if (options.file !== undefined) console.log('columns found:', JSON.stringify(file.found));
  const started = performance.now();
  const records = readList(file.rows, TODAY);
  const random = new Random(options.seed ?? 5);
  const linked = linkFile(
    records,
    (row) => listName(file.rows[row]!),
    () => random.next(),
  );
  const seconds = (performance.now() - started) / 1_000;

  if (options.out !== undefined) {
    const because = (a: number, b: number): string => reasonsOf(levelsOf(records[a]!, records[b]!)).join(' ');
    const rows = [
      ...pairsOf(linked.groups).map(([a, b]) => [a, b, 'same', 1, because(a, b)] as const),
      ...linked.unsure.map(
        ({ a, b, bits }) => [a, b, 'unsure', likelihood(bits).toFixed(4), because(a, b)] as const,
      ),
    ];
    const id = (row: number): string => file.rows[row]!.rowId;
    const lines = rows.map(([a, b, ...rest]) => [id(a), id(b), ...rest].join(','));
    writeFileSync(options.out, ['a,b,decision,score,because', ...lines].join('\n') + '\n');
  }
  if (options.learn) console.log(JSON.stringify(linked.model, null, 1));
  return {
    rows: records.length,
    people: new Set(file.truth?.person ?? []).size || null,
    compared: linked.compared,
    groups: linked.groups.length,
    unsure: linked.unsure.length,
    unsureLeftOut: linked.leftOut,
    seconds: Number(seconds.toFixed(2)),
    rowsPerSecond: Math.round(records.length / seconds),
    ...(file.truth ? againstTruth(file.rows, file.truth) : {}),
  };

  function againstTruth(rows: readonly ListRow[], truth: Truth) {
    const official = (row: number): boolean => !byThemselves(rows[row]!.source);
    const keys = rows.map((row, index) => plainKeys(row, records[index]!));
    const by = (name: keyof ReturnType<typeof plainKeys>) => {
      const { precision, recall, wrong, hardPairsMerged } = baseline(truth, (row) => keys[row]![name]);
      return { precision, recall, wrong, hardPairsMerged };
    };
    return {
      ...measured(linked, truth, official),
      hardPairs: truth.hard.length,
      baselines: {
        number: by('number'),
        repairedNumber: by('repairedNumber'),
        nameAndYear: by('nameAndYear'),
        nameDateCommune: by('nameDateCommune'),
      },
    };
  }
}

try {
  const options = optionsOf(process.argv.slice(2));
  console.log(JSON.stringify(options.million ? linkMillion(options.seed ?? 9) : evaluate(options)));
} catch (error) {
  if (!(error instanceof BadFile)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
