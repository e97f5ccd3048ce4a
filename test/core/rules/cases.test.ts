/** Every rule's cases, through the whole path: text table → workbook → table found again → this rule alone. */
import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { edgeCases } from './edge-cases';
import { buildOutcomes } from './run-case';
import { rules } from '../../../src/core/rules/registry';
import type { RuleCases } from '../../../src/core/rules/rule-case';

const folder = join(__dirname, '../../../src/core/rules');

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const file = join(folder, `${id}.cases.ts`);

  it('has its cases beside it, passing and failing ones', () => {
    expect(existsSync(file)).toBe(true);
  });

  // eslint-disable-next-line @typescript-eslint/no-require-imports -- found by the rule's name, so that a new rule needs no second registry
  const { cases } = require(file) as { cases: RuleCases };

  it.each(cases.passing.map((one) => [one.name.en, one] as const))('lets pass: %s', (_name, one) => {
    expect(one.findings).toEqual([]);
    expect(buildOutcomes(one, rule)).toEqual({ findings: [], notChecked: one.notChecked ?? [] });
  });

  it.each(cases.failing.map((one) => [one.name.en, one] as const))('says: %s', (_name, one) => {
    expect(one.findings.length + (one.notChecked?.length ?? 0)).toBeGreaterThan(0);
    expect(buildOutcomes(one, rule)).toEqual({ findings: one.findings, notChecked: one.notChecked ?? [] });
  });

  it.each((edgeCases[id] ?? []).map((one) => [one.name.en, one] as const))('at the edge: %s', (_name, one) => {
    expect(buildOutcomes(one, rule)).toEqual({ findings: one.findings, notChecked: one.notChecked ?? [] });
  });
});
