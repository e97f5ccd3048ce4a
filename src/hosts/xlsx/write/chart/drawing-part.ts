/** The part that places drawings on a sheet (ECMA-376 part 1 §20.5): one anchor a drawing, later ones on top. */
import { type ChartPlan, MAX_COLUMNS, MAX_ROWS, type Range } from '../../../../core/index';
import { relationshipNamespace } from '../parts';
import { escapeAttribute } from '../xml/escape';
import { append, type Parted } from '../xml/parted';
import { mapTags } from '../xml/scan';
import { attribute, attributes, integer, openingTag } from '../xml/tag';
import { drawingNamespaces } from './namespaces';

const ANCHORS = ['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor'];

export interface PlacedChart {
  /** The whole anchor. */
  readonly text: string;
  /** Of the drawing, unique in its part. */
  readonly id: number;
  /** Of the relationship that leads to the chart's part. */
  readonly relationship: string;
}

export function emptyDrawing(strict: boolean): string {
  const { sheetDrawing, main } = drawingNamespaces(strict);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${sheetDrawing}" xmlns:a="${main}"/>`;
}

/** The first chart of that name; upper and lower case are one to Excel. Names of other drawings do not count. */
export function chartNamed(drawing: Parted, name: string): PlacedChart | undefined {
  for (const piece of drawing.pieces.filter((candidate) => ANCHORS.includes(candidate.name))) {
    const relationship = firstTag(piece.text, 'chart', (tag) => [...attributes(tag)].find(([key]) => key.endsWith(':id'))?.[1]);
    const properties = firstTag(piece.text, 'cNvPr', (tag) => tag);
    if (relationship === undefined || properties === undefined) continue;
    if (attribute(properties, 'name')?.toLowerCase() === name.toLowerCase()) {
      return { text: piece.text, id: integer(properties, 'id') ?? unusedId(drawing), relationship };
    }
  }
  return undefined;
}

/** In the place of the one that it replaces, else on top of all. */
export function withChart(drawing: Parted, strict: boolean, plan: ChartPlan, relationship: string, replaced: PlacedChart | undefined): Parted {
  const anchor = anchorElement(drawing.prefix, strict, plan, relationship, replaced?.id ?? unusedId(drawing));
  if (!replaced) return append(drawing, 'twoCellAnchor', anchor);
  const pieces = drawing.pieces.map((piece) => (piece.text === replaced.text ? { name: 'twoCellAnchor', text: anchor } : piece));
  return { ...drawing, pieces };
}

/** `x` is the prefix of the drawing's own elements; the other namespaces are declared here, whatever the root has. */
function anchorElement(x: string, strict: boolean, { name, title, at }: ChartPlan, relationship: string, id: number): string {
  const { main, chart } = drawingNamespaces(strict);
  const properties = `<${x}cNvPr id="${id}" name="${escapeAttribute(name)}" descr="${escapeAttribute(title)}"/>`;
  const link = `<c:chart xmlns:c="${chart}" xmlns:r="${relationshipNamespace(strict)}" r:id="${escapeAttribute(relationship)}"/>`;
  return [
    `<${x}twoCellAnchor>${corners(x, at)}<${x}graphicFrame macro=""><${x}nvGraphicFramePr>${properties}<${x}cNvGraphicFramePr/></${x}nvGraphicFramePr>`,
    `<${x}xfrm><a:off xmlns:a="${main}" x="0" y="0"/><a:ext xmlns:a="${main}" cx="0" cy="0"/></${x}xfrm>`,
    `<a:graphic xmlns:a="${main}"><a:graphicData uri="${chart}">${link}</a:graphicData></a:graphic>`,
    `</${x}graphicFrame><${x}clientData/></${x}twoCellAnchor>`,
  ].join('');
}

/** From the first cell's corner to that of the cell behind the last one, or of the last one where the sheet ends. */
function corners(x: string, { row, column, rows, columns }: Range): string {
  const corner = (name: string, r: number, c: number): string =>
    `<${x}${name}><${x}col>${c}</${x}col><${x}colOff>0</${x}colOff><${x}row>${r}</${x}row><${x}rowOff>0</${x}rowOff></${x}${name}>`;
  return corner('from', row, column) + corner('to', Math.min(row + rows, MAX_ROWS - 1), Math.min(column + columns, MAX_COLUMNS - 1));
}

function unusedId(drawing: Parted): number {
  const ids = drawing.pieces.flatMap(({ text }) => {
    const found: number[] = [];
    mapTags(text, 'cNvPr', (tag) => {
      found.push(integer(tag, 'id') ?? 0);
      return tag;
    });
    return found;
  });
  return Math.max(1, ...ids) + 1;
}

function firstTag<T>(xml: string, local: string, take: (tag: string) => T | undefined): T | undefined {
  let found: T | undefined;
  mapTags(xml, local, (tag) => {
    found ??= take(openingTag(tag));
    return tag;
  });
  return found;
}
