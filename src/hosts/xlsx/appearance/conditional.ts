/** Conditional formats, as far as they can be told from the cell alone. */
import { contains, isError, statusOfFormula, type Address, type CellValue, type Range } from '../../../core';
import type { Emphasis } from './styles';

export interface ConditionalFormat {
  /** The lowest wins. */
  readonly priority: number;
  /** As in the file: "expression", "cellIs", "containsText", … */
  readonly type: string;
  /** Of cellIs: "lessThan", "between", … */
  readonly operator?: string;
  /** Without "=". */
  readonly formulas: readonly string[];
  readonly ranges: readonly Range[];
  readonly stopIfTrue: boolean;
  readonly emphasis: Emphasis;
}

/**
 * What the formats make of a cell. `formats` come in order of priority; of two that hold, the first decides each
 * property. A format whose condition would need a calculation is passed over: the grid shows less, never wrong.
 */
export function emphasisAt(formats: readonly ConditionalFormat[], at: Address, value: CellValue): Emphasis {
  let shown: Emphasis = {};
  for (const format of formats) {
    if (!format.ranges.some((range) => contains(range, at)) || !holds(format, value)) continue;
    shown = { ...format.emphasis, ...shown };
    if (format.stopIfTrue) break;
  }
  return shown;
}

function holds({ type, operator, formulas }: ConditionalFormat, value: CellValue): boolean {
  const [first = '', second = ''] = formulas;
  const low = constant(first);
  const high = constant(second);
  if (type === 'expression') return statusOfFormula(first) !== undefined || low === true || (typeof low === 'number' && low !== 0);
  if (type !== 'cellIs' || isError(value) || low === undefined) return false;
  // A blank cell counts as 0 or as no text, as it does in formulas.
  const against = (operand: number | string | boolean): number => compare(value ?? (typeof operand === 'string' ? '' : 0), operand);
  switch (operator ?? '') {
    case 'lessThan':
      return against(low) < 0;
    case 'lessThanOrEqual':
      return against(low) <= 0;
    case 'greaterThan':
      return against(low) > 0;
    case 'greaterThanOrEqual':
      return against(low) >= 0;
    case 'equal':
      return against(low) === 0;
    case 'notEqual':
      return against(low) !== 0;
    case 'between':
      return high !== undefined && against(low) >= 0 && against(high) <= 0;
    case 'notBetween':
      return high !== undefined && (against(low) < 0 || against(high) > 0);
    default:
      return false;
  }
}

/** The value of a formula that is one; undefined where it would have to be calculated. */
function constant(formula: string): number | string | boolean | undefined {
  const text = formula.trim();
  if (/^(?:TRUE|FALSE)(?:\(\))?$/i.test(text)) return /^TRUE/i.test(text);
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

/** Excel's order: numbers before texts before booleans; texts without regard to case. */
function compare(a: number | string | boolean, b: number | string | boolean): number {
  const order = ['number', 'string', 'boolean'];
  if (typeof a !== typeof b) return order.indexOf(typeof a) - order.indexOf(typeof b);
  const [left, right] = typeof a === 'string' ? [a.toLowerCase(), String(b).toLowerCase()] : [a, b];
  return left < right ? -1 : left > right ? 1 : 0;
}
