import { type EntryLimit, printRange, type Range } from '../../../../core/index';
import { shiftFormula } from '../../read/shift-formula';
import { corner, outside, parseAreas, without } from '../areas';
import { overlap } from '../merges';
import { limitedElsewhere, outsideSheet } from '../refusals';
import { changeSheet } from '../sheet';
import { sheetNamed, type WorkbookDraft } from '../workbook';
import { append, children, mapChildren, part, print, putChild, type Parted } from '../xml/parted';
import { escapeAttribute, escapeText, escapeXstring } from '../xml/escape';
import { attribute, integer, withAttribute } from '../xml/tag';
import { textOf } from '../xml/text';
import { WORKSHEET_ORDER } from '../xml/order';

/** What Excel takes of the texts of a validation; it repairs a file with longer ones (MS-OI29500 §2.1.613: 224, not 225). */
const MAX_TITLE = 32;
const MAX_PROMPT = 255;
const MAX_ERROR = 224;

/** In place of no limit, since there is no rule for "any number": the largest that can be typed, and 15 digits. */
const WIDEST: Readonly<Record<EntryLimit['type'], string>> = { decimal: '9.99999999999999E+307', whole: '999999999999999' };

/** What other cells were limited to stays; validations that the area takes cells from are cut back to the rest. */
export function limitEntry(workbook: WorkbookDraft, name: string, range: Range, limit: EntryLimit): void {
  if (outside(range)) throw outsideSheet(name);
  const sheet = sheetNamed(workbook, name);
  checkExtensions(name, sheet.document.root, range);
  changeSheet(sheet, (root) =>
    putChild(root, WORKSHEET_ORDER, 'dataValidations', (list) => {
      const parted = part(list);
      const rest = mapChildren(parted, 'dataValidation', (validation) => cutBack(validation, range));
      const added = append(rest, 'dataValidation', validationElement(root.prefix, range, limit));
      const count = String(children(added, 'dataValidation').length);
      const isCounted = parted.wasEmpty || integer(parted.open, 'count') !== undefined;
      return print(isCounted ? { ...added, open: withAttribute(added.open, 'count', count) } : added);
    }),
  );
}

/** The validation of the cells that are not in `hole`; undefined where none is left. */
function cutBack(validation: string, hole: Range): string | undefined {
  const sqref = attribute(validation, 'sqref') ?? '';
  const tokens = sqref.split(/\s+/).filter((text) => text !== '');
  const areas = parseAreas(sqref);
  if (!areas.some((area) => area && overlap(area, hole))) return validation;
  const left = areas.flatMap((area) => (area ? without(area, hole) : []));
  // An area that is not touched keeps its spelling.
  const texts = areas.flatMap((area, index) => (area && overlap(area, hole) ? without(area, hole).map(printRange) : [tokens[index] ?? '']));
  if (texts.length === 0) return undefined;
  const [before, after] = [corner(areas.flatMap((area) => area ?? [])), corner(left)];
  const cut = withAttribute(validation, 'sqref', texts.join(' '));
  return left.length === 0 ? cut : shifted(cut, after.row - before.row, after.column - before.column);
}

/** References in the formulas are seen from the first cell of the rectangle around all areas: they move with it. */
function shifted(validation: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return validation;
  return print(
    ['formula1', 'formula2'].reduce(
      (parted, name) =>
        mapChildren(parted, name, (formula) => {
          const [present, moved] = [textOf(formula), shiftFormula(textOf(formula), rows, columns)];
          return moved === present ? formula : print({ ...part(formula), pieces: [{ name: '', text: escapeText(moved) }] });
        }),
      part(validation),
    ),
  );
}

/** Validations with formulas over other sheets stand in the extension list (x14:dataValidations of MS-XLSX). */
function checkExtensions(name: string, root: Parted, range: Range): void {
  const validations = children(root, 'extLst').flatMap((list) => list.match(/<((?:\w+:)?dataValidation)\s[\s\S]*?<\/\1\s*>/g) ?? []);
  for (const validation of validations) {
    const sqref = /<((?:\w+:)?sqref)(?:\s[^>]*)?>([^<]*)<\/\1\s*>/.exec(validation)?.[2]?.trim() ?? '';
    if (parseAreas(sqref).some((area) => area && overlap(area, range))) throw limitedElsewhere(name, range, sqref);
  }
}

function validationElement(x: string, range: Range, { type, min, max, prompt, error }: EntryLimit): string {
  const texts = {
    errorTitle: cut(error.title, MAX_TITLE),
    error: cut(error.text, MAX_ERROR),
    ...(prompt && { promptTitle: cut(prompt.title, MAX_TITLE), prompt: cut(prompt.text, MAX_PROMPT) }),
  };
  const said = Object.entries(texts).map(([key, text]) => ` ${key}="${escapeAttribute(escapeXstring(text))}"`);
  const { operator, formulas } = condition(type, bound(type, min, Math.ceil), bound(type, max, Math.floor));
  const inside = formulas.map((formula, index) => `<${x}formula${index + 1}>${formula}</${x}formula${index + 1}>`);
  const open = `<${x}dataValidation type="${type}" errorStyle="stop" operator="${operator}" allowBlank="1" showInputMessage="1" showErrorMessage="1"${said.join('')}`;
  return `${open} sqref="${printRange(range)}">${inside.join('')}</${x}dataValidation>`;
}

function condition(type: EntryLimit['type'], min: string | undefined, max: string | undefined): { readonly operator: string; readonly formulas: readonly string[] } {
  if (min !== undefined && max === undefined) return { operator: 'greaterThanOrEqual', formulas: [min] };
  if (min === undefined && max !== undefined) return { operator: 'lessThanOrEqual', formulas: [max] };
  return { operator: 'between', formulas: [min ?? `-${WIDEST[type]}`, max ?? WIDEST[type]] };
}

/** As formulas write numbers; whole numbers have whole limits that leave the same ones in. */
function bound(type: EntryLimit['type'], value: number | undefined, inward: (value: number) => number): string | undefined {
  if (value === undefined) return undefined;
  if (!Number.isFinite(value)) throw new RangeError(`No limit for a cell: ${value}`);
  const limit = type === 'whole' ? inward(value) : value;
  return String(limit === 0 ? 0 : limit).toUpperCase();
}

/** Counted as Excel does, in UTF-16 units, without half a character at the end. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/\p{Surrogate}$/u, '')}…`;
}
