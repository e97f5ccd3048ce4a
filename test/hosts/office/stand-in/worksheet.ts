/** `Excel.Worksheet` and what hangs on it. */
import { parseRange, quoteSheet, type Range } from '../../../../src/core/sheet/address';
import { charts } from './charts';
import { conditionalFormats } from './conditional-formats';
import type { Excel } from './excel';
import { formatProtection } from './range-format';
import { WHOLE_SHEET, range, usedRange } from './range';
import { ExcelError, badArgument, denied, type Remote } from './remote';
import type { SheetModel } from './workbook';

/** Found by trying: longer addresses fail (design §2). */
const ADDRESS_CHARACTERS = 8_192;

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' };

export function worksheet(excel: Excel, sheet: SheetModel): Remote {
  const { workbook } = excel;
  return {
    type: 'Worksheet',
    scalars: { Id: () => sheet.id, Name: () => sheet.name, Visibility: () => VISIBILITY[sheet.visibility], Position: () => workbook.sheets.indexOf(sheet) },
    setters: {
      Visibility: (value) => {
        const found = (['visible', 'hidden', 'veryHidden'] as const).find((one) => VISIBILITY[one] === value);
        if (!found) throw badArgument('visibility');
        sheet.visibility = found;
      },
    },
    children: { Protection: () => protection(sheet), PageLayout: () => pageLayout(sheet), FreezePanes: () => freezePanes(sheet), Charts: () => charts(sheet) },
    methods: {
      GetRange: (address) => range(excel, sheet, address === null || address === undefined ? WHOLE_SHEET : parsed(String(address))),
      GetRangeByIndexes: (row, column, rows, columns) =>
        range(excel, sheet, { row: Number(row), column: Number(column), rows: Number(rows), columns: Number(columns) }),
      GetRanges: (address) => rangeAreas(excel, sheet, String(address)),
      GetUsedRange: (valuesOnly) => usedRange(excel, sheet, valuesOnly === true),
      Activate: () => {
        if (sheet.visibility !== 'visible') throw new ExcelError('InvalidOperation', 'A hidden worksheet cannot be activated.');
        workbook.active = sheet.name;
      },
      Delete: () => {
        if (workbook.structureProtected) throw denied();
        // office-js issue 365.
        if (sheet.visibility === 'veryHidden') throw new ExcelError('GeneralException', 'There was an internal error while processing the request.');
        workbook.sheets = workbook.sheets.filter((each) => each !== sheet);
        for (const [name, formula] of workbook.names) workbook.names.set(name, formula.replace(`${quoteSheet(sheet.name)}!`, '#REF!'));
        if (workbook.active === sheet.name) workbook.active = workbook.sheets.findLast(({ visibility }) => visibility === 'visible')?.name ?? '';
      },
    },
  };
}

function rangeAreas(excel: Excel, sheet: SheetModel, address: string): Remote {
  if (address.length > ADDRESS_CHARACTERS) throw badArgument('address');
  const areas = address.split(',').map(parsed);
  return {
    type: 'RangeAreas',
    children: {
      ConditionalFormats: () => conditionalFormats(excel, sheet, areas),
      Format: () => ({ type: 'RangeFormat', children: { Protection: () => formatProtection(sheet, areas) } }),
    },
  };
}

function parsed(address: string): Range {
  const found = parseRange(address);
  if (!found) throw badArgument('address');
  return found;
}

function protection(sheet: SheetModel): Remote {
  const { protection: model } = sheet;
  return {
    type: 'WorksheetProtection',
    scalars: {
      Protected: () => model.isOn,
      Options: () => ({
        allowFormatCells: model.allowFormatCells,
        allowFormatColumns: model.allowFormatColumns,
        allowFormatRows: model.allowFormatRows,
        allowEditObjects: model.allowEditObjects,
      }),
    },
    methods: {
      // Both refuse what is so already (office-js issue 6784).
      Protect: (options, password) => {
        if (model.isOn) throw denied();
        const { selectionMode = 'Normal', ...allowed } = options as Record<string, unknown>;
        const off = { allowEditObjects: false, allowFormatCells: false, allowFormatColumns: false, allowFormatRows: false };
        if (selectionMode !== 'Normal' || Object.keys(allowed).some((key) => !(key in off))) throw badArgument('options');
        Object.assign(model, off, allowed, { isOn: true, password: password ?? '' });
      },
      Unprotect: (password) => {
        if (!model.isOn || (password ?? '') !== model.password) throw denied();
        model.isOn = false;
      },
    },
  };
}

function pageLayout(sheet: SheetModel): Remote {
  const set = (name: string, isGood: (value: unknown) => boolean) => (value: unknown) => {
    if (!isGood(value)) throw badArgument(name);
    sheet.page[name] = value;
  };
  return {
    type: 'PageLayout',
    children: { HeadersFooters: () => ({ type: 'HeaderFooterGroup', children: { DefaultForAllPages: () => ({ type: 'HeaderFooter', setters: { CenterFooter: set('CenterFooter', (value) => typeof value === 'string') } }) } }) },
    setters: {
      Orientation: set('Orientation', (value) => value === 'Portrait' || value === 'Landscape'),
      PaperSize: set('PaperSize', (value) => value === 'A4' || value === 'A3'),
      Zoom: set('Zoom', (value) => typeof value === 'object' && value !== null),
      CenterHorizontally: set('CenterHorizontally', (value) => typeof value === 'boolean'),
    },
    methods: {
      SetPrintTitleRows: (rows) => {
        if (!/^\$\d+:\$\d+$/.test(String(rows))) throw badArgument('printTitleRows');
        sheet.page.PrintTitleRows = rows;
      },
      SetPrintArea: (area) => {
        if (!/^[A-Z]+\d+(:[A-Z]+\d+)?$/.test(String(area))) throw badArgument('printArea');
        sheet.page.PrintArea = area;
      },
    },
  };
}

function freezePanes(sheet: SheetModel): Remote {
  const set = (rows: number, columns: number): void => void (sheet.frozen = { rows, columns });
  return {
    type: 'WorksheetFreezePanes',
    methods: {
      FreezeAt: (corner) => set((corner as Remote).area?.rows ?? 0, (corner as Remote).area?.columns ?? 0),
      FreezeRows: (count) => set(Number(count), 0),
      FreezeColumns: (count) => set(0, Number(count)),
      Unfreeze: () => set(0, 0),
    },
  };
}
