/** What Excel is asked just before figures are written, all of it in one round trip. */
import type { Address, Range } from '../../core/index';
import { untracked, type Answer } from './sheet-query';

/** What stands in the way of writing. */
export interface Hindrance {
  readonly changed?: Address & { readonly sheet: string };
  readonly spilled?: { readonly sheet: string; readonly range: Range };
}

export interface Question {
  /** How much is asked. */
  readonly cells: number;
  readonly ask: (context: Excel.RequestContext) => Answer<readonly Hindrance[]>;
}

export function rangeOf(context: Excel.RequestContext, sheet: string, { row, column, rows, columns }: Range): Excel.Range {
  return untracked(context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns));
}
