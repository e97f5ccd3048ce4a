/**
 * How a status looks in a sheet, and how a conditional format of ours is told from a clerk's.
 *
 * The formula is true for every cell and names the status: `=LEN("zbjh:error")>0`. It survives a copy, a
 * crash, another program's save, and needs nothing else to be found again.
 */
import { STATUSES, type Status } from './status';

const TAG = 'zbjh:';

export interface MarkStyle {
  /** "#RRGGBB" */
  readonly fill: string;
  readonly font: string;
}

/** Excel's own Bad, Neutral and Good cell styles (file format default colours), and two calm ones for the rest. */
export const MARK_STYLES: Readonly<Record<Status, MarkStyle>> = {
  error: { fill: '#FFC7CE', font: '#9C0006' },
  warning: { fill: '#FFEB9C', font: '#7F4A00' },
  'not-checked': { fill: '#E7E6E6', font: '#404040' },
  explained: { fill: '#DDEBF7', font: '#1F4E79' },
  passed: { fill: '#C6EFCE', font: '#006100' },
};

/** With the leading "=", as Excel takes it; files store it without. */
export function markFormula(status: Status): string {
  return `=LEN("${TAG}${status}")>0`;
}

/** The status that a conditional format's formula stands for; undefined where it is not one of ours. */
export function statusOfFormula(formula: string): Status | undefined {
  const bare = formula.replace(/^=/, '').replace(/\s+/g, '');
  return STATUSES.find((status) => bare === markFormula(status).slice(1));
}
