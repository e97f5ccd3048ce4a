/** Certain corrections: shown before and after, applied only when the clerk says so. */
import type { Finding, Fix } from './finding/finding';
import { cellText } from './indicator/cell-text';
import type { Edit } from './sheet/edit';
import { formulaAt, sheetNamed, valueAt, type CellValue, type Snapshot } from './sheet/snapshot';

export interface FixPreview extends Fix {
  readonly before: CellValue;
}

/** What each fix would replace; a cell that no longer holds what was checked is left out. */
export function previewFixes(findings: readonly Finding[], snapshot: Snapshot): readonly FixPreview[] {
  return findings.flatMap((finding) =>
    finding.fixes.flatMap((fix): FixPreview[] => {
      const sheet = sheetNamed(snapshot, fix.at.sheet);
      if (!sheet || formulaAt(sheet, fix.at) !== '') return [];
      const before = valueAt(sheet, fix.at);
      return cellText(before) === cellText(finding.actual) ? [{ ...fix, before }] : [];
    }),
  );
}

export function fixEdits(fixes: readonly Fix[]): readonly Edit[] {
  return fixes.map(({ at, value }) => ({ kind: 'setValues', sheet: at.sheet, at, values: [[value]] }));
}
