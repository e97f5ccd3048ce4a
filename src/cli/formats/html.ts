/** One self-contained page that prints on A4: no script, nothing loaded from elsewhere. */
import { MARK_STYLES, printNumber, type Language, type Severity, type Text } from '../../core/index';
import type { FileReport, FindingReport } from '../contract';
import { escapeMarkup } from './escape';
import type { Format } from './format';
import { summary } from './text';
import { SEVERITY_NAMES, VERDICTS } from './words';

const WORDS = {
  title: { zh: '校验报告', en: 'Check report' },
  headers: {
    zh: ['级别', '位置', '指标', '责任单位', '问题', '实际', '应为', '差额'],
    en: ['Severity', 'Where', 'Indicator', 'Department', 'Problem', 'Actual', 'Expected', 'Difference'],
  },
  none: { zh: '没有问题', en: 'No findings' },
  notChecked: { zh: '未校验', en: 'Not checked' },
  remarks: { zh: '说明', en: 'Remarks' },
} as const satisfies Record<string, Text | Record<Language, readonly string[]>>;

const STATUS: Readonly<Record<Severity, keyof typeof MARK_STYLES>> = { hard: 'error', soft: 'warning', info: 'passed' };

const STYLE = `body{font:14px/1.5 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:2rem;color:#242424}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #bbb;padding:.25rem .5rem;text-align:left;vertical-align:top}th{background:#f0f0f0}
td.n{text-align:right;white-space:nowrap}thead{display:table-header-group}tr{break-inside:avoid}
${Object.entries(STATUS).map(([severity, status]) => `td.${severity}{background:${MARK_STYLES[status].fill};color:${MARK_STYLES[status].font}}`).join('')}
@page{size:A4 landscape;margin:15mm}@media print{body{margin:0;-webkit-print-color-adjust:exact;print-color-adjust:exact}h2{break-after:avoid}}`;

export const html: Format = {
  open: (language) => {
    const title = WORDS.title[language];
    return [
      `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">`,
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      `<meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head><body><h1>${title}</h1>`,
      '',
    ].join('\n');
  },
  file: section,
  between: '\n',
  close: '\n</body></html>',
};

function section(report: FileReport, language: Language): string {
  const head = `<h2>${escapeMarkup(report.file)} — ${VERDICTS[report.verdict][language]}</h2>`;
  if (report.error !== undefined) return `<section>${head}<p>${escapeMarkup(report.error)}</p></section>`;
  const open = report.coverage.notChecked.map(({ sheet, cells, reason }) => `${sheet}!${cells.join(' ')}: ${reason}`);
  return [
    `<section>${head}<p>${escapeMarkup(summary(report, language))}</p>`,
    report.findings.length === 0 ? `<p>${WORDS.none[language]}</p>` : table(report.findings, language),
    list(WORDS.notChecked[language], open),
    list(WORDS.remarks[language], report.remarks),
    '</section>',
  ].join('\n');
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<h3>${title}</h3><ul>${items.map((item) => `<li>${escapeMarkup(item)}</li>`).join('')}</ul>`;
}

function table(findings: readonly FindingReport[], language: Language): string {
  const headers = WORDS.headers[language].map((header) => `<th scope="col">${header}</th>`).join('');
  return `<table><thead><tr>${headers}</tr></thead><tbody>${findings.map((finding) => row(finding, language)).join('\n')}</tbody></table>`;
}

function row(finding: FindingReport, language: Language): string {
  const figures = [finding.actual, finding.expected, finding.difference];
  const why = finding.why === null ? '' : `<br>${escapeMarkup(finding.why)}`;
  return [
    `<tr><td class="${finding.severity}">${SEVERITY_NAMES[finding.severity][language]}</td>`,
    ...[`${finding.sheet}!${finding.cells[0] ?? ''}`, finding.indicator, finding.department].map((text) => `<td>${escapeMarkup(text)}</td>`),
    `<td>${escapeMarkup(finding.message)}${why}</td>`,
    ...figures.map((figure) => `<td class="n">${typeof figure === 'number' ? printNumber(figure) : escapeMarkup(figure ?? '')}</td>`),
    '</tr>',
  ].join('');
}
