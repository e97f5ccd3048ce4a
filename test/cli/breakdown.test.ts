/** The must-show of the breakdown: from the published workbook to exact sums, recomputed without any code of ours. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allFiguresOf, sheetValues } from './written-workbook';
import { readWorkbook } from '../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../src/hosts/xlsx/write/apply';
import { convert, missing } from '../libreoffice';
import { samplePath } from '../read-fixture';
import { indicators } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'breakdown-'));
afterAll(() => rmSync(folder, { recursive: true }));
const TOWNS = ['高新区', '织里镇', '八里店镇', '道场乡', '妙西镇', '埭溪镇', '东林镇', '环渚街道', '湖东街道'];
const WANTED = { '规上工业企业研发费用（亿元）': 32, '高新技术产业增加值（亿元）': 140, '技术交易总额（亿元）': 62.31, '累计有效发明专利拥有量（件）': 3740, '每年新增高新技术企业数（家）': 40, '每年新增省科技型中小企业（家）': 155 };
/** As the district's table prints them, where it prints another name. */
const PRINTED: Readonly<Record<string, string>> = { '规上工业企业研发费用（亿元）': '规上工业研发费用（亿元）', '每年新增省科技型中小企业（家）': '每年新增科技型中小企业数（家）' };
const QUARTERS = ['一季度', '二季度', '三季度', '四季度'] as const;

interface Recomputed {
  readonly towns: Readonly<Record<string, Readonly<Record<string, { sum: string; total: string | null; district: string | null; difference: string | null; figures: readonly string[] }>>>>;
  readonly district: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const noPython = spawnSync('python3', ['--version']).status !== 0;
const recompute = (path: string): Recomputed => JSON.parse(execFileSync('python3', [join(__dirname, '../independent/town-sums.py'), path, TOWNS.join(',')], { encoding: 'utf8' })) as Recomputed;

let count = 0;
function divided(...args: readonly string[]): string {
  const out = join(folder, `out${count++}.xlsx`);
  const ran = indicators('breakdown', samplePath('wuxing-315-2023'), '-o', out, ...args);
  expect([ran.exit, ran.error]).toEqual([0, '']);
  return out;
}

describe('indicators breakdown', () => {
  if (noPython && process.env['CI']) throw new Error('python3 is missing: the independent recomputation must run in CI');
  const independent = noPython ? it.skip : it;
  if (noPython) console.warn('python3 is missing: the independent recomputation was not run');

  independent('by the published 附件4 every additive row sums to the district, recomputed by Python from the file', () => {
    const { towns } = recompute(divided('--weights', '进度表2（分乡镇）'));
    const sheet = towns['分乡镇（2023年）'] ?? {};
    expect(Object.fromEntries(Object.keys(WANTED).map((name) => [name, Number(sheet[name]?.sum)]))).toEqual(WANTED);
    expect(Object.keys(WANTED).map((name) => Number(sheet[name]?.difference))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  independent('by quarter every town column sums to the district, no town falls, and every town ends at its year', () => {
    const { towns, district } = recompute(divided('--weights', '进度表2（分乡镇）', '--quarters'));
    const year = towns['分乡镇（2023年）'] ?? {};
    let compared = 0;
    for (const name of Object.keys(WANTED)) {
      expect(Number(year[name]?.sum)).toBe(WANTED[name as keyof typeof WANTED]);
      let before = TOWNS.map(() => 0);
      for (const quarter of QUARTERS) {
        const wanted = district[PRINTED[name] ?? name]?.[quarter];
        const row = towns[`分乡镇（2023年${quarter}）`]?.[name];
        if (wanted === undefined) {
          expect(row).toBeUndefined();
          continue;
        }
        expect([name, quarter, Number(row?.sum)]).toEqual([name, quarter, Number(wanted)]);
        const figures = (row?.figures ?? []).map(Number);
        expect(figures.every((figure, i) => figure >= (before[i] ?? 0))).toBe(true);
        before = figures;
        compared += 1;
      }
      if (towns['分乡镇（2023年四季度）']?.[name]) expect(before).toEqual((year[name]?.figures ?? []).map(Number));
    }
    expect(compared).toBe(20);
  });

  const withOffice = missing.length === 0 ? it : it.skip;
  if (missing.length > 0 && process.env['CI']) throw new Error(`${missing.join(', ')} missing: LibreOffice must recalculate in CI`);
  if (missing.length > 0) console.warn(`${missing.join(', ')} missing: LibreOffice did not recalculate`);

  withOffice('LibreOffice\'s own formulas find no difference, and see one where a figure is changed', () => {
    const path = divided('--quarters');
    const recalculated = convert(folder, 'xlsx', { recalculated: new Uint8Array(readFileSync(path)) })('recalculated');
    const differences = allFiguresOf(recalculated, '差额');
    expect(differences.size).toBe(5);
    for (const [, values] of differences) {
      expect(values.length).toBeGreaterThanOrEqual(5);
      expect(values.every((value) => value === 0)).toBe(true);
    }
    // The results written by us are 0 throughout: that LibreOffice reckons itself shows where a town gets 5 more.
    const more = applyEdits(new Uint8Array(readFileSync(path)), [{ kind: 'setValues', sheet: '分乡镇（2023年）', at: { row: 3, column: 3 }, values: [[11.28]] }]);
    expect(allFiguresOf(convert(folder, 'xlsx', { more })('more'), '差额').get('分乡镇（2023年）')?.filter((value) => value !== 0)).toEqual([5]);
  });

  withOffice('LibreOffice shows nothing of a blank cell of the district, and the difference once a text is made a number', () => {
    const district = '进度表1（按年度）';
    const put = (row: number, value: string | number | null) => ({ kind: 'setValues', sheet: district, at: { row, column: 4 }, values: [[value]] }) as const;
    const open = applyEdits(new Uint8Array(readFileSync(samplePath('wuxing-315-2023'))), [put(8, '≥32'), put(5, null)]);
    const [from, out] = [join(folder, 'open.xlsx'), join(folder, 'opened.xlsx')];
    writeFileSync(from, open);
    const ran = indicators('breakdown', from, '-o', out);
    expect(ran.out).toContain('全区数是文字（2023年“≥32”），改成数字后“差额”才显示');
    const recalculated = convert(folder, 'xlsx', { texts: new Uint8Array(readFileSync(out)), numbers: applyEdits(new Uint8Array(readFileSync(out)), [put(8, 33), put(5, 93)]) });
    const closing = (name: string, row: number): readonly unknown[] => readWorkbook(recalculated(name)).sheets.find((one) => one.name === '分乡镇（2023年）')?.values[row]?.slice(11, 14).map((value) => value ?? '') ?? [];
    const rowOf = (name: string): number => sheetValues(out, '分乡镇（2023年）').findIndex((row) => row[1] === name);
    const [spending, staff] = [rowOf('规上工业企业研发费用（亿元）'), rowOf('每万名就业人员中研发人员（人年）')];
    expect([closing('texts', spending), closing('numbers', spending)]).toEqual([[32, '≥32', ''], [32, 33, -1]]);
    expect([closing('texts', staff), closing('numbers', staff)]).toEqual([['', '', ''], ['', 93, '']]);
  });

  it('the former sheet is superseded whatever the weights and however many indicators: no figure holds twice', () => {
    const hard = (...args: readonly string[]): readonly unknown[] => JSON.parse(indicators('check', divided(...args), '--format', 'json').out).files[0].findings.filter(({ severity }: { severity: string }) => severity === 'hard').map(({ rule, sheet }: { rule: string; sheet: string }) => `${rule} ${sheet}`);
    expect(hard('--weights', 'equal')).toEqual([]);
    // What the published sheet already lacked of the district's figures.
    expect(hard('--indicators', '规上工业研发费用')).toEqual(['parts-sum-to-total 分乡镇（2023年）', 'parts-sum-to-total 分乡镇（2023年）']);
    expect(new Set(hard('--ratios', 'blank'))).toEqual(new Set(['cell-required 分乡镇（2023年）']));
  });

  it('weights that are no table by town, a district without figures and impossible pins are one sentence, and nothing is written', () => {
    const out = join(folder, 'none.xlsx');
    const said = (file: string, ...args: readonly string[]): readonly unknown[] => {
      const ran = indicators('breakdown', file, '-o', out, ...args);
      return [ran.exit, ran.error, existsSync(out)];
    };
    const blank = join(folder, 'blank.xlsx');
    expect(indicators('new', 'wuxing-315-yearly', '-o', blank, '--blank').exit).toBe(0);
    expect(said(samplePath('wuxing-315-2023'), '--weights', 'luqiao-six')).toEqual([2, '模板“luqiao-six”里没有认识的分乡镇表，不能作为权重', false]);
    expect(said(samplePath('wuxing-315-2023'), '--weights', '甲镇=1')).toEqual([2, '权重来源（手工输入）没有这些乡镇的数，不能作为权重。没有写出文件', false]);
    expect(said(blank)).toEqual([2, '区级表“进度表1（按年度）”没有 2023年可分解的数（空白或不可用），请先填写全区目标。没有写出文件', false]);
    expect(said(samplePath('wuxing-315-2023'), '--pin', '规上工业研发费用:织里镇=-1')).toEqual([2, '规上工业企业研发费用（亿元）：织里镇 的固定值 -1 小于该指标可能的最小值 0，请改正或清空', false]);
  });

  it('a workbook divided by quarter is divided by quarter again', () => {
    const again = join(folder, 'quarters-again.xlsx');
    const ran = indicators('breakdown', divided('--quarters'), '-o', again, '--pin', '规上工业研发费用:织里镇=7');
    expect([ran.exit, ran.out]).toEqual([0, expect.stringContaining('工作簿中已有分到季度的表，季度一并重新分解')]);
    expect(JSON.parse(indicators('check', again, '--format', 'json').out).files[0].findings.filter(({ severity }: { severity: string }) => severity === 'hard')).toEqual([]);
  });

  it('the copy passes its own check, and the superseded sheet is said', () => {
    const path = divided('--quarters', '--ratios', 'scaled');
    const { files } = JSON.parse(indicators('check', path, '--format', 'json').out);
    expect(files[0].findings).toEqual([]);
    expect(files[0].tables.map(({ template }: { template: string }) => template)).toEqual(['wuxing-315-yearly', 'wuxing-315-by-town', ...[1, 2, 3, 4].map((q) => `wuxing-315-by-town-2023q${q}`)]);
    expect(indicators('check', path).out).toContain('工作表“进度表2（分乡镇）”已由“分乡镇（2023年）”取代，未校验');
  });

  it('infeasible pins are one sentence, and nothing is written', () => {
    const out = join(folder, 'never.xlsx');
    const ran = indicators('breakdown', samplePath('wuxing-315-2023'), '-o', out, '--pin', '规上工业企业研发费用:织里镇=30', '--pin', '规上工业企业研发费用:八里店镇=5');
    expect(ran.exit).toBe(2);
    expect(ran.error).toMatch(/^规上工业企业研发费用（亿元）：.*织里镇.*八里店镇.*35.*32.*没有写出文件$/);
    expect(existsSync(out)).toBe(false);
  });

  it('a pin is kept the next time, by the allocation ledger', () => {
    const first = divided('--pin', '技术交易总额:织里镇=9');
    const again = join(folder, 'again.xlsx');
    expect(indicators('breakdown', first, '-o', again).exit).toBe(0);
    expect(sheetValues(again, '分乡镇（2023年）')[6]?.[3]).toBe(9);
    expect(sheetValues(again, '分乡镇（2023年）')).toEqual(sheetValues(first, '分乡镇（2023年）'));
    expect(sheetValues(again, '分解台账')).toEqual(sheetValues(first, '分解台账'));
  });

  it('weights may be equal, a pack\'s, or another file\'s; anything else is refused with what there is', () => {
    const equal = sheetValues(divided('--weights', 'equal'), '分乡镇（2023年）');
    expect(equal[3]?.slice(2, 11)).toEqual([3.56, 3.56, 3.56, 3.56, 3.56, 3.55, 3.55, 3.55, 3.55].map(() => expect.any(Number)));
    const byPack = sheetValues(divided('--weights', 'wuxing-315-by-town'), '分乡镇（2023年）');
    const bySheet = sheetValues(divided('--weights', '进度表2（分乡镇）'), '分乡镇（2023年）');
    const byFile = sheetValues(divided('--weights', samplePath('wuxing-315-2023')), '分乡镇（2023年）');
    expect(byPack).toEqual(bySheet);
    expect(byFile).toEqual(bySheet);
    const wrong = indicators('breakdown', samplePath('wuxing-315-2023'), '-o', join(folder, 'w.xlsx'), '--weights', '权重表');
    expect([wrong.exit, wrong.error]).toEqual([2, expect.stringContaining('进度表1（按年度）、进度表2（分乡镇）')]);
  });

  it('towns and indicators can be chosen', () => {
    const path = divided('--weights', 'equal', '--towns', '织里镇,埭溪镇,新设镇', '--indicators', '技术交易总额,全社会R&D经费支出', '--decimals', '全社会R&D经费支出=1');
    expect(sheetValues(path, '分乡镇（2023年）').slice(1, 4).map((row) => row.slice(1, 8))).toEqual([
      ['指标名称/地区', '织里镇', '埭溪镇', '新设镇', '合计', '全区', '差额'],
      ['技术交易总额（亿元）', 20.77, 20.77, 20.77, 62.31, 62.31, 0],
      ['全社会R&D经费支出（亿元）', 10, 10, 10, 30, 30, 0],
    ]);
    // The published sheet says more than these three towns, so it holds on, with its own findings.
    const { files } = JSON.parse(indicators('check', path, '--format', 'json').out);
    expect(files[0].findings.filter(({ sheet, rule }: { sheet: string; rule: string }) => sheet === '分乡镇（2023年）' && rule !== 'same-figure')).toEqual([]);
    expect(files[0].tables.map(({ sheet }: { sheet: string }) => sheet)).toEqual(['进度表1（按年度）', '进度表2（分乡镇）', '分乡镇（2023年）']);
  });
});

describe('indicators close-gaps', () => {
  it('shows before and after for the six rows of 附件4, and writes only when asked', () => {
    const shown = indicators('close-gaps', samplePath('wuxing-315-2023'));
    expect(shown.exit).toBe(1);
    expect(shown.out).toContain('共 6 处差额');
    expect(shown.out).toContain('高新区 935→1108');
    const out = join(folder, 'closed.xlsx');
    expect(indicators('close-gaps', samplePath('wuxing-315-2023'), '-o', out).exit).toBe(0);
    const { files } = JSON.parse(indicators('check', out, '--format', 'json').out);
    expect(files[0].findings.filter(({ rule }: { rule: string }) => rule === 'parts-sum-to-total')).toEqual([]);
    expect(indicators('close-gaps', out).out).toBe('各乡镇之和与全区数一致，没有差额');
  });

  it('says that it wrote into a protected sheet of the copy', () => {
    const [locked, out] = [join(folder, 'locked.xlsx'), join(folder, 'locked-closed.xlsx')];
    const bytes = readFileSync(samplePath('wuxing-315-2023'));
    const sheet = readWorkbook(bytes).sheets[1]?.name ?? '';
    writeFileSync(locked, applyEdits(bytes, [{ kind: 'protect', sheet, open: [] }]));
    expect(indicators('close-gaps', locked).out).not.toContain('受保护');
    expect(indicators('close-gaps', locked, '-o', out).out).toContain(`受保护的工作表（“${sheet}”）在所写的副本中也改了数，保护照旧；原文件没有改动`);
    expect(indicators('close-gaps', locked, '-o', out, '--force', '--lang', 'en').out).toContain(`Protected sheets ("${sheet}") were written to in the copy`);
    expect(readWorkbook(readFileSync(out)).sheets[1]?.isProtected).toBe(true);
    expect(indicators('close-gaps', samplePath('wuxing-315-2023'), '-o', out, '--force').out).not.toContain('受保护');
  });

  it('a pinned town gets its figure, and the rest is closed around it', () => {
    const out = join(folder, 'pinned.xlsx');
    indicators('close-gaps', samplePath('wuxing-315-2023'), '-o', out, '--pin', '技术交易总额:湖东街道=12.5', '--pin', '累计有效发明专利拥有量:高新区=900', '--floor', '累计有效发明专利拥有量:湖东街道=200', '--cap', '规上工业研发费用:东林镇=5');
    const rows = sheetValues(out, '进度表2（分乡镇）');
    const figures = (at: number, decimals: number): number[] => (rows[at] ?? []).slice(2, 11).map((value) => Math.round(Number(value) * 10 ** decimals));
    const sum = (all: readonly number[]): number => all.reduce((total, value) => total + value, 0);
    expect([figures(6, 2)[8], sum(figures(6, 2))]).toEqual([1250, 6231]);
    const patents = rows.findIndex((row) => row[1] === '累计有效发明专利拥有量（件）');
    expect([figures(patents, 0)[0], figures(patents, 0)[8], sum(figures(patents, 0))]).toEqual([900, 200, 3740]);
    const spending = rows.findIndex((row) => row[1] === '规上工业企业研发费用（亿元）');
    expect([figures(spending, 2)[6], sum(figures(spending, 2))]).toEqual([500, 3200]);
  });

  it('says where a limit makes it impossible, and refuses one without an effect', () => {
    const out = join(folder, 'impossible.xlsx');
    const said = indicators('close-gaps', samplePath('wuxing-315-2023'), '-o', out, '--pin', '技术交易总额:湖东街道=70');
    expect(said.exit).toBe(1);
    expect(said.out).toContain('差额 12.31 无法补齐：湖东街道 固定为 70，超过全区 62.31，至少要减少 7.69');
    expect(said.out).toContain(`已补齐 5 处差额，写入 ${out}；1 处不能补齐，未改动`);
    const idle = indicators('close-gaps', samplePath('wuxing-315-2023'), '--pin', '技术交易总额:织里镇:2023Q1=3');
    expect([idle.exit, idle.error]).toEqual([2, expect.stringContaining('限定“技术交易总额（亿元）:织里镇:2023Q1=3”没有作用：分乡镇表中没有它这一季度的数，有的是 2023年')]);
  });
});
