/** Runs one rule over one case and prints what it said in the notation of the cases. */
import { printNumber } from '../../../src/core/indicator/decimal';
import { caseWorkbook } from '../../../src/core/rules/build-case';
import type { RuleCase } from '../../../src/core/rules/rule-case';
import type { Rule } from '../../../src/core/rules/rule';
import { printAddress, type Place } from '../../../src/core/sheet/address';
import { validate } from '../../../src/core/validate';

export function buildOutcomes(ruleCase: RuleCase, rule: Rule): { findings: string[]; notChecked: string[] } {
  const { snapshot, templates } = caseWorkbook(ruleCase, rule.id);
  const { findings, coverage } = validate(snapshot, templates, { rules: [rule] });
  return {
    findings: findings.map((finding) => {
      const [at] = finding.places;
      const difference = finding.difference === null ? '-' : printNumber(finding.difference);
      const fix = finding.fixes.map((one) => ` → ${String(one.value)}`).join('');
      return `${at?.sheet}!${printAddress(at as Place)} ${finding.severity} ${difference}${fix}`;
    }),
    notChecked: coverage.notChecked.flatMap(({ places }) => {
      const sheets = [...new Set(places.map((place) => place.sheet))];
      return sheets.map((sheet) => `${sheet}!${places.filter((place) => place.sheet === sheet).map(printAddress).join(' ')}`);
    }),
  };
}
