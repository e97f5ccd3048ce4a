/** Excel's own tables (ListObjects) on a sheet: their headers must say the same in the cells and in the table's part. */
import { parseRange, type Range } from '../../../core/index';
import { relationshipsOf } from '../read/relationships';
import type { Package } from './package';
import type { SheetDraft } from './sheet';
import { parseDocument } from './xml/parted';
import { attribute, integer } from './xml/tag';

export interface TableArea {
  readonly range: Range;
  /** 0 or 1. */
  readonly headerRows: number;
}

export function tablesOf(pack: Package, sheet: SheetDraft): readonly TableArea[] {
  return relationshipsOf(pack.view, sheet.part).flatMap(({ kind, part }) => {
    const text = kind === 'table' ? pack.text(part) : undefined;
    if (text === undefined) return [];
    const { open } = parseDocument(text, part).root;
    const range = parseRange(attribute(open, 'ref') ?? '');
    return range ? [{ range, headerRows: integer(open, 'headerRowCount') ?? 1 }] : [];
  });
}
