/** Rows that are not divided keep what the tables by town say of them, so that the sheets can take the place of those tables. */
import { sum } from '../indicator/decimal';
import type { Period } from '../indicator/period';
import type { Table } from '../table/table';
import type { Region, TemplateRow } from '../template/template';
import type { Text } from '../text';
import type { BreakdownCell, BreakdownRow, RowPeriod } from './breakdown';
import type { DivideContext } from './divide';
import { firstOf, type Former, type FormerFigure } from './former';
import { hasClosing } from './generated';
import { isBlankRow } from './own-page';

/** A period and the sheet that its page is filled into, where there is one. */
export interface PeriodPage {
  readonly period: Period;
  readonly own?: Table;
}

export interface CarryContext extends Pick<DivideContext, 'towns' | 'districtOf'> {
  readonly former: Former;
  readonly pages: readonly PeriodPage[];
  /** Whether the last breakdown divided the row: then it is left in its sheet as it was divided. */
  readonly wasDivided: (indicator: string) => boolean;
}

/** An additive row that can't be divided, with what its towns have. */
export function withFormer(row: BreakdownRow, context: CarryContext): BreakdownRow {
  const { indicator, kind, conflict, remark } = row;
  if (kind !== 'left' || conflict || !remark) return row;
  const reason = keptWords(remark);
  const periods = context.pages.flatMap(({ period, own }) => {
    if (own && context.wasDivided(indicator.id)) return [];
    return rowPeriod(indicator, period, reason, context, (town) => firstOf(context.former.tables(period), indicator.id, town, period) ?? context.former.of(indicator.id, town, period));
  });
  return periods.length === 0 ? row : { ...row, periods, remark: reason };
}

/** Rows that were not asked for, of the tables that the new sheets replace; they would be lost, or hold twice. */
export function carriedRows(asked: readonly BreakdownRow[], context: CarryContext): readonly BreakdownRow[] {
  const replaced = context.pages.map(({ period, own }) => ({ period, own, tables: context.former.tables(period).filter((table) => table.sheet !== own?.sheet && (hasClosing(table) || isOfTowns(table, context.towns))) }));
  const byId = new Map(replaced.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.map(({ indicator }) => [indicator.id, indicator] as const))).reverse());
  const order = [...new Set(replaced.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.map(({ indicator }) => indicator.id))))];
  return order.flatMap((id): BreakdownRow[] => {
    const indicator = byId.get(id);
    if (!indicator || asked.some((row) => row.indicator.id === id)) return [];
    const periods = replaced.flatMap(({ period, own, tables }) => {
      const there = own?.rows.find((row) => row.indicator.id === id);
      // A sheet that is filled in has no room for more rows, and keeps what it says.
      if (own && !(there && isBlankRow(there))) return [];
      return rowPeriod(indicator, period, UNASKED, context, (town) => firstOf(tables, id, town, period));
    });
    return periods.length === 0 ? [] : [{ indicator, kind: 'left', periods, remark: UNASKED }];
  });
}

const UNASKED: Text = { zh: '本次没有选择，沿用原表', en: 'not chosen this time; kept from the former table' };

/** "the district has no such figure" + "kept from the former table". */
export function keptWords({ zh, en }: Text): Text {
  return { zh: `${zh}，沿用原表`, en: `${en}; kept from the former table` };
}

function isOfTowns({ columns }: Table, towns: readonly Region[]): boolean {
  return columns.every(({ definition }) => definition.region === undefined || towns.some(({ name }) => name === definition.region));
}

function rowPeriod(indicator: TemplateRow, period: Period, reason: Text, { towns, districtOf }: CarryContext, of: (town: Region) => FormerFigure | undefined): RowPeriod[] {
  const cells = towns.map((town): BreakdownCell => {
    const { value = null, words } = of(town) ?? {};
    return { town: town.name, value, ...(words === undefined ? {} : { words }), reason };
  });
  if (cells.every(({ value, words }) => value === null && words === undefined)) return [];
  const district = districtOf(indicator.id, period);
  return [{ period, ...(district ? { district } : {}), total: null, ...(indicator.additiveOverRegions ? { sum: sum(cells.map(({ value }) => value ?? 0)) } : {}), cells }];
}

/** In the order of the tables that are replaced, so that a table carried over whole prints as it did. */
export function inFormerOrder(rows: readonly BreakdownRow[], carried: readonly BreakdownRow[], { former, pages }: CarryContext): readonly BreakdownRow[] {
  if (carried.length === 0) return rows;
  const order = [...new Set(pages.flatMap(({ period }) => former.tables(period).flatMap((table) => table.rows.map(({ indicator }) => indicator.id))))];
  const place = ({ indicator }: BreakdownRow): number => (order.includes(indicator.id) ? order.indexOf(indicator.id) : order.length);
  return [...rows, ...carried].sort((a, b) => place(a) - place(b));
}
