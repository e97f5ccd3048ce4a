/** Columns of numbers under names of no known ending, in a table that is plainly one of regions: 织里, 八里店. */
import { normaliseLabel } from '../table/label';
import { filledBelow } from './below-header';
import type { HeaderColumn } from './header-columns';
import type { Located } from './locate';

/** A town without 镇, 乡 or 街道 in its name has no word of comparison in it either. */
const COMPARISON = /同比|增[长幅速减]|占比|比重|差|得分|权重|分值|率|进度|时限|评/;

/** Columns of the sheet, from 0; none where the table is not one of regions. */
export function regionsByPlace(located: Located): ReadonlySet<number> {
  const { columns, labelColumn } = located;
  const header = columns.find(({ column }) => column === labelColumn)?.header ?? '';
  const regions = columns.filter(({ word }) => word?.kind === 'figure' && word.region !== undefined).length;
  const dated = columns.some(({ word }) => word?.kind === 'figure' && word.region === undefined);
  const total = columns.some(({ word }) => word?.kind === 'total');
  if (!(regions >= 2 || (!dated && (total || /地区|乡镇|镇街|街道|区域/.test(header))))) return new Set();
  const after = columns.find(({ column, word }) => column > labelColumn && word?.kind === 'label' && (word.role === 'department' || word.role === 'note'));
  const found = columns.filter((one) => one.column > labelColumn && one.column < (after?.column ?? Infinity) && mayBeRegion(located, one));
  return new Set(found.map(({ column }) => column));
}

function mayBeRegion(located: Located, { column, header, word }: HeaderColumn): boolean {
  return word === undefined && normaliseLabel(header) !== '' && header.length <= 16 && !COMPARISON.test(header) && filledBelow(located, column, true) > 0;
}
