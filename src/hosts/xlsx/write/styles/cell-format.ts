/** A cell's present format plus the wished one → the number of a format that has both. */
import type { CellFormat } from '../../../../core/index';
import type { WorkbookDraft } from '../workbook';
import { child, mapChildren, part, print, putChild, type Parted } from '../xml/parted';
import { attribute, integer, withAttribute, withAttributes } from '../xml/tag';
import { BORDER_ORDER, FONT_ORDER, FORMAT_ORDER } from '../xml/order';
import { numberFormatId } from './number-format';
import { ensureEntry, entriesOf, stylesRoot } from './stylesheet';

const SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** Both numbers count the formats of cells (cellXfs) from 0. What the wish does not name stays as it is. */
export function mergedFormat(workbook: WorkbookDraft, present: number, wish: CellFormat): number {
  const root = stylesRoot(workbook);
  const formats = entriesOf(root, 'cellXfs');
  const base = formats[present] ?? formats[0] ?? `<${root.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
  return ensureEntry(workbook, 'cellXfs', withAlignment(withParts(workbook, base, wish), wish));
}

function withParts(workbook: WorkbookDraft, base: string, wish: CellFormat): string {
  let format = base;
  if (wish.numberFormat !== undefined) {
    format = withAttributes(format, { numFmtId: String(numberFormatId(workbook, wish.numberFormat)), applyNumberFormat: '1' });
  }
  if (wish.bold !== undefined || wish.fontSize !== undefined) {
    const font = wishedFont(entryAt(workbook, 'fonts', integer(base, 'fontId'), 'font'), wish);
    format = withAttributes(format, { fontId: String(ensureEntry(workbook, 'fonts', font)), applyFont: '1' });
  }
  if (wish.fill !== undefined) {
    const fill = solidFill(stylesRoot(workbook).prefix, wish.fill);
    format = withAttributes(format, { fillId: String(ensureEntry(workbook, 'fills', fill)), applyFill: '1' });
  }
  if (wish.border !== undefined) {
    const border = thinBorder(entryAt(workbook, 'borders', integer(base, 'borderId'), 'border'));
    format = withAttributes(format, { borderId: String(ensureEntry(workbook, 'borders', border)), applyBorder: '1' });
  }
  return format;
}

function entryAt(workbook: WorkbookDraft, list: 'fonts' | 'borders', index: number | undefined, name: string): string {
  const root = stylesRoot(workbook);
  return entriesOf(root, list)[index ?? 0] ?? `<${root.prefix}${name}/>`;
}

function wishedFont(font: string, { bold, fontSize }: CellFormat): string {
  let parted = part(font);
  if (bold === false) parted = mapChildren(parted, 'b', () => undefined);
  if (bold === true) parted = putChild(parted, FONT_ORDER, 'b', (element) => withAttribute(element, 'val', undefined));
  if (fontSize !== undefined) parted = putChild(parted, FONT_ORDER, 'sz', (element) => withAttribute(element, 'val', String(fontSize)));
  return print(parted);
}

/** `colour` is "#RRGGBB"; files have ARGB. */
function solidFill(prefix: string, colour: string): string {
  const fore = `<${prefix}fgColor rgb="FF${colour.slice(1).toUpperCase()}"/>`;
  return `<${prefix}fill><${prefix}patternFill patternType="solid">${fore}<${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;
}

/** Diagonals stay; the four sides become thin in the automatic colour. */
function thinBorder(border: string): string {
  const thin = (parted: Parted, side: string): Parted => {
    const { prefix } = parted;
    const element = `<${prefix}${side} style="thin"><${prefix}color auto="1"/></${prefix}${side}>`;
    return putChild(parted, BORDER_ORDER, side, () => element);
  };
  return print(SIDES.reduce(thin, part(border)));
}

function withAlignment(format: string, { horizontal, vertical, wrap }: CellFormat): string {
  if (horizontal === undefined && vertical === undefined && wrap === undefined) return format;
  const parted = part(format);
  const values: Record<string, string> = {};
  if (horizontal !== undefined) values.horizontal = horizontal;
  if (vertical !== undefined) values.vertical = vertical;
  if (wrap !== undefined && (wrap || child(parted, 'alignment') !== undefined)) values.wrapText = wrap ? '1' : '0';
  const aligned = putChild(parted, FORMAT_ORDER, 'alignment', (element) => withAttributes(element, values));
  return withAttribute(print(aligned), 'applyAlignment', '1');
}

/** The style of a cell, 0 where it names none. */
export function styleOf(cell: string): number {
  return Number(attribute(cell, 's') ?? 0);
}
