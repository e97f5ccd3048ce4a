/**
 * Every outcome of every case, word for word: what passed, what was found and what could not be checked, with the
 * sentences that a clerk reads. said.txt is meant to be read in review; UPDATE_GOLDEN=1 writes it anew.
 */
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../../../src/core/finding/finding';
import { caseWorkbook } from '../../../src/core/rules/build-case';
import { rules } from '../../../src/core/rules/registry';
import type { Rule } from '../../../src/core/rules/rule';
import type { RuleCase, RuleCases } from '../../../src/core/rules/rule-case';
import { printAddress, type Place } from '../../../src/core/sheet/address';
import { validate } from '../../../src/core/validate';
import { edgeCases } from './edge-cases';

const file = join(__dirname, 'said.txt');

function outcomesOf(rule: Rule, ruleCase: RuleCase): readonly Outcome[] {
  const { snapshot, templates } = caseWorkbook(ruleCase, rule.id);
  const said: Outcome[] = [];
  const listening: Rule = { ...rule, check: (...about) => {
    const outcomes = rule.check(...about);
    said.push(...outcomes);
    return outcomes;
  } };
  validate(snapshot, templates, { rules: [listening] });
  return said;
}

function cells(places: readonly Place[]): string {
  const sheets = [...new Set(places.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => `${sheet}!${places.filter((place) => place.sheet === sheet).map(printAddress).join(' ')}`).join(', ');
}

function print(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'passed':
      return `passed ${cells(outcome.places)}`;
    case 'not-checked':
      return `not checked ${cells(outcome.places)}\n  ${outcome.reason.zh}\n  ${outcome.reason.en}`;
    case 'finding': {
      const { severity, places, message, why, actual, expected, difference, fixes, key, basis, indicator, region, period, department } = outcome.finding;
      return [
        `${severity} ${cells(places)}`,
        message.zh,
        message.en,
        ...(why ? [`because ${why.zh}`, `because ${why.en}`] : []),
        `is ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}, difference ${JSON.stringify(difference)}`,
        `of ${[indicator, region, period, department].join(' / ')}; rests on ${basis}`,
        `key ${key}`,
        ...fixes.map(({ at, value }) => `fix ${cells([at])} ${JSON.stringify(value)}`),
      ].join('\n  ');
    }
  }
}

function chapter(rule: Rule): string {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- found by the rule's name, as in cases.test.ts
  const { cases } = require(`../../../src/core/rules/${rule.id}.cases`) as { cases: RuleCases };
  return [`# ${rule.id}`, ...[...cases.passing, ...cases.failing, ...(edgeCases[rule.id] ?? [])].map((one) => [`## ${one.name.en}`, ...outcomesOf(rule, one).map(print)].join('\n'))].join('\n\n');
}

if (process.env['UPDATE_GOLDEN']) writeFileSync(file, `${rules.map(chapter).join('\n\n')}\n`);
const chapters = existsSync(file) ? readFileSync(file, 'utf8').trim().split(/\n\n(?=# )/) : [];

describe('what rules say of their cases', () => {
  it.each(rules.map((rule, i) => [rule.id, rule, i] as const))('%s', (_id, rule, i) => {
    expect(chapter(rule)).toBe(chapters[i]);
  });
});
