/** One cell's XML: what it holds, and what it shall hold. */
import type { CellInput } from '../../../core/index';
import { escapeText, escapeXstring } from './xml/escape';
import { child, part, print, type Parted, type Piece } from './xml/parted';
import { attribute, withAttribute } from './xml/tag';
import { textOf } from './xml/text';

export interface CellFormula {
  /** normal · shared · array · dataTable (ECMA-376 part 1 §18.18.6). */
  readonly type: string;
  /** Without "=", '' for a follower of a shared formula. */
  readonly text: string;
  /** The cells that a shared or array formula was entered for. */
  readonly ref: string | undefined;
  readonly group: string | undefined;
}

export function formulaOf(cell: string): CellFormula | undefined {
  // Most cells hold none: they need not be taken apart to know it.
  if (!/[<:]f[\s/>]/.test(cell)) return undefined;
  const element = child(part(cell), 'f');
  if (element === undefined) return undefined;
  return {
    type: attribute(element, 't') ?? 'normal',
    text: textOf(element),
    ref: attribute(element, 'ref'),
    group: attribute(element, 'si'),
  };
}

/** A formula, or a value that is not the empty text. */
export function holdsSomething(cell: string): boolean {
  return part(cell).pieces.some(({ name, text }) => name === 'f' || ((name === 'v' || name === 'is') && textOf(text) !== ''));
}

/**
 * The cell with another content and the same style. A formula is written with a result only where the edit knows one.
 * Links to cell and value metadata (dynamic arrays, linked data types) belonged to the old content and go with it.
 */
export function withContent(cell: string, input: CellInput): string {
  const parted = part(cell);
  const { type, pieces } = contentOf(parted.prefix, input);
  const kept = parted.pieces.filter(({ name }) => name !== 'f' && name !== 'v' && name !== 'is');
  const open = ['cm', 'vm', 'ph'].reduce((tag, name) => withAttribute(tag, name, undefined), withAttribute(parted.open, 't', type));
  // A cell that becomes empty is written `<c/>`, whatever it was.
  return print({ ...parted, open, pieces: [...pieces, ...kept], wasEmpty: true });
}

/** The same result, with a formula of its own in place of a shared one. */
export function withOwnFormula(cell: string, formula: string): string {
  const parted: Parted = part(cell);
  const pieces = parted.pieces.map((piece) => (piece.name === 'f' ? formulaPiece(parted.prefix, formula) : piece));
  return print({ ...parted, pieces });
}

function contentOf(prefix: string, input: CellInput): { readonly type: string | undefined; readonly pieces: readonly Piece[] } {
  // Excel knows no empty text as a constant: it is a blank cell.
  if (input === null || input === '') return { type: undefined, pieces: [] };
  if (typeof input === 'object') {
    const formula = formulaPiece(prefix, input.formula.replace(/^=/, ''));
    if (input.value === undefined) return { type: undefined, pieces: [formula] };
    if (typeof input.value === 'number') return { type: undefined, pieces: [formula, valuePiece(prefix, printNumber(input.value))] };
    return { type: 'str', pieces: [formula, valuePiece(prefix, escapeText(escapeXstring(input.value)))] };
  }
  if (typeof input === 'string') {
    const space = /^\s|\s$|[\n\t]| {2}/.test(input) ? ' xml:space="preserve"' : '';
    const text = `<${prefix}is><${prefix}t${space}>${escapeText(escapeXstring(input))}</${prefix}t></${prefix}is>`;
    return { type: 'inlineStr', pieces: [{ name: 'is', text }] };
  }
  const value = typeof input === 'boolean' ? Number(input) : input;
  return { type: typeof input === 'boolean' ? 'b' : undefined, pieces: [valuePiece(prefix, printNumber(value))] };
}

function valuePiece(prefix: string, text: string): Piece {
  return { name: 'v', text: `<${prefix}v>${text}</${prefix}v>` };
}

function formulaPiece(prefix: string, formula: string): Piece {
  return { name: 'f', text: `<${prefix}f>${escapeText(formula)}</${prefix}f>` };
}

/** xsd:double, without a negative zero, which Excel does not know. */
function printNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A cell can't hold ${value}`);
  return String(value === 0 ? 0 : value);
}
