/** Which indicator a row of a sheet is, by its label. */
import { cellText } from '../indicator/cell-text';
import { isBlank, valueAt, type Sheet } from '../sheet/snapshot';
import { figuresBeside, isLineBelow, type FiguresBeside } from './figures-beside';
import type { Template, TemplateRow } from '../template/template';
import type { RowDictionary } from './row-dictionary';
import type { Surprise, TableColumn } from './table';

export interface RowMatch {
  readonly indicator: TemplateRow;
  readonly row: number;
  /** 1 where the label is as printed, less where it was understood. */
  readonly certainty: number;
}

export interface RowMatches {
  readonly rows: readonly RowMatch[];
  readonly surprises: readonly Surprise[];
  /** Last row that belongs to the table. */
  readonly last: number;
}

/** Matches the rows below a header, down to `end` (exclusive). Notes and signature lines are left alone. */
export function matchRows(
  sheet: Sheet,
  template: Template,
  known: RowDictionary,
  labelColumn: number,
  from: number,
  end: number,
  figures: readonly TableColumn[],
): RowMatches {
  const matches = new Map<TemplateRow, RowMatch>();
  const surprises: Surprise[] = [];
  const strangers: Stranger[] = [];
  let last = from - 1;
  for (let row = from; row < end; row++) {
    const value = valueAt(sheet, { row, column: labelColumn });
    if (typeof value !== 'string' || isBlank(value)) continue;
    const found = known.lookUp(value);
    if (!found) {
      const beside = figuresBeside(sheet, figures, row);
      if (beside !== 'none') strangers.push({ row, label: value, beside, numbered: isNumbered(sheet, row, labelColumn) });
      continue;
    }
    const first = matches.get(found.indicator);
    // Named once more without a figure: in the notes below the table, or in a row left for later.
    if (first && figuresBeside(sheet, figures, row) === 'none') continue;
    last = row;
    if (first) {
      surprises.push({ kind: 'duplicate-row', indicator: found.indicator, row, first: first.row });
      continue;
    }
    matches.set(found.indicator, { indicator: found.indicator, row, certainty: found.unit === undefined ? 1 : 0.9 });
    if (found.unit !== undefined && found.unit !== '') {
      surprises.push({ kind: 'changed-unit', indicator: found.indicator, unit: found.unit, row });
    }
  }
  // Most of the columns that are tried hold no labels of the template.
  if (matches.size === 0 && strangers.length === 0) return { rows: [], surprises: [], last };
  const places = new Map(template.rows.map((indicator, index) => [indicator, index]));
  for (const [above, { row, certainty }] of [...matches]) {
    for (const [step, indicator] of sharing(template, places.get(above) ?? 0).entries()) {
      const below = row + step + 1;
      if (below >= end || !isBlank(valueAt(sheet, { row: below, column: labelColumn }))) break;
      matches.set(indicator, { indicator, row: below, certainty });
      last = Math.max(last, below);
    }
  }
  const missing = new Set(template.rows.filter((indicator) => !matches.has(indicator)));
  const isAside = ({ row, label, beside }: Stranger): boolean => (beside !== 'several' || figures.length === 1) && isLineBelow(sheet, figures, row, label);
  for (const { row, label } of ofTheTable(strangers, last, isAside)) {
    const alike = known.alike(label).filter((one) => missing.has(one));
    const indicator = alike.length === 1 ? alike[0] : undefined;
    last = Math.max(last, row);
    if (indicator && !matches.has(indicator)) {
      matches.set(indicator, { indicator, row, certainty: 0.8 });
      surprises.push({ kind: 'renamed-row', indicator, label, row });
    } else surprises.push({ kind: 'unknown-row', label, row });
  }
  for (const indicator of template.rows) {
    if (!matches.has(indicator)) surprises.push({ kind: 'missing-row', indicator });
  }
  return { rows: [...matches.values()].sort((a, b) => a.row - b.row), surprises, last };
}

interface Stranger {
  readonly row: number;
  readonly label: string;
  readonly beside: FiguresBeside;
  /** As 序号 numbers rows. */
  readonly numbered: boolean;
}

function isNumbered(sheet: Sheet, row: number, labelColumn: number): boolean {
  return (sheet.values[row] ?? []).slice(0, labelColumn).some((value) => /^\d{1,3}$/.test(cellText(value)));
}

/** With figures in most columns a row belongs to the table wherever it stands; with one, among the rows that are known, right below them, or where it is numbered as they are. */
function ofTheTable(strangers: readonly Stranger[], last: number, isAside: (one: Stranger) => boolean): readonly Stranger[] {
  let end = last;
  return strangers.filter((one) => {
    const isNear = one.beside === 'several' || (one.beside === 'alone' && (one.numbered || one.row === end + 1));
    const isRight = one.row < last || (isNear && !isAside(one));
    if (isRight) end = Math.max(end, one.row);
    return isRight;
  });
}

/** The rows below one that print no label of their own, since its cell reaches down over them. */
function sharing({ rows }: Template, above: number): readonly TemplateRow[] {
  let end = above + 1;
  while (rows[end]?.sharesName) end++;
  return rows.slice(above + 1, end);
}
