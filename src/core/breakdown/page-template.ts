/** The template of one period's page: the published one where nothing differs from it, else one of the workbook's own. */
import { periodKey, type Period } from '../indicator/period';
import type { Template } from '../template/template';
import type { BreakdownRow } from './breakdown';
import type { Source } from './source';
import { townTable } from './town-table';

export function pageTemplate({ byTown, district, towns }: Source, period: Period, all: readonly BreakdownRow[]): Template {
  const rows = all.filter((row) => period.quarter === undefined || saysOf(row, period)).map(({ indicator }) => indicator);
  const made = townTable({ base: byTown ?? district.template, period, holds: 'target', towns, rows });
  return byTown && says(byTown) === says(made) ? byTown : made;
}

/** A row that has no figure in a quarter would only be due there, for ever blank. */
export function saysOf({ periods }: BreakdownRow, period: Period): boolean {
  const own = periods.find((one) => periodKey(one.period) === periodKey(period));
  return own !== undefined && ((own.district?.value ?? null) !== null || own.cells.some(({ value, words }) => value !== null || words !== undefined));
}

/** What a table by town is told by: whose figures, of when, to how many decimals. */
function says({ columns, rows }: Template): string {
  const figures = columns.flatMap((column) => (column.role === 'figure' && !column.optional ? [[column.region, periodKey(column.period)]] : []));
  return JSON.stringify([figures, rows.map(({ id, decimals }) => [id, decimals])]);
}
