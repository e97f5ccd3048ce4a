import { sheetNameFault } from '../../../../core/index';
import { addPart, isStrict, relationshipNamespace, unusedName, WORKSHEET } from '../parts';
import { badSheetName, sheetExists } from '../refusals';
import { relationshipId } from '../relationship-id';
import { changeWorkbook, sheetEntries, type WorkbookDraft } from '../workbook';
import { append, children, part, print, putChild } from '../xml/parted';
import { escapeAttribute } from '../xml/escape';
import { integer } from '../xml/tag';
import { WORKBOOK_ORDER } from '../xml/order';

/** Adds an empty sheet behind the others: positions, which names and views count by, stay what they are. */
export function addSheet(workbook: WorkbookDraft, name: string, outOfSight: boolean): void {
  const fault = sheetNameFault(name);
  if (fault) throw badSheetName(name, fault);
  const same = sheetEntries(workbook).find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (same) throw sheetExists(same.name);
  const strict = isStrict(workbook.pack);
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  const partName = unusedName(workbook.pack, `${folder}worksheets/sheet`, '.xml');
  const id = addPart(workbook.pack, workbook.part, partName, WORKSHEET, emptySheet(strict));
  changeWorkbook(workbook, (root) =>
    putChild(root, WORKBOOK_ORDER, 'sheets', (sheets) => {
      const parted = part(sheets);
      const ids = children(parted, 'sheet').map((sheet) => integer(sheet, 'sheetId') ?? 0);
      const numbered = `<${root.prefix}sheet name="${escapeAttribute(name)}" sheetId="${Math.max(0, ...ids) + 1}"${outOfSight ? ' state="veryHidden"' : ''}`;
      return print(append(parted, 'sheet', `${numbered} ${relationshipId(root, relationshipNamespace(strict), id)}/>`));
    }),
  );
}

function emptySheet(strict: boolean): string {
  const namespace = strict ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}"><sheetData/></worksheet>`;
}
