/** What lies over a sheet's cells: charts and pictures, by name and place (ECMA-376 part 1 §20.5). They are not drawn here. */
import type { Range } from '../../../core';
import { relationshipsOf } from '../read/relationships';
import { childNamed, readXmlTree, type XmlNode } from '../read/xml-tree';
import type { Zip } from '../zip/zip';

export interface Drawing {
  readonly kind: 'chart' | 'picture' | 'other';
  /** The chart's own title or alternative text, else its name. */
  readonly title: string;
  /** The cells that it covers. */
  readonly range: Range;
}

/** Nothing where the part is missing: a sheet is readable without its pictures. */
export function readDrawings(zip: Zip, sheetPart: string, relationship: string): readonly Drawing[] {
  const part = relationshipsOf(zip, sheetPart).find(({ id }) => id === relationship)?.part;
  const xml = part === undefined ? undefined : zip.text(part);
  if (part === undefined || xml === undefined) return [];
  return readXmlTree(part, xml).children.flatMap((anchor) => drawingOf(anchor) ?? []);
}

function drawingOf(anchor: XmlNode): Drawing | undefined {
  const from = cornerOf(childNamed(anchor, 'from'));
  if (!from) return undefined;
  // A one-cell anchor says its size in EMU; where it ends depends on widths that are not known here.
  const to = cornerOf(childNamed(anchor, 'to')) ?? { row: from.row + SIZE.rows, column: from.column + SIZE.columns };
  const kind = has(anchor, 'graphicFrame') && has(anchor, 'chart') ? 'chart' : has(anchor, 'pic') ? 'picture' : 'other';
  const named = find(anchor, 'cNvPr')?.attributes;
  const title = named?.descr || named?.title || named?.name || '';
  return { kind, title, range: { ...from, rows: Math.max(1, to.row - from.row), columns: Math.max(1, to.column - from.column) } };
}

/** Excel's own size for a new chart is about this many cells. */
const SIZE = { rows: 15, columns: 8 };

function cornerOf(node: XmlNode | undefined): { row: number; column: number } | undefined {
  const row = Number(childNamed(node, 'row')?.text ?? NaN);
  const column = Number(childNamed(node, 'col')?.text ?? NaN);
  return row >= 0 && column >= 0 ? { row, column } : undefined;
}

function find(node: XmlNode, name: string): XmlNode | undefined {
  if (node.name === name) return node;
  for (const child of node.children) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

function has(node: XmlNode, name: string): boolean {
  return find(node, name) !== undefined;
}
