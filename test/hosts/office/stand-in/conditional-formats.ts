/** `Excel.ConditionalFormatCollection`: the formats that overlap a range or several. */
import type { Range } from '../../../../src/core/sheet/address';
import type { Excel } from './excel';
import { ExcelError, NULL_OBJECT, badArgument, denied, noSuch, type Remote } from './remote';
import { overlap, type ConditionalFormatModel, type SheetModel } from './workbook';

const TYPES = ['Custom', 'DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria', 'ContainsText', 'CellValue'];

export function conditionalFormats(excel: Excel, sheet: SheetModel, areas: readonly Range[]): Remote {
  const here = (): readonly ConditionalFormatModel[] =>
    sheet.conditionalFormats.filter((format) => format.ranges.some((mine) => areas.some((area) => overlap(mine, area))));
  const idOf = (format: ConditionalFormatModel): string => (excel.habits.idsArePlaces ? String(here().indexOf(format)) : format.key);
  return {
    type: 'ConditionalFormatCollection',
    items: () => here().map(one),
    item: (id) => {
      const found = here().find((format) => idOf(format) === String(id));
      if (!found) throw noSuch(`conditional format ${String(id)}`);
      return one(found);
    },
    methods: { Add: (type) => one(add(String(type))) },
  };

  function add(type: string): ConditionalFormatModel {
    write();
    if (!TYPES.includes(type)) throw badArgument('type');
    const format = { key: `{${Math.random().toString(36).slice(2)}}`, type, formula: '', ranges: areas, fill: '', font: '', stopIfTrue: false, isUnreadable: false };
    if (excel.habits.newFormatsComeLast) sheet.conditionalFormats.push(format);
    else sheet.conditionalFormats.unshift(format);
    return format;
  }

  function one(format: ConditionalFormatModel): Remote {
    return {
      type: 'ConditionalFormat',
      scalars: { Id: () => idOf(format), Type: () => format.type, Priority: () => here().indexOf(format), StopIfTrue: () => format.stopIfTrue },
      setters: {
        Priority: (value) => move(format, Number(value)),
        StopIfTrue: (value) => {
          write();
          format.stopIfTrue = Boolean(value);
        },
      },
      children: {
        Custom: () => {
          if (format.type !== 'Custom') throw new ExcelError('InvalidOperation', 'This operation is not permitted for the current object.');
          return custom(format);
        },
        CustomOrNullObject: () => (format.type === 'Custom' ? custom(format) : NULL_OBJECT),
      },
      methods: {
        Delete: () => {
          write();
          sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
        },
      },
    };
  }

  function custom(format: ConditionalFormatModel): Remote {
    if (format.isUnreadable) throw noSuch('the rule of a conditional format');
    const colour = (type: string, key: 'fill' | 'font') => (): Remote => ({
      type,
      scalars: { Color: () => format[key] },
      setters: {
        Color: (value) => {
          write();
          if (!/^#[\dA-F]{6}$/i.test(String(value))) throw badArgument('color');
          format[key] = String(value);
        },
      },
    });
    const rule: Remote = {
      type: 'ConditionalFormatRule',
      scalars: { Formula: () => format.formula },
      setters: {
        Formula: (value) => {
          write();
          if (!String(value).startsWith('=')) throw badArgument('formula');
          format.formula = String(value);
        },
      },
    };
    const look: Remote = {
      type: 'ConditionalRangeFormat',
      children: { Fill: colour('ConditionalRangeFill', 'fill'), Font: colour('ConditionalRangeFont', 'font') },
    };
    return { type: 'CustomConditionalFormat', children: { Rule: () => rule, Format: () => look } };
  }

  /** The place in the list of this collection; the formats of other cells keep theirs. */
  function move(format: ConditionalFormatModel, priority: number): void {
    write();
    const others = here().filter((each) => each !== format);
    const next = others[priority < 0 ? Math.max(0, others.length + 1 + priority) : priority];
    const rest = sheet.conditionalFormats.filter((each) => each !== format);
    rest.splice(next ? rest.indexOf(next) : rest.length, 0, format);
    sheet.conditionalFormats = rest;
  }

  function write(): void {
    if (sheet.protection.isOn && !sheet.protection.allowFormatCells) throw denied();
  }
}
