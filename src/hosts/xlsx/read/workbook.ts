/** The bytes of an .xlsx file as a snapshot. */
import type { Snapshot } from '../../../core';
import { readCustomProperties } from './custom-properties';
import { formatCodes } from './number-formats';
import { missingSheet } from './refusals';
import { newRoom } from './room';
import { readSharedStrings } from './shared-strings';
import { openWorkbookParts } from './workbook-parts';
import { readWorksheet } from './worksheet';
import { readXmlTree, rootNamed } from './xml-tree';

/**
 * Every sheet of cells, hidden ones too; sheets that hold only a chart, a dialog or macros are left out.
 * Throws a `Refusal` where the bytes are no such workbook, or one that is broken.
 */
export function readWorkbook(bytes: Uint8Array): Snapshot {
  const { zip, date1904, sheets, partOf, customProperties } = openWorkbookParts(bytes);
  const read = <T>(part: string | undefined, reader: (part: string, xml: string) => T, otherwise: T): T => {
    const xml = part === undefined ? undefined : zip.text(part);
    return part === undefined || xml === undefined ? otherwise : reader(part, xml);
  };
  const room = newRoom();
  const strings = read(partOf('sharedstrings'), (part, xml) => readSharedStrings(part, xml, room), []);
  const codes = read(partOf('styles'), (part, xml) => formatCodes(rootNamed('styleSheet', part, readXmlTree(part, xml))), []);
  return {
    date1904,
    properties: read(customProperties, readCustomProperties, {}),
    sheets: sheets.map(({ name, visibility, part }) => {
      const xml = zip.text(part);
      if (xml === undefined) throw missingSheet(name);
      return { name, visibility, ...readWorksheet(part, xml, { strings, codes, date1904, room }) };
    }),
  };
}
