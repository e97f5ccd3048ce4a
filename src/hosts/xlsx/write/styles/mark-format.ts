/** The differential formats (dxfs) that our conditional formats draw with. */
import { MARK_STYLES, type Status, STATUSES } from '../../../../core/index';
import type { WorkbookDraft } from '../workbook';
import { child, mapChildren, part, print, putChild, type Parted } from '../xml/parted';
import { integer, withAttribute } from '../xml/tag';
import { STYLES_ORDER } from '../xml/order';
import { changeStyles, entriesOf, stylesRoot } from './stylesheet';

/**
 * The list may have been absent or written `<dxfs/>`; both can only be restored if the file says which it was.
 * White space inside the closing tag says it, which XML allows and no reader looks at.
 */
const CLOSING = { absent: '  >', empty: ' >' } as const;

/** The number of the status's format, added at the end unless it is there. */
export function markFormat(workbook: WorkbookDraft, status: Status): number {
  const root = stylesRoot(workbook);
  const entries = entriesOf(root, 'dxfs');
  const entry = formatOf(root, status);
  const found = entries.indexOf(entry);
  if (found >= 0) return found;
  const isAbsent = child(root, 'dxfs') === undefined;
  changeStyles(workbook, putChild(root, STYLES_ORDER, 'dxfs', (list) => grown(list, entry, isAbsent)));
  return entries.length;
}

/** Takes ours away from the end of the list as far as nothing uses them; those before an other one must stay. */
export function dropMarkFormats(workbook: WorkbookDraft, isUsed: (index: number) => boolean): void {
  if (!workbook.styles) return;
  const { root } = workbook.styles.document;
  const ours = STATUSES.map((status) => formatOf(root, status));
  const entries = entriesOf(root, 'dxfs');
  let keep = entries.length;
  while (keep > 0 && ours.includes(entries[keep - 1] ?? '') && !isUsed(keep - 1)) keep -= 1;
  if (keep === entries.length) return;
  changeStyles(workbook, mapChildren(root, 'dxfs', (list) => shrunk(list, entries.length - keep)));
}

/** Whether any of ours stands where it could be dropped. */
export function endsWithMarkFormat(workbook: WorkbookDraft): boolean {
  if (!workbook.styles) return false;
  const { root } = workbook.styles.document;
  const last = entriesOf(root, 'dxfs').at(-1);
  return STATUSES.some((status) => formatOf(root, status) === last);
}

/**
 * Excel draws a differential fill in its background colour, others a solid one in its foreground colour: both are
 * given. So it is also told from the one that Excel writes for the same colours.
 */
function formatOf({ prefix: x }: Parted, status: Status): string {
  const { fill, font } = MARK_STYLES[status];
  const argb = (colour: string): string => `rgb="FF${colour.slice(1)}"`;
  const pattern = `<${x}patternFill patternType="solid"><${x}fgColor ${argb(fill)}/><${x}bgColor ${argb(fill)}/></${x}patternFill>`;
  return `<${x}dxf><${x}font><${x}color ${argb(font)}/></${x}font><${x}fill>${pattern}</${x}fill></${x}dxf>`;
}

function grown(list: string, entry: string, isAbsent: boolean): string {
  const parted = part(list);
  const count = integer(parted.open, 'count');
  const open = count === undefined ? parted.open : withAttribute(parted.open, 'count', String(count + 1));
  const mark = isAbsent ? CLOSING.absent : parted.wasEmpty ? CLOSING.empty : '>';
  const close = parted.wasEmpty ? parted.close.slice(0, -1) + mark : parted.close;
  return print({ ...parted, open, close, pieces: [...parted.pieces, { name: 'dxf', text: entry }] });
}

function shrunk(list: string, by: number): string | undefined {
  const parted = part(list);
  let left = by;
  // From the end: white space between the others stays where it is.
  const pieces = [...parted.pieces].reverse().filter(({ name }) => name !== 'dxf' || left-- <= 0).reverse();
  const count = integer(parted.open, 'count');
  const open = count === undefined ? parted.open : withAttribute(parted.open, 'count', String(count - by));
  if (pieces.length > 0) return print({ ...parted, open, pieces });
  if (parted.close.endsWith(CLOSING.absent)) return undefined;
  return print({ ...parted, open, pieces, wasEmpty: parted.close.endsWith(CLOSING.empty) });
}
