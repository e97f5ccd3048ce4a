/** One cell as the grid draws it: plain data, so that a cell that did not change is not drawn again. */
import { formatAt, formulaAt, isError, valueAt, type Address, type CellValue, type Sheet, type Status } from '../../core';
import type { CellLook, SheetLook } from './sheet-look';

export interface CellView {
  readonly text: string;
  readonly look: CellLook;
  readonly align: 'left' | 'center' | 'right';
  /** A number too wide for its column must not look like a smaller one. */
  readonly isNumber: boolean;
  readonly status: Status | undefined;
  readonly formula: string;
  /** 'stale': figures were edited since the result was calculated · 'empty': never calculated. */
  readonly result: 'none' | 'current' | 'stale' | 'empty';
}

export interface SheetFacts {
  readonly sheet: Sheet;
  readonly look: SheetLook;
  readonly areFormulasStale: boolean;
  readonly print: (value: CellValue, format: string) => string;
}

export function cellViewOf(facts: SheetFacts, at: Address): CellView {
  const { sheet, look } = facts;
  const value = valueAt(sheet, at);
  const formula = formulaAt(sheet, at);
  const result = resultOf(formula, value, facts.areFormulasStale);
  const cellLook = look.cell(at, value);
  return {
    text: result === 'empty' ? formula : facts.print(value, formatAt(sheet, at)),
    look: cellLook,
    align: cellLook.horizontal ?? naturalAlignment(value),
    isNumber: typeof value === 'number',
    status: look.statusAt(at),
    formula,
    result,
  };
}

function resultOf(formula: string, value: CellValue, stale: boolean): CellView['result'] {
  if (formula === '') return 'none';
  if (value === null) return 'empty';
  return stale ? 'stale' : 'current';
}

/** Excel's "General" alignment: text left, numbers right, truth values and errors centred. */
function naturalAlignment(value: CellValue): CellView['align'] {
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || isError(value) ? 'center' : 'left';
}
