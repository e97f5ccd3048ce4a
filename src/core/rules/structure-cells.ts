/** What `structure` says of single cells: hidden figures, formulas overwritten by a constant, links to other files. */
import type { Outcome } from '../finding/finding';
import { groupBy } from '../group-by';
import { periodKey } from '../indicator/period';
import { columnName, printAddress } from '../sheet/address';
import type { Figure } from '../table/figure';
import { allFigures, dueFigures, totalsOf, type Table } from '../table/table';
import type { Text } from '../text';
import { figureColumns } from '../template/template';
import { findingOn } from './outcome';
import { shown } from './phrase';

export function hiddenFigures(table: Table): Outcome[] {
  const { hiddenRows, hiddenColumns, visibility, name } = table.sheet;
  if (visibility !== 'visible') {
    const first = firstFigure(table);
    return first ? [hidden('sheet', [first], { zh: `工作表“${name}”是隐藏的，其中有指标表`, en: `The sheet ${name} is hidden and holds a table` })] : [];
  }
  if (hiddenRows.size === 0 && hiddenColumns.size === 0) return [];
  const figures = dueFigures(table).filter((figure) => figure.reading.kind !== 'blank');
  const rows = groupBy(figures.filter((figure) => hiddenRows.has(figure.at.row)), (figure) => figure.at.row);
  const columns = groupBy(figures.filter((figure) => hiddenColumns.has(figure.at.column) && !hiddenRows.has(figure.at.row)), (figure) => figure.at.column);
  return [
    ...[...rows].map(([row, own]) => hidden(`row ${own[0]?.indicator.id}`, own, { zh: `第 ${row + 1} 行被隐藏，其中有数`, en: `Row ${row + 1} is hidden and holds figures` })),
    ...[...columns].map(([column, own]) => hidden(`column ${columnOf(own[0])}`, own, { zh: `${columnName(column)} 列被隐藏，其中有 ${own.length} 个数`, en: `Column ${columnName(column)} is hidden and holds ${own.length} figures` })),
  ];
}

/** In the order of the template: rows and columns may be moved. */
function firstFigure({ template, rows }: Table): Figure | undefined {
  const [id] = template.rows.flatMap((row) => (rows.some(({ indicator }) => indicator.id === row.id) ? [row.id] : []));
  const figures = rows.find(({ indicator }) => indicator.id === id)?.figures ?? [];
  return figureColumns(template).flatMap(({ key }) => figures.find((figure) => figure.column.key === key) ?? [])[0];
}

function columnOf(figure: Figure | undefined): string {
  return figure ? [figure.region, periodKey(figure.column.period), figure.column.holds ?? 'target'].join('|') : '';
}

function hidden(about: string, figures: readonly Figure[], message: Text): Outcome {
  const [first, ...others] = figures as [Figure, ...Figure[]];
  return findingOn(first, others, { rule: 'structure', about, question: 'hidden', severity: 'soft', message });
}

/** A total typed over its formula stays as it is when the towns change. */
export function overwrittenTotals(table: Table): Outcome[] {
  const totals = table.rows.flatMap((row) => (row.total && row.indicator.additiveOverRegions ? [row.total] : []));
  const live = totals.filter((total) => total.formula !== '');
  if (live.length < 2 || live.length * 2 <= totals.length) return [];
  const [pattern] = live;
  return totals
    .filter((total) => total.formula === '' && typeof total.raw === 'number')
    .map((total) =>
      findingOn(total, [], {
        rule: 'structure',
        question: 'typed over',
        severity: 'soft',
        actual: shown(total),
        message: {
          zh: `合计是常数，同列其他行是公式（如 ${printAddress(pattern?.at ?? total.at)} ${pattern?.formula ?? ''}），可能被覆盖`,
          en: `This total is a constant; others in the column are formulas (such as ${printAddress(pattern?.at ?? total.at)} ${pattern?.formula ?? ''}), so it may have been typed over`,
        },
      }),
    );
}

/** `[1]Sheet1!A1` in a file, `'[town.xlsx]Sheet1'!A1` in Excel: the figure is not in this workbook. */
export function externalLinks(table: Table): Outcome[] {
  return [...allFigures(table), ...totalsOf(table)]
    .filter(({ formula }) => formula !== '' && /\[[^\][]+\][^'!]*'?!/.test(formula))
    .map((figure) =>
      findingOn(figure, [], {
        rule: 'structure',
        question: 'link',
        severity: 'soft',
        actual: shown(figure),
        message: {
          zh: `公式引用了别的文件（${figure.formula}），收表的人看不到；请粘贴为数值`,
          en: `The formula refers to another file (${figure.formula}), which the receiver does not have; paste it as a value`,
        },
      }),
    );
}
