/**
 * A short way through the cells of a sheet. Programs write nearly every cell in the same few forms, and an XML
 * parser spends four fifths of the reading of a large workbook on them; these forms are matched as they stand.
 *
 * The parser is given all the rest, rows included: what is left out is whole elements, so what it sees is
 * well-formed exactly if the part is. At the first thing in a row that has another form (text in the cell, an entity,
 * other attributes, a comment) the parser gets the row's remainder; where then the row is not closed, all of it.
 */
import { scanXml, xmlScanner, type XmlHandlers } from './xml';

/** A cell as its attributes and elements say; undefined where it has none of that name. */
export interface PlainCell {
  readonly reference: string;
  readonly style: string | undefined;
  readonly type: string | undefined;
  readonly formula: string | undefined;
  readonly value: string | undefined;
}

// Characters that stand for themselves: no markup, no entity, none that XML forbids.
const PLAIN_TEXT = '[\\x20-\\x25\\x27-\\x3b\\x3d\\x3f-\\x5c\\x5e-\\x7e\\u00a0-\\ud7ff]*';
const CELL = new RegExp(`\\s*<c r="([A-Z]{1,3}[0-9]{1,7})"(?: s="([0-9]{1,9})")?(?: t="(s|n|b|e|str)")?(?:/>|>(?:<f>(${PLAIN_TEXT})</f>)?(?:<v>(${PLAIN_TEXT})</v>)?</c>)`, 'y');
const ROW = /\s*<row(?: [^<>&]*)?>/y;
const ROW_END = '</row>';
const DATA = '<sheetData>';

/** As `scanXml`; plain cells go to `plainCell`, in their place among the rows. */
export function scanSheet(part: string, xml: string, handlers: XmlHandlers, plainCell: (cell: PlainCell) => void): void {
  try {
    scanInParts(part, xml, handlers, plainCell);
  } catch (error) {
    // The parser did not see what was left out, so it can't tell where the fault is: that is found by the long way.
    if (error instanceof SomewhereBroken) scanXml(part, xml, {});
    throw error;
  }
}

class SomewhereBroken extends Error {}

function scanInParts(part: string, xml: string, handlers: XmlHandlers, plainCell: (cell: PlainCell) => void): void {
  const parser = xmlScanner(part, handlers, 'own', () => new SomewhereBroken());
  let given = 0;
  const give = (end: number): void => {
    parser.write(xml.slice(given, end));
    given = end;
  };
  const data = xml.indexOf(DATA);
  if (data >= 0) give(data + DATA.length);
  while (parser.openElement() === 'sheetData') {
    const start = endOf(ROW, xml, given);
    if (start === undefined) break;
    give(start);
    if (parser.openElement() !== 'row') continue;
    given = plainCells(xml, given, plainCell);
    const end = xml.indexOf(ROW_END, given);
    if (end < 0) break;
    give(end + ROW_END.length);
  }
  give(xml.length);
  parser.close();
}

/** Tells every plain cell from `start` on; the position behind the last. */
function plainCells(xml: string, start: number, plainCell: (cell: PlainCell) => void): number {
  CELL.lastIndex = start;
  let end = start;
  for (let match = CELL.exec(xml); match; match = CELL.exec(xml)) {
    const [, reference = '', style, type, formula, value] = match;
    plainCell({ reference, style, type, formula, value });
    end = CELL.lastIndex;
  }
  return end;
}

function endOf(pattern: RegExp, xml: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(xml) ? pattern.lastIndex : undefined;
}
