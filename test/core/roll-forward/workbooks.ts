/** Workbooks for rolling forward: packs drawn to files, sheets of text, and what a rolled one holds, read back. */
import { drawTemplate, rollForward, type CellValue, type Edit, type RolledForward, type Snapshot, type Template } from '../../../src/core/index';
import { findTables } from '../../../src/core/table/find';
import { figureOf, type Table } from '../../../src/core/table/table';
import { templatesFor } from '../../../src/core/template/stored-packs';
import { newWorkbook } from '../../../src/hosts/xlsx/blank';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { templates } from '../../../src/templates/index';

export function pack(id: string): Template {
  const found = templates.find((one) => one.id === id);
  if (!found) throw new Error(`no pack ${id}`);
  return found;
}

/** The pack as its document prints it, with cells changed afterwards. */
export function published(template: Template, ...edits: readonly Edit[]): Snapshot {
  const bytes = newWorkbook(drawTemplate(template, { sheet: template.sheetName, published: true }));
  return readWorkbook(edits.length === 0 ? bytes : applyEdits(bytes, edits));
}

export function set(template: Template, row: string, key: string, value: CellValue): Edit {
  const drawn = template.columns.filter((column) => column.role !== 'figure' || !column.optional);
  const across = drawn.findIndex((column) => column.role === 'figure' && column.key === key);
  const down = template.rows.findIndex((one) => one.id === row);
  if (across < 0 || down < 0 || typeof value === 'object' && value !== null) throw new Error(`no cell ${row} ${key}`);
  return { kind: 'setValues', sheet: template.sheetName, at: { row: 2 + down, column: across }, values: [[value]] };
}

export interface RolledBook extends RolledForward {
  /** The new workbook as any program reads it. */
  readonly book: Snapshot;
  readonly tables: readonly Table[];
}

export function roll(snapshot: Snapshot, year?: number): RolledBook {
  const rolled = rollForward(snapshot, templates, { language: 'zh', ...(year === undefined ? {} : { year }) });
  const book = readWorkbook(newWorkbook(rolled.edits));
  return { ...rolled, book, tables: findTables(book, templatesFor(book, templates)).tables };
}

export function headers(table: Table): readonly string[] {
  return table.template.columns.filter((column) => column.role !== 'figure' || !column.optional).map((column) => column.header);
}

/** What stands in the new sheet for an indicator. */
export function valueOf(table: Table | undefined, row: string, key: string): CellValue | undefined {
  const found = table?.rows.find(({ indicator }) => indicator.id === row);
  return found && figureOf(found, key)?.raw;
}

export function said(rolled: RolledForward): string {
  return rolled.remarks.map((remark) => remark.zh).join('\n');
}
