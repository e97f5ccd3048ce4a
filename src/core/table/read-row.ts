/** Reads the figures of one row, each in the light of its neighbours. */
import { cellText } from '../indicator/cell-text';
import { equalWithin, sum } from '../indicator/decimal';
import { readFigure, type FigureReading } from '../indicator/quantity/figure';
import { formatAt, formulaAt, isBlank, valueAt, type CellValue, type Sheet } from '../sheet/snapshot';
import type { Text } from '../text';
import type { FigureColumn, TemplateRow } from '../template/template';
import { isUncomputed, type Figure } from './figure';
import { addends } from './sum-formula';
import type { TableColumn } from './table';

export interface RowPlan {
  readonly sheet: Sheet;
  readonly row: number;
  readonly indicator: TemplateRow;
  readonly columns: readonly TableColumn[];
  readonly totalColumn?: number;
  readonly district: string;
  readonly department: string;
  readonly date1904: boolean;
  /** Where a column stands a second time. */
  readonly doubled: ReadonlyMap<FigureColumn, number>;
  /** Set where the row's label names another unit than the template: its figures can't be compared. */
  readonly otherUnit?: string;
  /** Set where the title or a heading names another period for the towns than the template: likewise. */
  readonly otherPeriod?: Text;
}

/** Written by a program that does not calculate; Excel does when it opens the file. */
const UNCOMPUTED: Text = { zh: '公式没有结果，请在 Excel 中打开重算并保存', en: 'its formula has no result; open the file in Excel, let it calculate, and save' };
const BLANK: Text = { zh: '空白', en: 'it is blank' };
const BLANK_RESULT: Text = { zh: '公式的结果是空白', en: 'its formula comes to a blank' };

export function readRow(plan: RowPlan): { figures: readonly Figure[]; total?: Figure } {
  const figures = plan.columns.map((one) => readCell(plan, one.definition, one.column));
  const settled = figures.map((figure) => settleFraction(figure, figures));
  if (plan.totalColumn === undefined) return { figures: settled };
  const total = readTotal(plan, plan.totalColumn, settled.filter((figure) => figure.column.region !== undefined));
  return total ? { figures: settled, total } : { figures: settled };
}

function readCell(plan: RowPlan, column: FigureColumn, at: number): Figure {
  const place = { sheet: plan.sheet.name, row: plan.row, column: at };
  const raw = valueAt(plan.sheet, place);
  const format = formatAt(plan.sheet, place);
  const reading = readFigure(raw, format, plan.indicator.unit, { date1904: plan.date1904 });
  const formula = formulaAt(plan.sheet, place);
  const unusable = whyNoFigure(plan, column, reading, { raw, formula });
  return {
    at: place,
    indicator: plan.indicator,
    column,
    region: column.region ?? plan.district,
    department: plan.department,
    raw,
    formula,
    format,
    reading,
    due: !column.optional && !(plan.indicator.annualOnly && column.period.quarter !== undefined),
    value: reading.kind === 'number' && !unusable ? reading.value : null,
    ...(unusable ? { unusable } : {}),
    fraction: false,
  };
}

/** undefined where the reading is a number that may be compared. */
function whyNoFigure(plan: RowPlan, column: FigureColumn, reading: FigureReading, cell: Pick<Figure, 'raw' | 'formula'>): Text | undefined {
  if (plan.otherUnit !== undefined) {
    return {
      zh: `本行标签的单位是“${plan.otherUnit}”，模板为“${plan.indicator.unit}”，不能比较`,
      en: `the row's label says ${plan.otherUnit} and the template ${plan.indicator.unit}, so it can't be compared`,
    };
  }
  if (plan.otherPeriod && column.region !== undefined) {
    return { zh: `表头写的是 ${plan.otherPeriod.zh}，不能与模板的时期比较`, en: `the heading says ${plan.otherPeriod.en}, so it can't be compared with the template's period` };
  }
  if (isContradicted(plan, column, cell.raw)) {
    return { zh: `“${column.header}”有两列，数字不同，不知以哪一列为准`, en: `the column "${column.header}" stands twice with other figures, and which one holds is not known` };
  }
  if (reading.kind === 'number') return undefined;
  if (reading.kind === 'blank' && cell.formula !== '') return isUncomputed(cell) ? UNCOMPUTED : BLANK_RESULT;
  return whyUnusable(reading);
}

/** A header typed twice by mistake: of two figures nobody can tell which is meant. */
function isContradicted({ sheet, row, doubled }: RowPlan, column: FigureColumn, raw: CellValue): boolean {
  const again = doubled.get(column);
  const other = again === undefined ? null : valueAt(sheet, { row, column: again });
  return !isBlank(raw) && !isBlank(other) && cellText(raw) !== cellText(other);
}

function whyUnusable(reading: Exclude<FigureReading, { kind: 'number' }>): Text {
  if (reading.kind === 'blank') return BLANK;
  if (reading.kind === 'not-a-figure') return reading.reason;
  return { zh: '是文字目标，不是单一数字', en: 'it is a target in words, not a single figure' };
}

/** What the figure may be held against: the same row, and what was once published for it. */
function peersOf(figure: Figure, row: readonly Figure[]): number[] {
  const beside = row.flatMap((one) => (one !== figure && one.value !== null && Math.abs(one.value) >= 1 ? [one.value] : []));
  const published = Object.values(figure.indicator.values).filter((value) => typeof value === 'number');
  return [...beside, ...published].map(Math.abs).filter((value) => value > 0);
}

/**
 * A bare 0.026 in a % indicator is 2.6 typed as a fraction (design §3) — unless its neighbours say that it really
 * is as small as that: the reading nearer to their median, in orders of magnitude, is taken.
 */
function settleFraction(figure: Figure, row: readonly Figure[]): Figure {
  const { value } = figure;
  if (figure.indicator.unit !== '%' || value === null || value === 0 || Math.abs(value) >= 1) return figure;
  // A percentage by number format or sign says itself that it is one.
  if (figure.reading.kind !== 'number' || figure.reading.disguises.includes('percent-sign') || (typeof figure.raw === 'number' && figure.raw !== value)) return figure;
  const peers = peersOf(figure, row);
  const middle = peers.slice().sort((a, b) => a - b)[peers.length >> 1];
  const distance = (candidate: number): number => Math.abs(Math.log(Math.abs(candidate) / (middle ?? 1)));
  if (middle !== undefined && distance(value) <= distance(value * 100)) return figure;
  return { ...figure, value: Number((value * 100).toPrecision(15)), fraction: true };
}

function readTotal(plan: RowPlan, column: number, parts: readonly Figure[]): Figure | undefined {
  const [first] = parts;
  const at = { row: plan.row, column };
  const [raw, formula] = [valueAt(plan.sheet, at), formulaAt(plan.sheet, at)];
  if (!first || (isBlank(raw) && !isUncomputed({ raw, formula }))) return undefined;
  const { role, header, width, period } = first.column;
  const read = readCell(plan, { role, header, width, period, key: 'total' }, column);
  const figure = settleFraction(read, parts);
  const adds = whatItAdds(figure, parts);
  if (plan.indicator.additiveOverRegions) return adds ? { ...figure, adds } : figure;
  return sumsRatio(figure, parts, adds)
    ? { ...figure, value: null, sumsRatio: true, unusable: SUMMED, ...(adds ? { adds } : {}) }
    : figure;
}

const SUMMED: Text = {
  zh: '合计列把比率（或增速）直接相加，不是全区的数',
  en: 'the total column adds up ratios or rates, which is no figure of the district',
};

function whatItAdds(total: Figure, parts: readonly Figure[]): Figure['adds'] {
  const cells = addends(total.formula, total.at.sheet);
  if (!cells) return undefined;
  const listed = cells.map((cell) => `${cell.row}:${cell.column}`);
  const wanted = parts.map((part) => `${part.at.row}:${part.at.column}`);
  const all = listed.length === wanted.length && wanted.every((key) => listed.includes(key));
  return all ? 'all-parts' : 'other-cells';
}

/** By formula, or by value: a sum that was pasted as a figure is as wrong as a live one. */
function sumsRatio(total: Figure, parts: readonly Figure[], adds: Figure['adds']): boolean {
  if (adds === 'all-parts') return true;
  if (adds === 'other-cells') {
    const added = (addends(total.formula, total.at.sheet) ?? []).map((cell) => `${cell.row}:${cell.column}`);
    return parts.filter((part) => added.includes(`${part.at.row}:${part.at.column}`)).length > 1;
  }
  const values = parts.flatMap((part) => (part.value === null ? [] : [part.value]));
  return total.value !== null && values.length > 2 && equalWithin(total.value, sum(values), 0);
}

