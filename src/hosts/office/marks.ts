/** Our conditional formats in a sheet: found by their formula, written on top, deleted by what Excel calls their id. */
import { type Edit, type Mark, MARK_STYLES, markFormula, type Range, type Status, STATUSES, statusOfFormula } from '../../core/index';
import { addressLists } from './limits';
import { untracked, type Answer } from './sheet-query';

type MarkEdit = Extract<Edit, { kind: 'mark' }>;

/** All conditional formats of the sheet; ids are told with regard to the whole sheet and are used that way again. */
export function allConditionalFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return untracked(sheet.getRange()).conditionalFormats;
}

/** `custom` of another type of format makes the whole request fail (office-js issue 2180); `customOrNullObject` does not. */
export function queryMarks(sheet: Excel.Worksheet): Answer<readonly Mark[]> {
  const formats = allConditionalFormats(sheet);
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return () =>
    formats.items.flatMap((format) => (format.type === 'Custom' ? markOf(format.id, format.customOrNullObject.rule.formula) : []));
}

export function markOf(id: string, formula: string): readonly Mark[] {
  const status = statusOfFormula(formula);
  return status === undefined ? [] : [{ id, status }];
}

/**
 * In Excel the id of a conditional format may be its place in the list (the reference says "the priority …in the
 * current collection", and so it was found in practice): the last is deleted first, so that the others keep theirs.
 */
export function deleteMarks(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const formats = allConditionalFormats(sheet);
  for (const id of [...ids].sort((a, b) => Number(b) - Number(a) || 0)) formats.getItem(id).delete();
}

/**
 * One conditional format over all ranges, or one for each address that `getRanges` takes. The reference says that a
 * new one comes first; Excel has been seen to put it last, so the priority is set, and as the last thing: after that
 * the object may stand for another format.
 */
export function addMark(sheet: Excel.Worksheet, status: Status, ranges: readonly Range[]): void {
  for (const addresses of addressLists(ranges)) {
    const format = untracked(sheet.getRanges(addresses)).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = markFormula(status);
    format.custom.format.fill.color = MARK_STYLES[status].fill;
    format.custom.format.font.color = MARK_STYLES[status].font;
    format.priority = 0;
  }
}

/** Each comes on top of those before it: so the gravest status is added last. */
export function inOrderOfAdding(marks: readonly MarkEdit[]): readonly MarkEdit[] {
  return [...marks].sort((a, b) => STATUSES.indexOf(b.status) - STATUSES.indexOf(a.status));
}
