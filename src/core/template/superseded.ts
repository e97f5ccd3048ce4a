/**
 * A sheet whose figures another sheet has taken over, kept in the workbook's custom document properties:
 * `zbjh.superseded.<sheet>` = `<the sheet that holds now>`. The old one stays for reading back and is not checked;
 * that is said with every check. Where the new sheet is gone, the old one counts again.
 */
import type { Edit } from '../sheet/edit';
import type { Snapshot } from '../sheet/snapshot';

const PREFIX = 'zbjh.superseded.';

export function supersede(sheet: string, by: string): Edit {
  return { kind: 'setProperty', name: PREFIX + sheet, value: by };
}

/** The sheet that holds in place of this one; undefined where it holds itself. */
export function supersededBy(snapshot: Pick<Snapshot, 'sheets' | 'properties'>, sheet: string): string | undefined {
  const name = (PREFIX + sheet).toLowerCase();
  const by = Object.entries(snapshot.properties).find(([property]) => property.toLowerCase() === name)?.[1];
  const now = by === undefined ? undefined : snapshot.sheets.find((one) => one.name.toLowerCase() === by.toLowerCase());
  return now && now.name !== sheet ? now.name : undefined;
}

/** The workbook as if every sheet held itself: for looking up what an old one says. */
export function withSuperseded<T extends Pick<Snapshot, 'properties'>>(snapshot: T): T {
  return { ...snapshot, properties: Object.fromEntries(Object.entries(snapshot.properties).filter(([name]) => !name.toLowerCase().startsWith(PREFIX))) };
}
