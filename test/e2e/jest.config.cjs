/** Browser tests over what `npm run build` left in dist/. Run by `npm run e2e`; `npm test` leaves them out. */
const path = require('node:path');

module.exports = {
  rootDir: path.resolve(__dirname, '../..'),
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  globalSetup: '<rootDir>/test/e2e/harness/setup.ts',
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'test/tsconfig.json', diagnostics: false }] },
  // One browser at a time: the pages are timed by what a person would wait for, on two cores.
  maxWorkers: 1,
  testTimeout: 60_000,
};
