import { changeView, frozen } from '../views';
import { sheetNamed, type WorkbookDraft } from '../workbook';

export function freeze(workbook: WorkbookDraft, name: string, rows: number, columns: number): void {
  changeView(workbook, sheetNamed(workbook, name), (view) => frozen(view, rows, columns));
}
