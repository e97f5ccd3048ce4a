/** One line a finding, for spreadsheets: RFC 4180, with a BOM so that Excel reads it as UTF-8. */
import type { FileReport } from '../contract';
import { shownText } from '../shown';
import type { Format } from './format';

const HEADER = ['file', 'verdict', 'rule', 'severity', 'sheet', 'cells', 'indicator', 'region', 'period', 'department', 'actual', 'expected', 'difference', 'message', 'why'];

const LINE_END = '\r\n';

export const csv: Format = {
  open: () => `\ufeff${line(HEADER)}${LINE_END}`,
  file: (report) => linesOf(report).map(line).join(LINE_END),
  between: LINE_END,
  close: '',
};

type Field = number | string | null;

function linesOf(report: FileReport): readonly (readonly Field[])[] {
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
}

function line(fields: readonly Field[]): string {
  return fields.map(field).join(',');
}

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP: CSV injection). Full-width signs count
 * too, since Excel for China and Japan takes them as typed, and so does what stands behind spaces that an import trims.
 */
const STARTS_FORMULA = /^[\t\r\n]|^[\s\u200b,;|"']*[=+\-@＝＋－＠]/;

/** An import that is set to another separator than the comma (Excel's own is the system's list separator) begins a cell there. */
const BEHIND_SEPARATOR = /([;|\t])(?=[=+\-@＝＋－＠])/g;

function field(value: Field): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const shown = shownText(value).replace(BEHIND_SEPARATOR, "$1'");
  const safe = STARTS_FORMULA.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
