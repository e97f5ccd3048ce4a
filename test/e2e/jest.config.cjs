/** Browser tests over what `npm run build` left in dist/. Run by `npm run e2e`; `npm test` leaves them out. */
const path = require('node:path');

module.exports = {
  rootDir: path.resolve(__dirname, '../..'),
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  globalSetup: '<rootDir>/test/e2e/harness/setup.ts',
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'test/tsconfig.json', diagnostics: false }] },
  // Two cores on CI; no test measures time in seconds that a neighbour could take from it.
  maxWorkers: 2,
  testTimeout: 180_000,
};
