/** A collection as a person reads it in a terminal. */
import type { Language } from '../../core/index';
import type { CollectionReport } from '../collection-report';
import { printLines } from '../shown';
import { summary } from './text';

const WORDS = {
  zh: {
    status: { returned: '已交回', missing: '未交回', twice: '交回两份，不同', unreadable: '交回了，但没有认出表' },
    entry: { targets: '目标', actuals: '完成' },
    came: (count: number) => `${count} 个数有变化`,
    headers: '改了表头、指标或标题：',
    locked: '改了不该改的数（没有采用）：',
    changes: '汇集的数（原数 → 新数）：',
    conflicts: '冲突，没有写入：',
    accepted: '冲突，已按要求采用：',
    notOurs: '没有汇集的文件：',
    remarks: '说明：',
    blank: '空白',
    blanks: (count: number) => `没有填：${count} 格`,
    key: (key: string) => `（采用：--accept ${key}）`,
    none: '没有要写入的数',
    wrote: (count: number, output: string) => `写入 ${count} 个数，写出 ${output}`,
  },
  en: {
    status: { returned: 'returned', missing: 'missing', twice: 'returned twice, and they differ', unreadable: 'returned, but no table was recognised' },
    entry: { targets: 'targets', actuals: 'reached' },
    came: (count: number) => `${count} figures come in`,
    headers: 'Headers, labels or titles changed:',
    locked: 'Figures changed that were not to be (not taken over):',
    changes: 'Figures that come in (before → after):',
    conflicts: 'Conflicts, not written:',
    accepted: 'Conflicts, taken over as asked:',
    notOurs: 'Files that were not collected:',
    remarks: 'Notes:',
    blank: 'blank',
    blanks: (count: number) => `left blank: ${count} cells`,
    key: (key: string) => `(to take it: --accept ${key})`,
    none: 'Nothing to write',
    wrote: (count: number, output: string) => `${count} figures written to ${output}`,
  },
} as const;

export function collectionText(report: CollectionReport, output: string, language: Language): string {
  const words = WORDS[language];
  const figure = (value: number | string | null): string => (value === null ? words.blank : String(value));
  const part = (head: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [head, ...lines.map((line) => `  ${line}`)]);
  const settled = report.conflicts.filter(({ accepted }) => accepted);
  const open = report.conflicts.filter(({ accepted, kind, town }) => !accepted && !settled.some((one) => one.kind === kind && kind === 'two-returns' && one.town === town));
  const said = ({ file, cell, message, acceptable, accepted, key }: CollectionReport['conflicts'][number]): string =>
    `${[file, cell].filter((text) => text !== '').join(' ')}  ${message}${acceptable && !accepted ? `  ${words.key(`'${key.replaceAll("'", `'\\''`)}'`)}` : ''}`;
  return printLines([
    ...report.towns.map(({ town, entry, status, files, changes }) => `${town}（${words.entry[entry]}）：${words.status[status]}${files.length > 0 ? `  ${files.join('、')}` : ''}${changes > 0 ? `  ${words.came(changes)}` : ''}`),
    ...part(words.notOurs, report.notOurs.map(({ file, reason }) => `${file}  ${reason}`)),
    ...part(words.headers, report.changedHeaders.map(({ file, cell, message }) => `${[file, cell].filter((text) => text !== '').join(' ')}  ${message}`)),
    ...part(words.locked, report.changedLocked.map(({ file, cell, message }) => `${file} ${cell}  ${message}`)),
    ...part(words.conflicts, [...open.filter(({ kind }) => kind !== 'blank').map(said), ...blanks(open, words.blanks)]),
    ...part(words.accepted, settled.map(said)),
    ...part(words.changes, report.changes.map(({ town, indicator, period, before, after }) => `${town}  ${indicator}  ${period}  ${figure(before)} → ${figure(after)}`)),
    ...part(words.remarks, report.remarks),
    report.changes.length === 0 ? `${words.none}  ${output}` : words.wrote(report.changes.length, output),
    summary(report.check, language),
  ]);
}

/** A town that has yet to fill in everything is one line, not a hundred. */
function blanks(open: CollectionReport['conflicts'], count: (cells: number) => string): string[] {
  const files = new Map<string, CollectionReport['conflicts'][number][]>();
  for (const one of open) if (one.kind === 'blank') files.set(one.file, [...(files.get(one.file) ?? []), one]);
  return [...files].flatMap(([file, cells]) =>
    cells.length > 3 ? [`${file}  ${count(cells.length)}（${cells.map(({ cell }) => cell.slice(cell.lastIndexOf('!') + 1)).join(' ')}）`] : cells.map(({ cell, message }) => `${file} ${cell}  ${message}`),
  );
}
