/** Which of a town's returns counts, where it came back more than once. */
import { figureColumns, type FigureColumn, type TemplateRow } from '../template/template';
import { periodKey, printPeriod } from '../indicator/period';
import type { Text } from '../text';
import type { Conflict } from './collection';
import { handedOf, isUnreadable, printHanded, type Handed } from './handed';
import { figureAt, type TownReturn } from './read-return';
import { isEntryColumn } from './town-pack';

export interface Choice {
  /** Absent where several differ and none was chosen. */
  readonly chosen?: TownReturn;
  readonly conflicts: readonly Conflict[];
  readonly remarks: readonly Text[];
}

/** `returns` are one town's, of one entry; at least one. */
export function chooseReturn(returns: readonly TownReturn[], accepted: ReadonlySet<string>): Choice {
  const [first, ...others] = returns;
  if (!first || others.length === 0) return { ...(first ? { chosen: first } : {}), conflicts: [], remarks: [] };
  const name = first.town.name;
  const differences = differencesOf(returns);
  if (differences.length === 0) {
    const files = returns.map(({ file }) => file);
    return { chosen: first, conflicts: [], remarks: [{ zh: `${name}交回了 ${files.length} 份相同的表（${files.join('、')}），按一份汇集`, en: `${name} returned ${files.length} workbooks with the same figures (${files.join(', ')}); taken as one` }] };
  }
  const wanted = returns.filter((one) => accepted.has(returnKey(one)));
  const chosen = wanted.length === 1 ? wanted[0] : undefined;
  return {
    ...(chosen ? { chosen } : {}),
    conflicts: returns.map((one) => ({
      key: returnKey(one),
      kind: 'two-returns',
      acceptable: true,
      accepted: one === chosen,
      town: name,
      file: one.file,
      indicator: '',
      before: null,
      after: null,
      message: said(one, returns, differences),
    })),
    remarks: [],
  };
}

export function returnKey({ town, file }: TownReturn): string {
  return `${town.name}:${file}`;
}

interface Difference {
  readonly row: TemplateRow;
  readonly column: FigureColumn;
}

function differencesOf(returns: readonly TownReturn[]): readonly Difference[] {
  const [first] = returns;
  if (!first) return [];
  const columns = figureColumns(first.expected).filter((column) => isEntryColumn(column, first.entry));
  return first.expected.rows.flatMap((row) =>
    columns.filter((column) => new Set(returns.map((one) => print(one, row, column))).size > 1).map((column) => ({ row, column })),
  );
}

/** What a return says in one cell, so that no two different things print the same. */
function print(returned: TownReturn, row: TemplateRow, column: FigureColumn): string {
  const figure = figureAt(returned, row, column);
  if (!figure) return 'none';
  return isUnreadable(figure) ? `unreadable ${JSON.stringify(figure.raw)} ${figure.formula}` : `figure ${printHanded(handedOf(figure))}`;
}

/** As many as fit in a sentence; the number says how many there are. */
const SHOWN = 3;

function said(own: TownReturn, returns: readonly TownReturn[], differences: readonly Difference[]): Text {
  const value = ({ row, column }: Difference): Handed => {
    const figure = figureAt(own, row, column);
    return figure && !isUnreadable(figure) ? handedOf(figure) : null;
  };
  const some = differences.slice(0, SHOWN).map((one) => ({ ...one, value: value(one) }));
  const more = differences.length > SHOWN;
  return {
    zh: `${own.town.name}交回 ${returns.length} 份不同的表，有 ${differences.length} 处不同，请选定一份；这一份：${some.map((one) => `${one.row.name} ${printPeriod(one.column.period).zh} ${one.value === null ? '空白' : printHanded(one.value)}`).join('，')}${more ? '…' : ''}`,
    en: `${own.town.name} returned ${returns.length} different workbooks (${differences.length} figures differ); choose one. This one: ${some.map((one) => `${one.row.name} ${periodKey(one.column.period)} ${one.value === null ? 'blank' : printHanded(one.value)}`).join(', ')}${more ? ' …' : ''}`,
  };
}
