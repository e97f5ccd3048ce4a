/** What a new result makes of the list. Pure. */
import type { Finding } from '../core';
import { groupKey } from './group';
import type { Listing } from './listing';
import type { CheckResult, PaneState } from './state';

/** Findings of the same scope that are gone, though the tables that they were found in are not. */
export function solvedBy({ result: before, solved }: PaneState, { validation, sheet }: CheckResult): readonly Finding[] {
  const now = new Set(validation.findings.map(({ key }) => key));
  const isRead = (finding: Finding): boolean => validation.tables.some((table) => finding.places.some((place) => place.sheet === table.sheet));
  const gone = before?.sheet === sheet ? (before?.validation.findings ?? []).filter(isRead) : [];
  return [...new Map([...solved, ...gone].map((finding) => [finding.key, finding])).values()].filter(({ key }) => !now.has(key));
}

/** A filter by a sheet or department that the result no longer names would hide everything. */
export function within(listing: Listing, { validation: { findings } }: CheckResult): Listing {
  const isThere = (by: 'sheet' | 'department'): boolean => findings.some((finding) => groupKey(finding, by) === listing[by]);
  return { ...listing, sheet: isThere('sheet') ? listing.sheet : undefined, department: isThere('department') ? listing.department : undefined };
}
