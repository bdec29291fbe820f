// Projects by what a spec needs: nothing (.spec), PostgreSQL and the broker (.int-spec), the whole house (.e2e-spec), the whole
// machine (.alone-spec).
const base = {
  testEnvironment: 'node',
  // #libs/* resolves to the TypeScript sources
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: true }] },
};
const servers = {
  globalSetup: '<rootDir>/libs/testing/src/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/src/jest/global-teardown.mjs',
};
export default {
  workerIdleMemoryLimit: '1GB',
  testSequencer: '<rootDir>/libs/testing/src/jest/sequencer.mjs',
  // a test waits for facts; a busy machine is no failure
  testTimeout: 60_000,
  projects: [
    { ...base, displayName: 'unit', testRegex: '(?<!int-|e2e-|alone-)spec\\.ts$' },
    { ...base, ...servers, displayName: 'int', testRegex: '\\.int-spec\\.ts$' },
    { ...base, ...servers, displayName: 'e2e', testRegex: '\\.e2e-spec\\.ts$' },
    { ...base, ...servers, displayName: 'alone', testRegex: '\\.alone-spec\\.ts$' },
  ],
};
