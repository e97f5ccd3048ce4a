/** A template's table as it was found in a sheet. */
import type { Period } from '../indicator/period';
import type { Place, Range } from '../sheet/address';
import type { Sheet } from '../sheet/snapshot';
import type { FigureColumn, Template, TemplateRow } from '../template/template';
import type { Figure } from './figure';

export interface TableColumn {
  readonly definition: FigureColumn;
  /** In the sheet, from 0. */
  readonly column: number;
}

export interface TableRow {
  readonly indicator: TemplateRow;
  /** In the sheet, from 0. */
  readonly row: number;
  readonly figures: readonly Figure[];
  /** The clerk's own column of all towns together, where there is one. */
  readonly total?: Figure;
}

/** What differs between the sheet and the template; `row` and `column` say where in the sheet. */
export type Surprise =
  | { readonly kind: 'missing-row'; readonly indicator: TemplateRow }
  | { readonly kind: 'duplicate-row'; readonly indicator: TemplateRow; readonly row: number; readonly first: number }
  | { readonly kind: 'unknown-row'; readonly label: string; readonly row: number }
  | { readonly kind: 'renamed-row'; readonly indicator: TemplateRow; readonly label: string; readonly row: number }
  | { readonly kind: 'changed-unit'; readonly indicator: TemplateRow; readonly unit: string; readonly row: number }
  | { readonly kind: 'missing-column'; readonly definition: FigureColumn }
  | { readonly kind: 'duplicate-column'; readonly definition: FigureColumn; readonly column: number; readonly first: number }
  | { readonly kind: 'unknown-column'; readonly header: string; readonly column: number }
  /** The years beside the quarters are others than the template's: whose quarters they are is not known. */
  | { readonly kind: 'other-year'; readonly years: readonly number[]; readonly own: number; readonly row: number }
  /** The title or a heading says that the towns' figures are of another period than the template's. */
  | { readonly kind: 'other-period'; readonly period: Period; readonly row: number };

export interface Table {
  readonly sheet: Sheet;
  readonly template: Template;
  /** 0–1, see `bind`. */
  readonly confidence: number;
  /** Header and rows, from the first recognised column to the last. */
  readonly range: Range;
  readonly header: Range;
  readonly labelColumn: number;
  readonly columns: readonly TableColumn[];
  readonly totalColumn?: number;
  /** Where each row's department is printed in the sheet. */
  readonly departmentColumn?: number;
  readonly rows: readonly TableRow[];
  readonly surprises: readonly Surprise[];
}

/** The district's own figures of a row, or of every row. */
export function figureOf(row: TableRow, key: string): Figure | undefined {
  return row.figures.find((figure) => figure.column.key === key);
}

/** Figures of one row for towns, not for the district itself. */
export function partsOf(row: TableRow): readonly Figure[] {
  return row.figures.filter((figure) => figure.column.region !== undefined);
}

/** The town whose column is missing: what is said of all towns together can't be checked then. */
export function missingTown({ surprises }: Table): string | undefined {
  return surprises.flatMap((one) => (one.kind === 'missing-column' ? [one.definition.region ?? []] : [])).flat()[0];
}

/** The figure that stands in a cell, of whichever table is there. */
export function figureAt(tables: readonly Table[], { sheet, row, column }: Place): Figure | undefined {
  return tables.filter((table) => table.sheet.name === sheet).flatMap((table) => table.rows.find((one) => one.row === row)?.figures.find(({ at }) => at.column === column) ?? [])[0];
}

export function allFigures(table: Table): readonly Figure[] {
  return figuresOf(table, () => true);
}

/** Where a figure belongs, in the order of the sheet. */
export function dueFigures(table: Table): readonly Figure[] {
  return figuresOf(table, ({ due }) => due);
}

/** By a plain loop: `flatMap` over hundreds of thousands of figures takes several times as long. */
function figuresOf(table: Table, wanted: (figure: Figure) => boolean): readonly Figure[] {
  const figures: Figure[] = [];
  for (const row of table.rows) for (const figure of row.figures) if (wanted(figure)) figures.push(figure);
  return figures;
}

/** The row's figures, and the total behind them where there is one. */
export function withTotal({ figures, total }: TableRow): readonly Figure[] {
  return total ? [...figures, total] : figures;
}

/** The clerk's own column of all towns together, where there is one. */
export function totalsOf(table: Table): readonly Figure[] {
  return table.rows.flatMap(({ total }) => total ?? []);
}
