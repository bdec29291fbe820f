import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { broker } from './broker.mjs';
import { chromium } from './chromium.mjs';

const STAGES = [
  { flag: '--unit', project: 'unit', workers: 2, suffix: /(?<!int-|e2e-|alone-)spec\.ts$/ },
  { flag: '--int', project: 'int', workers: 2, suffix: /\.int-spec\.ts$/, needsBroker: true },
  {
    ...{ flag: '--e2e', project: 'e2e', workers: 2, suffix: /\.e2e-spec\.ts$/ },
    ...{ needsBroker: true, needsBrowser: true },
  },
  // beside other tests their clocks would measure the neighbours
  { flag: '--e2e', project: 'alone', workers: 1, suffix: /\.alone-spec\.ts$/, needsBroker: true },
];

/** Runs the stages asked for (all by default), prints the count, returns the exit code. */
export async function runAll(root, words) {
  const flags = words.filter((word) => word.startsWith('--'));
  const patterns = words.filter((word) => !word.startsWith('--'));
  const stages = STAGES.filter(({ flag }) => flags.length === 0 || flags.includes(flag));
  const rabbit = stages.some((stage) => stage.needsBroker) ? await broker() : undefined;
  if (stages.some((stage) => stage.needsBrowser)) process.env.CHROMIUM_PATH = chromium();
  const folder = mkdtempSync(join(tmpdir(), 'chungtay-test-'));
  const total = { passed: 0, failed: 0 };
  try {
    for (const stage of stages) {
      const { passed, failed } = await runStage(root, stage, patterns, join(folder, `${stage.project}.json`));
      total.passed += passed;
      total.failed += failed;
    }
    if (patterns.length === 0 && (flags.length === 0 || flags.includes('--drill'))) {
      const { passed, failed } = await runDrill(root);
      total.passed += passed;
      total.failed += failed;
    }
  } finally {
    await rabbit?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** The short fault drill: each of its lines says whether the books balance, and counts as one test. */
async function runDrill(root) {
  const began = Date.now();
  let text = '';
  const code = await new Promise((resolve, reject) => {
    const args = ['--enable-source-maps', join(root, 'dist/test/drills/main.js'), '--short'];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
      process.stdout.write(chunk);
    });
    child.once('error', reject).once('exit', resolve);
  });
  const passed = text.match(/^ *\d+ s {2}good /gm)?.length ?? 0;
  const bad = text.match(/^ *\d+ s {2}BAD /gm)?.length ?? 0;
  const failed = bad === 0 && (code !== 0 || passed === 0) ? 1 : bad;
  console.log(`drill: ${passed} passed, ${failed} failed in ${((Date.now() - began) / 1000).toFixed(0)} s`);
  return { passed, failed };
}

async function runStage(root, stage, patterns, outputFile) {
  const began = Date.now();
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const args = [
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest],
    ...['--selectProjects', stage.project, '--ci', '--passWithNoTests', `--maxWorkers=${stage.workers}`],
    ...['--json', `--outputFile=${outputFile}`, '--', ...patterns],
  ];
  await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject).once('exit', resolve);
  });
  const counted = count(
    JSON.parse(readFileSync(outputFile, 'utf8')),
    stage,
    patterns.length === 0 ? files(root, stage) : undefined,
  );
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  console.log(`${stage.project}: ${counted.passed} passed, ${counted.failed} failed in ${seconds} s`);
  return counted;
}

/** A suite that did not run, a skipped test and a spec file that Jest did not find each count as a failure. */
function count(result, stage, expected) {
  let failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const skipped = result.numPendingTests + result.numTodoTests;
  if (skipped > 0) {
    console.error(`${skipped} tests were skipped: a test runs or goes`);
    failed += skipped;
  }
  if (expected !== undefined && expected !== result.numTotalTestSuites) {
    console.error(
      `${stage.project}: ${expected} spec files stand in the tree, Jest ran ${result.numTotalTestSuites}`,
    );
    failed += 1;
  }
  return { passed: result.numPassedTests, failed };
}

const files = (root, { suffix }) =>
  ['apps', 'libs', 'test'].reduce(
    (sum, folder) =>
      sum + readdirSync(join(root, folder), { recursive: true }).filter((file) => suffix.test(file)).length,
    0,
  );
