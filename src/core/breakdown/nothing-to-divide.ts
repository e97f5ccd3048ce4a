/** A breakdown that would write nothing but blank rows is refused: something else was meant. */
import { printPeriod } from '../indicator/period';
import type { Text } from '../text';
import type { BreakdownRow } from './breakdown';
import { stated, type DivideContext } from './divide';
import type { Source } from './source';

export function nothingToDivide(rows: readonly BreakdownRow[], { district, indicators }: Source, context: DivideContext): Text | undefined {
  if (rows.some(({ kind, conflict }) => kind === 'divided' || conflict !== undefined)) return undefined;
  if (indicators.some((one) => one.additiveOverRegions && stated(one, context.year, context) !== undefined)) {
    const { zh, en } = context.weights.name;
    return { zh: `权重来源（${zh}）没有这些乡镇的数，不能作为权重`, en: `the weights (${en}) have no figures for these towns, so they can't be divided by` };
  }
  const isOffered = rows.some(({ kind, periods, indicator }) => kind === 'ratio' && (periods.some((one) => (one.district?.value ?? null) !== null) || context.limits.some(({ indicator: id }) => id === indicator.id)));
  if (isOffered) return undefined;
  const year = printPeriod(context.year);
  return { zh: `区级表“${district.sheet.name}”没有 ${year.zh}可分解的数（空白或不可用），请先填写全区目标`, en: `the district's sheet ${district.sheet.name} has no figure of ${year.en} to divide (all are blank or can't be used); please fill in the district's targets first` };
}
