/** The bytes of a workbook and what shall be done to it → the bytes of the changed workbook. */
import type { Edit } from '../../../core/index';
import { relationshipsOf } from '../read/relationships';
import { openWorkbookParts } from '../read/workbook-parts';
import { damaged } from '../zip/refusals';
import { rewriteZip } from '../zip/rewrite';
import { openZip } from '../zip/zip';
import { addChart } from './edits/add-chart';
import { addSheet } from './edits/add-sheet';
import { freeze } from './edits/freeze';
import { limitEntry } from './edits/limit-entry';
import { clearMarks, mark } from './edits/mark';
import { merge } from './edits/merge';
import { pageSetup } from './edits/page-setup';
import { protect } from './edits/protect';
import { select } from './edits/select';
import { setFormat } from './edits/set-format';
import { setProperty } from './edits/set-property';
import { setValues } from './edits/set-values';
import { setColumnWidth, setRowHeight } from './edits/size';
import { openPackage, type Package } from './package';
import { removePart } from './parts';
import { dropMarkFormats, endsWithMarkFormat } from './styles/mark-format';
import { closeStyles, closeWorkbook, openWorkbook, recalculateOnLoad, type WorkbookDraft } from './workbook';
import { parseDocument } from './xml/parted';
import { BrokenMarkup } from './xml/scan';

/**
 * Applies the edits in their order, all or none. Parts of the file that no edit touches stay byte for byte, and so
 * does everything in a touched part but what is edited. Throws a `Refusal` where the bytes are no workbook, or
 * where an edit can't be made without harm.
 */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  // Says what the file is if it is no .xlsx workbook; the sentences are the reader's.
  openWorkbookParts(bytes);
  return patchPackage(bytes, edits);
}

/** As `applyEdits`, for bytes that are known to be a workbook, though perhaps one without a sheet yet. */
export function patchPackage(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const zip = openZip(bytes);
  const pack = openPackage(zip);
  try {
    const workbook = openWorkbook(pack);
    for (const edit of edits) applyEdit(workbook, edit);
    finish(workbook);
    return rewriteZip(zip, pack.changes());
  } catch (error) {
    throw error instanceof BrokenMarkup ? damaged('XML') : error;
  }
}

function applyEdit(workbook: WorkbookDraft, edit: Edit): void {
  switch (edit.kind) {
    case 'addSheet': return addSheet(workbook, edit.sheet, edit.outOfSight ?? false);
    case 'setValues': return setValues(workbook, edit.sheet, edit.at, edit.values);
    case 'setFormat': return setFormat(workbook, edit.sheet, edit.range, edit.format);
    case 'merge': return merge(workbook, edit.sheet, edit.range);
    case 'setColumnWidth': return setColumnWidth(workbook, edit.sheet, edit.column, edit.count, edit.width);
    case 'setRowHeight': return setRowHeight(workbook, edit.sheet, edit.row, edit.count, edit.height);
    case 'freeze': return freeze(workbook, edit.sheet, edit.rows, edit.columns);
    case 'pageSetup': return pageSetup(workbook, edit.sheet, edit.setup);
    case 'mark': return mark(workbook, edit.sheet, edit.status, edit.ranges);
    case 'clearMarks': return clearMarks(workbook, edit.sheet);
    case 'protect': return protect(workbook, edit.sheet, edit.open);
    case 'limitEntry': return limitEntry(workbook, edit.sheet, edit.range, edit.limit);
    case 'addChart': return addChart(workbook, edit.sheet, edit.chart);
    case 'select': return select(workbook, edit.sheet, edit.range);
    case 'setProperty': return setProperty(workbook, edit.name, edit.value);
    default: throw new Error(`No such edit: ${JSON.stringify(edit satisfies never)}`);
  }
}

/** What follows from all the edits together. */
function finish(workbook: WorkbookDraft): void {
  if (workbook.valuesChanged) recalculateOnLoad(workbook);
  closeWorkbook(workbook);
  const { pack, part } = workbook;
  // The order of calculation names every formula cell; Excel makes it anew where it is absent, and repairs a wrong one.
  const chain = relationshipsOf(pack.view, part).find(({ kind }) => kind === 'calcchain')?.part;
  if (workbook.formulasChanged && chain !== undefined) removeChain(pack, part, chain);
  if (!workbook.marksCleared || !endsWithMarkFormat(workbook)) return;
  const used = usedFormats(workbook);
  dropMarkFormats(workbook, (index) => used.has(index));
  closeStyles(workbook);
}

/** Throws a `Refusal` where the part is another, which would be lost. */
function removeChain(pack: Package, workbookPart: string, chain: string): void {
  const text = pack.text(chain);
  if (text !== undefined) parseDocument(text, chain, 'calcChain');
  removePart(pack, workbookPart, chain);
}

/** Numbers of the differential formats that sheets, tables, pivot tables or styles of tables refer to. */
function usedFormats({ pack }: WorkbookDraft): ReadonlySet<number> {
  const texts = pack
    .names()
    .filter((name) => /\.xml$/i.test(name) && !/(sharedStrings|\/theme\/|\/drawings\/|docProps\/|customXml\/)/i.test(name))
    .map((name) => pack.text(name) ?? '');
  return new Set(texts.flatMap((text) => [...text.matchAll(/dxfId\s*=\s*["'](\d+)["']/gi)].map((match) => Number(match[1]))));
}
