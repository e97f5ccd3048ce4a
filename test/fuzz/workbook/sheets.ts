/** Sheets that no program writes and every program may get: huge, overlapping, circular, beyond the last row. */
import type { End } from '../expect';
import type { Random } from '../random';
import { makeWorkbook, rels } from '../../hosts/xlsx/read/make';
import { survive } from './survive';

export function fuzzSheet(random: Random): End {
  const sheets = Array.from({ length: random.chance(0.8) ? 1 : 3 }, () => sheetXml(random));
  return survive(
    makeWorkbook({
      sheets,
      strings: random.chance(0.7) ? '<si><t>指标</t></si><si><t>2023年</t></si><si><r><t>a</t></r><rPh><t>b</t></rPh></si><si/>' : undefined,
      styles: random.chance(0.6) ? '<numFmts><numFmt numFmtId="176" formatCode="0.00%"/><numFmt numFmtId="x" formatCode=""/></numFmts><cellXfs><xf numFmtId="176"/><xf numFmtId="14"/><xf numFmtId="-5"/></cellXfs>' : undefined,
      ...(random.chance(0.2) ? { workbookPr: '<workbookPr date1904="1"/>' } : {}),
      ...(random.chance(0.05) ? { parts: { 'xl/worksheets/_rels/sheet1.xml.rels': rels(['a', 'worksheet', 'sheet1.xml'], ['b', 'table', '../tables/none.xml']) } } : {}),
    } as Parameters<typeof makeWorkbook>[0]),
  );
}

const NUMBERS = ['1', '-1', '0', '1e999', '-1e999', 'NaN', 'Infinity', '1e-320', '0.1e1', '45000', '2958466', '-1', '1.7976931348623157E308', '００', '1,2', ' 5 ', '1 2', '--1', '1e', '.', '9'.repeat(400), ''];
const TYPES = ['n', 's', 'str', 'inlineStr', 'b', 'e', 'd', 'x', '__proto__'];
const ADDRESSES = ['A1', 'B2', 'XFD1', 'A1048576', 'XFD1048576', 'XFE1', 'A1048577', 'ZZZ9999999', 'A0', 'a1', '$A$1', 'R1C1', '1A', '', ' B3 ', 'AAAA1'];

function sheetXml(random: Random): string {
  const rows = Array.from({ length: 1 + random.int(6) }, () => row(random)).join('');
  const tail = random.chance(0.5) ? random.pick(TAILS)(random) : '';
  const head = random.chance(0.4) ? random.pick(HEADS)(random) : '';
  const body = random.chance(0.02) ? random.pick(BODIES)(random) : rows;
  return `${head}<sheetData>${body}</sheetData>${tail}`;
}

function row(random: Random): string {
  const number = random.pick([' r="1"', ' r="2"', ' r="9"', ' r="1048576"', '', ' r="1048577"', ' r="-1"', ' r="1.5"', ' r="x"', ' r="0"']);
  const tag = random.chance(0.3) ? number : '';
  return `<row${tag}${random.chance(0.1) ? ' hidden="1" ht="x" spans="1:x"' : ''}>${Array.from({ length: random.int(6) }, () => cell(random)).join('')}</row>`;
}

function cell(random: Random): string {
  const at = random.chance(0.4) ? ` r="${random.pick(ADDRESSES)}"` : '';
  const type = random.chance(0.5) ? ` t="${random.pick(TYPES)}"` : '';
  const style = random.chance(0.3) ? ` s="${random.pick(['0', '1', '2', '3', '-1', '99999', 'x', '1.5'])}"` : '';
  const value = random.pick([
    () => `<v>${random.pick(NUMBERS)}</v>`,
    () => `<v>${random.pick(['0', '1', '2', '3', '4', '99', '-1', '1.5', 'x'])}</v>`,
    () => `<f>${random.pick(['A1', 'A1+1', 'SUM(A:A)', '[1]x!A1', "'a''b'!A1", '"', '{1,2', 'A'.repeat(9000), '#REF!'])}</f><v>${random.pick(NUMBERS)}</v>`,
    () => `<f t="shared" si="${random.int(2)}"${random.chance(0.5) ? ' ref="A1:XFD1048576">A1*2' : '>'}</f><v>2</v>`,
    () => `<f t="array" ref="${random.pick(['A1:B2', 'A1:XFD1048576', 'x', ''])}">1</f>`,
    () => `<f t="dataTable" ref="A1:B2" r1="A1"/>`,
    () => `<is><t>${random.pick(['', '合计', '_x0000_', '_xD800_', '新增30家', '  x  '])}</t></is>`,
    () => '<v>1</v><v>2</v><f>1</f><f>2</f>',
    () => '',
  ])();
  return `<c${at}${type}${style}>${value}</c>`;
}

const HEADS: readonly ((random: Random) => string)[] = [
  (random) => `<dimension ref="${random.pick(['A1:XFD1048576', 'A1', '', 'x', 'B2:A1'])}"/>`,
  (random) => `<cols>${`<col min="${random.pick(['1', '0', '-5', '16384', 'x'])}" max="${random.pick(['16384', '99999999', '1', 'x', 'Infinity'])}" hidden="1"/>`.repeat(random.pick([1, 3, 3000]))}</cols>`,
  () => '<sheetFormatPr zeroHeight="1"/>',
  (random) => `<sheetViews><sheetView workbookViewId="${random.int(4)}"><pane xSplit="x" topLeftCell="ZZZZ1"/><selection sqref="A1:XFD1048576 x"/></sheetView></sheetViews>`,
];

const TAILS: readonly ((random: Random) => string)[] = [
  () => `<mergeCells>${['A1:B2', 'B2:C3', 'A1:XFD1048576', 'x', '', 'A1', 'A1:A1', 'XFD1048576:A1'].map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
  (random) => `<mergeCells>${Array.from({ length: random.pick([100, 8000]) }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`).join('')}</mergeCells>`,
  (random) => `<conditionalFormatting sqref="A1:XFD1048576 x"><cfRule type="expression" dxfId="${random.pick(['0', '999', '-1', 'x'])}" priority="${random.pick(['1', '-1', 'x', '2147483648'])}"><formula>LEN("zbjh:error")&gt;0</formula></cfRule></conditionalFormatting>`.repeat(random.pick([1, 2, 500])),
  () => '<sheetProtection sheet="1" password="CC1A"/>',
  () => '<sheetData><row><c><v>7</v></c></row></sheetData>',
  () => '<tableParts count="1"><tablePart r:id="a"/></tableParts><drawing r:id="zz"/><legacyDrawing r:id="a"/>',
  () => '<dataValidations><dataValidation sqref="x A1:XFD1048576" type="list"><formula1>x</formula1></dataValidation></dataValidations><extLst><ext><x14:cfRule xmlns:x14="y" priority="x"/></ext></extLst>',
];

/** Each of them asks for far more memory or time than its size, unless somebody counts. */
const BODIES: readonly ((random: Random) => string)[] = [
  // The last column of many rows.
  (random) => Array.from({ length: random.pick([20, 3000]) }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join(''),
  // Long formulas, shared by many.
  (random) => {
    const formula = 'A1+'.repeat(random.pick([100, 30_000]));
    const followers = Array.from({ length: random.pick([5, 2000]) }, () => '<row><c><f t="shared" si="0"/><v>1</v></c></row>').join('');
    return `<row><c><f t="shared" ref="A1:A9999" si="0">${formula}1</f><v>1</v></c></row>${followers}`;
  },
  // Groups that wait for a first cell that never comes, or comes last.
  () => `${'<row><c><f t="shared" si="7"/></c></row>'.repeat(2000)}<row><c><f t="shared" si="7" ref="A1">B2</f></c></row>`,
  () => '<row r="1048576"><c r="A1048576"><v>1</v></c></row><row r="1"><c r="XFD1"><v>1</v></c></row>',
  (random) => `<row><c t="str"><v>${random.pick(['(', ' ', '1,', '指标', '“', '一', '1年'])}`.concat(random.pick(['(', ' ', '1 ', '年']).repeat(60_000), '</v></c></row>'),
  () => `<row>${'<c><v>1</v></c>'.repeat(16_384)}<c><v>1</v></c></row>`,
  () => Array.from({ length: 400 }, () => `<row>${'<c t="str"><v>2023年</v></c><c t="str"><v>指标</v></c>'.repeat(20)}</row>`).join(''),
];
