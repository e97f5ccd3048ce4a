/** Results as a Markdown document. */
import type { Usage } from './measure';

export interface Row {
  readonly what: string;
  readonly usage: Usage;
  /** Against the first row of its table. */
  readonly note?: string;
}

/** The first row is what the others are held against. */
export function usageTable(title: string, rows: readonly Row[]): string {
  const [base] = rows;
  const ratio = (value: number, of: number | undefined): string => (of === undefined || Number.isNaN(value / of) ? '–' : `${(value / of).toFixed(2)} ×`);
  return [
    `### ${title}`,
    '',
    '| | clock, ms | ratio | processor, ms | ratio | memory, MiB | |',
    '|---|---:|---:|---:|---:|---:|---|',
    ...rows.map(({ what, usage, note = '' }) => `| ${what} | ${shown(usage.wall)} | ${ratio(usage.wall, base?.usage.wall)} | ${shown(usage.cpu)} | ${ratio(usage.cpu, base?.usage.cpu)} | ${shown(usage.rss)} | ${note} |`),
    '',
  ].join('\n');
}

export function plainTable(title: string, header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [`### ${title}`, '', `| ${header.join(' | ')} |`, `|${header.map((_, index) => (index === 0 ? '---|' : '---:|')).join('')}`, ...rows.map((row) => `| ${row.join(' | ')} |`), ''].join('\n');
}

function shown(value: number): string {
  return Number.isNaN(value) ? '–' : Math.round(value).toLocaleString('en');
}
