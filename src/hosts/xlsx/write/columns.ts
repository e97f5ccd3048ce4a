/** The <cols> of a sheet: what is said of whole columns (ECMA-376 part 1 §18.3.1.13 and §18.3.1.17). */
import { child, mapChildren, part, print, putChild, type Parted, type Piece } from './xml/parted';
import { attribute, integer, withAttribute, withAttributes } from './xml/tag';
import { WORKSHEET_ORDER } from './xml/order';

/** The style that a new cell of the column takes, 0 for none. */
export function columnStyle(root: Parted, column: number): number {
  const cols = child(root, 'cols');
  if (cols === undefined) return 0;
  for (const { name, text } of part(cols).pieces) {
    if (name === 'col' && covers(text, column + 1)) return integer(text, 'style') ?? 0;
  }
  return 0;
}

/** Gives the entries of columns another style; columns without an entry have none. */
export function mapColumnStyles(root: Parted, change: (style: number) => number): Parted {
  return mapChildren(root, 'cols', (cols) =>
    print(
      mapChildren(part(cols), 'col', (entry) => {
        const style = integer(entry, 'style') ?? 0;
        return change(style) === style ? entry : withAttribute(entry, 'style', String(change(style)));
      }),
    ),
  );
}

/**
 * Sets the width (as the file has it) of `count` columns from `first` (0-based). An entry that reaches beyond them
 * is split, so that its other columns keep what they have; other attributes (style, hidden) stay.
 */
export function withColumnWidth(root: Parted, first: number, count: number, width: number): Parted {
  return putChild(root, WORKSHEET_ORDER, 'cols', (cols) => {
    const parted = part(cols);
    return print({ ...parted, pieces: setWidths(parted.pieces, parted.prefix, first + 1, first + count, width) });
  });
}

function setWidths(pieces: readonly Piece[], prefix: string, min: number, max: number, width: number): readonly Piece[] {
  const sized = { width: String(width), customWidth: '1', bestFit: undefined };
  const result: Piece[] = [];
  /** The first column that has no entry yet. */
  let open = min;
  const fill = (until: number): void => {
    if (open <= until) result.push(col(`<${prefix}col/>`, open, until, sized));
    open = Math.max(open, until + 1);
  };
  for (const piece of pieces) {
    const from = integer(piece.text.startsWith('<') ? piece.text : '<x/>', 'min');
    const to = from === undefined ? undefined : (integer(piece.text, 'max') ?? from);
    if (piece.name !== 'col' || from === undefined || to === undefined || to < min) {
      result.push(piece);
      continue;
    }
    fill(Math.min(max, from - 1));
    if (from > max) {
      result.push(piece);
      continue;
    }
    if (from < min) result.push(col(piece.text, from, min - 1, {}));
    result.push(col(piece.text, Math.max(from, min), Math.min(to, max), sized));
    if (to > max) result.push(col(piece.text, max + 1, to, {}));
    open = Math.max(open, Math.min(to, max) + 1);
  }
  fill(max);
  return result;
}

function col(element: string, min: number, max: number, values: Readonly<Record<string, string | undefined>>): Piece {
  return { name: 'col', text: withAttributes(element, { min: String(min), max: String(max), ...values }) };
}

function covers(element: string, column: number): boolean {
  const min = integer(element, 'min') ?? 0;
  return column >= min && column <= Number(attribute(element, 'max') ?? min);
}
