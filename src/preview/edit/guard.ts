/** What a sheet does not take: entries into locked cells of a protected sheet, and figures outside a cell's limits. */
import { Refusal, isError, printAddress, valueAt, type CellInput, type Edit, type Sheet } from '../../core';
import { styleIdAt, type Appearance } from '../../hosts/xlsx/appearance/appearance';
import { messageOf, promptOf, refuses, type EntryPrompt, type EntryRule } from '../../hosts/xlsx/appearance/entry-rule';
import { both } from '../commands/both';
import { indexRanges, type FindAt } from '../grid/range-index';

/** Throws a `Refusal` with the first cell that can't be written; nothing is written then. */
export function guardEntries(appearance: Appearance, sheet: Sheet, edits: readonly Edit[]): void {
  const own = appearance.sheets.find(({ name }) => name === sheet.name);
  if (!own) return;
  const rulesAt = rulesOf(own.entryRules);
  for (const edit of edits) {
    if (edit.kind !== 'setValues' || edit.sheet !== sheet.name) continue;
    edit.values.forEach((line, down) =>
      line.forEach((input, across) => {
        const at = { row: edit.at.row + down, column: edit.at.column + across };
        if (sheet.isProtected && appearance.styles[styleIdAt(own, at)]?.unlocked !== true) {
          // Another copy of the same cell changes nothing: a block that is pasted back over its own labels.
          if (isSame(input, valueAt(sheet, at))) return;
          throw new Refusal(both((t) => t.lockedCell(sheet.name, printAddress(at))));
        }
        const rule = rulesAt(at).find((one) => isPlain(input) && refuses(one, input));
        if (rule) throw new Refusal(both((t) => t.refusedEntry(printAddress(at), messageOf(rule))));
      }),
    );
  }
}

/** What the file says of the cell while it is selected. */
export function promptAt(appearance: Appearance, sheet: Sheet, at: { readonly row: number; readonly column: number }): EntryPrompt | undefined {
  const own = appearance.sheets.find(({ name }) => name === sheet.name);
  const rule = own && rulesOf(own.entryRules)(at)[0];
  return rule && promptOf(rule);
}

/** Whether the cell can't be typed into at all. */
export function isLocked(appearance: Appearance, sheet: Sheet, at: { readonly row: number; readonly column: number }): boolean {
  const own = appearance.sheets.find(({ name }) => name === sheet.name);
  return sheet.isProtected && own !== undefined && appearance.styles[styleIdAt(own, at)]?.unlocked !== true;
}

const indexed = new WeakMap<readonly EntryRule[], FindAt<EntryRule>>();

/** Indexed once for each reading of the file, however often cells are asked for. */
function rulesOf(rules: readonly EntryRule[]): FindAt<EntryRule> {
  const known = indexed.get(rules) ?? indexRanges(rules.map((item) => ({ item, ranges: item.ranges })));
  indexed.set(rules, known);
  return known;
}

function isPlain(input: CellInput): input is Exclude<CellInput, { formula: string }> {
  return typeof input !== 'object' || input === null;
}

function isSame(input: CellInput, value: ReturnType<typeof valueAt>): boolean {
  return isPlain(input) && !isError(value) && input === value;
}
