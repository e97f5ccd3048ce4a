/** How a workbook looks, for whoever shows it without Excel. What it holds is in the snapshot. */
import type { Address } from '../../../core';
import { openWorkbookParts } from '../read/workbook-parts';
import { missingSheet } from '../read/refusals';
import { readXmlTree, type XmlNode } from '../read/xml-tree';
import { colorResolver } from './color';
import { readDrawings, type Drawing } from './drawings';
import { readLayout, type Layout } from './layout';
import { readStyles, type CellStyle } from './styles';

export interface SheetAppearance extends Layout {
  readonly name: string;
  /** What lies over the cells. */
  readonly drawings: readonly Drawing[];
}

export interface Appearance {
  /** The same sheets in the same order as in the snapshot. */
  readonly sheets: readonly SheetAppearance[];
  /** By style id; 0 is the workbook's normal one. */
  readonly styles: readonly CellStyle[];
}

/** Throws a `Refusal` where the bytes are no .xlsx workbook, or one that is broken. */
export function readAppearance(bytes: Uint8Array): Appearance {
  const { zip, sheets, partOf } = openWorkbookParts(bytes);
  const tree = (kind: string): XmlNode | undefined => {
    const part = partOf(kind);
    const xml = part === undefined ? undefined : zip.text(part);
    return part === undefined || xml === undefined ? undefined : readXmlTree(part, xml);
  };
  const stylesRoot = tree('styles');
  const styles = readStyles(stylesRoot, colorResolver(stylesRoot, tree('theme')));
  return {
    styles: styles.table,
    sheets: sheets.map(({ name, part }) => {
      const xml = zip.text(part);
      if (xml === undefined) throw missingSheet(name);
      const layout = readLayout(part, xml, styles);
      return { name, ...layout, drawings: layout.drawing === undefined ? [] : readDrawings(zip, part, layout.drawing) };
    }),
  };
}

/** The style id of a cell: its own, or where the file does not list it its row's or its column's. */
export function styleIdAt(sheet: SheetAppearance, { row, column }: Address): number {
  return sheet.cellStyles[row]?.[column] ?? sheet.rowStyles.get(row) ?? spanAt(sheet, column)?.style ?? 0;
}

/** In characters; see `ColumnSpan`. */
export function columnWidthAt(sheet: SheetAppearance, column: number): number {
  return spanAt(sheet, column)?.width ?? sheet.defaultColumnWidth;
}

/** In points. */
export function rowHeightAt(sheet: SheetAppearance, row: number): number {
  return sheet.rowHeights.get(row) ?? sheet.defaultRowHeight;
}

function spanAt(sheet: SheetAppearance, column: number): Layout['columns'][number] | undefined {
  return sheet.columns.find(({ first, last }) => first <= column && column <= last);
}
