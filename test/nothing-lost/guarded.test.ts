/** Workbooks with something in the way: each ends in a result or in a sentence, and keeps what it is. */
import { describe, expect, it } from '@jest/globals';
import { clearMarkEdits, makeReport, markEdits, Refusal, sheetNamed, validate, type Edit, type Snapshot } from '../../src/core/index';
import { officeHost } from '../../src/hosts/office/host';
import { readWorkbook } from '../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../src/hosts/xlsx/write/apply';
import { rewriteZip } from '../../src/hosts/xlsx/zip/rewrite';
import { openZip } from '../../src/hosts/xlsx/zip/zip';
import { templates } from '../../src/templates/index';
import { openInExcel } from '../hosts/office/stand-in/node';
import { ExcelError } from '../hosts/office/stand-in/remote';
import { fromSnapshot, toSnapshot } from '../hosts/office/stand-in/snapshot';
import { changedParts, checkWellFormed, refused, textOf, withParts } from '../hosts/xlsx/write/workbooks';
import { sampleBytes, sampleSnapshot } from '../read-fixture';
import { expectKept } from './books';

const MESSY = sampleBytes('wuxing-315-2023-messy');
const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';

const marks = (snapshot: Snapshot): readonly Edit[] => markEdits(snapshot, validate(snapshot, templates));
const report = (snapshot: Snapshot): readonly Edit[] => makeReport(snapshot, templates, { language: 'zh', time: '2026-11-22 03:00' }).edits;
const put = (row: number, column: number, values: (string | number)[][], sheet = '附件3'): Edit => ({ kind: 'setValues', sheet, at: { row, column }, values });

function changed(part: string, ...changes: readonly (readonly [from: string | RegExp, to: string])[]): Uint8Array {
  return withParts(MESSY, (name, text) => (name === part ? changes.reduce((now, [from, to]) => replaced(now, from, to), text) : text));
}

function replaced(text: string, from: string | RegExp, to: string): string {
  const now = text.replace(from, to);
  if (now === text) throw new Error(`Nothing to replace: ${String(from)}`);
  return now;
}

function withMore(bytes: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  return rewriteZip(openZip(bytes), new Map(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])));
}

const PROTECTION = '<sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="BBBB" spinCount="100000" sheet="1" objects="1" scenarios="1"/>';
const FILTER = '<autoFilter ref="A2:K16"><filterColumn colId="1"><filters><filter val="%"/></filters></filterColumn></autoFilter>';
const SHARED = {
  'xl/userNames.xml': '<users xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1"><userInfo guid="{A}" name="李" id="-1" dateTime="2026-01-01T00:00:00"/></users>',
  'xl/revisions/revisionHeaders.xml': '<headers xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" guid="{B}"/>',
  'xl/revisions/revisionLog1.xml': '<revisions xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><rcc rId="1" sId="1"><nc r="D5"><v>1</v></nc></rcc></revisions>',
};

interface Guarded {
  readonly bytes: Uint8Array;
  /** What must stand in the part, whatever is written. */
  readonly stays: readonly (readonly [part: string, text: string])[];
}

const GUARDED: Readonly<Record<string, Guarded>> = {
  'a protected sheet': { bytes: changed(SHEET, ['</sheetData>', `</sheetData>${PROTECTION}`]), stays: [[SHEET, PROTECTION]] },
  'a protected structure': {
    bytes: changed(BOOK, ['<workbookProtection/>', '<workbookProtection workbookPassword="CC1A" lockStructure="1"/>']),
    stays: [[BOOK, '<workbookProtection workbookPassword="CC1A" lockStructure="1"/>']],
  },
  'a file to be opened read-only': {
    bytes: changed(BOOK, ['<workbookPr ', '<fileSharing readOnlyRecommended="1" userName="李"/><workbookPr ']),
    stays: [[BOOK, '<fileSharing readOnlyRecommended="1" userName="李"/>']],
  },
  'a very hidden sheet': { bytes: changed(BOOK, ['name="附件3" sheetId="1" state="visible"', 'name="附件3" sheetId="1" state="veryHidden"']), stays: [[BOOK, 'name="附件3" sheetId="1" state="veryHidden"']] },
  'a shared workbook': { bytes: withMore(MESSY, SHARED), stays: Object.entries(SHARED) },
  'filtered rows': {
    bytes: changed(SHEET, ['<sheetPr filterMode="false">', '<sheetPr filterMode="true">'], ['</sheetData>', `</sheetData>${FILTER}`], [/<row r="9" ([^>]*)hidden="false"/, '<row r="9" $1hidden="1"']),
    stays: [[SHEET, FILTER], [SHEET, 'filterMode="true"']],
  },
  'grouped rows': { bytes: changed(SHEET, [/<row r="9" ([^>]*)hidden="false"([^>]*)outlineLevel="0"/, '<row r="9" $1hidden="1"$2outlineLevel="2"']), stays: [[SHEET, 'outlineLevel="2"']] },
  'an Excel table': {
    bytes: withMore(changed(SHEET, ['</worksheet>', '<tableParts count="1"><tablePart r:id="rId99"/></tableParts></worksheet>']), {
      'xl/worksheets/_rels/sheet1.xml.rels': replaced(textOf(MESSY, 'xl/worksheets/_rels/sheet1.xml.rels'), '</Relationships>', '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>'),
      'xl/tables/table1.xml': '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A20:B22"><tableColumns count="2"><tableColumn id="1" name="甲"/><tableColumn id="2" name="乙"/></tableColumns></table>',
    }),
    stays: [['xl/tables/table1.xml', 'ref="A20:B22"'], [SHEET, '<tablePart r:id="rId99"/>']],
  },
  'a spilled array': {
    bytes: changed(SHEET, ['</sheetData>', '<row r="30"><c r="A30" cm="1"><f t="array" ref="A30:B31">D5:E6</f><v>1</v></c><c r="B30"><v>2</v></c></row><row r="31"><c r="A31"><v>3</v></c><c r="B31"><v>4</v></c></row></sheetData>']),
    stays: [[SHEET, '<c r="A30" cm="1"><f t="array" ref="A30:B31">D5:E6</f><v>1</v></c>']],
  },
};

describe.each(Object.entries(GUARDED))('%s, as a file', (_, { bytes, stays }) => {
  const keeps = (after: Uint8Array): void => {
    checkWellFormed(after);
    for (const [part, text] of stays) expect(textOf(after, part)).toContain(text);
  };

  it('is checked as the same workbook without it', () => {
    const found = (of: Uint8Array): readonly string[] => validate(readWorkbook(of), templates).findings.filter(({ rule }) => rule !== 'structure').map(({ key }) => key);
    expect(found(bytes)).toEqual(found(MESSY));
    expect(found(bytes).length).toBeGreaterThan(3);
  });

  it('takes colours and gives them back, byte for byte', () => {
    const once = applyEdits(bytes, marks(readWorkbook(bytes)));
    expect(changedParts(bytes, once)).not.toEqual([]);
    keeps(once);
    expect(changedParts(bytes, applyEdits(once, clearMarkEdits(readWorkbook(once))))).toEqual([]);
  });

  it('takes a report beside what it holds', () => {
    const edits = report(readWorkbook(bytes));
    const after = applyEdits(bytes, edits);
    keeps(after);
    expectKept(bytes, after, edits);
    expect(sheetNamed(readWorkbook(after), '校验报告')?.values.length).toBeGreaterThan(10);
  });

  it('takes a figure, and keeps what it is', () => {
    const after = applyEdits(bytes, [put(10, 7, [[15]])]);
    keeps(after);
    expect(readWorkbook(after).sheets[0]?.values[10]?.[7]).toBe(15);
    expectKept(bytes, after, [put(10, 7, [[15]])]);
  });
});

describe('what can not be written without loss is refused in a sentence', () => {
  it.each([
    ['a header of an Excel table', 'an Excel table', put(19, 0, [['丙']]), /“附件3”的 A20 是 Excel 表格.*标题/],
    ['a part of a spilled array', 'a spilled array', put(30, 1, [[9]]), /“附件3”的 B31 属于数组公式 A30:B31/],
    ['the first cell of a spilled array', 'a spilled array', put(29, 0, [[9]]), /属于数组公式 A30:B31/],
    ['a jump into a very hidden sheet', 'a very hidden sheet', { kind: 'select', sheet: '附件3', range: { row: 0, column: 0, rows: 1, columns: 1 } } as const, /已隐藏/],
  ])('%s', (_, name, edit, sentence) => {
    expect(refused((GUARDED[name] as Guarded).bytes, edit)).toMatch(sentence);
  });

  it('a report that is protected', () => {
    const first = applyEdits(MESSY, report(readWorkbook(MESSY)));
    const locked = applyEdits(first, [{ kind: 'protect', sheet: '校验报告', open: [] }]);
    expect(() => report(readWorkbook(locked))).toThrow(Refusal);
  });
});

describe('in Excel', () => {
  const sample = sampleSnapshot('wuxing-315-2023-messy');
  const open = (change: (excel: ReturnType<typeof openInExcel>) => void, snapshot = sample) => {
    const excel = openInExcel(fromSnapshot(snapshot));
    change(excel);
    return { excel, host: officeHost(), before: JSON.stringify(toSnapshot(excel.workbook)) };
  };

  it.each<[string, (excel: ReturnType<typeof openInExcel>) => void, RegExp]>([
    ['protected sheets', ({ workbook }) => workbook.sheets.forEach(({ protection }) => void (protection.isOn = true)), /“附件3”.*受保护.*撤销工作表保护/],
    ['a protected structure', ({ workbook }) => void (workbook.structureProtected = true), /结构受保护/],
    ['a cell that is being edited', (excel) => void (excel.isEditingCell = true), /Enter 或 Esc/],
    ['a workbook that was opened read-only', (excel) => void (excel.beforeRequest = (number) => { if (number > 2) throw new ExcelError('AccessDenied', "You can't perform the requested operation."); }), /只读/],
  ])('%s: a sentence, and nothing is written', async (_, change, sentence) => {
    const { excel, host, before } = open(() => undefined);
    const snapshot = await host.read();
    change(excel);
    const locked = JSON.stringify(toSnapshot(excel.workbook));
    for (const edits of [[...report(snapshot), put(10, 7, [[15]])], [...report(snapshot), ...marks(snapshot)]]) {
      const error: unknown = await host.apply(edits).catch((thrown: unknown) => thrown);
      if (!(error instanceof Refusal)) throw new Error(`No refusal: ${String(error)}`);
      expect(error.text.zh).toMatch(sentence);
      expect(JSON.stringify(toSnapshot(excel.workbook))).toBe(locked);
    }
    expect(JSON.parse(before)).toMatchObject({ date1904: false });
  });

  it('a spilled array: a sentence where a figure would break it, a result beside it', async () => {
    const { excel, host } = open(({ workbook }) => workbook.sheets[0]?.spills.push({ row: 20, column: 0, rows: 3, columns: 2 }));
    await host.read();
    const before = JSON.stringify(toSnapshot(excel.workbook));
    for (const edit of [put(21, 1, [[9]]), put(19, 0, [[1, 2], [3, 4]])]) {
      const error: unknown = await host.apply([put(10, 7, [[15]]), edit]).catch((thrown: unknown) => thrown);
      if (!(error instanceof Refusal)) throw new Error(`No refusal: ${String(error)}`);
      expect(error.text.zh).toMatch(/^“附件3”!(B22|A20:B21) 里有动态数组公式溢出的结果.*什么都没有写入/);
      expect(JSON.stringify(toSnapshot(excel.workbook))).toBe(before);
    }
    // A column of numbers that spills, as 序号 may, is no hindrance to the figures beside it.
    const requests = excel.requests.length;
    await host.apply([put(21, 2, [[9]])]);
    expect(excel.requests.length - requests).toBe(2);
    expect(toSnapshot(excel.workbook).sheets[0]?.values[21]?.[2]).toBe(9);
  });

  it('very hidden sheets, hidden rows and columns are read, coloured, cleared, and stay as they are', async () => {
    const sheets = sample.sheets.map((sheet) => ({ ...sheet, visibility: 'veryHidden' as const, hiddenRows: new Set([7, 8]), hiddenColumns: new Set([4]) }));
    const { excel, host, before } = open(() => undefined, { ...sample, sheets: [...sheets, { ...(sample.sheets[2] as Snapshot['sheets'][number]), name: '看得见' }] });
    const snapshot = await host.read();
    await host.apply(marks(snapshot));
    expect(excel.workbook.sheets.some(({ conditionalFormats }) => conditionalFormats.length > 0)).toBe(true);
    await host.apply(clearMarkEdits(await host.read()));
    expect(JSON.stringify(toSnapshot(excel.workbook))).toBe(before);
  });
});
