/**
 * Which pack a sheet was made from, kept in the workbook's custom document properties so that whoever gets the file
 * checks it by the same rules: `zbjh.pack.<sheet>` = `<pack>@<version>`.
 *
 * By sheet, since a workbook may hold several tables and two of one pack. The name stays under the limit of 255
 * characters (Office.js DocumentProperties) and, as sheets' names, does not tell upper from lower case. A sheet
 * that is renamed later leaves its record without a sheet, and that is how it is found again.
 */
import type { Edit } from '../sheet/edit';
import type { Snapshot } from '../sheet/snapshot';
import type { Template } from './template';

const PREFIX = 'zbjh.pack.';

export interface PackRecord {
  /** As the sheet was called when it was drawn. */
  readonly sheet: string;
  /** Template id. */
  readonly template: string;
  readonly version: string;
}

export function recordPack(template: Template, sheet: string): Edit {
  return { kind: 'setProperty', name: PREFIX + sheet, value: `${template.id}@${template.version}` };
}

/** Every record of ours in the workbook; what does not read as one is left out. */
export function packRecords(properties: Snapshot['properties']): readonly PackRecord[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    const match = /^([a-z0-9-]+)@(\d+\.\d+\.\d+)$/.exec(value);
    if (!match || !name.toLowerCase().startsWith(PREFIX)) return [];
    return [{ sheet: name.slice(PREFIX.length), template: match[1] ?? '', version: match[2] ?? '' }];
  });
}

/**
 * The record of a sheet in which `template` was found: the one under its name; else, where the sheet was renamed, the only one whose
 * own sheet is gone. undefined where none is certain.
 */
export function packRecordOf(snapshot: Pick<Snapshot, 'properties' | 'sheets'>, sheet: string, template: string): PackRecord | undefined {
  const records = packRecords(snapshot.properties).filter((record) => record.template === template);
  const own = records.find((record) => alike(record.sheet, sheet));
  if (own) return own;
  const orphans = records.filter((record) => !snapshot.sheets.some(({ name }) => alike(name, record.sheet)));
  return orphans.length === 1 ? orphans[0] : undefined;
}

function alike(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
