/** The workbook's styles part (ECMA-376 part 1 §18.8): numbered lists to which entries are added, never moved. */
import { addOnlyPart, isStrict, STYLES } from '../parts';
import type { WorkbookDraft } from '../workbook';
import { child, parseDocument, part, print, putChild, type Parted } from '../xml/parted';
import { integer, withAttribute } from '../xml/tag';
import { STYLES_ORDER } from '../xml/order';

export type StyleList = 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'numFmts' | 'dxfs';

/** The smallest that Excel takes; fills 0 and 1 are reserved (none, gray125). 宋体 is what Excel for China has had for long. */
export function plainStylesheet(strict: boolean): string {
  const namespace = strict ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<styleSheet xmlns="${namespace}">`,
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}

/** The root of the styles part, which is made where the workbook has none. */
export function stylesRoot(workbook: WorkbookDraft): Parted {
  if (!workbook.styles) {
    const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
    const text = plainStylesheet(isStrict(workbook.pack));
    const name = addOnlyPart(workbook.pack, workbook.part, `${folder}styles`, STYLES, text);
    workbook.styles = { part: name, document: parseDocument(text, name) };
  }
  return workbook.styles.document.root;
}

export function changeStyles(workbook: WorkbookDraft, root: Parted): void {
  if (workbook.styles) workbook.styles = { ...workbook.styles, document: { ...workbook.styles.document, root } };
}

/** The entries of a list, each a whole element. */
export function entriesOf(root: Parted, list: StyleList): readonly string[] {
  const element = child(root, list);
  return element === undefined ? [] : part(element).pieces.filter(({ name }) => name !== '').map(({ text }) => text);
}

/** The place of an entry in its list, where an equal one is found or to whose end it is added. */
export function ensureEntry(workbook: WorkbookDraft, list: StyleList, entry: string): number {
  const root = stylesRoot(workbook);
  const entries = entriesOf(root, list);
  const found = entries.indexOf(entry);
  if (found >= 0) return found;
  changeStyles(workbook, putChild(root, STYLES_ORDER, list, (element) => appended(element, entry)));
  return entries.length;
}

function appended(list: string, entry: string): string {
  const parted = part(list);
  const count = integer(parted.open, 'count') ?? 0;
  const open = withAttribute(parted.open, 'count', String(count + 1));
  return print({ ...parted, open, pieces: [...parted.pieces, { name: 'entry', text: entry }] });
}

