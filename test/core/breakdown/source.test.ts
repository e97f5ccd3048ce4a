/** What a breakdown starts from: which table, year, towns and indicators. */
import { describe, expect, it } from '@jest/globals';
import { equalWeights, planBreakdown, type Breakdown, type BreakdownOptions, type Snapshot, type Template } from '../../../src/core/index';
import { townTable } from '../../../src/core/breakdown/town-table';
import type { Column, FigureColumn } from '../../../src/core/template/template';
import { bookOf, BY_TOWN, indicator, outcome, PACKS, put, TOWNS, YEARLY } from './book';

type Case = Partial<BreakdownOptions> & { readonly on?: Snapshot; readonly packs?: readonly Template[] };
const plan = ({ on = bookOf(YEARLY, BY_TOWN), packs = PACKS, ...more }: Case): Breakdown => planBreakdown(on, packs, { language: 'zh', weights: equalWeights, quarters: true, ratios: 'district', ...more });

/** "目标: 2023 2023Q1 …; 东镇 西镇 南街道; spending …" */
function started(options: Case): string {
  const result = outcome(() => plan(options));
  if (typeof result === 'string') return result;
  return [`${result.district.sheet.name}: ${result.periods.map(({ year, quarter }) => `${year}${quarter === undefined ? '' : `Q${quarter}`}`).join(' ')}`, result.towns.map(({ name }) => name).join(' '), result.rows.map(({ indicator: { id } }) => id).join(' ')].join('; ');
}

const ALL = 'spending revenue share firms growth';
const NAMES = TOWNS.join(' ');
const PERIODS = '2023 2023Q1 2023Q2 2023Q3 2023Q4';

const isFigure = (column: Column): column is FigureColumn => column.role === 'figure';
const columns = (change: (column: FigureColumn) => Column | undefined): readonly Column[] => YEARLY.columns.flatMap((column) => (isFigure(column) ? (change(column) ?? []) : column));
const YEARS: Template = { ...YEARLY, columns: columns((column) => (column.period.quarter === undefined ? column : undefined)) };
const without = (...keys: readonly string[]): Template => ({ ...YEARLY, columns: columns((column) => (keys.includes(column.key) ? undefined : column)) });
const JUMBLED: Template = { ...YEARLY, columns: [...YEARLY.columns].sort((a, b) => (isFigure(a) && isFigure(b) ? b.key.localeCompare(a.key) : 0)) };
const OTHER = 'jia-other';

/** A second sheet of the district's table, with fewer or more figures. */
const twice = (blank: string): Snapshot => {
  const both = bookOf({ ...YEARLY, sheetName: '一' }, { ...YEARLY, sheetName: '二' });
  return [2, 3, 5].reduce((on, row) => [2, 3, 4, 5, 6, 7].reduce((one, column) => put(one, blank, row, column, null), on), both);
};

describe('a breakdown starts', () => {
  it.each<[string, Case, string]>([
    ['from the district\'s table, its towns and their indicators', {}, `目标: ${PERIODS}; ${NAMES}; ${ALL}`],
    ['from the table with most figures', { on: twice('一') }, `二: ${PERIODS}; ${NAMES}; ${ALL}`],
    ['from the first of equals', { on: bookOf({ ...YEARLY, sheetName: '一' }, { ...YEARLY, sheetName: '二' }) }, `一: ${PERIODS}; ${NAMES}; ${ALL}`],
    ['from the one that is named', { on: twice('二'), sheet: '二', indicators: ['share'] }, `二: ${PERIODS}; ${NAMES}; share`],
    ['from none that is not a district\'s', { sheet: '乡镇' }, '工作表“乡镇”不是认识的区级指标表，请指明有全区目标的工作表 / The sheet 乡镇 is no district table that we know; please name the sheet with the district\'s targets'],
    ['from none', { on: bookOf(BY_TOWN) }, '没有找到区级指标表（如“进度表1（按年度）”），没有可分解的目标；请先从“模板”新建或打开区级表 / No table of the district was found, so there are no targets to divide; please open one, or make it from a template'],
    ['from none of a table that holds ratios alone', { on: bookOf({ ...YEARLY, rows: YEARLY.rows.filter(({ additiveOverRegions }) => !additiveOverRegions) }), packs: [{ ...YEARLY, rows: YEARLY.rows.filter(({ additiveOverRegions }) => !additiveOverRegions) }, BY_TOWN], sheet: '目标' }, '工作表“目标”不是认识的区级指标表，请指明有全区目标的工作表 / The sheet 目标 is no district table that we know; please name the sheet with the district\'s targets'],
    ['in the year that is named', { year: 2024 }, `目标: 2024; ${NAMES}; ${ALL}`],
    ['in no year without targets', { year: 2030 }, '工作表“目标”没有 2030 年的目标，有 2023、2024 年 / The sheet 目标 has no targets of 2030; it has 2023, 2024'],
    ['in the year of the quarters, though it is not the last', { packs: [YEARLY, { ...BY_TOWN, columns: BY_TOWN.columns.map((column) => (isFigure(column) ? { ...column, period: { year: 2024 } } : column)) }] }, `目标: ${PERIODS}; ${NAMES}; ${ALL}`],
    ['in the year of the table by town', { on: bookOf(YEARS), packs: [YEARS, BY_TOWN] }, `目标: 2023; ${NAMES}; ${ALL}`],
    ['in the last year where the table by town is of none of them', { on: bookOf(YEARS), packs: [YEARS, { ...BY_TOWN, columns: BY_TOWN.columns.map((column) => (isFigure(column) ? { ...column, period: { year: 2022 } } : column)) }] }, `目标: 2024; ${NAMES}; ${ALL}`],
    ['in the last year where there is no table by town', { on: bookOf(YEARS), packs: [YEARS], towns: ['甲镇'] }, `目标: 2024; 甲镇; ${ALL}`],
    ['with the quarters in their order', { on: bookOf(JUMBLED), packs: [JUMBLED, BY_TOWN] }, `目标: ${PERIODS}; ${NAMES}; ${ALL}`],
    ['with the quarters that there are', { on: bookOf(without('2023Q2', '2023Q3', '2023Q4')), packs: [without('2023Q2', '2023Q3', '2023Q4'), BY_TOWN], indicators: ['share'] }, `目标: 2023 2023Q1; ${NAMES}; share`],
    ['without quarters', { quarters: false }, `目标: 2023; ${NAMES}; ${ALL}`],
    ['with the towns that are named, by any of their names, and new ones', { towns: ['新镇', '东部'] }, `目标: ${PERIODS}; 新镇 东镇; ${ALL}`],
    ['with no town twice', { towns: ['东部', '西镇', '东镇'] }, '乡镇“东镇”列了两次 / The town 东镇 is listed twice'],
    ['with no town whose name is another\'s but for width and case', { towns: ['A镇', 'ａ镇'] }, '乡镇“ａ镇”列了两次 / The town ａ镇 is listed twice'],
    ['with no town whose name can be no column\'s key', { towns: ['甲镇', 'nul.txt'] }, '乡镇名称“nul.txt”不能用：最多 40 个字，不能以小写字母、下划线、$ 或空格开头，也不能换行；请改名 / The town\'s name nul.txt can\'t be used: it has at most 40 characters, no line break, and no lower-case letter, underscore, $ or space first; please choose another'],
    ['with a town whose name is as long as a key can be', { towns: ['镇'.repeat(40)] }, `目标: ${PERIODS}; ${'镇'.repeat(40)}; ${ALL}`],
    ['with none whose name is longer', { towns: ['镇'.repeat(41)] }, `乡镇名称“${'镇'.repeat(41)}”不能用：最多 40 个字，不能以小写字母、下划线、$ 或空格开头，也不能换行；请改名 / The town's name ${'镇'.repeat(41)} can't be used: it has at most 40 characters, no line break, and no lower-case letter, underscore, $ or space first; please choose another`],
    ['with no list of no towns', { towns: [] }, '没有乡镇名单：本区没有分乡镇的模板，请输入乡镇名称 / There is no list of towns: the district has no template by town; please enter their names'],
    ['with nobody\'s towns but its own', { packs: [YEARLY, { ...BY_TOWN, district: '乙区' }], on: bookOf(YEARLY) }, '没有乡镇名单：本区没有分乡镇的模板，请输入乡镇名称 / There is no list of towns: the district has no template by town; please enter their names'],
    ['with the indicators that are named, in that order', { indicators: ['firms', 'spending'] }, `目标: ${PERIODS}; ${NAMES}; firms spending`],
    ['with no indicator that no table has', { indicators: ['firms', 'nothing'] }, '没有指标“nothing” / There is no indicator nothing'],
    ['with one that only the table by town has', { on: bookOf({ ...YEARLY, rows: YEARLY.rows.slice(0, 4) }), packs: [{ ...YEARLY, rows: YEARLY.rows.slice(0, 4) }, BY_TOWN], indicators: ['growth', 'firms'] }, `目标: 2023; ${NAMES}; growth firms`],
    ['without work to be done', { on: bookOf({ ...YEARLY, rows: [...YEARLY.rows, indicator('work', '工作', '', { measure: 'none', additiveOverRegions: false })] }), packs: [{ ...YEARLY, rows: [...YEARLY.rows, indicator('work', '工作', '', { measure: 'none', additiveOverRegions: false })] }], towns: ['甲镇'] }, `目标: ${PERIODS}; 甲镇; ${ALL}`],
    ['with the indicators of the table by town, of which the district\'s has half', { packs: [YEARLY, { ...BY_TOWN, rows: [...BY_TOWN.rows.slice(0, 2), indicator('a', '甲（家）', '家'), indicator('b', '乙（家）', '家')] }], on: bookOf(YEARLY) }, `目标: ${PERIODS}; ${NAMES}; spending revenue a b`],
    ['with its own where the table by town speaks of other things', { packs: [YEARLY, { ...BY_TOWN, rows: [...BY_TOWN.rows.slice(0, 1), indicator('a', '甲（家）', '家'), indicator('b', '乙（家）', '家')] }], on: bookOf(YEARLY) }, `目标: ${PERIODS}; ${NAMES}; ${ALL}`],
  ])('%s', (_, options, wanted) => {
    expect(started(options)).toBe(wanted);
  });

  it('from targets: what was reached and what a clerk may add is none', () => {
    const reached: Template = { ...YEARLY, id: OTHER, columns: columns((column) => ({ ...column, holds: 'actual' })) };
    expect(started({ on: bookOf(reached), packs: [reached], towns: ['甲镇'] })).toMatch(/^没有找到区级指标表/);
    const more: Template = { ...YEARLY, columns: [...YEARLY.columns, { role: 'figure', header: '2025年', width: 9, key: '2025', period: { year: 2025 }, optional: true }, { role: 'figure', header: '2026年完成', width: 9, key: '2026', period: { year: 2026 }, holds: 'actual' }] };
    for (const year of [2025, 2026]) expect(started({ on: bookOf(more), packs: [more, BY_TOWN], year })).toMatch(/有 2023、2024 年/);
  });
});

it('the district\'s own target is divided, not what was reached nor what a town has', () => {
  const at = YEARLY.columns.findIndex(isFigure);
  const others: readonly Column[] = [
    { role: 'figure', header: '2023年完成', width: 9, key: 'reached', period: { year: 2023 }, holds: 'actual' },
    { role: 'figure', header: '东镇', width: 9, key: '东镇', period: { year: 2023 }, region: '东镇' },
  ];
  const mixed: Template = { ...YEARLY, columns: [...YEARLY.columns.slice(0, at), ...others, ...YEARLY.columns.slice(at)], rows: YEARLY.rows.map((row) => ({ ...row, values: { ...row.values, reached: 99, 东镇: 7 } })) };
  const rows = plan({ on: bookOf(mixed), packs: [mixed, BY_TOWN], quarters: false, indicators: ['spending', 'firms'] }).rows;
  expect(rows.map(({ periods }) => [periods[0]?.total, periods[0]?.district?.value])).toEqual([[32, 32], [10, 10]]);
});

describe('the list of towns', () => {
  const quarter = townTable({ base: BY_TOWN, period: { year: 2023, quarter: 1 }, holds: 'target', towns: [{ name: '季镇', aliases: [] }], rows: BY_TOWN.rows });
  const reached = townTable({ base: BY_TOWN, period: { year: 2023 }, holds: 'actual', towns: [{ name: '完镇', aliases: [] }], rows: BY_TOWN.rows });
  const next = { ...townTable({ base: BY_TOWN, period: { year: 2024 }, holds: 'target', towns: [{ name: '后镇', aliases: [] }], rows: BY_TOWN.rows }), id: 'later' };
  it.each<[string, readonly Template[], Partial<BreakdownOptions>, string]>([
    ['is not of a quarter, nor of what was reached', [quarter, reached, BY_TOWN], {}, NAMES],
    ['is of the year', [next, BY_TOWN], {}, NAMES],
    ['is of the year that is named', [BY_TOWN, next], { year: 2024 }, '后镇'],
    ['is any where there is none of the year', [next], {}, '后镇'],
  ])('%s', (_, packs, more, wanted) => {
    expect(plan({ on: bookOf(YEARLY), packs: [YEARLY, ...packs], ...more }).towns.map(({ name }) => name).join(' ')).toBe(wanted);
  });
});

it('rows are as the table by town has them, with decimals that were asked for', () => {
  const packs = [YEARLY, { ...BY_TOWN, rows: BY_TOWN.rows.map((row) => ({ ...row, name: `乡镇${row.name}`, decimals: 1 })) }];
  const rows = plan({ on: bookOf(YEARLY), packs, decimals: { spending: 2 } }).rows.map(({ indicator: { id, name, decimals } }) => [id, name, decimals]);
  expect(rows.slice(0, 2)).toEqual([['spending', '乡镇研发费用（亿元）', 2], ['revenue', '乡镇营业收入（亿元）', 1]]);
});

describe('the table of a period', () => {
  const pages = (options: Case): readonly (readonly unknown[])[] => plan(options).templates.map(({ id, rows, regions, kind }) => [id, kind, rows.map((row) => `${row.id}.${row.decimals}`).join(' '), regions.map(({ name }) => name).join(' ')]);
  it('is the published one where it says the same', () => {
    expect(pages({})).toEqual([
      ['jia-by-town', 'by-town', 'spending.1 revenue.0 share.1 firms.0 growth.1', NAMES],
      ...[1, 2, 3, 4].map((q) => [`jia-by-town-2023q${q}`, 'by-town', 'spending.1 revenue.0 share.1', NAMES]),
    ]);
    expect(plan({}).templates[0]).toBe(BY_TOWN);
  });

  it('is another where decimals, towns, indicators or the year differ', () => {
    expect(pages({ quarters: false, decimals: { spending: 2 } })[0]?.[0]).toBe('jia-by-town-2023');
    expect(pages({ quarters: false, indicators: ['firms'], on: bookOf(YEARLY) })).toEqual([['jia-by-town-2023', 'by-town', 'firms.0', NAMES]]);
    expect(pages({ quarters: false, towns: ['东镇', '西镇'] })[0]?.[3]).toBe('东镇 西镇');
    expect(pages({ quarters: false, towns: [...TOWNS].reverse() })[0]?.[0]).toBe('jia-by-town-2023');
    expect(pages({ year: 2024 })[0]?.[0]).toBe('jia-by-town-2024');
    expect(pages({ on: bookOf(YEARLY), packs: [YEARLY], towns: ['甲镇'], quarters: false })).toEqual([['jia-yearly-by-town-2023', 'by-town', 'spending.1 revenue.0 share.1 firms.0 growth.1', '甲镇']]);
  });

  it('is the published one though a clerk may add columns to it', () => {
    const optional: Template = { ...BY_TOWN, columns: [...BY_TOWN.columns, { role: 'figure', header: '北镇', width: 9, key: '北镇', period: { year: 2023 }, region: '北镇', optional: true }] };
    expect(plan({ on: bookOf(YEARLY), packs: [YEARLY, optional], quarters: false }).templates[0]).toBe(optional);
  });
});
