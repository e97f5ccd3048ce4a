/** What a town changed of the table itself: title, headers, labels, rows and columns. */
import { cellText } from '../indicator/cell-text';
import { valueAt } from '../sheet/snapshot';
import { headerReader } from '../table/header-texts';
import { normaliseLabel } from '../table/label';
import type { Surprise } from '../table/table';
import { figureColumns } from '../template/template';
import type { Text } from '../text';
import type { ChangedHeader } from './collection';
import type { TownReturn } from './read-return';

export function changedHeaders(returned: TownReturn): readonly ChangedHeader[] {
  return [...changedTitle(returned), ...changedColumns(returned), ...changedLabels(returned), ...returned.table.surprises.flatMap((one) => fromSurprise(returned, one))];
}

function alike(a: string, b: string): boolean {
  return normaliseLabel(a) === normaliseLabel(b);
}

function changed({ town, file, table }: TownReturn, before: string, after: string, message: Text, cell?: { row: number; column: number }): ChangedHeader {
  const at = cell && { sheet: table.sheet.name, ...cell };
  // A header that is printed on two lines reads on one in a sentence.
  const line = (text: string): string => text.replaceAll('\n', '');
  return { town: town.name, file, before: line(before), after: line(after), message: { zh: line(message.zh), en: line(message.en) }, ...(at ? { at } : {}) };
}

function changedTitle(returned: TownReturn): ChangedHeader[] {
  const { table, handedOut } = returned;
  const above = table.sheet.values.slice(0, table.header.row).flat().map(cellText).filter((text) => text !== '');
  if (above.some((text) => alike(text, handedOut.title))) return [];
  const [after = ''] = above;
  return [changed(returned, handedOut.title, after, { zh: `标题“${handedOut.title}”改成了“${after}”`, en: `The title "${handedOut.title}" is now "${after}"` })];
}

function changedColumns(returned: TownReturn): ChangedHeader[] {
  const { table } = returned;
  const last = table.header.row + table.header.rows - 1;
  const textsAbove = headerReader(table.sheet, table.header);
  return table.columns.flatMap(({ definition, column }) => {
    const texts = textsAbove(column);
    if (texts.some((text) => alike(text, definition.header))) return [];
    const after = cellText(valueAt(table.sheet, { row: last, column }));
    return [changed(returned, definition.header, after, { zh: `表头“${definition.header}”改成了“${after}”，仍按原来的列汇集`, en: `The header "${definition.header}" is now "${after}"; still read as the same column` }, { row: last, column })];
  });
}

/** Labels that are still understood, by another name or without the unit. */
function changedLabels(returned: TownReturn): ChangedHeader[] {
  const { table } = returned;
  const told = new Set(table.surprises.flatMap((one) => (one.kind === 'renamed-row' || one.kind === 'changed-unit' ? [one.row] : [])));
  return table.rows.flatMap(({ indicator, row }) => {
    const after = cellText(valueAt(table.sheet, { row, column: table.labelColumn }));
    if (indicator.sharesName || told.has(row) || alike(after, indicator.name)) return [];
    return [changed(returned, indicator.name, after, renamed(indicator.name, after), { row, column: table.labelColumn })];
  });
}

function renamed(before: string, after: string): Text {
  return { zh: `指标“${before}”改成了“${after}”，仍按原来的指标汇集`, en: `The indicator "${before}" is now "${after}"; still read as the same one` };
}

function fromSurprise(returned: TownReturn, surprise: Surprise): ChangedHeader[] {
  const { table, handedOut } = returned;
  const label = (row: number): { row: number; column: number } => ({ row, column: table.labelColumn });
  const head = (column: number): { row: number; column: number } => ({ row: table.header.row + table.header.rows - 1, column });
  switch (surprise.kind) {
    case 'missing-row': {
      const { name, id } = surprise.indicator;
      // A row that the district added after handing out.
      if (!handedOut.rows.some((row) => row.id === id)) return [];
      return [changed(returned, name, '', { zh: `指标“${name}”不见了，这一行没有汇集`, en: `The row of "${name}" is gone and was not collected` })];
    }
    case 'duplicate-row':
      return [changed(returned, '', surprise.indicator.name, { zh: `指标“${surprise.indicator.name}”有两行，只汇集了第 ${surprise.first + 1} 行`, en: `"${surprise.indicator.name}" stands twice; only row ${surprise.first + 1} was collected` }, label(surprise.row))];
    case 'unknown-row':
      return [changed(returned, '', surprise.label.trim(), { zh: `多了一行“${surprise.label.trim()}”，没有汇集`, en: `A row "${surprise.label.trim()}" was added; it was not collected` }, label(surprise.row))];
    case 'renamed-row':
      return [changed(returned, surprise.indicator.name, surprise.label.trim(), renamed(surprise.indicator.name, surprise.label.trim()), label(surprise.row))];
    case 'changed-unit':
      return [changed(returned, surprise.indicator.unit, surprise.unit, { zh: `指标“${surprise.indicator.name}”的单位由“${surprise.indicator.unit}”改成了“${surprise.unit}”，这一行没有汇集`, en: `The unit of "${surprise.indicator.name}" was changed from "${surprise.indicator.unit}" to "${surprise.unit}"; the row was not collected` }, label(surprise.row))];
    case 'missing-column': {
      const { header, key } = surprise.definition;
      if (!figureColumns(handedOut).some((column) => column.key === key)) return [];
      return [changed(returned, header, '', { zh: `找不到表头“${header}”，这一列没有汇集；请改回原来的表头`, en: `The header "${header}" was not found and its column was not collected; please restore the header` })];
    }
    case 'duplicate-column':
      return [changed(returned, '', surprise.definition.header, { zh: `表头“${surprise.definition.header}”有两列，只汇集了前一列`, en: `The header "${surprise.definition.header}" stands twice; only the first column was collected` }, head(surprise.column))];
    case 'unknown-column':
      // A column that was handed out and that the district has dropped since is not the town's doing.
      if (handedOut.columns.some((column) => alike(column.header, surprise.header))) return [];
      return [changed(returned, '', surprise.header, { zh: `有不认识的表头“${surprise.header}”，这一列没有汇集`, en: `The header "${surprise.header}" is not known; its column was not collected` }, head(surprise.column))];
    case 'other-year':
      return [changed(returned, `${surprise.own}年`, surprise.years.map((year) => `${year}年`).join('、'), { zh: `表头没有 ${surprise.own}年，不知各季度是哪一年的，季度列没有汇集；请改回原来的表头`, en: `The header does not name ${surprise.own}: whose quarters they are is not known, and they were not collected; please restore the header` })];
    case 'other-period':
      return [];
  }
}
