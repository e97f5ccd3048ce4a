/** Reads every figure of a table that was found. */
import { periodKey, printPeriod } from '../indicator/period';
import { cellText } from '../indicator/cell-text';
import { unitOf } from '../indicator/unit';
import { valueAt } from '../sheet/snapshot';
import { holdsActualsOnly } from '../template/actuals-only';
import type { Fit } from './bind';
import { isUncomputed } from './figure';
import { readRow } from './read-row';
import type { Surprise, Table, TableRow } from './table';

export function readTable(fit: Fit, date1904: boolean): Table {
  const { sheet, template, columns } = fit;
  const units = unitSurprises(fit);
  const other = columns.surprises.find((one) => one.kind === 'other-period');
  const doubled = new Map(columns.surprises.flatMap((one) => (one.kind === 'duplicate-column' ? [[one.definition, one.column] as const] : [])));
  const rows = fit.rows.rows.map(({ indicator, row }): TableRow => {
    const unit = [...fit.rows.surprises, ...units].find((one) => one.kind === 'changed-unit' && one.row === row);
    const figures = readRow({
      sheet,
      row,
      indicator,
      columns: columns.figures,
      district: template.district,
      department: departmentIn(fit, row) ?? indicator.department,
      date1904,
      doubled,
      ...(columns.totalColumn === undefined ? {} : { totalColumn: columns.totalColumn }),
      ...(other?.kind === 'other-period' ? { otherPeriod: printPeriod(other.period) } : {}),
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
    rows: holdsActualsOnly(template) ? withoutPeriodsToCome(rows) : rows,
    surprises: [...columns.surprises.filter((one) => one.kind !== 'unknown-column' || holdsFigures(fit, one.column)), ...fit.rows.surprises, ...units],
    ...(columns.totalColumn === undefined ? {} : { totalColumn: columns.totalColumn }),
    ...(columns.departmentColumn === undefined ? {} : { departmentColumn: columns.departmentColumn }),
  };
}

/** What was reached in a quarter is due once the first figure of it stands: before, the quarter may not be over. */
function withoutPeriodsToCome(rows: readonly TableRow[]): TableRow[] {
  const begun = new Set(
    rows.flatMap((row) => row.figures.filter((figure) => figure.due && (figure.reading.kind !== 'blank' || isUncomputed(figure))).map(({ column }) => periodKey(column.period))),
  );
  return rows.map((row) => ({ ...row, figures: row.figures.map((figure) => (begun.has(periodKey(figure.column.period)) ? figure : { ...figure, due: false })) }));
}

/** What a column of units that the clerk added says of each row, where it contradicts the template. */
function unitSurprises({ sheet, columns, rows }: Fit): Surprise[] {
  const column = columns.unitColumn;
  if (column === undefined) return [];
  return rows.rows.flatMap(({ indicator, row }): Surprise[] => {
    const written = cellText(valueAt(sheet, { row, column }));
    const unit = unitOf(written);
    const own = unitOf(indicator.unit);
    if (!unit || !own || (unit.dimension === own.dimension && unit.power === own.power) || (unit.counts && own.counts)) return [];
    return [{ kind: 'changed-unit', indicator, unit: written, row }];
  });
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
