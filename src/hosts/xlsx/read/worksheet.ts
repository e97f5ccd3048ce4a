/** One sheet of cells, from its XML. */
import { MAX_COLUMNS, parseRange, statusOfFormula, type Mark, type Range, type Sheet } from '../../../core';
import { cellReader, type SheetContext } from './cells';
import { scanSheet } from './plain-cells';
import type { Room } from './room';
import { isOn, type Attributes, type XmlHandlers } from './xml';
import { damaged } from '../zip/refusals';
import { alternateCells } from './refusals';

/** Slots of a small object, or of a number in a set. */
const OBJECT = 4;

/** Elements of which figures are made. */
const CELL_PARENTS: ReadonlySet<string> = new Set(['sheetData', 'row', 'c', 'is', 'r']);

/** Throws a `Refusal` that names part and place where the sheet can't be relied on. Declared dimensions are not read: they lie. */
export function readWorksheet(part: string, xml: string, context: SheetContext): Omit<Sheet, 'name' | 'visibility'> {
  const cells = cellReader(part, context);
  const merges: Range[] = [];
  const marks: Mark[] = [];
  const hiddenColumns = new Set<number>();
  let root: string | undefined;
  let isProtected = false;
  let hidesRows = false;
  let ruleType: string | undefined;
  let ruleFormula: string | undefined;

  const handlers: XmlHandlers = {
    open: (name, attributes) => {
      root ??= name;
      if (name === 'mergeCell') {
        const range = parseRange(attributes.ref ?? '');
        context.room.take(OBJECT);
        if (range) merges.push(range);
      } else if (name === 'cfRule') ruleType = attributes.type;
      else if (name === 'formula') ruleFormula = '';
      else if (name === 'col') hideColumns(attributes, hiddenColumns, context.room);
      else if (name === 'sheetProtection') isProtected = isOn(attributes.sheet);
      else if (name === 'sheetFormatPr') hidesRows = isOn(attributes.zeroHeight);
      else cells.open(name, attributes);
    },
    text: (text) => {
      if (ruleFormula === undefined) cells.text(text);
      else ruleFormula += text;
    },
    close: (name) => {
      if (name !== 'formula') return cells.close(name);
      const status = ruleType === 'expression' ? statusOfFormula(ruleFormula ?? '') : undefined;
      if (status) marks.push({ id: '', status });
      ruleFormula = undefined;
    },
    leaveOut: (name, within) => {
      if (name === 'sheetData' || (name === 'AlternateContent' && CELL_PARENTS.has(within ?? ''))) throw alternateCells(part);
    },
  };
  scanSheet(part, xml, handlers, cells.plain);
  // Another part in the place of a sheet has no cells to miss: it would read as an empty one.
  if (root !== 'worksheet') throw damaged(part);

  const grids = cells.finish();
  const hiddenRows = new Set([...cells.rows].filter(([, { hidden }]) => hidden).map(([row]) => row));
  // zeroHeight hides all rows that the file does not list (ECMA-376 part 1 §18.3.1.81).
  if (hidesRows) context.room.take(grids.values.length * OBJECT);
  if (hidesRows) grids.values.forEach((_, row) => cells.rows.has(row) || hiddenRows.add(row));
  return { ...grids, merges, hiddenRows, hiddenColumns, isProtected, marks };
}

function hideColumns({ min, max, hidden, width }: Attributes, columns: Set<number>, room: Room): void {
  if (!isOn(hidden) && Number(width ?? 1) !== 0) return;
  const last = Math.min(Number(max), MAX_COLUMNS) - 1;
  // Spans that overlap cost their length each time, whatever they add.
  room.take(Math.max(0, last - Math.max(Number(min) - 1, 0)) || 0);
  for (let column = Math.max(Number(min) - 1, 0); column <= last; column += 1) columns.add(column);
}
