/**
 * The figures of a table in a form that only changes when a figure does: not with number formats, fills, the order of
 * rows and columns, where the table stands, or which program saved the file.
 */
import { cellText } from '../indicator/cell-text';
import type { CellValue } from '../sheet/snapshot';
import type { Table } from '../table/table';
import { digest } from './digest';

export function canonicalFigures(table: Table): string {
  const figures = table.rows
    // A total by formula follows from the figures; whether its result was stored depends on who saved the file.
    .flatMap((row) => [...row.figures, ...(row.total && row.total.formula === '' ? [row.total] : [])])
    .map((figure) => [figure.indicator.id, figure.column.key, figure.column.holds ?? '', canonicalValue(figure.raw)].join('\t'))
    .sort();
  return [`${table.template.id}@${table.template.version}`, ...figures].join('\n');
}

export function tableDigest(table: Table): string {
  return digest(canonicalFigures(table));
}

/** Numbers by their 15 digits, as Excel keeps them; text without the width and spaces that programs and clerks vary. */
function canonicalValue(value: CellValue): string {
  return cellText(value).normalize('NFKC');
}
