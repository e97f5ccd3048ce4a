import { SEVERITIES, type Finding, type Severity } from '../core';

/** What findings are put together by. */
export const GROUPINGS = ['sheet', 'severity', 'indicator', 'department'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Group {
  /** The sheet, severity, indicator or department; '' where the findings name none. */
  readonly key: string;
  /** All of them, also where `findings` holds the first ones only. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly count: number;
  readonly findings: readonly Finding[];
}

/** Severities in their order, departments by how much they have to do, all else as it first comes; the order within stays. */
export function groupFindings(findings: readonly Finding[], by: Grouping): readonly Group[] {
  const groups = [...bySheet(findings, (finding) => groupKey(finding, by))].map(([key, own]) => ({ key, count: own.length, counts: countBySeverity(own), findings: own }));
  if (by === 'severity') return groups.sort((a, b) => rank(a) - rank(b));
  return by === 'department' ? groups.sort((a, b) => b.count - a.count) : groups;
}

function rank({ key }: Group): number {
  return SEVERITIES.findIndex((severity) => severity === key);
}

export function groupKey(finding: Finding, by: Grouping): string {
  if (by === 'sheet') return finding.places[0]?.sheet ?? '';
  // The same department is printed with spaces in one table and without in another, as 整改通知 has it too.
  return by === 'department' ? finding.department.replace(/\s+/g, '') : finding[by];
}

/** A part of a group, and where in the whole group it begins. */
export interface Part extends Group {
  readonly start: number;
}

/** The same groups with the findings from one place to another, counted over all; groups without any are left out. */
export function partOf(groups: readonly Group[], from: number, to: number): readonly Part[] {
  let before = 0;
  return groups
    .map((group) => {
      const start = Math.max(from - before, 0);
      const findings = group.findings.slice(start, Math.max(to - before, 0));
      before += group.findings.length;
      return { ...group, findings, start };
    })
    .filter((part) => part.findings.length > 0);
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { hard: 0, soft: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Sheets, or whatever else tells items apart, in the order in which they first come, each with its own. */
export function bySheet<T>(items: readonly T[], sheetOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const sheets = new Map<string, T[]>();
  for (const item of items) {
    const own = sheets.get(sheetOf(item));
    if (own) own.push(item);
    else sheets.set(sheetOf(item), [item]);
  }
  return sheets;
}
