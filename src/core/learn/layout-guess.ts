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

export function guessKind(columns: readonly Omit<FigureColumn, 'width'>[], hasContent: boolean): { readonly value: TemplateKind; readonly why: Text } {
  if (columns.some(({ region }) => region !== undefined)) return { value: 'by-town', why: { zh: '列是各乡镇、街道', en: 'its columns are towns' } };
  if (columns.some(({ period }) => period.quarter !== undefined)) return { value: 'yearly', why: { zh: '列是年份和季度', en: 'its columns are years and quarters' } };
  if (hasContent) return { value: 'task-list', why: { zh: '有任务内容列，没有季度', en: 'it has a column of contents and no quarters' } };
  const years = new Set(columns.map(({ period }) => period.year));
  if (years.size === 2) return { value: 'base-target', why: { zh: '只有两个年份', en: 'it has two years only' } };
  return { value: 'yearly', why: { zh: '列是年份', en: 'its columns are years' } };
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
