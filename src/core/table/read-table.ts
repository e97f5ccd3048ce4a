/** Reads every figure of a table that was found. */
import { valueAt } from '../sheet/snapshot';
import type { Fit } from './bind';
import { readRow } from './read-row';
import type { Table, TableRow } from './table';

export function readTable(fit: Fit, date1904: boolean): Table {
  const { sheet, template, columns } = fit;
  const rows = fit.rows.rows.map(({ indicator, row }): TableRow => {
    const unit = fit.rows.surprises.find((one) => one.kind === 'changed-unit' && one.row === row);
    const figures = readRow({
      sheet,
      row,
      indicator,
      columns: columns.figures,
      district: template.district,
      department: departmentIn(fit, row) ?? indicator.department,
      date1904,
      ...(columns.totalColumn === undefined ? {} : { totalColumn: columns.totalColumn }),
      ...(unit?.kind === 'changed-unit' ? { otherUnit: unit.unit } : {}),
    });
    return { indicator, row, ...figures };
  });
  const first = Math.min(columns.first, fit.labelColumn);
  return {
    sheet,
    template,
    confidence: fit.confidence,
    header: { ...fit.header, column: first, columns: columns.last - first + 1 },
    range: {
      row: fit.header.row,
      column: first,
      rows: fit.rows.last - fit.header.row + 1,
      columns: columns.last - first + 1,
    },
    labelColumn: fit.labelColumn,
    columns: columns.figures,
    rows,
    surprises: [...columns.surprises.filter((one) => one.kind !== 'unknown-column' || holdsFigures(fit, one.column)), ...fit.rows.surprises],
    ...(columns.totalColumn === undefined ? {} : { totalColumn: columns.totalColumn }),
    ...(columns.departmentColumn === undefined ? {} : { departmentColumn: columns.departmentColumn }),
  };
}

function departmentIn(fit: Fit, row: number): string | undefined {
  if (fit.columns.departmentColumn === undefined) return undefined;
  const value = valueAt(fit.sheet, { row, column: fit.columns.departmentColumn });
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A column of words between the figures is a note; one of numbers may be a town nobody knows. */
function holdsFigures(fit: Fit, column: number): boolean {
  return fit.rows.rows.some(({ row }) => typeof valueAt(fit.sheet, { row, column }) === 'number');
}
