/** The clerk's corrections. */
import { describe, expect, it } from '@jest/globals';
import { amend, type Change } from '../../../src/core/learn/amend';
import type { Learned } from '../../../src/core/learn/learned';
import { Refusal } from '../../../src/core/refusal';
import { parseTemplate } from '../../../src/core/template/parse';
import { grid, learn, rowOf } from './sheets';

const learned = learn(grid(`
  2024年指标
  类别 | 指标 | 2024年 | 一季度 | 四季度 | 责任单位
  创新 | 研发费用（亿元） | 4 | 1 | 4 | 科技局
   | 研发费用占GDP比重（%） | 3.25 | 3 | 3.25 | 科技局
  主体 | 企业数（家） | 9 | 8 | 9 | 经信局
`));
const towns = learn(grid('指标 | 高新区 | 织里镇 | 东林镇\n专利（件） | 1 | 2 | 3'));
const [spending, share, enterprises] = learned.template.rows.map(({ id }) => id) as [string, string, string];
const paths = (one: Learned): string[] => one.assumptions.map(({ path }) => path);

function refusal(from: Learned, ...changes: readonly Change[]): string {
  try {
    amend(from, changes);
  } catch (fault) {
    if (fault instanceof Refusal) return fault.text.zh;
    throw fault;
  }
  throw new Error('nothing was refused');
}

describe('a row', () => {
  it('takes what is set, and what was assumed of it is settled', () => {
    const amended = amend(learned, [{ kind: 'set-row', row: enterprises, set: { measure: 'flow', unit: '户', decimals: 1, direction: 'lower' } }]);
    expect(rowOf(amended, '企业数')).toMatchObject({ measure: 'flow', unit: '户', decimals: 1, direction: 'lower', additiveOverRegions: true });
    expect(paths(learned)).toContain('rows[2].measure');
    expect(paths(amended)).not.toContain('rows[2].measure');
    expect(paths(amended)).toContain('rows[1].measure');
    expect(parseTemplate(JSON.stringify(amended.template)).ok).toBe(true);
  });

  it('no longer adds up as a ratio, and divides nothing as a flow', () => {
    expect(rowOf(amend(learned, [{ kind: 'set-row', row: enterprises, set: { measure: 'ratio' } }]), '企业数').additiveOverRegions).toBe(false);
    const flow = rowOf(amend(learned, [{ kind: 'set-row', row: share, set: { measure: 'flow' } }]), '研发费用占');
    expect(flow.additiveOverRegions).toBe(true);
    expect(flow).not.toHaveProperty('ratio');
  });

  it('has no quarters as an annual indicator', () => {
    const row = rowOf(amend(learned, [{ kind: 'set-row', row: spending, set: { annualOnly: true } }]), '研发费用（');
    expect(row).toMatchObject({ annualOnly: true, values: { '2024': 4 } });
    expect(Object.keys(row.values)).toEqual(['2024']);
  });

  it('is renamed with the ratios that divide it', () => {
    const amended = amend(learned, [{ kind: 'rename-row-id', row: spending, id: 'rd-spending' }, { kind: 'set-row', row: 'rd-spending', set: { name: '研发投入（亿元）' } }]);
    expect(rowOf(amended, '研发投入').id).toBe('rd-spending');
    expect(rowOf(amended, '研发费用占').ratio?.numerator).toBe('rd-spending');
  });

  it('is dropped, leaving its group to the next and its name to the ratio, and paths follow', () => {
    const amended = amend(learned, [{ kind: 'drop-row', row: spending }]);
    expect(amended.template.rows.map(({ id }) => id)).toEqual([share, enterprises]);
    expect(amended.template.rows[0]).toMatchObject({ group: '创新', ratio: { numerator: '研发费用（亿元）', denominator: 'GDP' } });
    const about = (one: Learned, path: string): string[] => one.assumptions.filter((a) => a.path.startsWith(path)).map(({ cell }) => cell ?? '');
    expect(about(amended, 'rows[1].')).toEqual(about(learned, 'rows[2].'));
    expect(about(amended, 'rows[2].')).toEqual([]);
  });
});

describe('what follows from a change of a row', () => {
  const ratios = learn(grid('序号 | 类别 | 指标 | 主要内容 | 2023年 | 2024年 | 备注\n1 | 创新 | 研发费用（亿元） | 投入 | 4 | 5 | 甲\n2 | | 营业收入（亿元） | 增收 | 9 | 8 | 乙\n4 | 占比 | 研发费用占营业收入比重（%） | 提高 | 3 | 4 | 丙\n5 | | 企业（家） | 增加 | 3 | 4 | 丁'));
  const [spent, income, part, firms] = ratios.template.rows.map(({ id }) => id) as [string, string, string, string];
  const ratioOf = (one: Learned): unknown => rowOf(one, '研发费用占').ratio;

  it.each<[string, Change & { kind: 'set-row' }, boolean, unknown]>([
    ['a unit leaves a ratio a ratio', { kind: 'set-row', row: part, set: { unit: '‰' } }, false, { numerator: spent, denominator: income }],
    ['a growth rate may still be divided', { kind: 'set-row', row: part, set: { measure: 'rate' } }, false, { numerator: spent, denominator: income }],
    ['a stock adds up and divides nothing', { kind: 'set-row', row: part, set: { measure: 'stock' } }, true, undefined],
    ['a flow may be said not to add up', { kind: 'set-row', row: part, set: { measure: 'flow', additiveOverRegions: false } }, false, undefined],
    ['no single figure adds up to nothing', { kind: 'set-row', row: part, set: { measure: 'none' } }, false, undefined],
  ])('%s', (_, change, adds, ratio) => {
    const amended = amend(ratios, [change]);
    expect([rowOf(amended, '研发费用占').additiveOverRegions, ratioOf(amended)]).toEqual([adds, ratio]);
  });

  it('a decimal leaves a sum a sum', () => {
    expect(rowOf(amend(ratios, [{ kind: 'set-row', row: spent, set: { decimals: 1 } }]), '研发费用（')).toMatchObject({ decimals: 1, additiveOverRegions: true });
  });

  it('another id stands in what it divides and what divides it, and in no other', () => {
    expect(ratioOf(amend(ratios, [{ kind: 'rename-row-id', row: income, id: 'income' }]))).toEqual({ numerator: spent, denominator: 'income' });
    expect(ratioOf(amend(ratios, [{ kind: 'rename-row-id', row: spent, id: 'spent' }]))).toEqual({ numerator: 'spent', denominator: income });
    expect(amend(ratios, [{ kind: 'rename-row-id', row: income, id: 'income' }]).template.rows.map(({ id }) => id)).toEqual([spent, 'income', part, firms]);
  });

  it('a ratio of one part alone keeps it', () => {
    const half = { ...ratios, template: { ...ratios.template, rows: ratios.template.rows.map((row) => (row.id === part ? { ...row, ratio: { denominator: income } } : row)) } };
    expect(ratioOf(amend(half, [{ kind: 'rename-row-id', row: income, id: 'income' }]))).toEqual({ denominator: 'income' });
    expect(ratioOf(amend(half, [{ kind: 'drop-row', row: spent }]))).toEqual({ denominator: income });
    expect(ratioOf(amend(half, [{ kind: 'drop-row', row: income }]))).toEqual({ denominator: '营业收入（亿元）' });
  });

  it('a row that goes leaves its group to the next only where the next has none, and its number to nobody', () => {
    const groups = (one: Learned): unknown => one.template.rows.map(({ group, number }) => [group, number]);
    expect(groups(amend(ratios, [{ kind: 'drop-row', row: spent }]))).toEqual([['创新', '2'], ['占比', '4'], [undefined, '5']]);
    expect(groups(amend(ratios, [{ kind: 'drop-row', row: income }]))).toEqual([['创新', '1'], ['占比', '4'], [undefined, '5']]);
    expect(groups(amend(ratios, [{ kind: 'drop-row', row: firms }]))).toEqual([['创新', '1'], [undefined, '2'], ['占比', '4']]);
    expect(ratioOf(amend(ratios, [{ kind: 'drop-row', row: income }]))).toEqual({ numerator: spent, denominator: '营业收入（亿元）' });
  });

  it.each([['group', '创新'], ['number', '1'], ['content', '投入'], ['note', '甲']] as const)('the column of each %s goes with what only it printed', (role, printed) => {
    expect(ratios.template.rows[0]?.[role]).toBe(printed);
    const { columns, rows } = amend(ratios, [{ kind: 'drop-column', column: role }]).template;
    expect(columns.map((column) => column.role)).not.toContain(role);
    const before = ratios.template.rows.map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => field !== role)));
    expect(rows).toEqual(before);
  });
});

describe('rows that share a cell', () => {
  const shared = learn(grid('指标 | 2023年 | 2024年 | 责任单位\n建设（处） | 1 | 2 | 甲局\n | 3 | 4 | \n | 5 | 6 | \n企业（家） | 5 | 6 | 乙局', { merges: ['A2:A4', 'D2:D4'] }));
  const rows = (one: Learned): unknown[] => one.template.rows.map(({ name, sharesName, department, sharesDepartment }) => [name, sharesName === true, department, sharesDepartment === true]);
  const [first, second] = shared.template.rows.map(({ id }) => id) as [string, string];

  it('hand it on when the first is dropped', () => {
    expect(rows(amend(shared, [{ kind: 'drop-row', row: first }]))).toEqual([['建设（处）', false, '甲局', false], ['建设（处） #3', true, '甲局', true], ['企业（家）', false, '乙局', false]]);
  });

  it('get a new department together, from the one that is changed on', () => {
    const amended = amend(shared, [{ kind: 'set-row', row: second, set: { department: '丙局' } }]);
    expect(rows(amended).slice(0, 3)).toEqual([['建设（处）', false, '甲局', false], ['建设（处） #2', true, '丙局', false], ['建设（处） #3', true, '丙局', true]]);
  });
});

describe('a column', () => {
  it('is dropped with its figures', () => {
    const amended = amend(learned, [{ kind: 'drop-column', column: '2024Q1' }, { kind: 'drop-column', column: 'group' }]);
    expect(amended.template.columns.map(({ header }) => header)).toEqual(['指标', '2024年', '四季度', '责任单位']);
    expect(rowOf(amended, '研发费用（').values).toEqual({ '2024': 4, '2024Q4': 4 });
    expect(amended.template.rows.every((row) => row.group === undefined)).toBe(true);
    const before = learned.assumptions.find(({ path }) => path === 'columns[4].period');
    expect(amended.assumptions.find(({ path }) => path === 'columns[2].period')).toEqual({ ...before, path: 'columns[2].period' });
  });

  it('takes its region with it', () => {
    const amended = amend(towns, [{ kind: 'drop-column', column: '高新区' }]);
    expect(amended.template.regions.map(({ name }) => name)).toEqual(['织里镇', '东林镇']);
    expect(paths(towns)).toContain('regions[0].kind');
    expect(paths(amended)).not.toContain('regions[0].kind');
  });
});

describe('a town of several columns', () => {
  const quarterly = learn(grid('2024年\n指标 | 织里镇 | | 东林镇 |\n | 一季度 | 二季度 | 一季度 | 二季度\n专利（件） | １ | 2 | 3 | 4', { merges: ['A2:A3', 'B2:C2', 'D2:E2'] }));
  const names = (...columns: string[]): string[] => amend(quarterly, columns.map((column) => ({ kind: 'drop-column', column }))).template.regions.map(({ name }) => name);

  it('stays as long as one of them does', () => {
    expect(names('织里镇2024Q1')).toEqual(['织里镇', '东林镇']);
    expect(names('织里镇2024Q1', '织里镇2024Q2')).toEqual(['东林镇']);
  });

  it('takes along what was assumed of a figure in the column that goes', () => {
    const of = (one: Learned): string[] => paths(one).filter((path) => path.includes('.values.'));
    expect(of(quarterly)).toEqual(['rows[0].values.织里镇2024Q1']);
    expect(of(amend(quarterly, [{ kind: 'drop-column', column: '织里镇2024Q1' }]))).toEqual([]);
    expect(of(amend(quarterly, [{ kind: 'drop-column', column: '织里镇2024Q2' }]))).toEqual(['rows[0].values.织里镇2024Q1']);
    expect(of(amend(quarterly, [{ kind: 'set-year', from: 2024, to: 2025 }]))).toEqual(['rows[0].values.织里镇2025Q1']);
  });
});

describe('the head', () => {
  it('is filled in', () => {
    const amended = amend(towns, [
      { kind: 'set-head', set: { id: 'own-table', district: '吴兴区', name: '本区表', version: '1.1.0' } },
      { kind: 'set-year', from: 2000, to: 2024 },
    ]);
    expect(amended.template).toMatchObject({ id: 'own-table', district: '吴兴区', version: '1.1.0', name: { zh: '本区表', en: '本区表' }, source: { year: 2024 } });
    expect(amended.template.columns.flatMap((column) => (column.role === 'figure' ? [column.period.year] : []))).toEqual([2024, 2024, 2024]);
    expect(amended.assumptions.filter(({ missing }) => missing)).toEqual([]);
  });

  it('changes the keys with the year, and the figures under them', () => {
    const amended = amend(learned, [{ kind: 'set-year', from: 2024, to: 2025 }]);
    expect(rowOf(amended, '研发费用（').values).toEqual({ '2025': 4, '2025Q1': 1, '2025Q4': 4 });
  });

  it('moves the columns of one year and no others, and the table only where it is of that year', () => {
    const three = learn(grid('2024年指标\n指标 | 2023年 | 2024年 | 一季度 | 责任单位\n专利（件） | 1 | 2 | 3 | 某局'));
    const keys = (from: number): unknown => {
      const { template, assumptions } = amend(three, [{ kind: 'set-year', from, to: 2030 }]);
      return [template.source.year, template.columns.flatMap((column) => (column.role === 'figure' ? [column.key] : [])), Object.keys(template.rows[0]?.values ?? {}).sort(), assumptions.filter(({ path }) => path === 'source.year' || path.endsWith('.period')).map(({ path }) => path)];
    };
    expect(keys(2024)).toEqual([2030, ['2023', '2030', '2030Q1'], ['2023', '2030', '2030Q1'], []]);
    expect(keys(2023)).toEqual([2024, ['2030', '2024', '2024Q1'], ['2024', '2024Q1', '2030'], ['columns[3].period']]);
  });

  it('keeps what was not set', () => {
    const amended = amend(learned, [{ kind: 'set-head', set: { title: '新的标题' } }]);
    expect(amended.template).toEqual({ ...learned.template, title: '新的标题' });
    expect(paths(amended)).toEqual(paths(learned).filter((path) => path !== 'title'));
  });
});

describe('what can\'t be', () => {
  it.each<[string, Learned, Change, RegExp]>([
    ['a row that is not there', learned, { kind: 'drop-row', row: 'none' }, /没有指标“none”/],
    ['a column that is not there', learned, { kind: 'drop-column', column: '2031' }, /没有列“2031”/],
    ['an id with capitals', learned, { kind: 'rename-row-id', row: spending, id: 'RD' }, /rows\[0\]\.id/],
    ['an id that is taken', learned, { kind: 'rename-row-id', row: spending, id: enterprises }, /rows\[2\]\.id.*重复/],
    ['fewer decimals than the figures have', learned, { kind: 'set-row', row: share, set: { decimals: 1 } }, /rows\[1\]\.values.*小数位/],
    ['a ratio that adds up', learned, { kind: 'set-row', row: share, set: { additiveOverRegions: true } }, /rows\[1\]\.additiveOverRegions/],
    ['a blank district', learned, { kind: 'set-head', set: { district: ' ' } }, /district/],
    ['the column of names', learned, { kind: 'drop-column', column: 'indicator' }, /指标列/],
    ['the last towns of a by-town table', towns, { kind: 'set-head', set: { kind: 'yearly', version: 'v1' } }, /version/],
  ])('refuses %s, with place and reason', (_, from, change, sentence) => {
    expect(refusal(from, change)).toMatch(sentence);
  });

  it('changes nothing of what it was given', () => {
    const before = JSON.stringify(learned);
    expect(() => amend(learned, [{ kind: 'drop-row', row: spending }, { kind: 'drop-row', row: 'none' }])).toThrow(Refusal);
    expect(JSON.stringify(learned)).toBe(before);
  });
});
