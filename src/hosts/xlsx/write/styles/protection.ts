/** Whether a cell can be changed on a protected sheet: a part of its format (ECMA-376 part 1 §18.8.33). */
import type { WorkbookDraft } from '../workbook';
import { child, part, print, putChild } from '../xml/parted';
import { attribute, withAttribute } from '../xml/tag';
import { FORMAT_ORDER } from '../xml/order';
import { ensureEntry, entriesOf, stylesRoot } from './stylesheet';

/** Numbers of the formats of cells (cellXfs) that are open on a protected sheet; all others are locked. */
export function openFormats(workbook: WorkbookDraft): ReadonlySet<number> {
  if (!workbook.styles) return new Set();
  return new Set(entriesOf(stylesRoot(workbook), 'cellXfs').flatMap((format, index) => (isOpen(format) ? [index] : [])));
}

/** The number of the same format, open or locked; the present one where it is so already. */
export function protectedFormat(workbook: WorkbookDraft, present: number, open: boolean): number {
  const root = stylesRoot(workbook);
  const formats = entriesOf(root, 'cellXfs');
  const base = formats[present] ?? formats[0] ?? `<${root.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
  if (formats[present] !== undefined && isOpen(base) === open) return present;
  const changed = putChild(part(base), FORMAT_ORDER, 'protection', (element) => withAttribute(element, 'locked', open ? '0' : '1'));
  return ensureEntry(workbook, 'cellXfs', withAttribute(print(changed), 'applyProtection', '1'));
}

function isOpen(format: string): boolean {
  const protection = child(part(format), 'protection');
  const locked = protection === undefined ? undefined : attribute(protection, 'locked')?.trim();
  return locked === '0' || locked === 'false';
}
