/** A template as the edits that make its sheet. */
import { Refusal } from '../refusal';
import type { Edit } from '../sheet/edit';
import { formatEdits } from './draw-formats';
import { sizeEdits } from './draw-sizes';
import { FIRST_ROW, HEADER_ROW, layOut } from './layout';
import { recordPack } from './pack-record';
import { sheetNameFault } from './sheet-name';
import type { Template } from './template';

export interface DrawOptions {
  /** Name of the sheet that is added: see `uniqueSheetName`. */
  readonly sheet: string;
  /** With the document's figures, or blank for a year to come. */
  readonly published: boolean;
}

/** Frozen columns wider than this leave no room for the figures in a window of ordinary size. */
const MAX_FROZEN_WIDTH = 70;

/**
 * Adds a sheet and draws the template on it, as the document prints it. Text is written as text whatever it begins
 * with; the only formulas of a workbook are the clerk's. Throws a `Refusal` where Excel would not take the name.
 */
export function drawTemplate(whole: Template, { sheet, published }: DrawOptions): Edit[] {
  const fault = sheetNameFault(sheet);
  if (fault) throw new Refusal({ zh: `不能新建工作表“${sheet}”：${fault.zh}。`, en: `Can't add the sheet "${sheet}": ${fault.en}.` });
  const template = { ...whole, columns: whole.columns.filter((column) => column.role !== 'figure' || !column.optional) };
  const layout = layOut(template, published);
  return [
    { kind: 'addSheet', sheet },
    ...formatEdits(template, layout, sheet),
    // Values before merges: a cell that a merge covers can't be written.
    { kind: 'setValues', sheet, at: { row: 0, column: 0 }, values: layout.values },
    ...layout.merges.map((range): Edit => ({ kind: 'merge', sheet, range })),
    // A blank row is as high as the published one: what will be typed there is about as long.
    ...sizeEdits(template, layOut(template, true), sheet),
    { kind: 'freeze', sheet, rows: FIRST_ROW, columns: frozenColumns(template) },
    {
      kind: 'pageSetup',
      sheet,
      setup: {
        ...template.print,
        paper: 'A4',
        repeatRows: { first: HEADER_ROW, count: 1 },
        centerHorizontally: true,
        pageNumbers: true,
      },
    },
    recordPack(template, sheet),
  ];
}

function frozenColumns({ columns }: Template): number {
  const count = columns.findIndex((column) => column.role === 'indicator') + 1;
  const width = columns.slice(0, count).reduce((sum, column) => sum + column.width, 0);
  return width <= MAX_FROZEN_WIDTH ? count : 0;
}
