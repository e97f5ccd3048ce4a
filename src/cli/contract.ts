/** The JSON that others read: `indicators check --format json`. Its shape is stable; fields are only ever added. */
import { groupBy, printAddress, printRange, type Finding, type Language, type Place, type Validation, type Verdict } from '../core/index';

export interface FileReport {
  readonly file: string;
  readonly verdict: Verdict;
  readonly tables: readonly { readonly sheet: string; readonly template: string; readonly version: string; readonly confidence: number; readonly range: string }[];
  readonly findings: readonly FindingReport[];
  readonly coverage: {
    readonly due: number;
    readonly checked: number;
    readonly notChecked: readonly { readonly sheet: string; readonly cells: readonly string[]; readonly reason: string }[];
  };
  /** Single cells that would explain several findings, with the rules of these. */
  readonly suspects: readonly { readonly sheet: string; readonly cell: string; readonly rules: readonly string[] }[];
  readonly remarks: readonly string[];
  /** Why nothing could be checked; only with verdict "unreadable". */
  readonly error?: string;
}

export interface FindingReport extends Pick<Finding, 'rule' | 'severity' | 'indicator' | 'region' | 'period' | 'department' | 'actual' | 'expected' | 'difference'> {
  readonly sheet: string;
  /** On `sheet`; the first is where `actual` stands, or the first that a sum adds. */
  readonly cells: readonly string[];
  /** Further cells of the same check on other sheets. */
  readonly related: readonly { readonly sheet: string; readonly cells: readonly string[] }[];
  readonly message: string;
  readonly why: string | null;
  readonly fixable: boolean;
  readonly fixes: readonly { readonly sheet: string; readonly cell: string; readonly value: unknown }[];
}

export function fileReport(file: string, validation: Validation, language: Language): FileReport {
  return {
    file,
    verdict: validation.verdict,
    tables: validation.tables.map((table) => ({
      sheet: table.sheet,
      template: table.template,
      version: table.templateVersion,
      confidence: table.confidence,
      range: printRange(table.range),
    })),
    findings: validation.findings.map((finding) => findingReport(finding, language)),
    coverage: {
      due: validation.coverage.due,
      checked: validation.coverage.checked,
      notChecked: validation.coverage.notChecked.flatMap(({ places, reason }) =>
        bySheet(places).map((group) => ({ ...group, reason: reason[language] })),
      ),
    },
    suspects: validation.suspects.map(({ place, findings }) => ({ sheet: place.sheet, cell: printAddress(place), rules: findings.map((finding) => finding.rule) })),
    remarks: validation.remarks.map((remark) => remark[language]),
  };
}

export function unreadableReport(file: string, error: string): FileReport {
  return { file, verdict: 'unreadable', tables: [], findings: [], coverage: { due: 0, checked: 0, notChecked: [] }, suspects: [], remarks: [], error };
}

function findingReport(finding: Finding, language: Language): FindingReport {
  const [own = { sheet: '', cells: [] }, ...related] = bySheet(finding.places);
  const { rule, severity, indicator, region, period, department, actual, expected, difference } = finding;
  return {
    rule,
    severity,
    ...own,
    related,
    indicator,
    region,
    period,
    department,
    actual,
    expected,
    difference,
    message: finding.message[language],
    why: finding.why?.[language] ?? null,
    fixable: finding.fixes.length > 0,
    fixes: finding.fixes.map(({ at, value }) => ({ sheet: at.sheet, cell: printAddress(at), value })),
  };
}

function bySheet(places: readonly Place[]): { sheet: string; cells: string[] }[] {
  return [...groupBy(places, (place) => place.sheet)].map(([sheet, own]) => ({ sheet, cells: own.map(printAddress) }));
}
