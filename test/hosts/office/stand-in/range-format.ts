/** `Excel.RangeFormat` and what hangs on it. */
import { contains, type Address, type Range } from '../../../../src/core/sheet/address';
import { badArgument, denied, type Remote } from './remote';
import { cellAt, cellKey, cellsOf, type SheetModel } from './workbook';

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

export function rangeFormat(sheet: SheetModel, area: Range): Remote {
  const set = (name: string) => (value: unknown) => {
    if (sheet.protection.isOn && !sheet.protection.allowFormatCells) throw denied();
    for (const at of cellsOf(area)) cellAt(sheet, at).style[name] = value;
  };
  const group = (type: string, prefix: string, names: readonly string[]) => (): Remote => ({
    type,
    setters: Object.fromEntries(names.map((name) => [name, set(`${prefix}.${name}`)])),
  });
  const size = (sizes: Map<number, number>, first: number, count: number, isAllowed: () => boolean) => (value: unknown) => {
    if (sheet.protection.isOn && !isAllowed()) throw denied();
    if (typeof value !== 'number' || !(value >= 0)) throw badArgument('size');
    for (let index = first; index < first + count; index += 1) sizes.set(index, value);
  };
  return {
    type: 'RangeFormat',
    setters: {
      HorizontalAlignment: set('HorizontalAlignment'),
      VerticalAlignment: set('VerticalAlignment'),
      WrapText: set('WrapText'),
      ColumnWidth: size(sheet.columnWidths, area.column, area.columns, () => sheet.protection.allowFormatColumns),
      RowHeight: size(sheet.rowHeights, area.row, area.rows, () => sheet.protection.allowFormatRows),
    },
    children: {
      Font: group('RangeFont', 'Font', ['Bold', 'Size', 'Color']),
      Fill: group('RangeFill', 'Fill', ['Color']),
      Borders: () => ({
        type: 'RangeBorderCollection',
        item: (edge) => {
          const inside = edge === 'InsideHorizontal' ? area.rows : edge === 'InsideVertical' ? area.columns : 2;
          if (!EDGES.includes(String(edge)) || inside < 2) throw badArgument(`border ${String(edge)}`);
          return group('RangeBorder', `Borders.${String(edge)}`, ['Style', 'Weight', 'Color'])();
        },
      }),
      Protection: () => ({
        ...formatProtection(sheet, [area]),
        scalars: {
          Locked: () => {
            const locks = new Set([...cellsOf(area)].map((at) => sheet.cells.get(cellKey(at))?.locked ?? true));
            return locks.size > 1 ? null : [...locks][0];
          },
        },
      }),
    },
  };
}

/** Of one range or several: what can be set. */
export function formatProtection(sheet: SheetModel, areas: readonly Range[]): Remote {
  return {
    type: 'FormatProtection',
    setters: {
      Locked: (value) => {
        if (typeof value !== 'boolean') throw badArgument('locked');
        if (sheet.protection.isOn) throw denied();
        for (const [key, cell] of value ? sheet.cells : []) if (areas.some((area) => contains(area, place(key)))) cell.locked = true;
        for (const area of value ? [] : areas) for (const at of cellsOf(area)) cellAt(sheet, at).locked = false;
      },
    },
  };
}

/** Of a `cellKey`. */
function place(key: string): Address {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return { row, column };
}
