/** Findings → status colours (design §7). */
import type { Finding, Severity } from './finding/finding';
import { fingerprint } from './ledger/fingerprint';
import { explanationsIn } from './ledger/explanations';
import type { Place } from './sheet/address';
import { STATUSES, type Edit, type Status } from './sheet/edit';
import { rectangles } from './sheet/rectangles';
import type { Snapshot } from './sheet/snapshot';
import type { Validation } from './validation';
import { placeKey } from './validate';

const STATUS_OF: Readonly<Record<Severity, Status>> = { hard: 'error', soft: 'warning', info: 'passed' };

/**
 * Clears what an earlier check left, then one edit per status and sheet. A check of one sheet leaves the marks of
 * the others alone; a check of the workbook also clears sheets in which there is nothing left to mark.
 *
 * `explained` holds fingerprints of findings: those that the workbook's own 校验报告 explains, unless told otherwise.
 */
export function markEdits(
  snapshot: Snapshot,
  validation: Validation,
  explained: ReadonlySet<string> = new Set(Object.keys(explanationsIn(snapshot, validation.findings))),
): readonly Edit[] {
  const bySheet = group(statuses(validation, explained));
  const sheets = snapshot.sheets
    .filter((sheet) => (validation.sheet === undefined ? bySheet.has(sheet.name) || sheet.marks.length > 0 : sheet.name === validation.sheet))
    .map((sheet) => sheet.name);
  return sheets.flatMap((sheet) => [
    ...clearing(snapshot, [sheet]),
    ...STATUSES.flatMap((status): Edit[] => {
      const places = bySheet.get(sheet)?.get(status) ?? [];
      return places.length === 0 ? [] : [{ kind: 'mark', sheet, status, ranges: rectangles(places) }];
    }),
  ]);
}

/** Removes every mark of ours, from one sheet or from all. */
export function clearMarkEdits(snapshot: Snapshot, sheet?: string): readonly Edit[] {
  return clearing(snapshot, sheet === undefined ? snapshot.sheets.map((one) => one.name) : [sheet]);
}

function clearing(snapshot: Snapshot, names: readonly string[]): Edit[] {
  return snapshot.sheets
    .filter((sheet) => names.includes(sheet.name) && sheet.marks.length > 0)
    .map((sheet) => ({ kind: 'clearMarks', sheet: sheet.name, ids: sheet.marks.map((mark) => mark.id) }));
}

/** Each cell's gravest status. A due cell with nothing against it has passed only if all its checks could be made. */
function statuses(validation: Validation, explained: ReadonlySet<string>): ReadonlyMap<string, { place: Place; status: Status }> {
  const cells = new Map<string, { place: Place; status: Status }>();
  const put = (place: Place, status: Status): void => {
    const before = cells.get(placeKey(place));
    if (!before || STATUSES.indexOf(status) < STATUSES.indexOf(before.status)) cells.set(placeKey(place), { place, status });
  };
  for (const place of validation.due) put(place, 'passed');
  for (const { places } of validation.coverage.notChecked) for (const place of places) put(place, 'not-checked');
  for (const finding of validation.findings) for (const place of finding.places) put(place, statusOf(finding, explained));
  return cells;
}

function statusOf(finding: Finding, explained: ReadonlySet<string>): Status {
  return finding.severity === 'soft' && explained.has(fingerprint(finding.key, finding.basis)) ? 'explained' : STATUS_OF[finding.severity];
}

function group(cells: ReadonlyMap<string, { place: Place; status: Status }>): ReadonlyMap<string, ReadonlyMap<Status, Place[]>> {
  const sheets = new Map<string, Map<Status, Place[]>>();
  for (const { place, status } of cells.values()) {
    const byStatus = sheets.get(place.sheet) ?? new Map<Status, Place[]>();
    sheets.set(place.sheet, byStatus);
    const places = byStatus.get(status);
    if (places) places.push(place);
    else byStatus.set(status, [place]);
  }
  return sheets;
}
