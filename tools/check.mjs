// `npm run check`: format, lint, types, boundaries with their probes, dead code. All of them run, so that one walk shows everything.
import { spawnSync } from 'node:child_process';

const CHECKS = [
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['lint', 'eslint', ['--max-warnings=0', '.']],
  ['types', 'tsc', ['--noEmit']],
  ['types of the pages', 'tsc', ['--noEmit', '-p', 'apps/web']],
  ['boundaries', 'node', ['tools/architecture/boundaries.mjs']],
  ['dead code', 'knip', []],
];

const failed = [];
for (const [name, command, args] of CHECKS) {
  const began = Date.now();
  const [program, all] =
    command === 'node' ? [process.execPath, args] : ['npx', ['--no-install', command, ...args]];
  const { status } = spawnSync(program, all, { stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - began) / 1000).toFixed(0)} s)`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) console.error(`not clean: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);
