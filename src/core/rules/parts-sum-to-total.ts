import type { Outcome, Reason, Severity } from '../finding/finding';
import { groupBy } from '../group-by';
import { equalWithin, printNumber, roundTo, subtract, sum } from '../indicator/decimal';
import { periodKey } from '../indicator/period';
import { printAddress, quoteSheet } from '../sheet/address';
import { isUncomputed, type Figure } from '../table/figure';
import { missingTown, partsOf, type Table, type TableRow } from '../table/table';
import type { Text } from '../text';
import { findingOn, notChecked, ofAllRegions, passed } from './outcome';
import { keyedBy, signed, townMissing, whyNot } from './phrase';
import type { Rule, RuleContext } from './rule';
import { whyFormula } from './why-formula';
import { whySum, whyUnequal } from './why';

export const partsSumToTotal: Rule = {
  id: 'parts-sum-to-total',
  severity: 'hard',
  title: { zh: '分乡镇合计与全区数不一致', en: 'Towns do not add up to the district' },
  purpose: {
    zh: '任务分解到乡镇后必须不少于全区目标，否则全区目标落空。',
    en: 'What is handed out to the towns must cover the district\'s target, or the target cannot be met.',
  },
  checks: {
    zh: '可加的指标：各乡镇之和与工作簿中同一时期的全区数比较，不足为强制性、超出为核实性（选项 short、over：hard / soft / info / off）；表内的合计列必须等于各乡镇之和。比率和增长率不相加。按指标的小数位比较。',
    en: 'For indicators that add over regions: the sum of the towns against the workbook\'s district figure of the same period; short is hard, over is soft (options short, over: hard / soft / info / off); a total column inside the table must equal the sum. Ratios and rates are not added. Compared at the decimals of the indicator.',
  },
  remedy: { zh: '核对是否漏了或重复了某个乡镇，或调整分解数。', en: 'See whether a town was left out or counted twice, or adjust the breakdown.' },
  source: 'Design §6; 附件4 breaks 附件3 down by town',
  check: (table, context) =>
    sumsWanted(table).flatMap(([row, parts]) => checkSum(table, row, parts, context)),
};

/** Each row's towns, one group a period. */
function sumsWanted(table: Table): (readonly [TableRow, readonly Figure[]])[] {
  const keys = new Map(table.columns.map(({ definition }) => [definition, `${periodKey(definition.period)}|${definition.holds}`]));
  return table.rows
    .filter((row) => row.indicator.additiveOverRegions)
    .flatMap((row) => [...groupBy(partsOf(row), ({ column }) => keys.get(column)).values()].map((parts) => [row, parts] as const));
}

function checkSum(table: Table, row: TableRow, parts: readonly Figure[], context: RuleContext): Outcome[] {
  const [first] = parts;
  if (!first) return [];
  const missing = missingTown(table);
  if (missing !== undefined) return [notChecked(parts, townMissing(missing))];
  const unusable = parts.find((part) => part.value === null);
  if (unusable) return [notChecked(row.total ? [row.total, ...parts] : parts, blankAsZero(row.total, parts, unusable) ?? whyNot(unusable))];
  const added = sum(parts.map((part) => part.value ?? 0));
  const { column, indicator } = first;
  const district = context.district.of(table.template.district, indicator.id, column.period, column.holds ?? 'target');
  const total = totalOutcome(row.total, parts, added, indicator.decimals, context.severity);
  // A typed total that repeats the district's figure is the same question asked twice: one finding answers it.
  const repeats = total?.kind === 'finding' && district.kind === 'known' && row.total?.value === district.value;
  const shown = row.total ? [row.total, ...parts] : parts;
  if (district.kind === 'unknown') return [...(total ? [total] : []), notChecked(shown, district.reason)];
  const against = districtOutcome(shown, district.figure, added, district.value, context);
  return total && !repeats ? [total, against] : [against];
}

/** SUM takes a blank for nothing: the total looks complete, and one town is not in it. */
function blankAsZero(total: Figure | undefined, parts: readonly Figure[], unusable: Figure): Reason | undefined {
  const present = parts.flatMap((part) => (part.value === null ? [] : [part.value]));
  if (!total || total.value === null || unusable.reading.kind !== 'blank' || isUncomputed(unusable) || !equalWithin(total.value, sum(present), 0)) return undefined;
  const [at, shown] = [printAddress(unusable.at), printNumber(total.value)];
  return { zh: `${at} 空白，合计 ${shown} 把它当作 0`, en: `${at} is blank, and the total of ${shown} takes it for 0`, key: keyedBy(unusable, 'blank as zero') };
}

function totalOutcome(total: Figure | undefined, parts: readonly Figure[], added: number, decimals: number, severity: Severity): Outcome | undefined {
  if (!total) return undefined;
  if (total.adds === 'all-parts') return liveSum(total, parts, added, decimals, severity);
  if (total.value === null) return notChecked([total], whyNot(total));
  const difference = subtract(total.value, added);
  if (roundTo(difference, decimals) === 0) return passed(total, ...parts);
  return findingOn(total, parts, {
    rule: 'parts-sum-to-total',
    question: 'total',
    about: ofAllRegions(total),
    severity,
    actual: total.value,
    expected: added,
    difference,
    ...because(whyFormula(total, parts) ?? whyUnequal(total.value, added) ?? whySum(parts, subtract(added, total.value))),
    message: {
      zh: `合计列 ${short(total.value)}，各乡镇之和为 ${printNumber(added)}（${signed(difference)}）`,
      en: `The total column says ${short(total.value)}; the towns add up to ${printNumber(added)} (${signed(difference)})`,
    },
  });
}

/** A SUM over exactly the towns is right by its formula; what it shows may still be wrong, or out of date. */
function liveSum(total: Figure, parts: readonly Figure[], added: number, decimals: number, severity: Severity): Outcome {
  if (total.value === null) return notChecked([total], whyNot(total));
  const difference = subtract(total.value, added);
  if (roundTo(difference, decimals) === 0) return passed(total, ...parts);
  // SUM passes over numbers stored as text.
  const texts = parts.filter((part) => typeof part.raw === 'string');
  const summed = sum(parts.filter((part) => typeof part.raw === 'number').map((part) => part.value ?? 0));
  if (texts.length === 0 || roundTo(subtract(total.value, summed), decimals) !== 0) {
    return notChecked([total], {
      zh: `${printAddress(total.at)} 的求和公式显示 ${printNumber(total.value)}，各乡镇之和为 ${printNumber(added)}，结果已过期；请在 Excel 中重算并保存`,
      en: `the SUM in ${printAddress(total.at)} shows ${printNumber(total.value)} and the towns add up to ${printNumber(added)}: its result is out of date; recalculate in Excel and save`,
      key: keyedBy(total, 'out of date'),
    });
  }
  const list = texts.map((part) => printAddress(part.at));
  return findingOn(total, texts, {
    rule: 'parts-sum-to-total',
    question: 'total',
    about: ofAllRegions(total),
    severity,
    actual: total.value,
    expected: added,
    difference,
    message: {
      zh: `合计显示 ${printNumber(total.value)}，各乡镇之和为 ${printNumber(added)}（${signed(difference)}）：${list.join('、')} 是文本，没有加进去`,
      en: `The total shows ${printNumber(total.value)}; the towns add up to ${printNumber(added)} (${signed(difference)}): ${list.join(', ')} ${list.length === 1 ? 'is' : 'are'} text and left out`,
    },
  });
}

function districtOutcome(shown: readonly Figure[], district: Figure, added: number, wanted: number, context: RuleContext): Outcome {
  const [first, ...others] = shown as [Figure, ...Figure[]];
  const difference = subtract(added, wanted);
  const direction = difference < 0 ? 'short' : 'over';
  const severity = severityOf(context.options[direction], direction, context.severity);
  // Whichever of the two tables prints more decimals: 62 against 62.31 is no agreement.
  const decimals = Math.max(first.indicator.decimals, district.indicator.decimals);
  if (roundTo(difference, decimals) === 0 || severity === 'off') return passed(...shown, district);
  const word = direction === 'short' ? { zh: '少于', en: 'short of' } : { zh: '多于', en: 'over' };
  const where = district.at.sheet === first.at.sheet ? printAddress(district.at) : `${quoteSheet(district.at.sheet)}!${printAddress(district.at)}`;
  const outcome = findingOn(first, [...others, district], {
    rule: 'parts-sum-to-total',
    about: ofAllRegions(first),
    severity,
    actual: added,
    expected: wanted,
    difference,
    ...because(whyUnequal(added, wanted) ?? whySum(shown.filter((figure) => figure.column.region !== undefined), difference)),
    message: {
      zh: `各乡镇之和 ${printNumber(added)} ${word.zh}全区 ${printNumber(wanted)}（${signed(difference)}，见 ${where}）`,
      en: `The towns add up to ${printNumber(added)}, ${word.en} the district's ${printNumber(wanted)} (${signed(difference)}, see ${where})`,
    },
  });
  return outcome.kind === 'finding' ? { ...outcome, finding: { ...outcome.finding, region: district.region } } : outcome;
}

/** A quotient has endless decimals, and nobody reads them. */
function short(value: number): string {
  return printNumber(roundTo(value, 4));
}

function because(why: Text | undefined): { why?: Text } {
  return why ? { why } : {};
}

function severityOf(option: unknown, direction: 'short' | 'over', own: Severity): Severity | 'off' {
  if (option === 'hard' || option === 'soft' || option === 'info' || option === 'off') return option;
  return direction === 'short' ? own : 'soft';
}
