/** `Excel.Workbook` and its collections: the root of all object paths. */
import type { Excel } from './excel';
import { ExcelError, NULL_OBJECT, badArgument, denied, noSuch, type Remote } from './remote';
import { insertWorksheets } from './insert';
import { newSheet, type SheetModel } from './workbook';
import { worksheet } from './worksheet';

export function application(excel: Excel): Remote {
  const { workbook } = excel;
  return {
    type: 'Workbook',
    children: {
      Worksheets: () => worksheets(excel),
      Names: () => definedNames(excel),
      Properties: () => ({ type: 'DocumentProperties', children: { Custom: () => customProperties(excel) } }),
      Protection: () => ({ type: 'WorkbookProtection', scalars: { Protected: () => workbook.structureProtected } }),
      Functions: () => ({ type: 'Functions', methods: { Date: (...parts) => functionResult(dateSerial(parts.map(Number), workbook.date1904)) } }),
    },
    // Every request may release what earlier ones kept; the executor sees to it.
    methods: { _RemoveReference: () => undefined, InsertWorksheetsFromBase64: (file, options) => insertWorksheets(excel, String(file), options) },
  };
}

function worksheets(excel: Excel): Remote {
  const { workbook, registered } = excel;
  const count = (name: 'Changed' | 'SelectionChanged', step: number) => () => void registered.set(name, (registered.get(name) ?? 0) + step);
  const named = (name: string): SheetModel | undefined =>
    workbook.sheets.find((sheet) => sheet.id === name || sheet.name.toLowerCase() === name.toLowerCase());
  return {
    type: 'WorksheetCollection',
    items: () => workbook.sheets.map((sheet) => worksheet(excel, sheet)),
    item: (key) => {
      const found = named(String(key));
      if (!found) throw noSuch(`sheet ${String(key)}`);
      return worksheet(excel, found);
    },
    methods: {
      Add: (name) => {
        if (workbook.structureProtected) throw denied();
        if (typeof name !== 'string' || name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name)) throw badArgument('name');
        if (named(name)) throw new ExcelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
        const sheet = newSheet(name, workbook.sheets.length);
        workbook.sheets.push(sheet);
        return worksheet(excel, sheet);
      },
      GetItemOrNullObject: (key) => {
        const found = named(String(key));
        return found ? worksheet(excel, found) : NULL_OBJECT;
      },
      GetActiveWorksheet: () => {
        const found = named(workbook.active);
        if (!found) throw noSuch('active sheet');
        return worksheet(excel, found);
      },
      _RegisterDataChangedEvent: count('Changed', 1),
      _UnregisterDataChangedEvent: count('Changed', -1),
      _RegisterSelectionChangedEvent: count('SelectionChanged', 1),
      _UnregisterSelectionChangedEvent: count('SelectionChanged', -1),
    },
  };
}

function definedNames({ workbook: { names } }: Excel): Remote {
  const item = (name: string): Remote => ({
    type: 'NamedItem',
    scalars: { Name: () => name, Formula: () => names.get(name) },
    methods: { Delete: () => void names.delete(name) },
  });
  return {
    type: 'NamedItemCollection',
    items: () => [...names.keys()].map(item),
    item: (key) => {
      if (!names.has(String(key))) throw noSuch(`name ${String(key)}`);
      return item(String(key));
    },
  };
}

function customProperties({ workbook }: Excel): Remote {
  const property = (key: string): Remote => ({ type: 'CustomProperty', scalars: { Key: () => key, Value: () => workbook.properties.get(key) } });
  return {
    type: 'CustomPropertyCollection',
    items: () => [...workbook.properties.keys()].map(property),
    methods: {
      Add: (key, value) => {
        workbook.properties.set(String(key), String(value));
        return property(String(key));
      },
    },
  };
}

const functionResult = (value: unknown): Remote => ({ type: 'FunctionResult', scalars: { Value: () => value, Error: () => null } });

/** Days since 1899-12-30 (so it is after February 1900), or since 1904-01-01. */
function dateSerial([year = 0, month = 0, day = 0]: readonly number[], date1904: boolean): number {
  const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (Date.UTC(year, month - 1, day) - start) / 86_400_000;
}
