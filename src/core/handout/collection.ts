/** What collecting the towns' workbooks comes to. */
import type { Period } from '../indicator/period';
import type { Place } from '../sheet/address';
import type { Edit } from '../sheet/edit';
import type { Snapshot } from '../sheet/snapshot';
import type { Text } from '../text';
import type { Holds } from './district-sheets';
import type { Entry } from './entry';
import type { Handed } from './handed';

export interface Returned {
  /** As the user knows the file. */
  readonly file: string;
  readonly snapshot: Snapshot;
}

export interface TownStatus {
  readonly town: string;
  readonly entry: Entry;
  /**
   * `twice`: two returns differ, and none was chosen; two that are the same count as one. `unreadable`: its file came,
   * and its table is not to be found in it.
   */
  readonly status: 'returned' | 'missing' | 'twice' | 'unreadable';
  readonly files: readonly string[];
  /** Figures of its return that come in. */
  readonly changes: number;
}

/** A file that is none of this hand-out's. */
export interface NotOurs {
  readonly file: string;
  readonly reason: Text;
}

/** A header, label, title or row that is not as handed out. */
export interface ChangedHeader {
  readonly town: string;
  readonly file: string;
  readonly at?: Place;
  /** As handed out; '' where the town added it. */
  readonly before: string;
  /** '' where it is gone. */
  readonly after: string;
  readonly message: Text;
}

/** A figure that a town was not to change: never taken over. */
export interface ChangedLocked {
  readonly town: string;
  readonly file: string;
  readonly indicator: string;
  readonly period: Period;
  readonly before: Handed;
  readonly after: Handed | undefined;
  readonly at: Place;
  readonly message: Text;
}

/** A figure that comes in. */
export interface FigureChange {
  readonly town: string;
  readonly file: string;
  /** As printed. */
  readonly indicator: string;
  readonly period: Period;
  readonly holds: Holds;
  /** In the district's workbook. */
  readonly before: Handed;
  readonly after: Handed;
  /** In the town's workbook. */
  readonly at: Place;
}

/**
 * district-changed: the district's cell holds neither the figure handed out nor a blank · two-returns: a town's two
 * returns differ · unreadable · words: no single figure, where the district has one · blank: nothing was filled in · not-found: its header or row was not recognised ·
 * formula: the district's cell is calculated · no-cell: the district's sheet has no cell for it ·
 * handed-out-differs: the file's own record of a locked figure is not the district's.
 */
export type ConflictKind = 'district-changed' | 'two-returns' | 'unreadable' | 'words' | 'blank' | 'not-found' | 'formula' | 'no-cell' | 'handed-out-differs';

export interface Conflict {
  /** Accept it by this. The same in every collection of the same files. */
  readonly key: string;
  readonly kind: ConflictKind;
  /** Whether accepting it writes the town's figure; what has none to write stays open. */
  readonly acceptable: boolean;
  readonly accepted: boolean;
  readonly town: string;
  readonly file: string;
  /** As printed; '' where it is about a whole return. */
  readonly indicator: string;
  readonly period?: Period;
  /** In the district's workbook. */
  readonly before: Handed;
  /** In the town's. */
  readonly after: Handed;
  readonly at?: Place;
  readonly message: Text;
}

export interface Collection {
  readonly towns: readonly TownStatus[];
  readonly notOurs: readonly NotOurs[];
  readonly changedHeaders: readonly ChangedHeader[];
  readonly changedLocked: readonly ChangedLocked[];
  readonly changes: readonly FigureChange[];
  readonly conflicts: readonly Conflict[];
  /** For the district's workbook; none where nothing comes in. */
  readonly edits: readonly Edit[];
  readonly remarks: readonly Text[];
}
