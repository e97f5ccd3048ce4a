/** Tables as districts lay them out: where the header is, what its columns are, which rows count. */
import { describe, expect, it } from '@jest/globals';
import { learnTemplate, sheetsWithTable } from '../../../src/core/learn/learn';
import type { Learned } from '../../../src/core/learn/learned';
import { Refusal } from '../../../src/core/refusal';
import { parseRange } from '../../../src/core/sheet/address';
import { plainSheet, type Sheet } from '../../../src/core/sheet/snapshot';
import { validate } from '../../../src/core/validate';
import { assumed, grid, learn, rowOf, workbook } from './sheets';

const keys = ({ template }: Learned): string[] => template.columns.map((column) => (column.role === 'figure' ? column.key : column.role));
const names = ({ template }: Learned): string[] => template.rows.map(({ name }) => name);
const left = ({ assumptions }: Learned): string[] => assumptions.filter(({ path }) => path === 'rows' || path === 'columns').map(({ value }) => value);

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (fault) {
    if (fault instanceof Refusal) return fault.text.zh;
    throw fault;
  }
  throw new Error('nothing was refused');
}

describe('headers', () => {
  it('reads two rows, merged, with quarters under their year', () => {
    const learned = learn(grid(`
      吴兴区指标表
      序号 | 指标名称 | 2024年 | | | | 2023年 | 责任单位
      | | 一季度 | 二季度 | 三季度 | 四季度 | | 
      1 | 专利（件） | 10 | 20 | 30 | 40 | 35 | 科技局
    `, { merges: ['A2:A3', 'B2:B3', 'C2:F2', 'G2:G3', 'H2:H3'] }));
    expect(keys(learned)).toEqual(['number', 'indicator', '2024Q1', '2024Q2', '2024Q3', '2024Q4', '2023', 'department']);
    expect(learned.template.columns[2]?.header).toBe('2024年一季度');
    expect(learned.template.title).toBe('吴兴区指标表');
  });

  it('reads quarters under each town', () => {
    const learned = learn(grid(`
      吴兴区2024年分乡镇指标表
      指标 | 织里镇 | | 东林镇 | 
      | 一季度 | 二季度 | 一季度 | 二季度
      专利（件） | 1 | 2 | 3 | 4
      企业（家） | 5 | 6 | 7 | 8
    `, { merges: ['A2:A3', 'B2:C2', 'D2:E2'] }));
    expect(keys(learned)).toEqual(['indicator', '织里镇2024Q1', '织里镇2024Q2', '东林镇2024Q1', '东林镇2024Q2']);
    expect(learned.template.columns.map(({ header }) => header)).toEqual(['指标', '织里镇一季度', '织里镇二季度', '东林镇一季度', '东林镇二季度']);
    expect(learned.template.kind).toBe('by-town');
  });

  it.each([
    ['2023 | 2024 | 2025', ['2023', '2024', '2025']],
    ['2023年目标值 | 2024年任务 | 2025年', ['2023', '2024', '2025']],
    ['2023年完成 | 2023年目标 | 2023年全省位次', ['2023完成', '2023', '2023位次']],
    ['2022年实绩 | 2023年Q1 | 2023年1-6月', ['2022完成', '2023Q1', '2023Q2']],
    ['2024年目标 | 上年完成 | 完成情况', ['2024', '2023完成', '2024完成']],
  ])('reads %s', (header, expected) => {
    expect(keys(learn(grid(`指标 | ${header}\n专利（件） | 1 | 2 | 3\n企业（家） | 4 | 5 | 6`)))).toEqual(['indicator', ...expected]);
  });

  it('leaves out what is no figure of a period or a region, and says so', () => {
    const learned = learn(grid('指标 | 2023年 | 2024年 | 同比 | 权重 | 甲方意见\n专利（件） | 1 | 2 | 100 | 5 | 同意\n企业（家） | 4 | 5 | 25 | 5 | 同意'));
    expect(keys(learned)).toEqual(['indicator', '2023', '2024']);
    expect(left(learned)).toEqual(['同比', '权重', '甲方意见']);
  });

  it('takes the column of names where no header says 指标', () => {
    const learned = learn(grid('| 2023年 | 2024年 | 2025年\n专利（件） | 1 | 2 | 3\n企业（家） | 4 | 5 | 6'));
    expect(names(learned)).toEqual(['专利（件）', '企业（家）']);
    expect(assumed(learned, 'columns[0].role').value).toBe('indicator');
  });

  it('is not misled by figures that look like years', () => {
    const learned = learn(grid('指标 | 2023年 | 2024年\n机构（家） | 1998 | 2001\n专利（件） | 2020 | 2030\n企业（家） | 4 | 5'));
    expect(names(learned)).toEqual(['机构（家）', '专利（件）', '企业（家）']);
  });

  it('tells a column of units from one of departments, both headed 单位', () => {
    expect(keys(learn(grid('指标 | 单位 | 2023年 | 2024年\n专利 | 件 | 1 | 2\n企业 | 家 | 4 | 5')))).toEqual(['indicator', 'unit', '2023', '2024']);
    expect(keys(learn(grid('指标 | 2023年 | 2024年 | 单位\n专利 | 1 | 2 | 科技局\n企业 | 4 | 5 | 经信局')))).toEqual(['indicator', '2023', '2024', 'department']);
  });

  it('keeps groups, contents and notes', () => {
    const learned = learn(grid('类别 | 指标 | 主要内容 | 2023年 | 2024年 | 备注\n创新 | 专利（件） | 申请 | 1 | 2 | 省考核\n | 企业（家） | 认定 | 4 | 5 |'));
    expect(rowOf(learned, '专利')).toMatchObject({ group: '创新', content: '申请', note: '省考核' });
    expect(rowOf(learned, '企业')).not.toHaveProperty('group');
  });
});

describe('regions', () => {
  it('takes the columns between the names and the departments, beside a total', () => {
    const learned = learn(grid('指标 | 合计 | 织里 | 八里店 | 高新区 | 责任单位\n专利（件） | 6 | 1 | 2 | 3 | 科技局\n企业（家） | 6 | 1 | 2 | 3 | 科技局', { name: '2024年' }));
    expect(learned.template.regions).toEqual([{ name: '织里', aliases: [] }, { name: '八里店', aliases: [] }, { name: '高新区', aliases: [], kind: 'development-zone' }]);
    expect(assumed(learned, 'columns[1].region').cell).toBe('C1');
    expect(left(learned)).toEqual(['合计']);
  });

  it('takes a column under the district\'s own name for a total', () => {
    expect(left(learn(grid('吴兴区2024年指标表\n指标 | 吴兴区 | 织里镇 | 东林镇\n专利（件） | 3 | 1 | 2\n企业（家） | 3 | 1 | 2')))).toEqual(['吴兴区']);
  });

  it('gives no short name that two places would share', () => {
    const { regions } = learn(grid('2024年\n指标 | 东林镇 | 东林街道 | 织里镇\n专利（件） | 3 | 1 | 2')).template;
    expect(regions.map(({ aliases }) => aliases)).toEqual([[], [], ['织里']]);
  });

  it('reads a district column beside the towns as the district', () => {
    const sheet = grid('2024年\n指标 | 全区目标 | 东林镇 | 织里镇\n专利（件） | 9 | 1 | 2');
    const { template } = learn(sheet);
    expect(template.columns[1]).toMatchObject({ key: '2024', period: { year: 2024 } });
    expect(validate(workbook(sheet), [template]).findings.map(({ rule, difference }) => [rule, difference])).toEqual([['parts-sum-to-total', -6]]);
  });
});

describe('rows', () => {
  const learned = learn(grid(`
    单位：万元
    吴兴区2024年指标表
    序号 | 指标 | 2023年 | 2024年
     | 一、创新 | | 
    1 | 研发经费 | 10 | 20
    2 | 专利（件） | 1 | 2
    3 | 新增企业（家） | | 
     | 合计 | 11 | 22
     | | 5 | 6
    2 | 专利(件) | 3 | 4
    注：按年报口径。
    1.含高新区。
    填表人：张三
  `));

  it('are those with figures or a number; the rest is left out and said', () => {
    expect(names(learned)).toEqual(['研发经费', '专利（件）', '新增企业（家）', '合计']);
    expect(left(learned)).toEqual(['一、创新', '', '专利(件)', '万元']);
  });

  it('take the unit above the table where they name none', () => {
    expect(rowOf(learned, '研发经费').unit).toBe('万元');
    expect(rowOf(learned, '专利').unit).toBe('件');
  });

  it('end before notes, which are kept, and signatures, which are not', () => {
    expect(learned.template.notes).toEqual(['注：按年报口径。', '1.含高新区。']);
  });

  it('keep numbers that are not 1, 2, 3', () => {
    expect(learned.template.rows.map(({ number }) => number)).toEqual(['1', '2', '3', undefined]);
  });

  it('may share a name that reaches down over them', () => {
    const sheet = grid('指标 | 2023年 | 2024年 | 责任单位\n建设（处） | 1 | 2 | 甲局\n | 3 | 4 | \n企业（家） | 5 | 6 | 乙局', { merges: ['A2:A3', 'D2:D3'] });
    const { template } = learn(sheet);
    expect(template.rows.map(({ name, sharesName, department }) => [name, sharesName, department])).toEqual([['建设（处）', undefined, '甲局'], ['建设（处） #2', true, '甲局'], ['企业（家）', undefined, '乙局']]);
    expect(validate(workbook(sheet), [template])).toMatchObject({ tables: [{ confidence: 1 }], coverage: { due: 6 } });
  });

  it('of a blank form are all that have a name', () => {
    const form = grid('吴兴区2024年指标表\n序号 | 指标 | 2024年 | 一季度 | 二季度 | 三季度 | 四季度\n1 | 专利（件）\n2 | 企业（家）\n审核人：');
    expect(names(learn(form))).toEqual(['专利（件）', '企业（家）']);
  });
});

describe('what is seen', () => {
  const table = '指标 | 2023年 | 2024年\n专利（件） | 1 | 2\n企业（家） | 4 | 5';

  it('is the same wherever the table stands', () => {
    const { template } = learn(grid(table));
    const moved = plainSheet('表', [[], [], ['某表'], [], ...grid(table).values.map((row) => [null, null, null, ...row])]);
    expect(learn(moved).template.rows).toEqual(template.rows);
  });

  it('may be the part that is selected', () => {
    const both = grid(`${table}\n\n指标 | 2020年 | 2025年\n机构（家） | 7 | 8`);
    expect(names(learn(both))).toEqual(['专利（件）', '企业（家）']);
    const range = parseRange('A5:C6');
    expect(names(learnTemplate(workbook(both), '表', range))).toEqual(['机构（家）']);
    expect(refusal(() => learnTemplate(workbook(both), '表', parseRange('A2:C3')))).toContain('A2:C3');
  });

  it('are the sheets with a table, hidden ones and notes left aside', () => {
    const hidden: Sheet = { ...grid(table, { name: '隐藏' }), visibility: 'hidden' };
    expect(sheetsWithTable(workbook(grid('说明', { name: '说明' }), grid(table, { name: '甲' }), hidden))).toEqual(['甲']);
  });

  it.each([
    ['an empty sheet', plainSheet('表', []), /是空的/],
    ['prose', grid('本表由各乡镇报送\n请于月底前填好'), /没有看出指标表.*表头.*再试/],
    ['a header and nothing below', grid('指标 | 2023年 | 2024年'), /没有看出指标表/],
    ['figures without a header', grid('专利 | 1 | 2\n企业 | 4 | 5'), /没有看出指标表/],
    ['towns down the rows', grid('乡镇 | 专利（件） | 企业（家）\n织里镇 | 1 | 2\n东林镇 | 4 | 5\n道场乡 | 4 | 5'), /转置/],
    ['towns down the rows under years', grid('名称 | 2023年 | 2024年\n织里镇 | 1 | 2\n东林镇 | 4 | 5'), /转置/],
    ['too many rows', plainSheet('表', [['指标', '2023年', '2024年'], ...Array.from({ length: 2001 }, (_, i) => [`指标${i}号`, 1, 2])]), /2001 行.*最多 2000/],
  ])('refuses %s in a sentence that says what to do', (_, sheet, sentence) => {
    expect(refusal(() => learn(sheet))).toMatch(sentence);
  });

  it('refuses a sheet that is not there, and says which are', () => {
    expect(refusal(() => learnTemplate(workbook(grid(table)), '没有'))).toBe('工作簿中没有工作表“没有”，现有：表');
  });
});
