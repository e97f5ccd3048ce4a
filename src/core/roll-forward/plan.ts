/** Which columns next year's table has, and what each of them takes from the finished year's. */
import { comparePeriods } from '../indicator/period';
import { figureColumns, type Column, type FigureColumn, type Template } from '../template/template';
import type { Text } from '../text';
import { moveYear } from './move-year';
import { finishedYear, isOfOneYear } from './own-year';

/** What a column of figures is filled with: a column of the finished year's table, the base of its year, or nothing. */
export type Source = { readonly kind: 'kept'; readonly key: string } | { readonly kind: 'base' } | { readonly kind: 'blank' };

export interface PlannedColumn {
  readonly column: FigureColumn;
  readonly source: Source;
}

export interface Plan {
  /** The finished year, and the one that the new table is of. */
  readonly from: number;
  readonly to: number;
  readonly columns: readonly (Exclude<Column, FigureColumn> | PlannedColumn)[];
  /** Key of the old column → key of the one in its place, for the options of rules. */
  readonly keys: Readonly<Record<string, string>>;
  /** `same-columns`: its plan is still running, or it has no column of a year. */
  readonly kind: 'moved' | 'same-columns' | 'next-plan';
}

export function isPlanned(column: Plan['columns'][number]): column is PlannedColumn {
  return 'source' in column;
}

const isTarget = (column: FigureColumn): boolean => (column.holds ?? 'target') === 'target';
const isAnnual = (column: FigureColumn): boolean => column.period.quarter === undefined && column.region === undefined;

/** The plan, or in one sentence why the table can't be of that year. */
export function planFor(template: Template, year: number): Plan | Text {
  const from = finishedYear(template, year);
  if (year <= from) {
    return { zh: `“${template.name.zh}”已是 ${from} 年的，新年度要晚于 ${from} 年`, en: `"${template.name.en}" is of ${from} already; the new year has to be after it` };
  }
  const figures = figureColumns(template);
  const base = { from, to: year };
  if (figures.length === 0) return { ...base, columns: template.columns.map(asIs), keys: {}, kind: 'same-columns' };
  if (template.kind === 'base-target' && !isOfOneYear(template)) return planOfPeriod(template, base);
  const hasTowns = figures.some((column) => column.region !== undefined && column.period.year === from);
  const columns = hasTowns
    ? template.columns.flatMap((column): Plan['columns'][number][] => (column.role === 'figure' ? townColumn(column, base, figures) : [column]))
    : districtColumns(template, base);
  return { ...base, columns, keys: keysOf(figures, columns.filter(isPlanned), base), kind: 'moved' };
}

type Years = Pick<Plan, 'from' | 'to'>;

function asIs(column: Column): Plan['columns'][number] {
  return column.role === 'figure' ? { column, source: { kind: 'kept', key: column.key } } : column;
}

export function moved(column: FigureColumn, from: number, to: number): FigureColumn {
  return {
    ...column,
    header: moveYear(column.header, from, to),
    key: column.key.replace(String(from), String(to)),
    period: { ...column.period, year: to },
  };
}

/** The towns' figures of the new year are yet to be handed out, and so is what stands beside them. */
function townColumn(column: FigureColumn, { from, to }: Years, all: readonly FigureColumn[]): PlannedColumn[] {
  if (column.period.year < from) return [];
  if (column.period.year > from) return [{ column, source: { kind: 'kept', key: column.key } }];
  const next = moved(column, from, to);
  return all.some((other) => sameMeaning(other, next)) ? [] : [{ column: next, source: { kind: 'blank' } }];
}

/**
 * Targets of later years stay; the year's own columns become the new year's, blank, unless the new year has a target
 * already, which is then its own and is not printed twice; the finished year is left as one column, the base.
 */
function districtColumns(template: Template, years: Years): Plan['columns'] {
  const { from, to } = years;
  const figures = figureColumns(template);
  const hasTarget = figures.some((column) => isAnnual(column) && isTarget(column) && column.period.year === to);
  const own = figures.find((column) => isAnnual(column) && isTarget(column) && column.period.year === from);
  const columns = template.columns.flatMap((column): Plan['columns'][number][] => {
    if (column.role !== 'figure') return [column];
    if (column.period.year > from) return column.period.year < to ? [] : [asIs(column)];
    if (column.period.year < from) return [];
    // The new year's own column, where there is one already, takes its place.
    if (figures.some((other) => sameMeaning(other, moved(column, from, to)))) return [];
    if (column.period.quarter !== undefined) return [{ column: moved(column, from, to), source: { kind: 'blank' } }];
    if (isTarget(column)) return hasTarget ? [] : [{ column: moved(column, from, to), source: { kind: 'blank' } }];
    // What is added beside a year goes with it: of the finished one, the rank that the next is compared with.
    return column.optional && column.holds === 'rank' ? [asIs(column)] : [];
  });
  return withBase(columns, baseColumn(template, own, from), template);
}

function baseColumn(template: Template, own: FigureColumn | undefined, from: number): FigureColumn {
  const widths = [own, ...figureColumns(template)].flatMap((column) => (column ? [column.width] : []));
  // 基数 and not 完成: where no figure of what was reached stands in the sheet, the target is taken.
  return { role: 'figure', header: `${from}年基数`, width: Math.max(widths[0] ?? 0, 10), key: `${from}基数`, period: { year: from }, holds: 'actual' };
}

/** Where the template printed a base before; else behind the years where they count down, in front where they count up. */
function withBase(columns: Plan['columns'], base: FigureColumn, template: Template): Plan['columns'] {
  const planned: PlannedColumn = { column: base, source: { kind: 'base' } };
  const annual = columns.flatMap((column, at) => (isPlanned(column) && isAnnual(column.column) && !column.column.optional ? [{ at, ...column.column }] : []));
  const quarter = columns.findIndex((column) => isPlanned(column) && column.column.period.quarter !== undefined);
  const [first, last] = [annual[0], annual.at(-1)];
  const behind = last && (countsDown(template) || last.period.year <= base.period.year);
  const wanted = last && behind ? last.at + 1 : first ? first.at : quarter >= 0 ? quarter : columns.length;
  // A header that reaches over the columns on its right must not be cut in two.
  const reaches = (at: number): boolean => {
    const column = columns[at];
    return column !== undefined && (isPlanned(column) ? column.column : column).header === '';
  };
  let at = wanted;
  while (reaches(at)) at++;
  return [...columns.slice(0, at), planned, ...columns.slice(at)];
}

function countsDown(template: Template): boolean {
  const years = figureColumns(template).filter((column) => isAnnual(column) && !column.optional);
  const [first, last] = [years[0], years.at(-1)];
  return first !== undefined && last !== undefined && comparePeriods(first.period, last.period) > 0;
}

/** 2020 → 2025 holds until 2025 is over; then 2025 is the base of the next plan, as long as the one before. */
function planOfPeriod(template: Template, years: Years): Plan | Text {
  const annual = figureColumns(template).filter(isAnnual);
  const targets = annual.filter(isTarget).map((column) => column.period.year);
  const end = Math.max(...targets);
  if (targets.length === 0 || end >= years.to) return { ...years, columns: template.columns.map(asIs), keys: {}, kind: 'same-columns' };
  const start = Math.min(...annual.map((column) => column.period.year));
  const oldBase = annual.find((column) => column.holds === 'actual' && column.period.year === start);
  if (!oldBase) {
    return { zh: `“${template.name.zh}”没有基期列，不能推出下一个规划期`, en: `"${template.name.en}" has no base column, so the period of the next plan can't be told` };
  }
  const columns = template.columns.flatMap((column): Plan['columns'][number][] => {
    if (column.role !== 'figure') return [column];
    if (column === oldBase) return [{ column: moved(column, start, end), source: { kind: 'base' } }];
    if (!isTarget(column) || column.period.year !== end) return [];
    return [{ column: moved(column, end, end + end - start), source: { kind: 'blank' } }];
  });
  const target = annual.find((column) => isTarget(column) && column.period.year === end);
  const keys = { [oldBase.key]: moved(oldBase, start, end).key, ...(target ? { [target.key]: moved(target, end, end + end - start).key } : {}) };
  return { from: end, to: end + end - start, columns, keys, kind: 'next-plan' };
}

/** A rule that was told of the year's column means the new year's now, and one that was told of the base, the base. */
function keysOf(old: readonly FigureColumn[], planned: readonly PlannedColumn[], { from, to }: Years): Readonly<Record<string, string>> {
  const base = planned.find(({ source }) => source.kind === 'base')?.column;
  return Object.fromEntries(
    old.flatMap((column) => {
      const year = column.period.year === from ? to : column.period.year;
      const same = planned.find((one) => sameMeaning(one.column, { ...column, period: { ...column.period, year } }))?.column;
      const next = same ?? (column.holds === 'actual' ? base : undefined);
      return next ? [[column.key, next.key]] : [];
    }),
  );
}

function sameMeaning(a: FigureColumn, b: FigureColumn): boolean {
  return a.period.year === b.period.year && a.period.quarter === b.period.quarter && a.region === b.region && (a.holds ?? 'target') === (b.holds ?? 'target');
}
