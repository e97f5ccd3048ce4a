/** The door between the faces and whatever holds the workbook: Excel, or the bytes of a file. */
import type { Range } from './address';
import type { Edit } from './edit';
import type { Snapshot } from './snapshot';
import type { Text } from '../text';

export interface CellsEvent {
  readonly sheet: string;
  /** The first area where there are several. */
  readonly range: Range;
}

/** Resolves once events arrive, with how to end them: after that nothing is delivered any more. */
export type Listen = (handler: (event: CellsEvent) => void) => Promise<() => Promise<void>>;

export interface Host {
  /** Throws a `Refusal` where the workbook can't be read now. */
  readonly read: () => Promise<Snapshot>;
  /** All edits or none; throws a `Refusal` where the workbook can't be written now. */
  readonly apply: (edits: readonly Edit[]) => Promise<void>;
  /** The sheet that the clerk looks at, if the host can tell. */
  readonly activeSheet: () => Promise<string | undefined>;
  /** Other values in any sheet, unless this host's own `apply` wrote them. Absent where the host can't tell. */
  readonly onChange?: Listen;
  /** Another selection in any sheet, the host's own included. Absent where the host can't tell. */
  readonly onSelect?: Listen;
  /** The sheets of other workbooks' files, as snapshots, in the order of the files. Absent where the host can't. */
  readonly readFiles?: (
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  ) => Promise<readonly ({ readonly name: string; readonly snapshot: Snapshot } | { readonly name: string; readonly fault: Text })[]>;
}
