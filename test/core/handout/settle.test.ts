/** One figure of a town against what it was given and what the district's workbook holds now. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { collect, handOut, type CellValue, type Collection, type Entry, type Sheet, type Snapshot } from '../../../src/core/index';
import { newWorkbook } from '../../../src/hosts/xlsx/blank';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { templates as builtIn } from '../../../src/templates/index';
import { sampleSnapshot } from '../../read-fixture';

/** One pack to look for is found sooner than eight. */
const templates = builtIn.filter(({ id }) => id === 'wuxing-315-by-town');
const district = sampleSnapshot('wuxing-315-2023');
const handed = (entry: Entry): Snapshot => readWorkbook(newWorkbook(handOut(district, templates, { language: 'zh', entry, towns: ['织里镇'] }).workbooks[0]?.edits ?? []));
let own: Readonly<Record<Entry, Snapshot>>;
beforeAll(() => {
  own = { targets: handed('targets'), actuals: handed('actuals') };
});

interface Cell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: string;
}

function withCell(snapshot: Snapshot, index: number, at: readonly [number, number], { value, formula, format }: Cell): Snapshot {
  /** Grids of formulas and formats end where nothing more is said. */
  const put = <T>(grid: readonly (readonly T[])[], one: T, none: T): readonly (readonly T[])[] =>
    Array.from({ length: Math.max(grid.length, at[0] + 1) }, (_, r) => (r === at[0] ? Array.from({ length: Math.max(grid[r]?.length ?? 0, at[1] + 1) }, (__, c) => (c === at[1] ? one : (grid[r]?.[c] ?? none))) : (grid[r] ?? [])));
  const change = (sheet: Sheet): Sheet => ({
    ...sheet,
    values: put(sheet.values, value, null),
    ...(formula === undefined ? {} : { formulas: put(sheet.formulas, formula, '') }),
    ...(format === undefined ? {} : { formats: put(sheet.formats, format, 'General') }),
  });
  return { ...snapshot, sheets: snapshot.sheets.map((sheet, i) => (i === index ? change(sheet) : sheet)) };
}

/** 规上工业企业研发费用 of 织里镇: 7.2 as handed out. */
const IN_DISTRICT = [3, 3] as const;
const IN_TOWN = [3, 2] as const;

function settled(now: Cell | undefined, filled: Cell | undefined, accept: readonly string[] = []): Collection {
  const book = now ? withCell(district, 1, IN_DISTRICT, now) : district;
  const file = filled ? withCell(own.targets, 0, IN_TOWN, filled) : own.targets;
  return collect(book, templates, [{ file: 'a.xlsx', snapshot: file }], { language: 'zh', accept });
}

describe('a figure of a town', () => {
  it.each<[string, Cell | undefined, Cell | undefined, unknown[]]>([
    ['as given, in a cell as handed out', undefined, undefined, []],
    ['another, in a cell as handed out', undefined, { value: 8 }, [[7.2, 8]]],
    ['another, in a blank cell', { value: null }, { value: 8 }, [[null, 8]]],
    ['as given, in a cell made blank', { value: null }, undefined, [[null, 7.2]]],
    ['as written by hand', undefined, { value: '７.２' }, []],
    ['as text', undefined, { value: '8' }, [[7.2, 8]]],
    ['in full-width digits', undefined, { value: '２４' }, [[7.2, 24]]],
    ['with its unit', undefined, { value: '8.5亿元' }, [[7.2, 8.5]]],
    ['the same as a formula comes to', { value: 8, formula: '=2*4' }, { value: 8 }, []],
  ])('%s, comes in', (_, now, filled, expected) => {
    const { changes, conflicts, edits } = settled(now, filled);
    expect(changes.map(({ before, after }) => [before, after])).toEqual(expected);
    expect(conflicts).toEqual([]);
    expect(edits).toEqual(expected.map((pair) => ({ kind: 'setValues', sheet: '进度表2（分乡镇）', at: { row: 3, column: 3 }, values: [[(pair as unknown[])[1]]] })));
  });

  it.each<[string, Cell, Cell | undefined, string, CellValue, string]>([
    ['changed on both sides', { value: 7.9 }, { value: 8 }, 'district-changed', 7.9, '下发时是 7.2，区里的 进度表2（分乡镇）!D4 现在是 7.9，乡镇填了 8；没有写入'],
    ['changed by the district alone', { value: 7.9 }, undefined, 'district-changed', 7.9, '下发时是 7.2，区里的 进度表2（分乡镇）!D4 现在是 7.9，乡镇没有改（7.2）；没有写入'],
    ['a scribble of the district', { value: '待定' }, { value: 8 }, 'district-changed', null, '下发时是 7.2，区里的 进度表2（分乡镇）!D4 现在是 不能读的内容，乡镇填了 8；没有写入'],
    ['a formula that comes to another', { value: 7.2, formula: '=7.2' }, { value: 8 }, 'formula', 7.2, '填了 8，区里的 进度表2（分乡镇）!D4 是公式，没有覆盖'],
    ['a formula that fails', { value: { error: '#REF!' }, formula: '=#REF!' }, { value: 8 }, 'formula', null, '填了 8，区里的 进度表2（分乡镇）!D4 是公式，没有覆盖'],
  ])('%s, is a conflict', (_, now, filled, kind, before, words) => {
    const { changes, conflicts, edits } = settled(now, filled);
    expect([changes, edits]).toEqual([[], []]);
    expect(conflicts.map((one) => [one.kind, one.before, one.after, one.acceptable, one.message.zh])).toEqual([[kind, before, filled?.value ?? 7.2, kind === 'district-changed', `规上工业企业研发费用（亿元） 2023年目标：${words}`]]);
    const accepted = settled(now, filled, ['all']);
    expect(accepted.edits).toHaveLength(kind === 'formula' ? 0 : 1);
    expect(accepted.conflicts.map((one) => one.accepted)).toEqual([kind !== 'formula']);
  });

  it.each<[string, Cell | undefined, string, string, CellValue]>([
    ['where a figure stands', undefined, '≥9.97', '区里的 进度表2（分乡镇）!D4（7.2）', 7.2],
    ['where a figure stood', { value: null }, '累计24', '区里的 进度表2（分乡镇）!D4（空白）', null],
    ['where the district scribbled', { value: '待定' }, '约8', '区里的 进度表2（分乡镇）!D4（不能读的内容）', null],
    ['where the district has another figure', { value: 7.9 }, '8～9', '区里的 进度表2（分乡镇）!D4（7.9）', 7.9],
  ])('in words %s, waits to be taken by its key', (_, now, value, place, before) => {
    const open = settled(now, { value });
    expect([open.changes, open.edits]).toEqual([[], []]);
    expect(open.conflicts.map((one) => [one.kind, one.before, one.after, one.acceptable, one.accepted, one.message.zh])).toEqual([
      ['words', before, value, true, false, `规上工业企业研发费用（亿元） 2023年目标：填了“${value}”，不是单一数字，${place}要的是数字；没有写入，请乡镇改填一个数`],
    ]);
    expect(settled(now, { value }, ['all']).edits).toEqual([]);
    const taken = settled(now, { value }, [open.conflicts[0]?.key ?? '']);
    expect([taken.conflicts.map((one) => one.accepted), taken.edits]).toEqual([[true], [{ kind: 'setValues', sheet: '进度表2（分乡镇）', at: { row: 3, column: 3 }, values: [[value]] }]]);
  });

  it('in words, comes in where the district has words', () => {
    const book = withCell(district, 1, IN_DISTRICT, { value: '累计达7' });
    const file = readWorkbook(newWorkbook(handOut(book, templates, { language: 'zh', entry: 'targets', towns: ['织里镇'] }).workbooks[0]?.edits ?? []));
    const all = collect(book, templates, [{ file: 'a.xlsx', snapshot: withCell(file, 0, IN_TOWN, { value: '累计达8' }) }], { language: 'zh' });
    expect([all.changes.map(({ before, after }) => [before, after]), all.conflicts]).toEqual([[['累计达7', '累计达8']], []]);
  });

  it('in words about what was reached, is no figure for the sheet that would be made', () => {
    const all = collect(district, templates, [{ file: 'a.xlsx', snapshot: withCell(own.actuals, 0, [3, 3], { value: '5左右' }) }], { language: 'zh' });
    expect([all.edits, all.conflicts.filter(({ kind }) => kind !== 'blank').map(({ kind, message }) => `${kind} ${message.zh}`)]).toEqual([[], ['words 规上工业企业研发费用（亿元） 2023年完成：填了“5左右”，不是单一数字，区里的表要的是数字；没有写入，请乡镇改填一个数']]);
  });

  it('is written as a cell shown in per cent holds it', () => {
    const share = [2, 3] as const;
    const book = withCell(district, 1, share, { value: 0.0295, format: '0.00%' });
    const all = collect(book, templates, [{ file: 'a.xlsx', snapshot: withCell(own.targets, 0, [2, 2], { value: 3.1 }) }], { language: 'zh' });
    expect(all.changes.map(({ before, after }) => [before, after])).toEqual([[2.95, 3.1]]);
    expect(all.edits).toEqual([{ kind: 'setValues', sheet: '进度表2（分乡镇）', at: { row: 2, column: 3 }, values: [[0.031]] }]);
  });

  it('left blank says what stays in the district\'s cell', () => {
    const message = (now: Cell | undefined): string[] => settled(now, { value: null }).conflicts.map((one) => `${one.kind} ${one.message.zh}`);
    expect(message(undefined)).toEqual(['blank 规上工业企业研发费用（亿元） 2023年目标：没有填，区里的 7.2 不动']);
    expect(message({ value: null })).toEqual(['blank 规上工业企业研发费用（亿元） 2023年目标：没有填']);
  });
});

describe('a locked target', () => {
  const collected = (now: Cell | undefined, locked: Cell | undefined): Collection =>
    collect(now ? withCell(district, 1, IN_DISTRICT, now) : district, templates, [{ file: 'a.xlsx', snapshot: withCell(locked ? withCell(own.actuals, 0, IN_TOWN, locked) : own.actuals, 0, [3, 3], { value: 6 }) }], { language: 'zh' });

  it.each<[string, Cell, unknown, string]>([
    ['another figure', { value: 9 }, 9, '由 7.2 改成了 9'],
    ['a blank', { value: null }, null, '由 7.2 改成了 空白'],
    ['a scribble', { value: '待定' }, undefined, '由 7.2 改成了 不能读的内容'],
  ])('that is %s now is said and not taken over', (_, locked, after, words) => {
    const all = collected(undefined, locked);
    expect(all.changedLocked.map((one) => [one.before, one.after, one.at, one.message.zh])).toEqual([[7.2, after, { sheet: '织里镇填报', row: 3, column: 2 }, `规上工业企业研发费用（亿元） 2023年目标：锁定的目标${words}，没有采用`]]);
    expect(all.changes.map((one) => [one.holds, one.after])).toEqual([['actual', 6]]);
  });

  it('that the district changed since is said', () => {
    const all = collected({ value: 7.9 }, undefined);
    expect(all.changedLocked).toEqual([]);
    expect(all.conflicts[0]?.message).toEqual({ zh: '规上工业研发费用占营业收入比重（%） 2023年完成：没有填', en: '规上工业研发费用占营业收入比重（%）, 2023 reached: left blank' });
    expect(all.conflicts.filter(({ kind }) => kind !== 'blank').map(({ kind, before, after, message }) => [kind, before, after, message.zh])).toEqual([
      ['handed-out-differs', 7.9, 7.2, '规上工业企业研发费用（亿元） 2023年目标：文件内记录的下发目标是 7.2，区里现在是 7.9：下发后区里改过，或者文件内的记录被改过'],
    ]);
    expect(collected(undefined, undefined).conflicts.filter(({ kind }) => kind !== 'blank')).toEqual([]);
  });
});
