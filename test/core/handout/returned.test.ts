/** What towns do to the table itself, and files that hold too little or too much: each is said, and nothing is guessed. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { collect, handOut, type CollectOptions, type Collection, type Sheet, type Snapshot } from '../../../src/core/index';
import { newWorkbook } from '../../../src/hosts/xlsx/blank';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { templates as builtIn } from '../../../src/templates/index';
import { sampleSnapshot } from '../../read-fixture';
import { shown } from './towns';

type Values = Sheet['values'];

/** One pack to look for is found sooner than eight. */
const templates = builtIn.filter(({ id }) => id === 'wuxing-315-by-town');
const district = sampleSnapshot('wuxing-315-2023');
let own: Snapshot;
beforeAll(() => {
  const [book] = handOut(district, templates, { language: 'zh', entry: 'targets', towns: ['织里镇'] }).workbooks;
  own = readWorkbook(newWorkbook(book?.edits ?? []));
});

/** The town's file with the values of its sheet changed. */
function changed(change: (values: Values) => Values): Snapshot {
  return { ...own, sheets: own.sheets.map((sheet, index) => (index === 0 ? { ...sheet, values: change(sheet.values), merges: [], formulas: [] } : sheet)) };
}

/** `cells`: "row,column" from 0 → value. */
const put = (cells: Readonly<Record<string, string | number | null>>) => (values: Values): Values => values.map((row, r) => row.map((value, c) => cells[`${r},${c}`] === undefined ? value : (cells[`${r},${c}`] ?? null)));

function collecting(files: Readonly<Record<string, Snapshot>>, options: Partial<CollectOptions> = {}): Collection {
  return collect(district, templates, Object.entries(files).map(([file, snapshot]) => ({ file, snapshot })), { language: 'zh', ...options });
}

describe('a table that is not as it was handed out', () => {
  it.each<[string, (values: Values) => Values, [string, string, string | undefined, string][]]>([
    ['a row is gone', (values) => values.filter((_, r) => r !== 3), [
      ['规上工业企业研发费用（亿元）', '', undefined, '指标“规上工业企业研发费用（亿元）”不见了，这一行没有汇集'],
    ]],
    ['a row stands twice', (values) => [...values.slice(0, 12), values[3] ?? []], [
      ['', '规上工业企业研发费用（亿元）', '13,2', '指标“规上工业企业研发费用（亿元）”有两行，只汇集了第 4 行'],
    ]],
    ['a row was added', (values) => [...values.slice(0, 12), [11, ' 我镇另报 ', 5, null], ...values.slice(12)], [
      ['', '我镇另报', '13,2', '多了一行“我镇另报”，没有汇集'],
    ]],
    ['the unit is another', put({ '3,1': '规上工业企业研发费用（万元）' }), [
      ['亿元', '万元', '4,2', '指标“规上工业企业研发费用（亿元）”的单位由“亿元”改成了“万元”，这一行没有汇集'],
    ]],
    ['the unit was left out', put({ '3,1': '规上工业企业研发费用' }), [
      ['规上工业企业研发费用（亿元）', '规上工业企业研发费用', '4,2', '指标“规上工业企业研发费用（亿元）”改成了“规上工业企业研发费用”，仍按原来的指标汇集'],
    ]],
    ['a column stands twice', (values) => values.map((row, r) => [...row.slice(0, 3), r === 1 ? '2023年目标' : null, ...row.slice(3)]), [
      ['', '2023年目标', '2,4', '表头“2023年目标”有两列，只汇集了前一列'],
    ]],
    ['a column was added', (values) => values.map((row, r) => [...row.slice(0, 3), r === 1 ? '我镇数' : r > 1 && r < 12 ? r : null, ...row.slice(3)]), [
      ['', '我镇数', '2,4', '有不认识的表头“我镇数”，这一列没有汇集'],
    ]],
    ['the title is gone', put({ '0,0': null }), [
      ['吴兴区织里镇2023年指标目标填报表', '', undefined, '标题“吴兴区织里镇2023年指标目标填报表”改成了“”'],
    ]],
    ['the title stands lower', (values) => [values[1]?.map(() => null) ?? [], ...values], []],
  ])('%s', (_, change, expected) => {
    const { changedHeaders, towns } = collecting({ 'a.xlsx': changed(change) });
    expect(changedHeaders.map(({ before, after, at, message }) => [before, after, at && `${at.row + 1},${at.column + 1}`, message.zh])).toEqual(expected);
    for (const { town, file, at, message } of changedHeaders) {
      expect([town, file, at?.sheet ?? '织里镇填报']).toEqual(['织里镇', 'a.xlsx', '织里镇填报']);
      expect(message.en).toMatch(/\S/);
    }
    expect(towns.find(({ town }) => town === '织里镇')).toMatchObject({ status: 'returned', files: ['a.xlsx'] });
  });

  it('is not asked for what the district added since', () => {
    const [pack] = [templates.find(({ id }) => id === 'wuxing-315-by-town')];
    const fewer = templates.map((one) => (one === pack ? { ...one, rows: one.rows.slice(1) } : one));
    const [book] = handOut(district, fewer, { language: 'zh', entry: 'targets', towns: ['织里镇'] }).workbooks;
    const all = collecting({ 'a.xlsx': readWorkbook(newWorkbook(book?.edits ?? [])) });
    expect([all.changedHeaders, all.conflicts, all.changes]).toEqual([[], [], []]);
  });
});

describe('a file that holds too little or too much', () => {
  const gone = (snapshot: Snapshot): Snapshot => ({ ...snapshot, sheets: snapshot.sheets.slice(1) });
  const EMPTY: Snapshot = { sheets: [], date1904: false, properties: {} };

  it('whose sheet was deleted is the town\'s and unreadable', () => {
    const all = collecting({ 'a.xlsx': gone(own) });
    expect(all.towns.find(({ town }) => town === '织里镇')).toEqual({ town: '织里镇', entry: 'targets', status: 'unreadable', files: ['a.xlsx'], changes: 0 });
    expect(all.changedHeaders.map(({ town, file, before, after }) => [town, file, before, after])).toEqual([['织里镇', 'a.xlsx', '序号', ''], ['织里镇', 'a.xlsx', '指标名称', ''], ['织里镇', 'a.xlsx', '2023年目标', ''], ['织里镇', 'a.xlsx', '责任部门', '']]);
  });

  it('whose labels are all others, under the old headers, is handed out again', () => {
    const all = collecting({ 'a.xlsx': changed((values) => values.map((row, r) => row.map((value, c) => (r > 1 && c === 1 ? `甲${r}` : value)))) });
    expect(all.changedHeaders.map(({ before, message }) => [before, message.zh])).toEqual([['', '没有认出表：表头或指标被大量改动，或者表被删了，整份没有汇集；请重新下发']]);
  });

  it('has headers out of sight that do not count', () => {
    const [sheet, ...rest] = own.sheets;
    if (!sheet) throw new Error('no sheet');
    const all = collecting({ 'a.xlsx': { ...own, sheets: [{ ...sheet, values: [['序号']] }, { ...sheet, name: '旧', visibility: 'hidden', values: [['指标名称']] }, ...rest] } });
    expect(all.changedHeaders.map(({ before }) => before)).toEqual(['指标名称', '2023年目标', '责任部门']);
  });

  it('is told from an empty one', () => {
    const { notOurs } = collecting({ 'a.xlsx': EMPTY, 'b.xlsx': { ...EMPTY, sheets: own.sheets.slice(0, 1) } });
    expect(notOurs.map(({ file, reason }) => [file, reason.zh.slice(0, 12)])).toEqual([['a.xlsx', '文件是空的，不是下发的文'], ['b.xlsx', '文件里没有下发时写入的模']]);
  });

  it('says that the same table stands in it again', () => {
    const [sheet] = own.sheets;
    if (!sheet) throw new Error('no sheet');
    const hidden = { ...sheet, name: '旧', visibility: 'hidden' as const };
    const all = collecting({ 'a.xlsx': { ...own, sheets: [hidden, ...own.sheets, { ...sheet, name: '副本' }] } });
    expect(all.remarks.map(({ zh }) => zh)).toEqual(['a.xlsx：同一张表在工作表“旧”“副本”中还有，没有汇集']);
    expect(all.towns.find(({ town }) => town === '织里镇')?.status).toBe('returned');
  });
});

describe('what can\'t be settled by accepting it', () => {
  it('is said of the key, and stays as it is', () => {
    const files = { 'a.xlsx': changed(put({ '3,2': null, '4,2': '待定' })) };
    const [blank, unreadable] = collecting(files).conflicts;
    const all = collecting(files, { accept: [blank?.key ?? '', unreadable?.key ?? '', 'x', 'all'] });
    expect([blank?.kind, unreadable?.kind]).toEqual(['blank', 'unreadable']);
    expect(all.remarks.map(({ zh }) => zh)).toEqual([`冲突“${blank?.key}”不能直接采用，仍未写入`, `冲突“${unreadable?.key}”不能直接采用，仍未写入`, '没有冲突“x”']);
    expect(all.conflicts.map(({ acceptable, accepted, before, after, at, file, town, period }) => [acceptable, accepted, before, after, at?.row, file, town, period])).toEqual([
      [false, false, 7.2, null, 3, 'a.xlsx', '织里镇', { year: 2023 }],
      [false, false, 70, null, 4, 'a.xlsx', '织里镇', { year: 2023 }],
    ]);
    expect(all.edits).toEqual([]);
  });

  it('shows of two returns the first figures that differ, blanks and scribbles too', () => {
    const one = changed(put({ '2,2': null, '3,2': '待定', '4,2': 71, '5,2': 18 }));
    const two = changed(put({ '2,2': 3, '3,2': '再议', '4,2': 72, '5,2': 19 }));
    expect(shown(collecting({ 'a.xlsx': one, 'b.xlsx': two }))).toEqual([
      'two-returns 织里镇 织里镇交回 2 份不同的表，有 4 处不同，请选定一份；这一份：规上工业研发费用占营业收入比重（%） 2023年 空白，规上工业企业研发费用（亿元） 2023年 空白，高新技术产业增加值占规上工业比重（%） 2023年 71…',
      'two-returns 织里镇 织里镇交回 2 份不同的表，有 4 处不同，请选定一份；这一份：规上工业研发费用占营业收入比重（%） 2023年 3，规上工业企业研发费用（亿元） 2023年 空白，高新技术产业增加值占规上工业比重（%） 2023年 72…',
    ]);
    const three = collecting({ 'a.xlsx': changed(put({ '2,2': 1, '3,2': 1, '4,2': 1 })), 'b.xlsx': own });
    expect(shown(three)[0]).toMatch(/有 3 处不同.*2023年 1$/);
    expect(three.conflicts.map(({ message }) => message.en.slice(-110))).toEqual([expect.stringMatching(/2023 1, .* 2023 1, .* 2023 1$/), expect.stringMatching(/2023 2\.95, .* 2023 7\.2, .* 2023 70$/)]);
    expect(three.conflicts.map(({ key, acceptable, indicator, before, after }) => [key, acceptable, indicator, before, after])).toEqual([['织里镇:a.xlsx', true, '', null, null], ['织里镇:b.xlsx', true, '', null, null]]);
    expect(shown(collecting({ 'a.xlsx': changed(put({ '3,2': '待定' })), 'b.xlsx': changed(put({ '3,2': '待定' })) })).map((line) => line.split(' ')[0])).toEqual(['unreadable']);
  });
});
