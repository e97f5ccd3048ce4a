/** One line a finding, for spreadsheets: RFC 4180, with a BOM so that Excel reads it as UTF-8. */
import type { Language } from '../../core/index';
import type { FileReport } from '../contract';

const HEADER = ['file', 'verdict', 'rule', 'severity', 'sheet', 'cells', 'indicator', 'region', 'period', 'department', 'actual', 'expected', 'difference', 'message', 'why'];

export function csv(reports: readonly FileReport[], _language: Language): string {
  const lines = reports.flatMap((report) => {
    if (report.findings.length === 0) return [[report.file, report.verdict, ...Array.from({ length: 11 }, () => ''), report.error ?? '', '']];
    return report.findings.map((finding) => [
      report.file,
      report.verdict,
      finding.rule,
      finding.severity,
      finding.sheet,
      finding.cells.join(' '),
      finding.indicator,
      finding.region,
      finding.period,
      finding.department,
      finding.actual,
      finding.expected,
      finding.difference,
      finding.message,
      finding.why,
    ]);
  });
  return `\ufeff${[HEADER, ...lines].map((fields) => fields.map(field).join(',')).join('\r\n')}`;
}

/** Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP: CSV injection). */
function field(value: number | string | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
