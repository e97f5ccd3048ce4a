import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnWidthAt, readAppearance, rowHeightAt, styleIdAt, type Appearance } from '../../../../src/hosts/xlsx/appearance/appearance';
import { emphasisAt } from '../../../../src/hosts/xlsx/appearance/conditional';
import type { CellStyle } from '../../../../src/hosts/xlsx/appearance/styles';
import { makeWorkbook } from '../read/make';

const read = (...path: string[]): Appearance => readAppearance(readFileSync(join(__dirname, '..', ...path)));
const styleAt = ({ sheets, styles }: Appearance, row: number, column: number): CellStyle | undefined =>
  sheets[0] && styles[styleIdAt(sheets[0], { row, column })];
const NONE = { left: false, right: false, top: false, bottom: false };

describe('the messy sample', () => {
  const look = read('..', '..', 'fixtures', 'wuxing-315-2023-messy.xlsx');
  const [sheet] = look.sheets;

  it('has its title, grid lines and the fill of the clerk (a colour of the file\'s own)', () => {
    expect(styleAt(look, 2, 0)).toMatchObject({ bold: true, fontSize: 16, horizontal: 'center', vertical: 'center', wrap: true });
    expect(styleAt(look, 4, 4)).toMatchObject({ fill: '#DDEBF7', borders: { left: true, right: true, top: true, bottom: true } });
    expect(styleAt(look, 4, 5)?.fill).toBeUndefined();
    expect(styleAt(look, 0, 0)).toMatchObject({ bold: false, fontSize: 11, borders: NONE, color: '#000000' });
  });

  it('has its widths and heights', () => {
    if (!sheet) throw new Error('no sheet');
    expect([0, 1, 2, 8, 9, 10].map((column) => columnWidthAt(sheet, column))).toEqual([8.5390625, 42, 10, 10, 16, 8.5390625]);
    expect(rowHeightAt(sheet, 3)).toBe(15);
    expect([sheet.frozenRows, sheet.frozenColumns, sheet.showsGridLines]).toEqual([0, 0, true]);
  });

  it('has the conditional format of the clerk', () => {
    const formats = sheet?.conditionalFormats ?? [];
    expect(formats).toMatchObject([{ type: 'cellIs', operator: 'lessThan', formulas: ['0'], emphasis: { fill: '#FFFF00' } }]);
    expect(emphasisAt(formats, { row: 4, column: 3 }, -1)).toEqual({ fill: '#FFFF00' });
    expect(emphasisAt(formats, { row: 4, column: 6 }, -1)).toEqual({});
  });
});

describe('the file that LibreOffice saved', () => {
  const look = read('read', 'fixtures', 'libreoffice.xlsx');

  it('has its sizes, and our mark before the rule of the clerk', () => {
    const [sheet] = look.sheets;
    expect(sheet && [rowHeightAt(sheet, 0), columnWidthAt(sheet, 0)]).toEqual([39.75, 30]);
    expect(sheet?.conditionalFormats.map(({ type, ranges }) => [type, ranges.length])).toEqual([['expression', 1], ['cellIs', 2]]);
    expect(emphasisAt(sheet?.conditionalFormats ?? [], { row: 1, column: 1 }, 10)).toEqual({ fill: '#FFC7CE', color: '#9C0006' });
    expect(emphasisAt(sheet?.conditionalFormats ?? [], { row: 1, column: 3 }, 10)).toEqual({ fill: '#FFFF00' });
    expect(emphasisAt(sheet?.conditionalFormats ?? [], { row: 1, column: 3 }, 30)).toEqual({});
  });
});

describe('styles', () => {
  const styles =
    '<fonts><font/><font><b/><i val="1"/><sz val="14"/><color theme="4" tint="-0.249977111117893"/></font><font><b val="0"/><color indexed="10"/></font><font><color auto="1"/></font></fonts>' +
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.149998474074526"/><bgColor indexed="64"/></patternFill></fill>' +
    '<fill><patternFill patternType="solid"><fgColor theme="5" tint="0.599993896298105"/></patternFill></fill></fills>' +
    '<borders><border/><border><start style="thin"/><right style="none"/><top style="double"/><bottom/></border></borders>' +
    '<cellXfs><xf/><xf fontId="1" fillId="2" borderId="1"><alignment horizontal="right" vertical="top" wrapText="1"/></xf><xf fontId="0"/><xf fontId="2" fillId="3"/><xf fontId="3" fillId="1"><alignment horizontal="distributed" vertical="distributed"/></xf></cellXfs>' +
    '<dxfs><dxf><font><b/></font><fill><patternFill patternType="solid"><fgColor rgb="FF112233"/><bgColor rgb="FF445566"/></patternFill></fill></dxf></dxfs>';
  const sheet =
    '<sheetViews><sheetView showGridLines="0"><pane xSplit="2" ySplit="3" state="split"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="12" defaultRowHeight="20"/><cols><col min="3" max="4" style="1"/></cols>' +
    '<sheetData><row r="1"><c r="A1" s="1"/><c s="2"/><c r="D1" s="0"/></row><row r="2" s="3" customFormat="1" ht="30"/><row r="3" s="3"/><row r="4"><c s="3"/><c s="4"/><c s="99"/></row></sheetData>' +
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="9"><formula>TRUE</formula></cfRule><cfRule type="expression" priority="2" dxfId="0" stopIfTrue="1"><formula>TRUE</formula></cfRule></conditionalFormatting>';
  const look = readAppearance(makeWorkbook({ sheets: [sheet], styles }));
  const [first] = look.sheets;

  it('join font, fill, border and alignment, once each', () => {
    expect(look.styles).toHaveLength(4);
    // Accent 1 darker 25%, white darker 15%, accent 2 lighter 60%: what Excel shows, but for one step of red (366092).
    expect(styleAt(look, 0, 0)).toEqual({
      bold: true, italic: true, fontSize: 14, color: '#376092', fill: '#D9D9D9', horizontal: 'right', vertical: 'top', wrap: true,
      borders: { left: true, right: false, top: true, bottom: false },
    });
    expect(styleAt(look, 3, 0)).toEqual({ bold: false, italic: false, fontSize: 11, color: '#FF0000', fill: '#E6B9B8', vertical: 'bottom', wrap: false, borders: NONE });
    expect(styleAt(look, 3, 1)).toEqual({ bold: false, italic: false, fontSize: 11, horizontal: 'center', vertical: 'center', wrap: false, borders: NONE });
  });

  it('are those of the cell, then of the row, then of the column', () => {
    const ids = [[0, 0], [0, 1], [0, 2], [0, 3], [0, 4], [1, 2], [2, 2], [2, 0], [3, 2], [9, 3]].map(([row, column]) => first && styleIdAt(first, { row: row ?? 0, column: column ?? 0 }));
    expect(ids).toEqual([1, 0, 1, 0, 0, 2, 1, 0, 0, 1]);
  });

  it('leave the rest as declared', () => {
    expect(first && [columnWidthAt(first, 0), columnWidthAt(first, 2), rowHeightAt(first, 1), rowHeightAt(first, 5)]).toEqual([12, 12, 30, 20]);
    expect([first?.frozenRows, first?.showsGridLines]).toEqual([0, false]);
    expect(first?.conditionalFormats.map(({ priority, stopIfTrue, emphasis }) => [priority, stopIfTrue, emphasis])).toEqual([
      [2, true, { fill: '#445566', bold: true }],
      [9, false, {}],
    ]);
  });

  it('come with panes that are frozen, and not with those that are only split', () => {
    const panes = ['<pane xSplit="2" ySplit="3" state="frozen"/>', '<pane ySplit="1" state="frozenSplit"/>', '<pane xSplit="2000" ySplit="900"/>'];
    const { sheets } = readAppearance(makeWorkbook({ sheets: panes.map((pane) => `<sheetViews><sheetView>${pane}</sheetView></sheetViews>`) }));
    expect(sheets.map(({ frozenRows, frozenColumns }) => [frozenRows, frozenColumns])).toEqual([[3, 2], [1, 0], [0, 0]]);
  });

  it('are normal where the workbook has none', () => {
    const plain = readAppearance(makeWorkbook({ sheets: ['<sheetData><row><c s="3"/></row></sheetData>'] }));
    expect(plain.styles).toEqual([{ bold: false, italic: false, fontSize: 11, vertical: 'bottom', wrap: false, borders: NONE }]);
    expect(styleAt(plain, 0, 0)).toBe(plain.styles[0]);
  });
});
