/** How the learned table is drawn again: what kind it is, how wide its columns are, which way the page lies. */
import type { Column, FigureColumn, Template, TemplateKind, TemplateRow } from '../template/template';
import type { Text } from '../text';

type Unsized = Column extends infer C ? (C extends Column ? Omit<C, 'width'> : never) : never;

/** Characters of the default font; a Chinese character takes two. */
const WIDTHS: Readonly<Record<Column['role'], readonly [least: number, most: number]>> = {
  number: [6, 6],
  group: [10, 16],
  indicator: [24, 42],
  unit: [8, 12],
  content: [24, 50],
  figure: [9, 24],
  department: [8, 18],
  note: [10, 30],
};

/** An A4 page upright takes about as many characters at the usual size. */
const UPRIGHT = 90;

type Unkeyed = Pick<FigureColumn, 'period' | 'region' | 'holds'>;

/** A plan is drawn up at its base year: a target of the next year or two has none. */
const PLAN_YEARS = 3;

/** `tasks`: it has a column of contents, or its rows are called tasks. */
export function guessKind(columns: readonly Unkeyed[], tasks: boolean): { readonly value: TemplateKind; readonly why: Text } {
  if (columns.some(({ region }) => region !== undefined)) return { value: 'by-town', why: { zh: '列是各乡镇、街道', en: 'its columns are towns' } };
  if (columns.some(({ period }) => period.quarter !== undefined)) return { value: 'yearly', why: { zh: '列是年份和季度', en: 'its columns are years and quarters' } };
  if (columns.length === 0) return { value: 'key-works', why: { zh: '只有工作内容，没有数据列', en: 'it holds contents of works and no figures' } };
  if (tasks) return { value: 'task-list', why: { zh: '各行是工作任务，没有季度', en: 'its rows are tasks and it has no quarters' } };
  if (baseYear(columns) !== undefined) return { value: 'base-target', why: { zh: '只有相隔几年的两个年份，按基期和目标', en: 'two years some years apart: a base and a target' } };
  return { value: 'yearly', why: { zh: '列是年份', en: 'its columns are years' } };
}

/** The earlier of two columns that are years apart and do not say what they hold: 2020 beside 2025 is what was reached. */
export function baseYear(columns: readonly Unkeyed[]): number | undefined {
  const [a, b] = columns;
  if (!a || !b || columns.length !== 2 || columns.some(({ period, region }) => region !== undefined || period.quarter !== undefined)) return undefined;
  const [early, late] = [a.period.year, b.period.year].sort((x, y) => x - y) as [number, number];
  return late - early >= PLAN_YEARS ? early : undefined;
}

export function sizedColumns(columns: readonly Unsized[], rows: readonly TemplateRow[]): readonly Column[] {
  return columns.map((column) => {
    const [least, most] = WIDTHS[column.role];
    const widest = Math.max(charactersOf(column.header), ...rows.slice(0, 300).map((row) => charactersOf(printed(column, row))));
    return { ...column, width: Math.min(most, Math.max(least, widest + 2)) };
  });
}

export function pageOf(columns: readonly Column[]): Template['print'] {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return { orientation: width > UPRIGHT ? 'landscape' : 'portrait', fitToWidth: 1 };
}

function printed(column: Unsized, row: TemplateRow): string {
  if (column.role === 'figure') return String(row.values[column.key] ?? '');
  if (column.role === 'indicator') return row.name;
  return row[column.role] ?? '';
}

function charactersOf(text: string): number {
  return Math.max(...text.split('\n').map((line) => [...line].reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1), 0)));
}
