import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sheet, Snapshot } from '../../../../src/core/sheet/snapshot';
import { readWorkbook } from '../../../../src/hosts/xlsx/read/workbook';

const read = (...path: string[]): Snapshot => readWorkbook(readFileSync(join(__dirname, ...path)));
const sample = (name: string): Snapshot => read('..', '..', '..', 'fixtures', `${name}.xlsx`);
const area = (row: number, column: number, rows: number, columns: number): object => ({ row, column, rows, columns });
/** Rows as they are written below: cells divided by bars, blank ones empty. */
const table = (sheet: Sheet | undefined): string[] | undefined =>
  sheet?.values.map((row) => row.map((value) => (value === null ? '' : typeof value === 'object' ? value.error : String(value).replaceAll('\n', '⏎'))).join('|'));

describe('wuxing-315-2023 (written by openpyxl)', () => {
  const { sheets, properties, date1904 } = sample('wuxing-315-2023');
  const [yearly, towns] = sheets;

  it('has two plain sheets', () => {
    expect([properties, date1904]).toEqual([{}, false]);
    expect(sheets.map(({ name, visibility, isProtected, marks }) => [name, visibility, isProtected, marks])).toEqual([
      ['进度表1（按年度）', 'visible', false, []],
      ['进度表2（分乡镇）', 'visible', false, []],
    ]);
    expect(sheets.flatMap(({ formulas }) => formulas.flat())).toEqual([]);
  });

  it('holds the yearly table', () => {
    expect(table(yearly)).toEqual([
      '“315”科技创新体系建设工程主要指标进度表1（按年度）',
      '序号|指标|2027年|2025年|2023年|一季度|二季度|三季度|四季度|责任单位',
      '1|R&D经费支出占GDP比重（%）|3.3|3|2.5|年度指标||||区科技局',
      '2|全社会R&D经费支出（亿元）|43|36|30|年度指标||||区科技局',
      '3|每万人高价值发明专利拥有量（件）|18|16.5|15|年度指标||||区市场监管局',
      '4|每万名就业人员中研发人员（人年）|130|110|92|年度指标||||区科技局',
      '5|每年新增高新技术企业数（家）|50|45|40|年度指标||||区科技局',
      '6|规上工业研发费用占营业收入比重（%）|3.4|3|2.7|2.6|2.6|2.7|2.7|区科技局',
      '7|规上工业研发费用（亿元）|50|40|32|6|15|24|32|区科技局',
      '8|高新技术产业增加值占规上工业比重（%）|85|80|78|76|77|78|78|区科技局',
      '9|高新技术产业增加值（亿元）|170|155|140|30|70|100|140|区科技局',
      '10|技术交易总额（亿元）|90.35|74.77|62.31|18.5|37.5|50|62.31|区科技局',
      '11|累计有效发明专利拥有量（件）|4460|4100|3740|3470|3560|3650|3740|区市场监管局',
      '12|每年新增科技型中小企业数（家）|170|160|155|50|100|155|155|区科技局',
    ]);
    expect(yearly?.merges).toEqual([area(0, 0, 1, 10), ...[2, 3, 4, 5, 6].map((row) => area(row, 5, 1, 4))]);
    expect(yearly?.values[2]?.[5]).toBe('年度指标');
    expect(yearly?.values[2]?.[2]).toBe(3.3);
  });

  it('holds the table by town', () => {
    expect(table(towns)).toEqual([
      '“315”科技创新体系建设工程主要指标进度表2（分乡镇）',
      '序号|指标名称/地区|高新区|织里镇|八里店镇|道场乡|妙西镇|埭溪镇|东林镇|环渚街道|湖东街道|责任⏎部门',
      '1|规上工业研发费用占营业收入比重（%）|3.55|2.95|2.65|2.5|3.75|3.75|2.3|3.85|4.25|科技局',
      '2|规上工业企业研发费用（亿元）|11.2|7.2|5|0.35|0.73|3.43|7.84|0.68|0.28|科技局',
      '3|高新技术产业增加值占规上工业比重（%）|82|70|80|50|60|82|95|70|50|科技局',
      '4|高新技术产业增加值（亿元）|36.27|26.36|18.24|1.12|3.38|13.75|48.62|1.4|0.44|科技局',
      '5|技术交易总额（亿元）|10|8|4|2|2|5|5|2|12|科技局',
      '6|累计有效发明专利拥有量（件）|935|748|673|56|112|336|150|100|45|市监局',
      '7|每万名就业人员中研发人员（人年）|2250|1200|1150|200|200|750|850|300|400|科技局',
      '8|高新技术产业投资增长（%）|30|25|25|10|15|25|10|10|10|科技局',
      '9|每年新增高新技术企业数（家）|26|7|5|1|1|7|5|1|1|科技局',
      '10|每年新增省科技型中小企业（家）|52|32|20|5|5|18|18|5|5|科技局',
    ]);
  });
});

describe('wuxing-315-2023-messy (saved by LibreOffice)', () => {
  const [yearly, towns, notes] = sample('wuxing-315-2023-messy').sheets;

  it('keeps what the clerk did', () => {
    const rows = table(yearly);
    expect(rows?.slice(0, 4)).toEqual(['附件3', '||||||||||单位：见指标名称', '吴兴区“315”科技创新体系建设工程主要指标进度表1', '序号|指  标|计量单位|2027年|2025年|2023年|一季度|二季度|三季度|四季度|责任单位']);
    expect(rows?.[9]).toBe('6|规上工业研发费用占营业收入比重（%）||3.4|3|2.7|0.026|2.6|2.7|2.7|区科技局');
    expect(rows?.[10]).toBe('7|规上工业研发费用（亿元）||50|40|32|6|１５|24|32|区科技局');
    expect(rows?.[12]).toBe('9|高新技术产业增加值（亿元）||170|155|140|30|70|100.0 |140|区科技局');
    expect(rows?.[13]).toBe('10|技术交易总额（亿元）||90.35|74.77|62.31|18.5亿元|37.5|50|62.31|区科技局');
    expect(yearly?.values[15]?.slice(8)).toEqual([155, null, '区科技局']);
    expect(rows).toHaveLength(17);
    expect([...(yearly?.hiddenRows ?? [])]).toEqual([7]);
    expect(yearly?.merges).toHaveLength(6);
    expect(yearly?.marks).toEqual([]);
  });

  it('has sums with their results', () => {
    expect(towns?.formulas.map((row) => row[2] ?? '').slice(3)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((row) => `=SUM(D${row}:L${row})`));
    expect(towns?.values.map((row) => row[2]).slice(3)).toEqual([29.55, 36.71, 639, 149.58, 50, 3155, 7300, 160, 54, 160]);
    expect(towns?.values[2]?.slice(9)).toEqual(['东林镇', '环渚街道 ', '湖东街道', '责任\n部门']);
    expect([notes?.name, table(notes)]).toEqual(['说明', ['本表由各乡镇、街道报送汇总']]);
  });
});

describe('pinghu-315-2023', () => {
  it('has its targets as text', () => {
    const [sheet, ...others] = sample('pinghu-315-2023').sheets;
    expect(others).toEqual([]);
    expect(table(sheet)?.slice(6)).toEqual([
      '5|技术交易总额(亿元)|40|35|30|8|15|22|30|市科技局',
      '6|每万名就业人员中研发人员(人年)|110|10|90|年度指标||||市科技局',
      '7|每年新增高新技术企业数(家)|累计达800|累计达650|新认定80|年度指标||||市科技局',
      '8|每年新增科技型中小企业数(家)|累计达2000|累计达1650|新认定175|年度指标||||市科技局',
      '9|每万人高价值发明专利拥有量(件)|20|18|15.9|年度指标||||市市场监管局',
    ]);
  });
});

describe('libreoffice (made with openpyxl, saved by LibreOffice 7: every kind of cell)', () => {
  const { sheets, properties } = read('fixtures', 'libreoffice.xlsx');
  const [first, second] = sheets;

  it('comes through', () => {
    expect(properties).toEqual({ 'zbjh.pack': 'wuxing-315@1.0.0' });
    expect(table(first)).toEqual([
      '指标|一季度|二季度|合计|比重|日期',
      ' 指标0 |10.1|30.1|40.2|0.0666666666666667|45000| 指标0 ',
      ' 指标1 |20.2|60.2|80.4|0.133333333333333|45001|#DIV/0!',
      ' 指标2 |30.3|90.3|120.6|0.2|45002|true',
      ' 指标3 |40.4|120.4|160.8|0.266666666666667|45003|true',
      ' 指标4 |50.5|150.5|201|0.333333333333333|45004',
      '',
      '多行⏎文字 <&> "引号"',
      '',
      '合并',
    ]);
    expect(first?.formulas[1]).toEqual(['', '', '', '=SUM(B2:C2)', '=D2/SUM(D$2:D$6)', '', '=A2&""']);
    expect(first?.formats[1]).toEqual(['General', '#,##0.00', 'General', 'General', '0.00%', 'yyyy\\年m\\月d\\日']);
    expect(first).toMatchObject({ name: "附件'3 (2023)", marks: [{ id: '', status: 'error' }], merges: [area(9, 0, 2, 3)] });
    expect([...(first?.hiddenRows ?? []), ...(first?.hiddenColumns ?? [])]).toEqual([3, 2]);
    expect(second).toMatchObject({ name: '隐藏', visibility: 'hidden', isProtected: true, values: [[], [], [null, null, 45000.5]] });
  });
});
