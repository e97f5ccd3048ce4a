/** A snapshot on its way into the page: sets become lists, which JSON can hold. */
import type { Sheet, Snapshot } from '../../../src/core/sheet/snapshot';

interface SheetSeed extends Omit<Sheet, 'hiddenRows' | 'hiddenColumns'> {
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export interface Seed extends Omit<Snapshot, 'sheets'> {
  readonly sheets: readonly SheetSeed[];
}

export function seedOf(snapshot: Snapshot): Seed {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({ ...sheet, hiddenRows: [...sheet.hiddenRows], hiddenColumns: [...sheet.hiddenColumns] })),
  };
}

export function snapshotOf(seed: Seed): Snapshot {
  return {
    ...seed,
    sheets: seed.sheets.map((sheet) => ({ ...sheet, hiddenRows: new Set(sheet.hiddenRows), hiddenColumns: new Set(sheet.hiddenColumns) })),
  };
}
