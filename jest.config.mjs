// Projects by what a spec needs: nothing (.spec), PostgreSQL and the broker (.int-spec), the whole house (.e2e-spec), the whole
// machine (.alone-spec).
const jest = '<rootDir>/libs/testing/src/jest';
const base = {
  // a worker loads the house once for all its specs, natively: a realm for each file cost a third of the run
  testEnvironment: `${jest}/environment.mjs`,
  runtime: `${jest}/runtime.cjs`,
  transform: {},
  injectGlobals: false,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};
const servers = {
  globalSetup: `${jest}/global-setup.mjs`,
  globalTeardown: `${jest}/global-teardown.mjs`,
};
export default {
  workerIdleMemoryLimit: '1GB',
  testSequencer: `${jest}/sequencer.mjs`,
  // a test waits for facts; a busy machine is no failure
  testTimeout: 60_000,
  projects: [
    { ...base, displayName: 'unit', testRegex: '(?<!int-|e2e-|alone-)spec\\.ts$' },
    { ...base, ...servers, displayName: 'int', testRegex: '\\.int-spec\\.ts$' },
    { ...base, ...servers, displayName: 'e2e', testRegex: '\\.e2e-spec\\.ts$' },
    { ...base, ...servers, displayName: 'alone', testRegex: '\\.alone-spec\\.ts$' },
  ],
};
