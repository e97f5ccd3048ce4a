/** The merged areas of a sheet. */
import { parseRange, type Range } from '../../../core/index';
import { child, children, part, type Parted } from './xml/parted';
import { attribute } from './xml/tag';

export function mergedAreas(root: Parted): readonly Range[] {
  const cells = child(root, 'mergeCells');
  if (cells === undefined) return [];
  return children(part(cells), 'mergeCell').flatMap((element) => parseRange(attribute(element, 'ref') ?? '') ?? []);
}

export function overlap(a: Range, b: Range): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

export function covers(outer: Range, inner: Range): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}
