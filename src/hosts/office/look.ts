/** What the host last knew of the sheets, and what stands in the way of an edit. */
import type { Edit, Mark, Snapshot } from '../../core/index';

export interface SheetLook {
  readonly isProtected: boolean;
  readonly isVisible: boolean;
  readonly marks: readonly Mark[];
}

export interface Look {
  /** Milliseconds, as `Date.now()`. */
  readonly at: number;
  readonly sheets: ReadonlyMap<string, SheetLook>;
}

/**
 * Milliseconds. Long enough for a check between reading and marking, too short for a clerk to change protection or
 * conditional formats by hand: the ids of conditional formats may be places in a list, so an old one could be a clerk's.
 */
const TRUSTED_FOR = 5_000;

export function lookOf(snapshot: Snapshot, at: number): Look {
  const sheets = snapshot.sheets.map(
    ({ name, isProtected, visibility, marks }): [string, SheetLook] => [name, { isProtected, isVisible: visibility === 'visible', marks }],
  );
  return { at, sheets: new Map(sheets) };
}

/** The edits that concern sheets which are there already. */
export function ofExistingSheets(edits: readonly Edit[]): readonly Exclude<Edit, { kind: 'addSheet' | 'setProperty' }>[] {
  const added = new Set(edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : [])));
  return edits.flatMap((edit) => (edit.kind === 'addSheet' || edit.kind === 'setProperty' || added.has(edit.sheet) ? [] : [edit]));
}

/** The look can be relied on, and shows nothing in the way of the edits. */
export function isClear(edits: readonly Edit[], look: Look | undefined, now: number): boolean {
  const ours = ofExistingSheets(edits).filter(({ kind }) => kind !== 'freeze' && kind !== 'pageSetup');
  if (ours.every(({ kind, sheet }) => kind === 'select' && look?.sheets.get(sheet)?.isVisible !== false)) return true;
  if (look === undefined || now - look.at > TRUSTED_FOR) return false;
  return ours.every(({ kind, sheet }) => {
    const known = look.sheets.get(sheet);
    return known !== undefined && (kind === 'select' ? known.isVisible : !known.isProtected);
  });
}
