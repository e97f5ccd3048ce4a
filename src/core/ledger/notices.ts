/** 整改通知: one message a department, ready to paste into whatever it is sent by. */
import { groupBy } from '../group-by';
import type { Language } from '../text';
import { LEDGER_SEVERITIES } from './columns';
import type { LedgerEntry } from './entry';

export interface Notice {
  /** As printed in the tables; '' where none is named. */
  readonly department: string;
  readonly count: number;
  readonly text: string;
}

/** Departments by the number of what is open, the most first. */
export function notices(open: readonly LedgerEntry[], language: Language): readonly Notice[] {
  return [...groupBy(open, (entry) => entry.department.replace(/\s+/g, ''))]
    .map(([department, entries]) => ({ department, count: entries.length, text: message(department, entries, language) }))
    .sort((a, b) => b.count - a.count);
}

function message(department: string, entries: readonly LedgerEntry[], language: Language): string {
  const head = {
    zh: `${department === '' ? '各责任单位' : department}：指标表校验发现以下 ${entries.length} 个问题，请核对后整改或说明。`,
    en: `${department === '' ? 'All departments' : department}: the check of the indicator tables found ${entries.length === 1 ? '1 point; please correct or explain it' : `${entries.length} points; please correct or explain them`}.`,
  }[language];
  return [head, ...entries.map((entry, i) => line(entry, i + 1, language))].join('\n');
}

function line(entry: LedgerEntry, number: number, language: Language): string {
  const severity = LEDGER_SEVERITIES[entry.severity][language];
  const what = entry.indicator === '' || entry.problem.includes(entry.indicator) ? '' : `${entry.indicator}${language === 'zh' ? '：' : ': '}`;
  return `${number}. ${language === 'zh' ? `【${severity}】` : `[${severity}] `}${entry.sheet} ${entry.cell} ${what}${entry.problem}`;
}
