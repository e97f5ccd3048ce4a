import { SEVERITIES, type Finding, type Severity } from '../core';

export interface SeverityFindings {
  readonly severity: Severity;
  /** All of them, also where `findings` holds the first ones only. */
  readonly count: number;
  readonly findings: readonly Finding[];
}

export interface SheetFindings {
  /** '' where the findings are about no single sheet. */
  readonly sheet: string;
  readonly count: number;
  readonly severities: readonly SeverityFindings[];
}

/** By sheet in the order in which sheets first come, then by severity; the order within stays. */
export function groupFindings(findings: readonly Finding[]): readonly SheetFindings[] {
  return [...bySheet(findings, (finding) => finding.places[0]?.sheet ?? '')].map(([sheet, own]) => ({
    sheet,
    count: own.length,
    severities: SEVERITIES.map((severity) => ofSeverity(own, severity)).filter((group) => group.count > 0),
  }));
}

/** The same groups with the first `room` findings; groups for which there is no room are left out. */
export function firstOf(sheets: readonly SheetFindings[], room: number): readonly SheetFindings[] {
  let left = room;
  return sheets
    .map((sheet) => ({
      ...sheet,
      severities: sheet.severities
        .map((group) => {
          const findings = group.findings.slice(0, left);
          left -= findings.length;
          return { ...group, findings };
        })
        .filter((group) => group.findings.length > 0),
    }))
    .filter((sheet) => sheet.severities.length > 0);
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number => ofSeverity(findings, severity).count;
  return { hard: count('hard'), soft: count('soft'), info: count('info') };
}

function ofSeverity(findings: readonly Finding[], severity: Severity): SeverityFindings {
  const own = findings.filter((one) => one.severity === severity);
  return { severity, count: own.length, findings: own };
}

/** Sheets in the order in which they first come, each with its own. */
export function bySheet<T>(items: readonly T[], sheetOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const sheets = new Map<string, T[]>();
  for (const item of items) {
    const own = sheets.get(sheetOf(item));
    if (own) own.push(item);
    else sheets.set(sheetOf(item), [item]);
  }
  return sheets;
}
