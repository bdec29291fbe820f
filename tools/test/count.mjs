import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf } from './kinds.mjs';

const NOT_RUN = ['pending', 'todo', 'skipped', 'disabled'];

/**
 * The passed and failed of one kind in Jest's answer. A suite that did not run, a skipped test and a spec file of the tree
 * (`root`; undefined when only some were asked for) that Jest did not find each count as a failure.
 */
export function count({ testResults }, project, root) {
  const suites = testResults.filter(({ name }) => kindOf(name) === project);
  const tests = suites.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  let failed = tests.filter(({ status }) => status === 'failed').length + suites.filter(didNotRun).length;
  const skipped = tests.filter(({ status }) => NOT_RUN.includes(status)).length;
  if (skipped > 0) {
    console.error(`${project}: ${skipped} tests were skipped: a test runs or goes`);
    failed += skipped;
  }
  const expected = root === undefined ? suites.length : specsOf(root, project);
  if (expected !== suites.length) {
    console.error(`${project}: ${expected} spec files stand in the tree, Jest ran ${suites.length}`);
    failed += 1;
  }
  return { passed, failed };
}

const didNotRun = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults.some((test) => test.status === 'failed');

const specsOf = (root, project) =>
  ['apps', 'libs', 'test']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }))
    .filter((file) => kindOf(file) === project).length;
