/** What was reached comes in quarter by quarter: periods after the last that any town filled in are not due yet. */
import { comparePeriods, type Period } from '../indicator/period';
import type { Text } from '../text';
import type { Conflict } from './collection';
import { inOrder, printPeriods } from './district-sheets';
import { cellsOf, figureAt, type TownReturn } from './read-return';
import { isEntryColumn } from './town-pack';

/** The blanks of periods not yet due are taken out, and said once. Where nothing was filled in at all, all stay. */
export function withoutNotYetDue(conflicts: readonly Conflict[], returns: readonly TownReturn[]): { readonly conflicts: readonly Conflict[]; readonly remarks: readonly Text[] } {
  const filled = returns.filter(({ entry }) => entry === 'actuals').flatMap(filledPeriods);
  const latest = filled.reduce<Period | undefined>((last, one) => (!last || comparePeriods(one, last) > 0 ? one : last), undefined);
  const files = new Set(returns.filter(({ entry }) => entry === 'actuals').map(({ file }) => file));
  const isLater = ({ kind, file, period }: Conflict): boolean => kind === 'blank' && files.has(file) && period !== undefined && latest !== undefined && comparePeriods(period, latest) > 0;
  const later = new Map(conflicts.filter(isLater).flatMap(({ period }) => (period ? [[JSON.stringify(period), period]] : [])));
  if (later.size === 0) return { conflicts, remarks: [] };
  const periods = printPeriods(inOrder([...later.values()]));
  return {
    conflicts: conflicts.filter((one) => !isLater(one)),
    remarks: [{ zh: `${periods.zh}还没有乡镇填报完成数，空白没有列出`, en: `No town has reported on ${periods.en} yet; those blanks are not listed` }],
  };
}

function filledPeriods(returned: TownReturn): Period[] {
  return cellsOf(returned).flatMap(({ row, column }) => {
    const figure = isEntryColumn(column, returned.entry) ? figureAt(returned, row, column) : undefined;
    return figure && figure.reading.kind !== 'blank' ? [column.period] : [];
  });
}
