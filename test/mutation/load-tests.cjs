/**
 * Jest's words — describe, it, it.each, beforeAll, afterAll, expect — for test files that stay loaded in one process:
 * with Jest's own `expect` and `each`, loaded by Node's `require`, their types cut off by esbuild.
 */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { relative } = require('node:path');
const { transformSync } = require('esbuild');
const { expect } = require('expect');
const { bind } = require('jest-each');
const fc = require('fast-check').default;

// One seed: a mutant must not live or die by chance. Few runs: what a property finds in 2,000 cases and not in 8, a case of a table should say.
const SEED = 20260101;
const RUNS = 8;
fc.configureGlobal({ seed: SEED });
const assert = fc.assert;
fc.assert = (property, options) => assert(property, { ...options, numRuns: Math.min(options?.numRuns ?? 100, RUNS) });

/** What is being read: the file, the describe around the reader (or the file itself), and the tests so far. */
let reading;

function describe(name, body) {
  const { level } = reading;
  reading.level = { name, outer: level, before: [], after: [] };
  try {
    body();
  } finally {
    reading.level = level;
  }
}

function it(name, body) {
  const { level, file, tests } = reading;
  const names = [];
  for (let at = level; at !== undefined; at = at.outer) names.unshift(at.name);
  const title = [...names, name].join(' › ');
  const same = tests.filter((test) => test.title === title).length;
  tests.push({ id: same === 0 ? title : `${title} (${same + 1})`, title, file, body, level });
}

describe.each = bind(describe, false);
it.each = bind(it, false);

const words = {
  describe,
  it,
  expect,
  beforeAll: (hook) => reading.level.before.push(hook),
  afterAll: (hook) => reading.level.after.push(hook),
};

const transformed = new Map();

function installLoader() {
  const { _resolveFilename: resolve, _load: load } = Module;
  Module._resolveFilename = function (request, ...rest) {
    return request === '@jest/globals' ? request : resolve.call(this, request, ...rest);
  };
  Module._load = function (request, ...rest) {
    return request === '@jest/globals' ? words : load.call(this, request, ...rest);
  };
  Module._extensions['.ts'] = (module, file) => {
    // Modules are strict by themselves; esbuild does not say so of what it makes of them.
    const code = transformed.get(file) ?? `"use strict";${transformSync(readFileSync(file, 'utf8'), { loader: 'ts', format: 'cjs', target: 'node20' }).code}`;
    transformed.set(file, code);
    module._compile(code, file);
  };
}

/** Loads test files anew, and with them everything of the project that they import. */
exports.loadTests = function loadTests(root, files) {
  if (!Module._extensions['.ts']) installLoader();
  for (const file of Object.keys(require.cache)) {
    if (file.startsWith(root) && !file.includes('node_modules') && !file.endsWith('.cjs')) delete require.cache[file];
  }
  const tests = [];
  for (const file of files) {
    const name = relative(root, file);
    reading = { file: name, level: { name, outer: undefined, before: [], after: [] }, tests };
    require(file);
  }
  return tests;
};
