/** The report as a person reads it in a terminal. */
import { SEVERITIES, type Language } from '../../core/index';
import type { FileReport, FindingReport } from '../contract';
import { printLines } from '../shown';
import type { Format } from './format';
import { SEVERITY_NAMES, VERDICTS } from './words';

/** A file that could not be checked is told on the error stream. */
export const text: Format = {
  open: () => '',
  file: (report, language) => (report.error === undefined ? one(report, language) : ''),
  between: '\n\n',
  close: '',
};

/** One line: file, verdict, counts, coverage. */
export function summary(report: FileReport, language: Language): string {
  const counts = SEVERITIES.map((severity) => `${SEVERITY_NAMES[severity][language]} ${report.findings.filter((finding) => finding.severity === severity).length}`);
  const { checked, due } = report.coverage;
  const coverage = { zh: `已校验 ${checked}/${due} 格`, en: `${checked} of ${due} cells checked` }[language];
  return `${report.file}: ${VERDICTS[report.verdict][language]} · ${counts.join(' · ')} · ${coverage}`;
}

function one(report: FileReport, language: Language): string {
  const tables = report.tables.map((table) => `  ${table.sheet}!${table.range}  ${table.template} (${Math.round(table.confidence * 100)}%)`);
  const findings = report.findings.map((finding) => `  ${line(finding, language)}`);
  const open = report.coverage.notChecked.map(({ sheet, cells, reason }) => {
    const some = cells.length > 6 ? `${cells.slice(0, 6).join(' ')} …(${cells.length})` : cells.join(' ');
    return `  ${{ zh: '未校验', en: 'not checked' }[language]}  ${sheet}!${some}  ${reason}`;
  });
  const suspects = report.suspects.map(({ sheet, cell, rules }) => `  ${{ zh: `${sheet}!${cell} 一处有误即可解释 ${rules.length} 个问题`, en: `${sheet}!${cell} alone would explain ${rules.length} findings` }[language]}`);
  return printLines([summary(report, language), ...tables, ...findings, ...suspects, ...open, ...report.remarks.map((remark) => `  ${remark}`)]);
}

function line(finding: FindingReport, language: Language): string {
  const where = `${finding.sheet}!${finding.cells[0] ?? ''}`;
  const what = finding.indicator === '' || finding.message.includes(finding.indicator) ? '' : `${finding.indicator}  `;
  const why = finding.why === null ? '' : `（${finding.why}）`;
  return `[${SEVERITY_NAMES[finding.severity][language]}] ${where}  ${what}${finding.message}${why}  <${finding.rule}>`;
}
