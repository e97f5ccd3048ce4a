/** Runs the rules over the tables of a workbook. One that fails is a finding of its own and stops no other. */
import type { Outcome } from './finding/finding';
import { districtFigures } from './rules/district-figures';
import type { Overrides } from './rules/overrides';
import type { Rule } from './rules/rule';
import { townFigures } from './rules/town-figures';
import { allFigures, type Table } from './table/table';

/** Tables that are not reported on still lend their figures. The workbook's own word on a rule comes before the template's, and the template's before the rule's. */
export function runRules(tables: readonly Table[], rules: readonly Rule[], overrides: Overrides = new Map(), reported: (table: Table) => boolean = () => true): readonly Outcome[] {
  const district = districtFigures(tables);
  const towns = townFigures(tables);
  return tables.filter(reported).flatMap((table) =>
    rules.flatMap((rule) => {
      const own = overrides.get(rule.id);
      const setting = table.template.rules[rule.id] ?? {};
      if (setting === false || own === 'off') return [];
      const context = { tables, district, towns, options: setting, severity: own ?? setting.severity ?? rule.severity };
      try {
        return rule.check(table, context);
      } catch (fault) {
        return crashed(table, rule, fault);
      }
    }),
  );
}

/** Hard, because what was not checked must not pass (design §6). */
function crashed(table: Table, rule: Rule, fault: unknown): readonly Outcome[] {
  const detail = fault instanceof Error ? fault.message : String(fault);
  const places = allFigures(table).filter((figure) => figure.due).map((figure) => figure.at);
  return [
    {
      kind: 'finding',
      finding: {
        rule: 'rule-crashed',
        key: `rule-crashed|${rule.id}|${table.template.id}`,
        basis: detail,
        severity: 'hard',
        places: [{ sheet: table.sheet.name, row: table.header.row, column: table.header.column }],
        indicator: '',
        region: '',
        period: '',
        department: '',
        actual: null,
        expected: null,
        difference: null,
        message: {
          zh: `规则“${rule.title.zh}”（${rule.id}）运行出错，本表未能按它校验：${detail}。请把工作簿发给技术支持`,
          en: `The rule "${rule.title.en}" (${rule.id}) failed, so this table was not checked by it: ${detail}. Please send the workbook to support`,
        },
        fixes: [],
      },
    },
    {
      kind: 'not-checked',
      places,
      reason: { zh: `规则 ${rule.id} 运行出错`, en: `the rule ${rule.id} failed` },
    },
  ];
}
