/** A small workbook to report on, and its report written into it without any host. */
import { makeReport, type Edit, type Report, type ReportOptions, type Sheet, type Snapshot, type Template } from '../../../src/core/index';
import { caseWorkbook } from '../../../src/core/rules/build-case';
import { plainSheet, type CellValue } from '../../../src/core/sheet/snapshot';

const DISTRICT = '指标 | 2025年 | 2023年\n费用（亿元） | 40 | 32\n专利（件） | 90 | 80\n企业（家） | 45 | 40';
/** Patents fall short, enterprises are more than the district has. */
export const TOWNS = '指标 | 甲镇 | 乙镇 | 丙镇\n费用（亿元） | 10 | 11 | 11\n专利（件） | 20 | 30 | 20\n企业（家） | 20 | 20 | 5';

export interface Book {
  readonly snapshot: Snapshot;
  readonly templates: readonly Template[];
}

/** Both as they stand in their sheets; the templates are the same in every book. */
export function book(towns = TOWNS, district = DISTRICT): Book {
  return caseWorkbook({ name: { zh: '', en: '' }, tables: [{ sheet: '全区', grid: district, template: DISTRICT }, { sheet: '乡镇', grid: towns, template: TOWNS }], findings: [] }, '');
}

export function reportOn({ snapshot, templates }: Book, options: Partial<ReportOptions> = {}): Report {
  return makeReport(snapshot, templates, { language: 'zh', time: '2023-05-01 09:00', ...options });
}

/** Values, formulas and new sheets: what a report is read back by. */
export function written(snapshot: Snapshot, edits: readonly Edit[]): Snapshot {
  return edits.reduce((now: Snapshot, edit): Snapshot => {
    if (edit.kind === 'addSheet') return { ...now, sheets: [...now.sheets, plainSheet(edit.sheet, [])] };
    if (edit.kind !== 'setValues') return now;
    return { ...now, sheets: now.sheets.map((sheet) => (sheet.name === edit.sheet ? filled(sheet, edit) : sheet)) };
  }, snapshot);
}

function filled(sheet: Sheet, { at, values }: Extract<Edit, { kind: 'setValues' }>): Sheet {
  const grid: CellValue[][] = sheet.values.map((row) => [...row]);
  const formulas: string[][] = sheet.formulas.map((row) => [...row]);
  const put = <T>(rows: T[][], row: number, column: number, value: T, blank: T): void => {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(blank);
    cells[column] = value;
  };
  values.forEach((row, r) => row.forEach((input, c) => {
    const formula = typeof input === 'object' && input !== null ? input : undefined;
    put<CellValue>(grid, at.row + r, at.column + c, formula ? formula.value ?? null : (input as CellValue), null);
    put(formulas, at.row + r, at.column + c, formula?.formula ?? '', '');
  }));
  return { ...sheet, values: grid, formulas };
}

/** The book with its report in it. */
export function reported(one: Book, options: Partial<ReportOptions> = {}): Book {
  return { ...one, snapshot: written(one.snapshot, reportOn(one, options).edits) };
}

/** Every soft entry explained. */
export function explanations({ entries }: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(entries.filter(({ severity }) => severity === 'soft').map(({ fingerprint, indicator }) => [fingerprint, `情况属实：${indicator}`]));
}

export function withSheet(one: Book, name: string, change: (sheet: Sheet) => Partial<Sheet>): Book {
  return { ...one, snapshot: { ...one.snapshot, sheets: one.snapshot.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...change(sheet) } : sheet)) } };
}

export function withCell(one: Book, name: string, row: number, column: number, value: CellValue): Book {
  return withSheet(one, name, (sheet) => ({ values: sheet.values.map((cells, r) => (r === row ? Array.from({ length: Math.max(cells.length, column + 1) }, (_, c) => (c === column ? value : cells[c] ?? null)) : cells)) }));
}
