/**
 * A sheet whose figures another sheet has taken over, kept in the workbook's custom document properties:
 * `zbjh.superseded.<sheet>` = `<the sheet that holds now>`. The old one stays for reading back and is not checked;
 * that is said with every check. Where the new sheet is gone, the old one counts again.
 */
import type { Edit } from '../sheet/edit';
import type { Sheet, Snapshot } from '../sheet/snapshot';
import { packRecords } from './pack-record';

const PREFIX = 'zbjh.superseded.';
/** The headers that a breakdown draws and no published table has (breakdown/draw/closing-columns.ts). */
const CLOSING = ['合计', '全区', '差额'];
const HEADER_ROWS = 8;

export function supersede(sheet: string, by: string): Edit {
  return { kind: 'setProperty', name: PREFIX + sheet, value: by };
}

/** The sheet that holds in place of this one; undefined where it holds itself. */
export function supersededBy(snapshot: Pick<Snapshot, 'sheets' | 'properties'>, sheet: string): string | undefined {
  const name = (PREFIX + sheet).toLowerCase();
  const by = Object.entries(snapshot.properties).find(([property]) => property.toLowerCase() === name)?.[1];
  if (by === undefined) return undefined;
  const now = snapshot.sheets.find((one) => one.name.toLowerCase() === by.toLowerCase()) ?? renamed(snapshot, by);
  return now && now.name !== sheet ? now.name : undefined;
}

/** The sheet that took its place may have another name now: the only one with its closing columns that no record names. */
function renamed({ sheets, properties }: Pick<Snapshot, 'sheets' | 'properties'>, by: string): Sheet | undefined {
  const record = packRecords(properties).find((one) => one.sheet.toLowerCase() === by.toLowerCase());
  if (!record) return undefined;
  const unnamed = sheets.filter(({ name }) => !packRecords(properties).some((one) => one.sheet.toLowerCase() === name.toLowerCase()));
  const marked = unnamed.filter(({ values }) => values.slice(0, HEADER_ROWS).some((row) => CLOSING.every((word) => row.includes(word))));
  return marked.length === 1 ? marked[0] : undefined;
}

/** The workbook as if every sheet held itself: for looking up what an old one says. */
export function withSuperseded<T extends Pick<Snapshot, 'properties'>>(snapshot: T): T {
  return { ...snapshot, properties: Object.fromEntries(Object.entries(snapshot.properties).filter(([name]) => !name.toLowerCase().startsWith(PREFIX))) };
}
