/** Between a snapshot of the product's and the little workbook. */
import { markFormula, statusOfFormula } from '../../../../src/core/sheet/mark-style';
import { formatAt, formulaAt, valueAt, type CellValue, type Grid, type Sheet, type Snapshot } from '../../../../src/core/sheet/snapshot';
import { cellAt, cellsOf, extent, newSheet, type SheetModel, type WorkbookModel } from './workbook';

export function fromSnapshot(snapshot: Snapshot): WorkbookModel {
  return {
    sheets: snapshot.sheets.map(fromSheet),
    properties: new Map(Object.entries(snapshot.properties)),
    names: new Map(),
    date1904: snapshot.date1904,
    structureProtected: false,
    active: snapshot.sheets.find(({ visibility }) => visibility === 'visible')?.name ?? '',
    selection: undefined,
  };
}

function fromSheet(sheet: Sheet, number: number): SheetModel {
  const model = newSheet(sheet.name, number);
  model.visibility = sheet.visibility;
  model.merges = [...sheet.merges];
  sheet.hiddenRows.forEach((row) => model.hiddenRows.add(row));
  sheet.hiddenColumns.forEach((column) => model.hiddenColumns.add(column));
  model.protection.isOn = sheet.isProtected;
  for (const [row, columns] of widths(sheet).entries()) {
    for (let column = 0; column < columns; column += 1) {
      const at = { row, column };
      const [value, formula, format] = [valueAt(sheet, at), formulaAt(sheet, at), formatAt(sheet, at)];
      if (value === null && formula === '' && format === 'General') continue;
      const cell = cellAt(model, at);
      cell.value = value;
      cell.formula = formula;
      if (format !== 'General') cell.style.NumberFormat = format;
    }
  }
  // A snapshot does not tell where its marks stand; the first cell will do for those a test starts with.
  model.conditionalFormats = sheet.marks.map(({ status }, index) => ({
    key: `seeded-${index}`,
    type: 'Custom',
    formula: markFormula(status),
    ranges: [{ row: 0, column: 0, rows: 1, columns: 1 }],
    fill: '',
    font: '',
    stopIfTrue: false,
    isUnreadable: false,
  }));
  return model;
}

function widths({ values, formulas, formats }: Sheet): readonly number[] {
  const rows = Math.max(values.length, formulas.length, formats.length);
  return Array.from({ length: rows }, (_, row) => Math.max(0, ...[values, formulas, formats].map((grid) => grid[row]?.length ?? 0)));
}

/** As the product would read it; marks bear no id. */
export function toSnapshot(workbook: WorkbookModel): Snapshot {
  return {
    sheets: workbook.sheets.map(toSheet),
    date1904: workbook.date1904,
    properties: Object.fromEntries(workbook.properties),
  };
}

function toSheet(sheet: SheetModel): Sheet {
  const used = extent(sheet, ({ value, formula }) => value !== null || formula !== '');
  const grid = <T>(blank: T, read: (row: number, column: number) => T): Grid<T> => {
    const rows: T[][] = [];
    for (const { row, column } of used ? cellsOf({ row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns }) : []) {
      const line = (rows[row] ??= []);
      const cell = read(row, column);
      if (cell !== blank) {
        while (line.length < column) line.push(blank);
        line.push(cell);
      }
    }
    while (rows.at(-1)?.length === 0) rows.pop();
    return rows;
  };
  const cell = (row: number, column: number) => sheet.cells.get(`${row},${column}`);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    values: grid<CellValue>(null, (row, column) => cell(row, column)?.value ?? null),
    formulas: grid('', (row, column) => cell(row, column)?.formula ?? ''),
    formats: grid('General', (row, column) => String(cell(row, column)?.style.NumberFormat ?? 'General')),
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    isProtected: sheet.protection.isOn,
    marks: sheet.conditionalFormats.flatMap(({ formula }) => {
      const status = statusOfFormula(formula);
      return status === undefined ? [] : [{ id: '', status }];
    }),
  };
}
