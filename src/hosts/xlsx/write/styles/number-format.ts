import type { WorkbookDraft } from '../workbook';
import { escapeAttribute } from '../xml/escape';
import { attribute, integer } from '../xml/tag';
import { ensureEntry, entriesOf, stylesRoot } from './stylesheet';

/** Codes with a number that means the same in every language version (ECMA-376 part 1 §18.8.30). */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '0.00E+00': 11,
  '@': 49,
};

/** Numbers below are kept for built-in formats. */
const FIRST_CUSTOM = 164;

/** The number of a format code; one is added where neither the application nor the workbook has it. */
export function numberFormatId(workbook: WorkbookDraft, code: string): number {
  const builtIn = BUILT_IN[code];
  if (builtIn !== undefined) return builtIn;
  const root = stylesRoot(workbook);
  const entries = entriesOf(root, 'numFmts');
  const known = entries.find((entry) => attribute(entry, 'formatCode') === code);
  const knownId = known === undefined ? undefined : integer(known, 'numFmtId');
  if (knownId !== undefined) return knownId;
  const id = Math.max(FIRST_CUSTOM - 1, ...entries.map((entry) => integer(entry, 'numFmtId') ?? 0)) + 1;
  ensureEntry(workbook, 'numFmts', `<${root.prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
  return id;
}
