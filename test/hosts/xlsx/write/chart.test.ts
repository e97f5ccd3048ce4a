import { describe, expect, it } from '@jest/globals';
import { parseRange, type Range } from '../../../../src/core/sheet/address';
import type { ChartPlan, Edit } from '../../../../src/core/sheet/edit';
import { relationshipsOf } from '../../../../src/hosts/xlsx/read/relationships';
import { applyEdits } from '../../../../src/hosts/xlsx/write/apply';
import { openZip } from '../../../../src/hosts/xlsx/zip/zip';
import { sampleBytes } from '../../../read-fixture';
import { makeWorkbook, rels } from '../read/make';
import { applied, changedParts, childNames, prefixed, refused, textOf, withParts } from './workbooks';

const SHEET = 'xl/worksheets/sheet1.xml';
const DRAWING = 'xl/drawings/drawing1.xml';
const CHART = 'xl/charts/chart1.xml';
const TYPES = '[Content_Types].xml';

function area(text: string): Range {
  const range = parseRange(text);
  if (!range) throw new Error(text);
  return range;
}

function chart(change: Partial<ChartPlan> = {}, sheet = '表1'): Edit {
  const series = [{ name: '完成率', values: area('B1:B3') }];
  return { kind: 'addChart', sheet, chart: { name: '排名', type: 'bar', title: '<排名> & "比"', categories: area('A1:A3'), series, at: area('D2:H9'), ...change } };
}

const ROWS =
  '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.5</v></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>乙</t></is></c><c r="B2" t="e"><v>#DIV/0!</v></c></row><row r="3"><c r="A3"><v>7</v></c><c r="B3"><f>B1*2</f><v>1</v></c></row></sheetData>';
const MADE = { sheets: [ROWS], strings: '<si><t>甲&amp;</t></si>', styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs>', parts: { [TYPES]: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' } };
const PLAIN = makeWorkbook(MADE);

/** Of the chart's part, which must be there. */
function chartXml(bytes: Uint8Array, ...edits: readonly Edit[]): string {
  return textOf(applied(bytes, '表1', ...edits).bytes, CHART);
}

function kinds(bytes: Uint8Array, source: string): readonly string[] {
  return relationshipsOf(openZip(bytes), source).map(({ id, kind, part }) => `${id} ${kind} ${part}`);
}

describe('addChart', () => {
  it('adds a drawing and a chart that the sheet leads to, and touches nothing else', () => {
    const { bytes } = applied(PLAIN, '表1', chart());
    expect(changedParts(PLAIN, bytes)).toEqual([TYPES, CHART, 'xl/drawings/_rels/drawing1.xml.rels', DRAWING, 'xl/worksheets/_rels/sheet1.xml.rels', SHEET].sort());
    expect(textOf(bytes, SHEET)).toContain(`${ROWS}<drawing r:id="rId1"/></worksheet>`);
    expect(kinds(bytes, SHEET)).toEqual([`rId1 drawing ${DRAWING}`]);
    expect(kinds(bytes, DRAWING)).toEqual([`rId1 chart ${CHART}`]);
    expect(textOf(bytes, TYPES)).toContain(`<Override PartName="/${DRAWING}" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>`);
    expect(textOf(bytes, TYPES)).toContain(`<Override PartName="/${CHART}" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`);
    const drawing = textOf(bytes, DRAWING);
    expect(drawing).toContain('<xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row>');
    expect(drawing).toContain('<xdr:cNvPr id="2" name="排名" descr="&lt;排名&gt; &amp; &quot;比&quot;"/>');
  });

  it('refers to cells by their sheet and says what they hold now', () => {
    const xml = chartXml(PLAIN, chart());
    expect(xml).toContain(`<c:cat><c:strRef><c:f>'表1'!$A$1:$A$3</c:f><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>甲&amp;</c:v></c:pt><c:pt idx="1"><c:v>乙</c:v></c:pt><c:pt idx="2"><c:v>7</c:v></c:pt></c:strCache></c:strRef></c:cat>`);
    expect(xml).toContain(`<c:val><c:numRef><c:f>'表1'!$B$1:$B$3</c:f><c:numCache><c:formatCode>0.00%</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>0.5</c:v></c:pt><c:pt idx="2"><c:v>1</c:v></c:pt></c:numCache></c:numRef></c:val>`);
    expect(xml).toContain('<a:t>&lt;排名&gt; &amp; "比"</a:t>');
    const typed: Edit = { kind: 'setValues', sheet: '表1', at: { row: 0, column: 0 }, values: [['新', 3]] };
    expect(chartXml(PLAIN, typed, chart())).toMatch(/<c:v>新<\/c:v>.*<c:pt idx="0"><c:v>3<\/c:v>/);
    const named = applyEdits(PLAIN, [{ kind: 'addSheet', sheet: "A's 表" }, chart({}, "A's 表")]);
    expect(textOf(named, CHART)).toContain("<c:f>'A''s 表'!$A$1:$A$3</c:f>");
  });

  it('draws lying bars from above, standing ones from the left', () => {
    const [bar, column] = [chartXml(PLAIN, chart()), chartXml(PLAIN, chart({ type: 'column' }))];
    expect(bar).toContain('<c:barDir val="bar"/>');
    expect(bar).toMatch(/<c:catAx>.*?<c:orientation val="maxMin"\/>.*?<c:axPos val="l"\/>.*<c:valAx>.*?<c:orientation val="minMax"\/>.*?<c:axPos val="b"\/>.*<c:crosses val="max"\/>/);
    expect(column).toContain('<c:barDir val="col"/>');
    expect(column).not.toContain('maxMin');
    expect(column).not.toContain('<c:crosses val="max"/>');
  });

  it('has a legend and different colours for several series', () => {
    const series = [{ name: '目标', values: area('B1:B3') }, { name: '实际', values: area('C1:C3'), color: '#00b0f0' }];
    const xml = chartXml(PLAIN, chart({ series }));
    expect(xml).toMatch(/<c:tx><c:v>目标<\/c:v><\/c:tx><c:spPr><a:solidFill><a:srgbClr val="4472C4"\/>.*<c:tx><c:v>实际<\/c:v><\/c:tx><c:spPr><a:solidFill><a:srgbClr val="00B0F0"\/>/);
    expect(xml).toContain('<c:legend>');
    expect(chartXml(PLAIN, chart())).not.toContain('<c:legend>');
  });

  it('replaces a chart of the same name in its place, and lets others be', () => {
    const twice = applied(PLAIN, '表1', chart(), chart({ name: '另一个' })).bytes;
    expect(kinds(twice, DRAWING)).toEqual([`rId1 chart ${CHART}`, 'rId2 chart xl/charts/chart2.xml']);
    expect(changedParts(twice, applyEdits(twice, [chart()]))).toEqual([]);
    const { bytes } = applied(twice, '表1', chart({ type: 'column', at: area('A20:C30') }));
    expect(changedParts(twice, bytes)).toEqual([CHART, DRAWING]);
    expect(textOf(bytes, DRAWING).match(/name="[^"]*"|<xdr:row>\d+/g)).toEqual(['<xdr:row>19', '<xdr:row>30', 'name="排名"', '<xdr:row>1', '<xdr:row>9', 'name="另一个"']);
  });

  it('extends a drawing that another program made, whatever its prefixes, and keeps what is in it', () => {
    const picture = '<oneCellAnchor><from/><pic><nvPicPr><cNvPr id="7" name="排名"/></nvPicPr></pic><clientData/></oneCellAnchor>';
    const drawing = `<wsDr xmlns="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${picture}</wsDr>`;
    const parts = { ...MADE.parts, 'xl/media/own.xml': drawing, 'xl/worksheets/_rels/sheet1.xml.rels': rels(['d', 'drawing', '../media/own.xml']) };
    const bytes = makeWorkbook({ ...MADE, sheets: [`${ROWS}<drawing r:id="d"/>`], parts });
    const after = applied(bytes, '表1', chart()).bytes;
    expect(changedParts(bytes, after)).toEqual([TYPES, CHART, 'xl/media/_rels/own.xml.rels', 'xl/media/own.xml'].sort());
    expect(textOf(after, 'xl/media/own.xml')).toContain(`${picture}<twoCellAnchor><from><col>3</col>`);
    expect(textOf(after, 'xl/media/own.xml')).toContain('<cNvPr id="8" name="排名"');
    expect(changedParts(after, applyEdits(after, [chart()]))).toEqual([]);
  });

  it.each([['as it is', sampleBytes('wuxing-315-2023-messy')], ['prefixed', prefixed(sampleBytes('wuxing-315-2023-messy'))]] as const)('stands before the comments of a sample %s', (_, bytes) => {
    const { bytes: after } = applied(bytes, '附件3', chart({}, '附件3'));
    const names = childNames(textOf(after, SHEET));
    expect(names.slice(names.indexOf('drawing'))).toEqual(['drawing', 'legacyDrawing']);
    expect(textOf(after, SHEET).replace(/<(x:)?drawing [^>]*>/, '')).toBe(textOf(bytes, SHEET));
  });

  it('keeps to the Strict class of a package', () => {
    const strict = withParts(PLAIN, (_, text) =>
      text.replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships').replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
    );
    const after = applied(strict, '表1', chart()).bytes;
    for (const part of [SHEET, DRAWING, CHART, 'xl/drawings/_rels/drawing1.xml.rels', 'xl/worksheets/_rels/sheet1.xml.rels']) {
      expect(textOf(after, part).replace('http://schemas.openxmlformats.org/package/2006/relationships', '')).not.toContain('schemas.openxmlformats.org');
    }
    expect(textOf(after, DRAWING)).toContain('<a:graphicData uri="http://purl.oclc.org/ooxml/drawingml/chart"><c:chart xmlns:c="http://purl.oclc.org/ooxml/drawingml/chart" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"');
    expect(textOf(after, CHART)).toContain('<c:gapWidth val="60%"/>');
  });

  it('refuses places off the sheet', () => {
    expect(refused(PLAIN, chart({ at: { row: 1_048_575, column: 0, rows: 2, columns: 1 } }))).toContain('超出');
  });
});
