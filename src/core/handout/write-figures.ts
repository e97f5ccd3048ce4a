/** The figures that come in, as edits of the district's workbook; sheets for what was reached are made where there is none. */
import { townTable } from '../breakdown/town-table';
import { groupBy } from '../group-by';
import { periodKey } from '../indicator/period';
import type { Edit } from '../sheet/edit';
import { formatAt, sheetNamed, type Snapshot } from '../sheet/snapshot';
import { drawTemplate } from '../template/draw';
import { storePacks } from '../template/stored-packs';
import { uniqueSheetName } from '../template/unique-sheet-name';
import type { Template } from '../template/template';
import type { Text } from '../text';
import type { DistrictSheets } from './district-sheets';
import { cellInputFor } from './handed';
import { printedRow } from './printed-row';
import type { Write } from './settle';

export function writeFigures(snapshot: Snapshot, sheets: DistrictSheets, writes: readonly Write[]): { readonly edits: readonly Edit[]; readonly remarks: readonly Text[] } {
  const added: Template[] = [];
  const names: string[] = [];
  const drawn = [...groupBy(writes.filter(({ into }) => !into), ({ question }) => periodKey(question.period)).values()].flatMap((group) => {
    const template = actualTable(sheets, group);
    if (!template) return [];
    const sheet = uniqueSheetName(template.sheetName, [...snapshot.sheets.map(({ name }) => name), ...names]);
    added.push(template);
    names.push(sheet);
    return drawTemplate(withFigures(template, group), { sheet, published: true });
  });
  return {
    edits: [...writes.flatMap((write) => cellEdit(snapshot, write)), ...drawn, ...storePacks(snapshot, added)],
    remarks: names.map((sheet) => ({ zh: `新建工作表“${sheet}”放完成数`, en: `The sheet "${sheet}" was added for what was reached` })),
  };
}

function cellEdit(snapshot: Snapshot, { into, value }: Write): Edit[] {
  const sheet = into && sheetNamed(snapshot, into.at.sheet);
  if (!into || !sheet) return [];
  const { row, column } = into.at;
  return [{ kind: 'setValues', sheet: sheet.name, at: { row, column }, values: [[cellInputFor(value, formatAt(sheet, into.at))]] }];
}

function actualTable({ base, towns, rows }: DistrictSheets, [first]: readonly Write[]): Template | undefined {
  if (!first) return undefined;
  const table = townTable({ base, period: first.question.period, holds: 'actual', towns, rows });
  return { ...table, rows: table.rows.map((row) => printedRow(row, table.columns)) };
}

/** Drawn with the figures; the pack itself has none, since nobody published them. */
function withFigures(template: Template, writes: readonly Write[]): Template {
  return {
    ...template,
    rows: template.rows.map((row) => {
      const own = writes.filter(({ question }) => question.indicator === row.id);
      return { ...row, values: Object.fromEntries(own.flatMap(({ question, value }) => (value === null ? [] : [[question.town, value]]))) };
    }),
  };
}
