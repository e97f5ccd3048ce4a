import { openZip } from '../zip/zip';
import { openPackage } from './package';
import { openWorkbook, sheetEntries } from './workbook';
import { child, part } from './xml/parted';
import { integer } from './xml/tag';

/** The sheet of cells that is shown when the file is opened; undefined where that is another kind of sheet. */
export function activeSheetName(bytes: Uint8Array): string | undefined {
  const workbook = openWorkbook(openPackage(openZip(bytes)));
  const views = child(workbook.document.root, 'bookViews');
  const view = views === undefined ? undefined : child(part(views), 'workbookView');
  const active = (view === undefined ? undefined : integer(view, 'activeTab')) ?? 0;
  const entry = sheetEntries(workbook)[active];
  return entry?.kind === 'worksheet' ? entry.name : undefined;
}
