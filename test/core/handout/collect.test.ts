import { beforeAll, describe, expect, it } from '@jest/globals';
import { collect, handOut, validate, type Sheet, type Snapshot } from '../../../src/core/index';
import { newWorkbook } from '../../../src/hosts/xlsx/blank';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { templates } from '../../../src/templates/index';
import { sampleBytes, sampleSnapshot } from '../../read-fixture';
import { bytesOf, cellIn, collected, handedOut, shown, typed } from './towns';

const bytes = sampleBytes('wuxing-315-2023');
const district = sampleSnapshot('wuxing-315-2023');
let workbooks: ReadonlyMap<string, Uint8Array>;
beforeAll(() => {
  workbooks = handedOut(district, 'targets');
});
const own = (town: string): Uint8Array => bytesOf(workbooks, town);
const TOWN_SHEET = district.sheets[1]?.name ?? '';

describe('collecting targets', () => {
  it('changes nothing where every town returns what it was given', () => {
    const all = collected(district, Object.fromEntries(workbooks));
    expect(all.towns.map(({ status }) => status)).toEqual(Array(9).fill('returned'));
    expect([all.edits, all.changes, all.conflicts, all.changedHeaders, all.changedLocked, all.notOurs, all.remarks]).toEqual([[], [], [], [], [], [], []]);
  });

  it('lists what comes in and who is missing, and writes just that', () => {
    const all = collected(district, { 'a.xlsx': typed(own('织里镇'), { C4: 7.5, C11: 9 }), 'b.xlsx': own('高新区') });
    expect(all.towns.filter(({ status }) => status === 'missing')).toHaveLength(7);
    expect(all.changes.map(({ town, indicator, before, after }) => [town, indicator, before, after])).toEqual([
      ['织里镇', '规上工业企业研发费用（亿元）', 7.2, 7.5],
      ['织里镇', '每年新增高新技术企业数（家）', 7, 9],
    ]);
    expect(all.edits).toHaveLength(2);
    const result = applyEdits(bytes, all.edits);
    const sums = validate(readWorkbook(result), templates).findings.filter(({ rule }) => rule === 'parts-sum-to-total');
    const before = validate(district, templates).findings.filter(({ rule }) => rule === 'parts-sum-to-total');
    expect(sums.find(({ indicator }) => indicator === '规上工业企业研发费用（亿元）')?.actual).toBe(37.01);
    expect(before.find(({ indicator }) => indicator === '规上工业企业研发费用（亿元）')?.actual).toBe(36.71);
  });

  it('finds rows by their labels, wherever the town moved them', () => {
    const whole = readWorkbook(own('织里镇'));
    const moved = whole.sheets.map((sheet, index): Sheet => {
      const rows = sheet.values.slice(2, 12).map((row) => (row[1] === '每万名就业人员中研发人员（人年）' ? [row[0] ?? null, row[1], 1300, ...row.slice(3)] : row));
      const values = [...sheet.values.slice(0, 2), ...rows.slice(4), [11, '我镇另报：厂房面积（平方米）', 5], ...rows.slice(0, 4)];
      return index > 0 ? sheet : { ...sheet, values, merges: [] };
    });
    const all = collect(district, templates, [{ file: 'a.xlsx', snapshot: { ...whole, sheets: moved } }], { language: 'zh' });
    expect(all.changes.map(({ indicator, before, after }) => [indicator, before, after])).toEqual([['每万名就业人员中研发人员（人年）', 1200, 1300]]);
    expect(all.conflicts).toEqual([]);
    expect(all.changedHeaders.map(({ message }) => message.zh)).toEqual(['多了一行“我镇另报：厂房面积（平方米）”，没有汇集']);
  });

  it('does not write over what the district changed since, unless it is accepted', () => {
    const now = readWorkbook(applyEdits(bytes, [{ kind: 'setValues', sheet: TOWN_SHEET, at: townCell(district, '规上工业企业研发费用', '织里镇'), values: [[7.9]] }]));
    const files = { 'a.xlsx': typed(own('织里镇'), { C4: 7.5 }), 'b.xlsx': own('高新区') };
    const open = collected(now, files);
    expect([open.edits, open.changes]).toEqual([[], []]);
    expect(shown(open)).toEqual([expect.stringMatching(/^district-changed 织里镇 规上工业企业研发费用（亿元） 2023年目标：下发时是 7\.2，区里的 \S+![A-Z]+\d+ 现在是 7\.9，乡镇填了 7\.5；没有写入$/)]);
    const key = open.conflicts[0]?.key ?? '';
    expect(key).toBe('织里镇:industrial-rd-spending:2023:target');
    for (const accept of [[key], ['all']]) {
      const settled = collected(now, files, { accept });
      expect(settled.conflicts.map(({ accepted }) => accepted)).toEqual([true]);
      expect(settled.edits).toHaveLength(1);
    }
    expect(collected(now, files, { accept: ['织里镇:x:2023:target'] }).remarks.map(({ zh }) => zh)).toEqual(['没有冲突“织里镇:x:2023:target”']);
    // A town that left it as handed out would take the district's own change back.
    expect(shown(collected(now, { 'a.xlsx': own('织里镇') }))).toEqual([expect.stringContaining('现在是 7.9，乡镇没有改（7.2）')]);
    // Both changed it to the same.
    expect(collected(now, { 'a.xlsx': typed(own('织里镇'), { C4: '7.90' }) }).conflicts).toEqual([]);
  });

  it('never writes over a formula of the district', () => {
    const at = townCell(district, '规上工业企业研发费用', '织里镇');
    const now = readWorkbook(applyEdits(bytes, [{ kind: 'setValues', sheet: TOWN_SHEET, at, values: [[{ formula: '=3.6*2', value: 7.2 }]] }]));
    const all = collected(now, { 'a.xlsx': typed(own('织里镇'), { C4: 7.5 }) }, { accept: ['all'] });
    expect(all.edits).toEqual([]);
    expect(shown(all)).toEqual([expect.stringMatching(/^formula 织里镇 .*填了 7\.5，区里的 .* 是公式，没有覆盖$/)]);
    expect(collected(now, { 'a.xlsx': own('织里镇') }).conflicts).toEqual([]);
  });

  it('takes two returns that agree as one, and asks to choose between two that differ', () => {
    const same = collected(district, { 'a.xlsx': typed(own('织里镇'), { C4: 7.5 }), 'b.xlsx': typed(own('织里镇'), { C4: '7.5' }) });
    expect([same.conflicts, same.changes.length, same.remarks.map(({ zh }) => zh)]).toEqual([[], 1, ['织里镇交回了 2 份相同的表（a.xlsx、b.xlsx），按一份汇集']]);
    const files = { 'a.xlsx': typed(own('织里镇'), { C4: 7.5 }), 'b.xlsx': typed(own('织里镇'), { C4: 7.6, C11: 8 }) };
    for (const accept of [[], ['all'], ['织里镇:a.xlsx', '织里镇:b.xlsx']]) {
      const open = collected(district, files, { accept });
      expect(open.towns.find(({ town }) => town === '织里镇')).toEqual({ town: '织里镇', entry: 'targets', status: 'twice', files: ['a.xlsx', 'b.xlsx'], changes: 0 });
      expect([open.edits, open.changes]).toEqual([[], []]);
      expect(shown(open)).toEqual([
        'two-returns 织里镇 织里镇交回 2 份不同的表，有 2 处不同，请选定一份；这一份：规上工业企业研发费用（亿元） 2023年 7.5，每年新增高新技术企业数（家） 2023年 7',
        'two-returns 织里镇 织里镇交回 2 份不同的表，有 2 处不同，请选定一份；这一份：规上工业企业研发费用（亿元） 2023年 7.6，每年新增高新技术企业数（家） 2023年 8',
      ]);
    }
    const chosen = collected(district, files, { accept: ['织里镇:b.xlsx'] });
    expect(chosen.changes.map(({ after }) => after)).toEqual([7.6, 8]);
    expect(chosen.towns.find(({ town }) => town === '织里镇')?.status).toBe('returned');
  });

  it('says what is blank and what can\'t be read, and keeps the district\'s figure', () => {
    const all = collected(district, { 'a.xlsx': typed(own('织里镇'), { C4: null, C5: '待定', C7: '8亿元' }) });
    expect(shown(all)).toEqual([
      'blank 织里镇 规上工业企业研发费用（亿元） 2023年目标：没有填，区里的 7.2 不动',
      expect.stringMatching(/^unreadable 织里镇 高新技术产业增加值占规上工业比重（%） 2023年目标：不能读：.+；没有汇集$/),
    ]);
    expect(all.edits).toEqual([]);
  });

  it('says which headers were changed, and collects what is still understood', () => {
    const understood = collected(district, { 'a.xlsx': typed(own('织里镇'), { A1: '我镇的表', C2: '2023年度', B4: '规上工业研发费用', C4: 7.5 }) });
    expect(understood.changedHeaders.map(({ before, after, message }) => [before, after, message.zh])).toEqual([
      ['吴兴区织里镇2023年指标目标填报表', '我镇的表', '标题“吴兴区织里镇2023年指标目标填报表”改成了“我镇的表”'],
      ['2023年目标', '2023年度', '表头“2023年目标”改成了“2023年度”，仍按原来的列汇集'],
      ['规上工业企业研发费用（亿元）', '规上工业研发费用', '指标“规上工业企业研发费用（亿元）”改成了“规上工业研发费用”，仍按原来的指标汇集'],
    ]);
    expect(understood.changes).toHaveLength(1);
    const lost = collected(district, { 'a.xlsx': typed(own('织里镇'), { C2: '任务数', C4: 7.5 }) });
    expect(lost.changedHeaders.map(({ message }) => message.zh)).toEqual(['找不到表头“2023年目标”，整份没有汇集；请改回原来的表头']);
    expect([lost.towns.find(({ town }) => town === '织里镇')?.status, lost.edits]).toEqual(['unreadable', []]);
  });

  it('says why a file is none of this hand-out', () => {
    const [foreign] = handOut(relabelled(district, '吴兴区', '南浔区'), templates.map((one) => ({ ...one, district: '南浔区' })), { language: 'zh', entry: 'targets' }).workbooks;
    const nextYear = JSON.parse(JSON.stringify(templates).replaceAll('"year":2023', '"year":2024'));
    const [later] = handOut(district, nextYear, { language: 'zh', entry: 'targets' }).workbooks;
    const otherPack = templates.map((one) => ({ ...one, id: `${one.id}-b` }));
    const [other] = handOut(district, otherPack, { language: 'zh', entry: 'targets' }).workbooks;
    const fewer = templates.map((one) => ({ ...one, regions: one.regions.filter(({ name }) => name !== '高新区'), columns: one.columns.filter((column) => column.role !== 'figure' || column.region !== '高新区'), rows: one.rows.map((row) => ({ ...row, values: {} })) }));
    const of = (book: typeof foreign): Uint8Array => newWorkbook(book?.edits ?? []);
    const all = collected(district, { 'district.xlsx': bytes, 'nanxun.xlsx': of(foreign), '2024.xlsx': of(later), 'other.xlsx': of(other) });
    expect(all.notOurs.map(({ file, reason }) => [file, reason.zh])).toEqual([
      ['district.xlsx', expect.stringMatching(/^文件里没有下发时写入的模板/)],
      ['nanxun.xlsx', '是南浔区的文件（南浔区高新区2023年指标目标填报表），不是吴兴区的'],
      ['2024.xlsx', '是2024年的文件（吴兴区高新区2024年指标目标填报表），本次汇集的是2023年'],
      ['other.xlsx', expect.stringMatching(/^是按另一张表下发的（吴兴区高新区2023年指标目标填报表，.+），不是这个工作簿的$/)],
    ]);
    expect(all.towns.every(({ status }) => status === 'missing')).toBe(true);
    expect(collected(district, { 'a.xlsx': own('高新区') }, {}, fewer).notOurs.map(({ reason }) => reason.zh)).toEqual(['是“高新区”的文件（吴兴区高新区2023年指标目标填报表），区里的分乡镇表中没有这个乡镇']);
  });

  it('notices the protection that was taken off', () => {
    const open: Snapshot = readWorkbook(own('织里镇'));
    const bare = { ...open, sheets: open.sheets.map((sheet) => ({ ...sheet, isProtected: false })) };
    expect(open.sheets[0]?.isProtected).toBe(true);
    expect(collect(district, templates, [{ file: 'a.xlsx', snapshot: bare }], { language: 'zh' }).remarks.map(({ zh }) => zh)).toEqual(['a.xlsx：工作表的保护被取消了']);
  });

  it('writes into the town\'s own cell', () => {
    const all = collected(district, { 'a.xlsx': typed(own('织里镇'), { C4: 7.5 }) });
    const [change] = all.edits;
    if (change?.kind !== 'setValues') throw new Error('No value is written');
    expect(cellIn(applyEdits(bytes, all.edits), change.sheet, 'D4')).toBe(7.5);
  });
});

/** Of a town in a row of the district's sheet, found by what is printed. */
function townCell({ sheets }: Snapshot, indicator: string, town: string): { row: number; column: number } {
  const values = sheets.find(({ name }) => name === TOWN_SHEET)?.values ?? [];
  const column = values.map((row) => row.indexOf(town)).find((at) => at >= 0) ?? -1;
  const row = values.findIndex((cells) => cells.some((text) => typeof text === 'string' && text.replace('企业', '').startsWith(indicator.replace('企业', '')) && !text.includes('比重')));
  if (row < 0 || column < 0) throw new Error(`No cell for ${indicator} in ${town}`);
  return { row, column };
}

function relabelled(snapshot: Snapshot, from: string, to: string): Snapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, values: sheet.values.map((row) => row.map((value) => (typeof value === 'string' ? value.replaceAll(from, to) : value))) })) };
}
