import { contains, type Range } from '../../../../core/index';
import { mergedAreas } from '../merges';
import { hiddenSheet } from '../refusals';
import { changeView, withSelection } from '../views';
import { changeFirstView, openPart, sheetEntries, sheetEntry, type SheetEntry, type WorkbookDraft } from '../workbook';
import { flag, integer, withAttribute } from '../xml/tag';
import { child, part } from '../xml/parted';

/** Makes the sheet the one that is shown, and the range what is selected on it. Other sheets are no longer selected. */
export function select(workbook: WorkbookDraft, name: string, range: Range): void {
  const entry = sheetEntry(workbook, name);
  if (entry.hidden) throw hiddenSheet(name);
  changeFirstView(workbook, (view) =>
    (integer(view, 'activeTab') ?? 0) === entry.index ? view : withAttribute(view, 'activeTab', String(entry.index)),
  );
  for (const other of sheetEntries(workbook)) {
    if (other.index !== entry.index && mayBeSelected(workbook, other)) deselect(workbook, other);
  }
  const sheet = openPart(workbook, entry);
  const area = mergedAreas(sheet.document.root).find((merge) => contains(merge, range));
  // A merged cell is selected as a whole; half of one looks like a fault.
  const selected = area && range.rows === 1 && range.columns === 1 ? area : range;
  changeView(workbook, sheet, (view) => {
    const open = flag(view.open, 'tabSelected') ? view.open : withAttribute(view.open, 'tabSelected', '1');
    return withSelection({ ...view, open }, selected);
  });
}

/** Without opening sheets that are not, which costs time on large ones. */
function mayBeSelected(workbook: WorkbookDraft, { part: name }: SheetEntry): boolean {
  return workbook.sheets.has(name) || /tabSelected\s*=\s*["'](1|true)/.test(workbook.pack.text(name) ?? '');
}

function deselect(workbook: WorkbookDraft, entry: SheetEntry): void {
  const sheet = openPart(workbook, entry);
  const views = child(sheet.document.root, 'sheetViews');
  const view = views === undefined ? undefined : child(part(views), 'sheetView');
  if (view === undefined || !flag(view, 'tabSelected')) return;
  changeView(workbook, sheet, (parted) => ({ ...parted, open: withAttribute(parted.open, 'tabSelected', '0') }));
}
