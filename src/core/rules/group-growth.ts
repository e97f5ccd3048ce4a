import type { Outcome, Severity } from '../finding/finding';
import { printNumber, roundTo, subtract } from '../indicator/decimal';
import { figureOf, type TableRow } from '../table/table';
import type { TemplateRow } from '../template/template';
import { onlyPrinted } from '../table/target';
import { findingOn, notChecked, passed } from './outcome';
import { whyNot } from './phrase';
import type { Rule } from './rule';

interface Options {
  readonly group: string;
  readonly factor: number;
  readonly from: string;
  readonly to: string;
}

export const groupGrowth: Rule = {
  id: 'group-growth',
  severity: 'soft',
  title: { zh: '一组指标没有达到承诺的倍数', en: 'A group does not grow as promised' },
  purpose: {
    zh: '“六倍增”等承诺对组内每个指标都要成立。',
    en: 'A promise such as 六倍增 (six indicators double) holds only if each of the group does.',
  },
  checks: {
    zh: '模板选项 group（组名）、factor（倍数）、from、to（列）：组内每行的 to 列不少于 from 列乘以倍数。',
    en: 'Options of the template: group, factor, from and to (columns): each row of the group reaches factor times its base.',
  },
  remedy: { zh: '核对基数和目标；承诺不覆盖该指标的，调整分组。', en: 'Compare base and target; regroup an indicator that the promise does not cover.' },
  source: 'Seed 004 (“创新路桥”): 六倍增 — 六个指标力争翻一番',
  check: (table, { options, severity }) => {
    const wanted = readOptions(options);
    if (!wanted) return [];
    const members = membersOf(table.template.rows, wanted.group);
    return table.rows.filter((row) => members.has(row.indicator.id)).flatMap((row) => compare(row, wanted, severity));
  },
};

/** A heading holds from the row that prints it to the next one. */
function membersOf(rows: readonly TemplateRow[], group: string): ReadonlySet<string> {
  const members = new Set<string>();
  let current: string | undefined;
  for (const row of rows) {
    current = row.group ?? current;
    if (current === group) members.add(row.id);
  }
  return members;
}

function readOptions({ group, factor, from, to }: Readonly<Record<string, unknown>>): Options | undefined {
  if (typeof group !== 'string' || typeof factor !== 'number' || typeof from !== 'string' || typeof to !== 'string') return undefined;
  return { group, factor, from, to };
}

function compare(row: TableRow, { group, factor, from, to }: Options, severity: Severity): Outcome[] {
  const [base, target] = [figureOf(row, from), figureOf(row, to)];
  if (!base || !target) return [];
  const [was, will] = [onlyPrinted(base), onlyPrinted(target)];
  if (was === undefined) return [notChecked([target, base], whyNot(base))];
  if (will === undefined) return [notChecked([target, base], whyNot(target))];
  if (was <= 0) return [notChecked([target, base], { zh: `基数 ${printNumber(was)} 不是正数，倍数没有意义`, en: `the base ${printNumber(was)} is not positive, so a multiple means nothing` })];
  const times = roundTo(will / was, 2);
  // 0.1 × 3 is a little more than 0.3 in binary fractions.
  const wanted = roundTo(was * factor, 6);
  if (will >= wanted) return [passed(target, base)];
  return [
    findingOn(target, [base], {
      rule: 'group-growth',
      severity,
      actual: will,
      expected: `≥ ${printNumber(wanted)}`,
      difference: subtract(will, wanted),
      message: {
        zh: `${printNumber(was)} → ${printNumber(will)} 是 ${printNumber(times)} 倍，“${group}”要求至少 ${printNumber(factor)} 倍`,
        en: `${printNumber(was)} → ${printNumber(will)} is ${printNumber(times)} times; ${group} asks for at least ${printNumber(factor)} times`,
      },
    }),
  ];
}
