/** The door between the faces and whatever holds the workbook: Excel, or the bytes of a file. */
import type { Edit } from './edit';
import type { Snapshot } from './snapshot';

export interface Host {
  /** Throws a `Refusal` where the workbook can't be read now. */
  readonly read: () => Promise<Snapshot>;
  /** All edits or none; throws a `Refusal` where the workbook can't be written now. */
  readonly apply: (edits: readonly Edit[]) => Promise<void>;
  /** The sheet that the clerk looks at, if the host can tell. */
  readonly activeSheet: () => Promise<string | undefined>;
}
