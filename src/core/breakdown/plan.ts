/** The one step from a workbook to its breakdown: what is divided, how, and what stands in the way. */
import { periodKey, type Period } from '../indicator/period';
import { Refusal } from '../refusal';
import { printAddress } from '../sheet/address';
import type { Snapshot } from '../sheet/snapshot';
import { templatesFor } from '../template/stored-packs';
import type { Template, TemplateRow } from '../template/template';
import type { Breakdown, BreakdownOptions, BreakdownRow, ChangedCell, Limit } from './breakdown';
import { readAllocationLedger } from './ledger/read-allocation-ledger';
import { changedCells } from './changed-cells';
import { decimalsRefusal, givenLimits, joinLimits } from './limits';
import { divideRow, type DivideContext } from './divide';
import { ratioRow } from './ratio';
import { districtFigure, sourceOf, type Source } from './source';
import { townTable } from './town-table';

/**
 * Divides the district's figures over its towns. What was typed into the allocation ledger of an earlier breakdown is
 * kept, and so are, with `changed: 'keep'`, figures that a clerk has changed since. Throws a `Refusal` where the workbook
 * has no table of a district, or no towns are known.
 */
export function planBreakdown(snapshot: Snapshot, known: readonly Template[], options: BreakdownOptions): Breakdown {
  const templates = templatesFor(snapshot, known);
  const source = sourceOf(snapshot, templates, options);
  const year: Period = { year: source.year };
  const asked = [year, ...(options.quarters ? source.quarters : [])];
  const ledger = readAllocationLedger(snapshot);
  const changed = changedCells(snapshot, templates, ledger.allotted);
  const given = givenLimits(options, source, asked.slice(1));
  const limits = joinLimits(given, options.changed === 'keep' ? changed.map(asPin) : [], ledger.limits);
  const context: DivideContext = {
    year,
    quarters: asked.slice(1),
    towns: source.towns,
    weights: options.weights,
    limits,
    districtOf: (indicator, period) => districtFigure(source.district, indicator, period),
  };
  for (const row of source.indicators) refuseFewer(row, options, context);
  const divided = new Map<string, BreakdownRow>(source.indicators.filter((one) => one.additiveOverRegions).map((one) => [one.id, divideRow(one, context)]));
  const allocated = (indicator: string, period: Period, town: string): number | undefined =>
    divided.get(indicator)?.periods.find((one) => periodKey(one.period) === periodKey(period))?.cells.find((one) => one.town === town)?.value ?? undefined;
  const rows = source.indicators.map((one) => divided.get(one.id) ?? ratioRow(one, { ...context, ratios: options.ratios, allocated }));
  // A quarter of which no row has a figure would be a sheet without rows; each row's remark says why it has none.
  const periods = asked.filter((period) => period.quarter === undefined || rows.some((row) => saysOf(row, period)));
  return {
    district: source.district,
    periods,
    templates: periods.map((period) => pageTemplate(source, period, rows)),
    towns: source.towns,
    rows,
    weights: options.weights,
    changed: options.changed === undefined ? changed : [],
    limits,
  };
}

/** The published template where nothing differs from it, else one of the workbook's own. */
function pageTemplate({ byTown, district, towns }: Source, period: Period, all: readonly BreakdownRow[]): Template {
  const rows = all.filter((row) => period.quarter === undefined || saysOf(row, period)).map(({ indicator }) => indicator);
  const made = townTable({ base: byTown ?? district.template, period, holds: 'target', towns, rows });
  return byTown && says(byTown) === says(made) ? byTown : made;
}

/** A row that has no figure in a quarter would only be due there, for ever blank. */
function saysOf({ periods }: BreakdownRow, period: Period): boolean {
  const own = periods.find((one) => periodKey(one.period) === periodKey(period));
  return own !== undefined && ((own.district?.value ?? null) !== null || own.cells.some(({ value }) => value !== null));
}

/** What a table by town is told by: whose figures, of when, to how many decimals. */
function says({ columns, rows }: Template): string {
  const figures = columns.flatMap((column) => (column.role === 'figure' && !column.optional ? [[column.region, periodKey(column.period)]] : []));
  return JSON.stringify([figures, rows.map(({ id, decimals }) => [id, decimals])]);
}

/** Throws a `Refusal` where fewer decimals were asked for than the district's own figure has. */
function refuseFewer(row: TemplateRow, { decimals }: BreakdownOptions, { districtOf, year }: DivideContext): void {
  const figure = decimals?.[row.id] === undefined || !row.additiveOverRegions ? undefined : districtOf(row.id, year)?.value;
  const refusal = typeof figure === 'number' ? decimalsRefusal(row, row.decimals, figure) : undefined;
  if (refusal) throw refusal;
}

/** Throws a `Refusal` for words: only a number can be kept. */
function asPin({ indicator, town, period, now, at }: ChangedCell): Limit {
  if (typeof now === 'string') {
    const cell = `${at.sheet}!${printAddress(at)}`;
    throw new Refusal({ zh: `${cell} 的“${now}”不是数字，不能保留为固定值；请改成数字，或选择替换`, en: `"${now}" in ${cell} is no number and can't be kept as a pin; please make it one, or choose to replace it` });
  }
  return { indicator, town, pin: now, ...(period.quarter === undefined ? {} : { quarter: periodKey(period) }) };
}
