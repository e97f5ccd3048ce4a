/** Which year a table is of: the one that it is filled in for. */
import { figureColumns, type FigureColumn, type Template } from '../template/template';

/** A year that columns are printed for; a column that the clerk may add says nothing of the table's own year. */
function printed(template: Template): readonly FigureColumn[] {
  return figureColumns(template).filter((column) => !column.optional);
}

/**
 * The latest year with quarters; else that of the towns; else the first year with a target, which a plan over several
 * years starts with; and for a list without figures that of its document.
 */
export function ownYear(template: Template): number {
  const columns = printed(template);
  const years = (wanted: (column: FigureColumn) => boolean): number[] => columns.filter(wanted).map((column) => column.period.year);
  const quarters = years((column) => column.period.quarter !== undefined);
  if (quarters.length > 0) return Math.max(...quarters);
  const towns = years((column) => column.region !== undefined);
  if (towns.length > 0) return Math.max(...towns);
  const targets = years((column) => (column.holds ?? 'target') === 'target');
  return targets.length > 0 ? Math.min(...targets) : template.source.year;
}

/** Whether the table says by quarters or towns which year it is of, rather than planning several years ahead. */
export function isOfOneYear(template: Template): boolean {
  return printed(template).some((column) => column.period.quarter !== undefined || column.region !== undefined);
}

/**
 * The year that is finished when `year` begins: the table's own where it is of one year; of a plan over several, the
 * latest that it has a column for before `year`.
 */
export function finishedYear(template: Template, year: number): number {
  if (isOfOneYear(template)) return ownYear(template);
  const before = printed(template).map((column) => column.period.year).filter((one) => one < year);
  return before.length > 0 ? Math.max(...before) : template.source.year;
}
