// `npm test`: from a fresh clone to a verdict. Installs, builds, brings up what the tests need, runs every test, and ends with
// the true count over all of them. `--unit`, `--int`, `--e2e` run one layer; further words go to Jest as path patterns.
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Chung Tay needs Node.js 20.19 or newer; this is ${process.versions.node}. Get one at https://nodejs.org`,
  );
  process.exit(1);
}
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { ensurePackages } = await import('./start/packages.mjs');
const { ensureBuilt } = await import('./start/build.mjs');
const { explain } = await import('./start/trouble.mjs');

const root = process.cwd();
try {
  await ensurePackages(root);
  await ensureBuilt(root);
  // it needs packages, so it comes after them
  const { runAll } = await import('./test/run.mjs');
  process.exitCode = await runAll(root, process.argv.slice(2));
} catch (error) {
  console.error(explain(error, root));
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
