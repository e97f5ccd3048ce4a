/**
 * Marks (design §7): one conditional format of ours per status and sheet, above everyone else's. The priorities of
 * the others move down by the number of ours, and up again when ours go, so that clearing restores the very file.
 */
import { markFormula, printRange, type Range, type Status, STATUSES, statusOfFormula } from '../../../../core/index';
import { changeSheet } from '../sheet';
import { markFormat } from '../styles/mark-format';
import { sheetNamed, type WorkbookDraft } from '../workbook';
import { child, children, insertOrdered, mapChildren, part, print, type Parted } from '../xml/parted';
import { escapeText } from '../xml/escape';
import { mapTags } from '../xml/scan';
import { attribute, integer, withAttribute } from '../xml/tag';
import { textOf } from '../xml/text';
import { WORKSHEET_ORDER } from '../xml/order';

/** Replaces the sheet's marks of that status; no ranges take them away. */
export function mark(workbook: WorkbookDraft, name: string, status: Status, ranges: readonly Range[]): void {
  const sheet = sheetNamed(workbook, name);
  const dxf = ranges.length === 0 ? undefined : markFormat(workbook, status);
  changeSheet(sheet, (root) => {
    const before = prioritiesOfOurs(root);
    const rest = withoutOurs(root, (other) => other === status);
    const marked =
      dxf === undefined ? rest : insertOrdered(rest, WORKSHEET_ORDER, 'conditionalFormatting', formatElement(root.prefix, status, ranges, dxf));
    return prioritised(marked, before);
  });
  workbook.marksCleared ||= ranges.length === 0;
}

/** Takes away every conditional format of ours, also those that a copy of cells or another program made of them. */
export function clearMarks(workbook: WorkbookDraft, name: string): void {
  changeSheet(sheetNamed(workbook, name), (root) => {
    const before = prioritiesOfOurs(root);
    return before.length === 0 ? root : prioritised(withoutOurs(root, () => true), before);
  });
  workbook.marksCleared = true;
}

function formatElement(x: string, status: Status, ranges: readonly Range[], dxf: number): string {
  const formula = `<${x}formula>${escapeText(markFormula(status).slice(1))}</${x}formula>`;
  const rule = `<${x}cfRule type="expression" dxfId="${dxf}" priority="1">${formula}</${x}cfRule>`;
  return `<${x}conditionalFormatting sqref="${ranges.map(printRange).join(' ')}">${rule}</${x}conditionalFormatting>`;
}

function statusOfRule(rule: string): Status | undefined {
  const formula = attribute(rule, 'type') === 'expression' ? child(part(rule), 'formula') : undefined;
  return formula === undefined ? undefined : statusOfFormula(textOf(formula));
}

function rulesOf(root: Parted): readonly string[] {
  return children(root, 'conditionalFormatting').flatMap((format) => children(part(format), 'cfRule'));
}

function prioritiesOfOurs(root: Parted): readonly number[] {
  return rulesOf(root).filter(statusOfRule).map((rule) => integer(rule, 'priority') ?? 0);
}

/** A conditional format goes with its last rule: Excel joins rules over the same cells, a clerk's with ours. */
function withoutOurs(root: Parted, isWanted: (status: Status) => boolean): Parted {
  return mapRules(root, (rule) => {
    const status = statusOfRule(rule);
    return status !== undefined && isWanted(status) ? undefined : rule;
  });
}

/** Ours come first, the gravest at the top; `before` is what ours had when the others got theirs. */
function prioritised(root: Parted, before: readonly number[]): Parted {
  const ours = rulesOf(root).flatMap((rule) => statusOfRule(rule) ?? []);
  const next = new Map(STATUSES.map((status) => [status, 1 + ours.filter((other) => STATUSES.indexOf(other) < STATUSES.indexOf(status)).length]));
  const moved = (tag: string): string => {
    const priority = integer(tag, 'priority');
    if (priority === undefined) return tag;
    const place = priority - before.filter((taken) => taken < priority).length + ours.length;
    return place === priority ? tag : withAttribute(tag, 'priority', String(place));
  };
  const ranked = mapRules(root, (rule) => {
    const status = statusOfRule(rule);
    if (status === undefined) return moved(rule);
    const place = next.get(status) ?? 1;
    next.set(status, place + 1);
    return integer(rule, 'priority') === place ? rule : withAttribute(rule, 'priority', String(place));
  });
  // Data bars, icon sets and rules over other sheets count in the same row of priorities (x14:cfRule of MS-XLSX).
  return mapChildren(ranked, 'extLst', (list) => mapTags(list, 'cfRule', moved));
}

function mapRules(root: Parted, change: (rule: string) => string | undefined): Parted {
  return mapChildren(root, 'conditionalFormatting', (format) => {
    const parted = part(format);
    const changed = mapChildren(parted, 'cfRule', change);
    return children(changed, 'cfRule').length === 0 && children(parted, 'cfRule').length > 0 ? undefined : print(changed);
  });
}
