/** Would a figure come to stand among the results of a formula that spills? */
import { sheetNamed, type Edit, type Snapshot } from '../../core/index';
import { ofExistingSheets } from './look';
import { rangeOf, type Question } from './question';
import { supportsExcelApi } from './supports';

/**
 * A figure in the midst of a spilled array leaves only #SPILL! of it. `hasSpill` came with ExcelApi 1.12; it is
 * null where some of the cells do.
 */
export function spillQuestions(edits: readonly Edit[], known: Snapshot): readonly Question[] {
  if (!supportsExcelApi('1.12')) return [];
  return ofExistingSheets(edits).flatMap((edit): readonly Question[] => {
    if (edit.kind !== 'setValues' || !sheetNamed(known, edit.sheet)) return [];
    const place = { sheet: edit.sheet, range: { ...edit.at, rows: edit.values.length, columns: Math.max(0, ...edit.values.map((cells) => cells.length)) } };
    if (place.range.rows === 0 || place.range.columns === 0) return [];
    return [{
      cells: 1,
      ask: (context) => {
        const range = rangeOf(context, place.sheet, place.range);
        range.load('hasSpill');
        return () => (range.hasSpill === false ? [] : [{ spilled: place }]);
      },
    }];
  });
}
