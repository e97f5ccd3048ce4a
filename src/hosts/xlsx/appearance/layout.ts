/** How one sheet is laid out, from its XML. */
import { MAX_COLUMNS, MAX_ROWS, parseRange } from '../../../core';
import { parseReference } from '../read/reference';
import { attributeNamed, isOn, scanXml, type Attributes } from '../read/xml';
import type { ConditionalFormat } from './conditional';
import type { EntryRule } from './entry-rule';
import type { Styles } from './styles';

/** Neighbouring columns with the same looks. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  /** In characters of the default font, with the padding that files include. */
  readonly width?: number;
  readonly style: number;
}

export interface Layout {
  readonly columns: readonly ColumnSpan[];
  /** Characters, as in `ColumnSpan`. */
  readonly defaultColumnWidth: number;
  /** Points, of rows that have a height of their own. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly defaultRowHeight: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showsGridLines: boolean;
  /** By row and column, of the cells that the file lists. */
  readonly cellStyles: readonly (readonly (number | undefined)[] | undefined)[];
  /** Of rows that are styled as a whole. */
  readonly rowStyles: ReadonlyMap<number, number>;
  /** By priority. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** What may be typed into which cells (data validation). */
  readonly entryRules: readonly EntryRule[];
  /** The relationship that leads to what lies over the cells: charts and pictures. */
  readonly drawing: string | undefined;
}

/** Excel's own for Calibri 11 (§18.3.1.81 leaves them to the application). */
const COLUMN_WIDTH = 8.43;
const ROW_HEIGHT = 15;

/** Throws a `Refusal` where the XML does not hold. */
export function readLayout(part: string, xml: string, { idOf, emphases }: Styles): Layout {
  const columns: ColumnSpan[] = [];
  const rowHeights = new Map<number, number>();
  const rowStyles = new Map<number, number>();
  const cellStyles: (number | undefined)[][] = [];
  const formats: ConditionalFormat[] = [];
  let sizes: Attributes = {};
  let view: Attributes = {};
  let pane: Attributes = {};
  let row = -1;
  let column = -1;
  let ranges: ConditionalFormat['ranges'] = [];
  let rule: Attributes = {};
  let formulas: string[] = [];
  const entryRules: EntryRule[] = [];
  let validation: Attributes = {};
  let drawing: string | undefined;
  let formula: string | undefined;
  const styleId = (s: string | undefined): number => idOf[Number(s ?? 0)] ?? 0;

  const openRow = (attributes: Attributes): void => {
    row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
    column = -1;
    if (attributes.ht !== undefined) rowHeights.set(row, Number(attributes.ht));
    if (isOn(attributes.customFormat)) rowStyles.set(row, styleId(attributes.s));
  };
  const openCell = (attributes: Attributes): void => {
    ({ row, column } = parseReference(attributes.r ?? '') ?? { row, column: column + 1 });
    if (!(row >= 0 && row < MAX_ROWS) || column >= MAX_COLUMNS) return;
    const styled = (cellStyles[row] ??= []);
    // Left sparse: the last column of many rows would cost gigabytes.
    styled[column] = styleId(attributes.s);
  };
  const closeRule = (): void => {
    const { type = '', operator, priority, stopIfTrue, dxfId } = rule;
    const emphasis = emphases[Number(dxfId ?? -1)] ?? {};
    formats.push({ priority: Number(priority ?? 0), type, ...(operator && { operator }), formulas, ranges, stopIfTrue: isOn(stopIfTrue), emphasis });
  };

  scanXml(part, xml, {
    open: (name, attributes) => {
      if (name === 'c') openCell(attributes);
      else if (name === 'row') openRow(attributes);
      else if (name === 'col') columns.push(columnSpan(attributes, styleId(attributes.style)));
      else if (name === 'sheetFormatPr') sizes = attributes;
      else if (name === 'sheetView') view = attributes;
      else if (name === 'pane') pane = attributes;
      else if (name === 'conditionalFormatting') ranges = rangesOf(attributes.sqref ?? '');
      else if (name === 'cfRule') [rule, formulas] = [attributes, []];
      else if (name === 'dataValidation') [validation, formulas] = [attributes, []];
      else if (name === 'drawing') drawing = attributeNamed(attributes, 'id');
      else if (name === 'formula' || name === 'formula1' || name === 'formula2') formula = '';
    },
    text: (text) => {
      if (formula !== undefined) formula += text;
    },
    close: (name) => {
      if (name === 'formula' || name === 'formula1' || name === 'formula2') {
        formulas.push(formula ?? '');
        formula = undefined;
      } else if (name === 'cfRule') closeRule();
      else if (name === 'dataValidation') entryRules.push({ attributes: validation, formulas, ranges: rangesOf(validation.sqref ?? '') });
    },
  });

  const isFrozen = pane.state === 'frozen' || pane.state === 'frozenSplit';
  return {
    columns,
    rowHeights,
    rowStyles,
    cellStyles,
    defaultColumnWidth: Number(sizes.defaultColWidth ?? COLUMN_WIDTH),
    defaultRowHeight: Number(sizes.defaultRowHeight ?? ROW_HEIGHT),
    frozenRows: isFrozen ? Number(pane.ySplit ?? 0) : 0,
    frozenColumns: isFrozen ? Number(pane.xSplit ?? 0) : 0,
    showsGridLines: view.showGridLines === undefined || isOn(view.showGridLines),
    conditionalFormats: formats.sort((a, b) => a.priority - b.priority),
    entryRules,
    drawing,
  };
}

function columnSpan({ min, max, width }: Attributes, style: number): ColumnSpan {
  const first = Math.max(Number(min ?? 1) - 1, 0);
  const last = Math.min(Number(max ?? min ?? 1), MAX_COLUMNS) - 1;
  return { first, last, style, ...(width === undefined ? {} : { width: Number(width) }) };
}

function rangesOf(sqref: string): ConditionalFormat['ranges'] {
  return sqref.split(/\s+/).flatMap((text) => parseRange(text) ?? []);
}
