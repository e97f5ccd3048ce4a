import { printRange, quoteSheet, type Range } from '../../../core/index';

/** `'表 1'!$A$1:$B$9`: as defined names and charts refer to cells. */
export function absoluteReference(sheet: string, range: Range): string {
  return `${quoteSheet(sheet)}!${printRange(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}
