/** A district and its towns in one row each, and the why that the sum check gives. */
import { caseWorkbook } from '../../../src/core/rules/build-case';
import { partsSumToTotal } from '../../../src/core/rules/parts-sum-to-total';
import type { CaseTable } from '../../../src/core/rules/rule-case';
import type { Text } from '../../../src/core/text';
import { validate } from '../../../src/core/validate';

const TOWNS = ['甲镇', '乙镇', '丙镇', '丁镇'];

export function rowOf(district: string, towns: string): readonly CaseTable[] {
  const names = TOWNS.slice(0, towns.split('|').length);
  return [
    { sheet: '全区', grid: `指标 | 2025年 | 2023年\n费用（亿元） | 40 | ${district}` },
    { sheet: '乡镇', grid: `指标 | ${names.join(' | ')}\n费用（亿元） | ${towns}` },
  ];
}

export function check(tables: readonly CaseTable[]): Text | undefined {
  const { snapshot, templates } = caseWorkbook({ name: { zh: '', en: '' }, tables, findings: [] }, partsSumToTotal.id);
  return validate(snapshot, templates, { rules: [partsSumToTotal] }).findings[0]?.why;
}
