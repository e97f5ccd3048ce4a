/** Words that many findings share. */
import { printNumber } from '../indicator/decimal';
import { printPeriod } from '../indicator/period';
import type { Reason } from '../finding/finding';
import { printAddress, quoteSheet } from '../sheet/address';
import { identityOf, type Figure } from '../table/figure';
import type { Text } from '../text';

/** "+4.71" · "−585", with the true minus sign. */
export function signed(difference: number): string {
  return difference < 0 ? `−${printNumber(-difference)}` : `+${printNumber(difference)}`;
}

/** "一季度" for a quarter, "2023年" for a year: as a clerk would call the column. */
export function periodName(figure: Figure): Text {
  const { quarter } = figure.column.period;
  const full = printPeriod(figure.column.period);
  return quarter === undefined ? full : { zh: full.zh.slice(-3), en: `Q${quarter}` };
}

/** What a cell shows, short enough for a sentence. */
export function shown(figure: Figure): string {
  const { raw } = figure;
  if (raw === null) return '';
  if (typeof raw === 'number') return printNumber(raw);
  const text = typeof raw === 'object' ? raw.error : String(raw);
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

export function townMissing(town: string): Text {
  return { zh: `缺少“${town}”列，各乡镇合起来的数不全`, en: `the column of ${town} is missing, so the towns are not complete` };
}

/** "J16 是空白" — why a figure takes no part in a check; with its sheet where the check is also of figures in another. */
export function whyNot(figure: Figure, reason: Text | undefined = figure.unusable, among: readonly Figure[] = []): Reason {
  const address = printAddress(figure.at);
  const at = among.every((one) => one.at.sheet === figure.at.sheet) ? address : `${quoteSheet(figure.at.sheet)}!${address}`;
  return { zh: `${at} 不可用：${reason?.zh ?? ''}`, en: `${at} can't be used: ${reason?.en ?? ''}`, key: keyedBy(figure, reason?.zh ?? '') };
}

/** A reason told by the figure that gives it. */
export function keyedBy(figure: Figure, reason: string): string {
  return `${identityOf(figure)}: ${reason}`;
}
