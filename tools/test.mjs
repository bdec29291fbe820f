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
const { asked } = await import('./test/kinds.mjs');
const { bringUp, runAll } = await import('./test/run.mjs');

const root = process.cwd();
const wanted = asked(process.argv.slice(2));
// the broker and the browser come up while npm is at work
const up = bringUp(wanted);
up.catch(() => undefined);
try {
  await ensurePackages(root);
  await ensureBuilt(root);
  await up;
  process.exitCode = await runAll(root, wanted);
} catch (error) {
  console.error(explain(error, root));
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} finally {
  await up.then((takeDown) => takeDown()).catch(() => undefined);
}
