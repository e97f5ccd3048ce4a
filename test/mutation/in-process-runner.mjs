/**
 * A Stryker test runner that keeps the tests loaded: a mutant is switched on, the tests that reach it run, and the
 * first failure ends them. Jest would load some 300 modules again for each test file and mutant. Sound because the core
 * keeps no state between calls; a mutant that only runs while modules load is tried by loading everything again.
 *
 * Nothing of Stryker's is imported (its names are strings here), so that `npx` can bring it and `npm ci` need not.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const { loadTests } = createRequire(import.meta.url)('./load-tests.cjs');

/** What the instrumented code and its runner say to each other (INSTRUMENTER_CONSTANTS.NAMESPACE). */
const stryker = (globalThis.__stryker__ ??= {});
/** Stryker's TestStatus. */
const SUCCESS = 0;
const FAILED = 1;

class InProcessRunner {
  static inject = ['options'];

  constructor({ inProcess }) {
    this.options = inProcess;
    this.root = process.cwd();
    this.timesFile = join(this.root, '.test-times.json');
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    this.load();
    stryker.mutantCoverage ??= { static: {}, perTest: {} };
    const tests = await run(this.tests, true);
    shareHooks(this.tests, stryker.mutantCoverage.perTest);
    writeFileSync(this.timesFile, JSON.stringify(Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]))));
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, reloadEnvironment, mutantActivation }) {
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    if (mutantActivation === 'static') stryker.activeMutant = activeMutant.id;
    try {
      if (this.tests === undefined || reloadEnvironment || this.isMutated) this.load();
      this.isMutated = reloadEnvironment;
      stryker.activeMutant = activeMutant.id;
      const wanted = testFilter && new Set(testFilter);
      const tests = await run(this.quickFirst(wanted ? this.tests.filter(({ id }) => wanted.has(id)) : this.tests), disableBail);
      // A loop without end throws once its mutant was passed far more often than usual.
      if (stryker.hitCount > hitLimit) return { status: 'timeout', reason: `passed more than ${hitLimit} times` };
      return result(tests, disableBail);
    } catch (error) {
      // Whoever loads the modules notices.
      return { status: 'killed', killedBy: ['load'], failureMessage: String(error), nrOfTests: 1 };
    } finally {
      stryker.activeMutant = undefined;
      stryker.hitLimit = undefined;
    }
  }

  load() {
    const { folders, leaveOut } = this.options;
    // MUTATE_TESTS=test/core/rules,test/golden: fewer tests, sooner done.
    const only = process.env.MUTATE_TESTS?.split(',') ?? [''];
    const files = folders.flatMap((folder) =>
      readdirSync(join(this.root, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => join(folder, file))
        .filter((file) => file.endsWith('.test.ts') && !leaveOut.includes(file) && only.some((start) => file.startsWith(start))),
    );
    this.tests = loadTests(this.root, files.sort().map((file) => join(this.root, file)));
  }

  quickFirst(tests) {
    this.timeOf ??= JSON.parse(readFileSync(this.timesFile, 'utf8'));
    return tests.toSorted((a, b) => this.timeOf[a.id] - this.timeOf[b.id]);
  }
}

async function run(tests, isWhole) {
  const begun = new Set();
  const results = [];
  for (const test of tests) {
    const began = performance.now();
    const failure = await failureOf(test, begun);
    const done = { id: test.id, name: test.id, fileName: test.file, timeSpentMs: performance.now() - began };
    results.push(failure === undefined ? { ...done, status: SUCCESS } : { ...done, status: FAILED, failureMessage: failure });
    if (failure !== undefined && !isWhole) break;
  }
  stryker.currentTestId = undefined;
  for (const level of begun) for (const hook of level.after) await hook();
  return results;
}

async function failureOf(test, begun) {
  try {
    for (const level of levelsOf(test)) {
      if (begun.has(level)) continue;
      begun.add(level);
      stryker.currentTestId = hooksOf(level);
      for (const hook of level.before) await hook();
    }
    stryker.currentTestId = test.id;
    await test.body();
    return undefined;
  } catch (error) {
    return String(error?.message ?? error).slice(0, 500);
  }
}

/** What stands for the hooks of a describe in the coverage, until they are shared out. */
function hooksOf(level) {
  return `hooks of ${level.outer === undefined ? '' : hooksOf(level.outer)} › ${level.name}`;
}

/** What `beforeAll` made is looked at by every test of its describe, and not by the first alone. */
function shareHooks(tests, perTest) {
  const hooks = new Set();
  for (const test of tests) {
    for (const level of levelsOf(test)) {
      hooks.add(hooksOf(level));
      for (const [mutant, times] of Object.entries(perTest[hooksOf(level)] ?? {})) {
        const own = (perTest[test.id] ??= {});
        own[mutant] = (own[mutant] ?? 0) + times;
      }
    }
  }
  for (const hook of hooks) delete perTest[hook];
}

/** The file of a test and the describes around it, the outermost first. */
function levelsOf({ level }) {
  const levels = [];
  for (let at = level; at !== undefined; at = at.outer) levels.unshift(at);
  return levels;
}

function result(tests, isWhole) {
  const killers = tests.filter(({ status }) => status === FAILED);
  const nrOfTests = tests.length;
  if (killers.length === 0) return { status: 'survived', nrOfTests };
  return { status: 'killed', killedBy: killers.slice(0, isWhole ? undefined : 1).map(({ id }) => id), failureMessage: killers[0].failureMessage, nrOfTests };
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }];
