/** What cells hold at this point of the edits, for programs that draw a chart without reading the sheet. */
import { type CellValue, type Range } from '../../../../core/index';
import { formatCodes } from '../../read/number-formats';
import { relationshipsOf } from '../../read/relationships';
import { newRoom, type Room } from '../../read/room';
import { readSharedStrings } from '../../read/shared-strings';
import { readWorksheet } from '../../read/worksheet';
import { readXmlTree } from '../../read/xml-tree';
import { printSheet, type SheetDraft } from '../sheet';
import type { WorkbookDraft } from '../workbook';
import { child, printDocument } from '../xml/parted';
import { flag } from '../xml/tag';

export interface ShownCell {
  readonly value: CellValue;
  readonly format: string;
}

/** The cells of a range, row by row. */
export type ShownCells = (range: Range) => readonly ShownCell[];

export function shownCells(workbook: WorkbookDraft, sheet: SheetDraft): ShownCells {
  const room = newRoom();
  const { values, formats } = readWorksheet(sheet.part, printSheet(sheet), {
    strings: sharedStrings(workbook, room),
    codes: workbook.styles ? formatCodes(readXmlTree(workbook.styles.part, printDocument(workbook.styles.document))) : [],
    date1904: flag(child(workbook.document.root, 'workbookPr') ?? '<x/>', 'date1904'),
    room,
  });
  return ({ row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, index): ShownCell => {
      const [r, c] = [row + Math.floor(index / columns), column + (index % columns)];
      return { value: values[r]?.[c] ?? null, format: formats[r]?.[c] ?? 'General' };
    });
}

function sharedStrings({ pack, part }: WorkbookDraft, room: Room): readonly string[] {
  const name = relationshipsOf(pack.view, part).find(({ kind }) => kind === 'sharedstrings')?.part;
  const text = name === undefined ? undefined : pack.text(name);
  return name === undefined || text === undefined ? [] : readSharedStrings(name, text, room);
}
