/** JUnit XML for whoever runs checks in a job runner: a file is a suite, a hard finding a failure. */
import type { FileReport, FindingReport } from '../contract';
import { escapeMarkup } from './escape';
import type { Format } from './format';

export const junit: Format = {
  open: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="indicators">\n',
  file: suite,
  between: '\n',
  close: '\n</testsuites>',
};

function suite(report: FileReport): string {
  const failures = report.findings.filter((finding) => finding.severity === 'hard').length;
  const cases = report.error === undefined ? report.findings.map(testCase) : [error(report.error)];
  const all = cases.length === 0 ? [withoutFindings(report)] : cases;
  return [
    `  <testsuite name="${escapeMarkup(report.file)}" tests="${all.length}" failures="${failures}" errors="${report.error === undefined ? 0 : 1}">`,
    ...all,
    '  </testsuite>',
  ].join('\n');
}

/** Nothing was found; but what was not checked has not passed. */
function withoutFindings({ verdict, coverage: { checked, due } }: FileReport): string {
  if (verdict === 'passed') return '    <testcase classname="check" name="passed"/>';
  return `    <testcase classname="check" name="${verdict}"><skipped message="${checked} of ${due} cells checked"/></testcase>`;
}

function testCase(finding: FindingReport): string {
  const name = `${finding.sheet}!${finding.cells.join(' ')} ${finding.indicator}`.trim();
  const head = `    <testcase classname="${escapeMarkup(finding.rule)}" name="${escapeMarkup(name)}">`;
  const message = escapeMarkup(finding.message);
  const body = finding.severity === 'hard' ? `<failure message="${message}"/>` : `<system-out>${finding.severity}: ${message}</system-out>`;
  return `${head}${body}</testcase>`;
}

function error(message: string): string {
  return `    <testcase classname="check" name="unreadable"><error message="${escapeMarkup(message)}"/></testcase>`;
}
