/** The one step from a workbook to its breakdown: what is divided, how, and what stands in the way. */
import { periodKey, type Period } from '../indicator/period';
import { Refusal } from '../refusal';
import { printAddress } from '../sheet/address';
import type { Snapshot } from '../sheet/snapshot';
import { findTables } from '../table/find';
import { templatesFor } from '../template/stored-packs';
import type { Template, TemplateRow } from '../template/template';
import type { Text } from '../text';
import type { Breakdown, BreakdownOptions, BreakdownRow, ChangedCell, Limit } from './breakdown';
import { readAllocationLedger } from './ledger/read-allocation-ledger';
import { changedCells } from './changed-cells';
import { carriedRows, inFormerOrder, withFormer, type CarryContext, type PeriodPage } from './carried';
import { divideRow, type DivideContext } from './divide';
import { formerFigures } from './former';
import { generatedTables, isOf } from './generated';
import { decimalsRefusal, givenLimits, joinLimits, refuseImpossible } from './limits';
import { nothingToDivide } from './nothing-to-divide';
import { ownPage, tablesWith } from './own-page';
import { pageTemplate, saysOf } from './page-template';
import { ratioRow } from './ratio';
import { districtFigure, sourceOf, type Source } from './source';

/**
 * Divides the district's figures over its towns. What was typed into the allocation ledger of an earlier breakdown is
 * kept, and so are, with `changed: 'keep'`, figures that a clerk has changed since. Throws a `Refusal` where the workbook
 * has no table of a district, or no towns are known.
 */
export function planBreakdown(snapshot: Snapshot, known: readonly Template[], options: BreakdownOptions): Breakdown {
  const templates = templatesFor(snapshot, known);
  const { tables } = findTables(snapshot, templates);
  const source = sourceOf(tables, templates, options);
  const year: Period = { year: source.year };
  const again = !options.quarters && generatedTables(tables).some((table) => source.quarters.some((quarter) => isOf(table, source.district.template.district, quarter)));
  const asked = [year, ...(options.quarters || again ? source.quarters : [])];
  const ledger = readAllocationLedger(snapshot);
  const changed = changedCells(tables, ledger.allotted);
  const given = givenLimits(options, source, asked.slice(1));
  const limits = joinLimits(given, options.changed === 'keep' ? changed.map(asPin) : [], ledger.limits);
  refuseImpossible(limits, source);
  const former = formerFigures(snapshot, tables, templates, source.district.template.district, ledger.allotted);
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
  const offered = source.indicators.map((one) => divided.get(one.id) ?? ratioRow(one, { ...context, ratios: options.ratios, allocated, former }));
  const pages = pagesOf(snapshot, known, source, asked, offered);
  const carry: CarryContext = { ...context, former, pages, wasDivided: (id) => [...ledger.weights.keys()].some((key) => key.startsWith(`${id}|`)) };
  const rows = offered.map((row) => withoutBlank(withFormer(row, carry)));
  const carried = carriedRows(rows, carry);
  const drawn = inFormerOrder(rows, carried, carry);
  // A quarter of which no row has a figure would be a sheet without rows; each row's remark says why it has none.
  const periods = asked.filter((period) => period.quarter === undefined || drawn.some((row) => saysOf(row, period)));
  const conflict = nothingToDivide(offered, source, context);
  return {
    district: source.district,
    periods,
    templates: periods.map((period) => pageTemplate(source, period, drawn)),
    towns: source.towns,
    rows,
    carried,
    weights: options.weights,
    changed: options.changed === undefined ? changed : [],
    limits,
    remarks: again && periods.length > 1 ? [QUARTERS_AGAIN] : [],
    ...(conflict ? { conflict } : {}),
  };
}

const QUARTERS_AGAIN: Text = { zh: '工作簿中已有分到季度的表，季度一并重新分解', en: 'The workbook has sheets by quarter, so the quarters were divided again too' };

/** Each period with the sheet that its page will be filled into. */
function pagesOf(snapshot: Snapshot, known: readonly Template[], source: Source, asked: readonly Period[], rows: readonly BreakdownRow[]): readonly PeriodPage[] {
  const pages = asked.map((period) => ({ period, page: pageTemplate(source, period, rows) }));
  const tables = tablesWith(snapshot, known, pages.flatMap(({ page }) => (page.rows.length > 0 ? [page] : [])));
  return pages.map(({ period, page }) => {
    const own = page.rows.length > 0 ? ownPage(snapshot, tables, page, period) : undefined;
    return { period, ...(own ? { own } : {}) };
  });
}

/** Without the quarters of which it has nothing to say: no sheet has a row for them. */
function withoutBlank(row: BreakdownRow): BreakdownRow {
  return { ...row, periods: row.periods.filter(({ period }) => period.quarter === undefined || saysOf(row, period)) };
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
