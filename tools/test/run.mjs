import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { broker } from './broker.mjs';
import { chromium } from './chromium.mjs';
import { count } from './count.mjs';

const secondsSince = (began) => ((Date.now() - began) / 1000).toFixed(0);

/** Brings up what the asked tests need besides packages; returns how to take it down. */
export async function bringUp({ broker: needsBroker, browser }) {
  if (browser) await chromium();
  const rabbit = needsBroker ? await broker() : undefined;
  return async () => rabbit?.stop();
}

/** Runs what was asked, prints the count, returns the exit code. */
export async function runAll(root, { runs, patterns, drill }) {
  const total = { passed: 0, failed: 0 };
  const add = (project, { passed, failed }) => {
    console.log(`${project}: ${passed} passed, ${failed} failed`);
    total.passed += passed;
    total.failed += failed;
  };
  for (const { kinds, workers } of runs) {
    const began = Date.now();
    const projects = kinds.map(({ project }) => project);
    const result = await runJest(root, projects, workers, patterns);
    for (const project of projects)
      add(project, count(result, project, patterns.length === 0 ? root : undefined));
    console.log(`${projects.join(', ')}: ${secondsSince(began)} s`);
  }
  if (drill) {
    const began = Date.now();
    add('drill', await runDrill(root));
    console.log(`drill: ${secondsSince(began)} s`);
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** The short fault drill: each of its lines says whether the books balance, and counts as one test. */
async function runDrill(root) {
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
  return { passed, failed: bad === 0 && (code !== 0 || passed === 0) ? 1 : bad };
}

async function runJest(root, projects, workers, patterns) {
  const folder = mkdtempSync(join(tmpdir(), 'chungtay-test-'));
  const outputFile = join(folder, 'result.json');
  const args = [
    ...[join(root, 'node_modules/jest/bin/jest.js'), '--selectProjects', ...projects],
    ...['--ci', '--passWithNoTests', `--maxWorkers=${workers}`],
    ...['--json', `--outputFile=${outputFile}`, '--', ...patterns],
  ];
  try {
    await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
      child.once('error', reject).once('exit', resolve);
    });
    return JSON.parse(readFileSync(outputFile, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
