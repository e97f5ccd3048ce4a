/** Runs the rules over the tables of a workbook. One that fails is a finding of its own and stops no other. */
import { dueIn } from './due';
import type { Outcome } from './finding/finding';
import { districtFigures } from './rules/district-figures';
import type { Overrides } from './rules/overrides';
import type { Rule, RuleContext } from './rules/rule';
import { statedFigures } from './rules/stated-figures';
import { townFigures } from './rules/town-figures';
import { placeMap, type PlaceMap } from './sheet/place-map';
import type { Table } from './table/table';

export interface RulesRun {
  /** Findings, and what could not be checked. */
  readonly open: readonly Outcome[];
  /** How many checks a cell passed. Each as an outcome of its own would be ten objects a cell. */
  readonly passes: PlaceMap<number>;
}

/** Tables that are not reported on still lend their figures. The workbook's own word on a rule comes before the template's, and the template's before the rule's. */
export function runRules(tables: readonly Table[], rules: readonly Rule[], overrides: Overrides = new Map(), reported: (table: Table) => boolean = () => true): RulesRun {
  return gather(outcomesOf(tables, rules, overrides, reported));
}

/** Takes the outcomes of one rule and table after another. */
export function gather(groups: Iterable<readonly Outcome[]>): RulesRun {
  const open: Outcome[] = [];
  const passes = placeMap<number>();
  for (const outcomes of groups) {
    for (const outcome of outcomes) {
      if (outcome.kind !== 'passed') open.push(outcome);
      else for (const place of outcome.places) passes.set(place, (passes.get(place) ?? 0) + 1);
    }
  }
  return { open, passes };
}

function* outcomesOf(tables: readonly Table[], rules: readonly Rule[], overrides: Overrides, reported: (table: Table) => boolean): Generator<readonly Outcome[]> {
  // Asked for by the rules that need them, so that a fault there is theirs and stops no other.
  const district = once(() => districtFigures(tables));
  const towns = once(() => townFigures(tables));
  const stated = once(() => statedFigures(tables));
  for (const table of tables.filter(reported)) {
    for (const rule of rules) {
      const own = overrides.get(rule.id);
      const setting = table.template.rules[rule.id] ?? {};
      if (setting === false || own === 'off') continue;
      const context: RuleContext = {
        tables,
        get district() {
          return district();
        },
        get towns() {
          return towns();
        },
        get stated() {
          return stated();
        },
        options: setting,
        severity: own ?? setting.severity ?? rule.severity,
      };
      yield checked(rule, table, context);
    }
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function checked(rule: Rule, table: Table, context: RuleContext): readonly Outcome[] {
  try {
    const outcomes = rule.check(table, context);
    return rule.betweenTables ? outcomes : withTemplate(outcomes, table);
  } catch (fault) {
    return crashed(table, rule, fault);
  }
}

/** Two tables may ask the same of the same indicator. */
function withTemplate(outcomes: readonly Outcome[], { template }: Table): readonly Outcome[] {
  if (outcomes.every(({ kind }) => kind !== 'finding')) return outcomes;
  return outcomes.map((outcome) => (outcome.kind === 'finding' ? { kind: 'finding', finding: { ...outcome.finding, key: `${template.id}|${outcome.finding.key}` } } : outcome));
}

/** Hard, because what was not checked must not pass (design §6). */
function crashed(table: Table, rule: Rule, fault: unknown): readonly Outcome[] {
  const detail = fault instanceof Error ? fault.message : String(fault);
  const places = dueIn([table]);
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
