import { writeFileSync } from 'node:fs';
import { likenessOfGroups } from './related/likeness.js';
import { occupationData } from './related/sources.js';

/**
 * `node dist/test/evaluate/learn-related.js FILE` writes the rows of libs/reference/src/occupations/related.table.ts anew from
 * the data for developers beside the repository.
 */
const KEPT = 30;
/** The likeness that is the highest degree: few pairs are nearer, and those need no telling apart. */
const HIGHEST = 0.6;

const data = occupationData();
const file = process.argv[2];
if (!data || !file) {
  console.error('wanted: a file to write, and the data for developers beside the repository');
  process.exitCode = 1;
} else {
  const { codes, likeness } = likenessOfGroups(data);
  const rows = codes.map((_, i) =>
    codes
      .map((code, j) => ({ code, alike: i === j ? -1 : likeness(i, j) }))
      .sort((a, b) => b.alike - a.alike || (a.code < b.code ? -1 : 1))
      .slice(0, KEPT),
  );
  const most = HIGHEST * Math.max(...rows.map(([first]) => first?.alike ?? 0));
  const digit = (alike: number): string => Math.min(35, Math.round((35 * alike) / most)).toString(36);
  const lines = rows.map(
    (row, i) => `${codes[i]}|${row.map(({ code, alike }) => code + digit(alike)).join(' ')}`,
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
}
