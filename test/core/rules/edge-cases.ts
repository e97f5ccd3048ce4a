/**
 * Cases at the edges of the rules, in the notation of `src/core/rules/*.cases.ts`: exactly at a limit and just beyond,
 * switched off, of another kind, unusable. Beside the tests, so that the rule reference shows what is usual.
 */
import type { RuleCase } from '../../../src/core/rules/rule-case';

type Extra = Omit<RuleCase, 'name' | 'tables' | 'findings'>;

function one(name: string, grid: string, findings: readonly string[], extra: Extra = {}): RuleCase {
  return { name: { zh: name, en: name }, tables: [{ sheet: '表', grid }], findings, ...extra };
}

function two(name: string, first: string, second: string, findings: readonly string[], extra: Extra = {}): RuleCase {
  return { name: { zh: name, en: name }, tables: [{ sheet: '全区', grid: first }, { sheet: '乡镇', grid: second }], findings, ...extra };
}

const YEARS = '指标 | 2027年 | 2025年 | 2023年';
const QUARTERS = '指标 | 2023年 | 一季度 | 二季度 | 三季度 | 四季度';
const TOWNS = '指标 | 甲镇 | 乙镇 | 丙镇';
const TOTAL = '指标 | 合计 | 甲镇 | 乙镇 | 丙镇';
const DISTRICT = '指标 | 2025年 | 2023年';
const annual = { indicators: { '研发人员（人年）': { annualOnly: true } } };

export const edgeCases: Readonly<Record<string, readonly RuleCase[]>> = {
  structure: [
    {
      ...one('a label of several lines', '', ['表!A3 soft -']),
      tables: [{ sheet: '表', template: `${YEARS}\n费用（亿元） | 1 | 1 | 1`, grid: `${YEARS}\n费用（亿元） | 1 | 1 | 1\n"  载体   面积 " | 3 | 2 | 1` }],
    },
    one('a total that refers to another file', `${TOTAL}\n费用（亿元） | =[1]表!B2→6 | 1 | 2 | 3`, ['表!B2 soft -']),
    one('a table of ratios has no pattern of totals', `${TOTAL}\n占比（%） | 2 | 1 | 2 | 3\n费用（亿元） | =SUM(C3:E3)→6 | 1 | 2 | 3\n企业（家） | =SUM(C4:E4)→6 | 1 | 2 | 3`, []),
    one('quarters of an annual-only row hold words', `${QUARTERS}\n研发人员（人年） | 92 | 年度指标 | | |`, [], annual),
    {
      ...one('a label that is a paragraph', '', ['表!A3 soft -']),
      tables: [{ sheet: '表', template: `${YEARS}\n费用（亿元） | 1 | 1 | 1`, grid: `${YEARS}\n费用（亿元） | 1 | 1 | 1\n${'载体面积含标准厂房与众创空间'.repeat(4)} | 3 | 2 | 1` }],
    },
    {
      ...one('a label of exactly forty characters is printed in full', '', ['表!A3 soft -']),
      tables: [{ sheet: '表', template: `${YEARS}\n费用（亿元） | 1 | 1 | 1`, grid: `${YEARS}\n费用（亿元） | 1 | 1 | 1\n${'载体面积含标准厂房和众创'.repeat(3)}四字正好 | 3 | 2 | 1` }],
    },
    {
      ...one('a row thrice, first in row 3', '', ['表!A4 hard -', '表!A5 hard -']),
      tables: [{ sheet: '表', template: `${YEARS}\n企业（家） | 3 | 2 | 1\n费用（亿元） | 1 | 1 | 1`, grid: `${YEARS}\n企业（家） | 3 | 2 | 1\n费用（亿元） | 1 | 1 | 1\n费用（亿元） | 1 | 1 | 1\n费用（亿元） | 1 | 1 | 1` }],
    },
    { ...one('hidden rows, one of them blank', '', ['表!B2 soft -', '表!B4 soft -']), tables: [{ sheet: '表', grid: `${DISTRICT}\n费用（亿元） | 40 | 32\n专利（件） | |\n企业（家） | 3 | 2`, hiddenRows: [2, 3, 4] }] },
    one('half of the totals are formulas: no pattern yet', `${TOTAL}\n费用（亿元） | =SUM(C2:E2)→6 | 1 | 2 | 3\n专利（件） | =SUM(C3:E3)→6 | 1 | 2 | 3\n企业（家） | 6 | 1 | 2 | 3\n项目（个） | 6 | 1 | 2 | 3`, []),
    one('one formula among two totals is no pattern', `${TOTAL}\n费用（亿元） | =SUM(C2:E2)→6 | 1 | 2 | 3\n专利（件） | 6 | 1 | 2 | 3`, []),
    one('words where the other totals are formulas', `${TOTAL}\n费用（亿元） | =SUM(C2:E2)→6 | 1 | 2 | 3\n专利（件） | =SUM(C3:E3)→6 | 1 | 2 | 3\n企业（家） | 略 | 1 | 2 | 3`, []),
    one('a formula of its own sheet is no link', `${DISTRICT}\n费用（亿元） | =C2*2→64 | 32`, []),
  ],
  'cell-required': [
    one('a formula without a result is not blank', `${DISTRICT}\n费用（亿元） | =A1→ | 3`, [], { notChecked: ['表!B2'] }),
    one('the document does not tell whether a figure belongs here', `${DISTRICT}\n费用（亿元） | | 3`, [], { indicators: { '费用（亿元）': { uncertain: '原文缺失' } }, notChecked: ['表!B2'] }),
    one('uncertain elsewhere: the document prints this one', `${DISTRICT}\n费用（亿元） | | 3`, ['表!B2 hard -'], { indicators: { '费用（亿元）': { uncertain: '原文缺失', values: { '2025': 4 } } }, notChecked: ['表!B2'] }),
  ],
  'cell-quantity': [
    one('a word in quarters that are not due', `${QUARTERS}\n研发人员（人年） | 92 | 年度指标 | | |`, [], annual),
    one('text in the total column', `${TOTAL}\n费用（亿元） | "６" | 1 | 2 | 3`, ['表!B2 hard - → 6']),
    one('a unit where the document prints units', `${DISTRICT}\n费用（亿元） | 13亿元 | 3`, [], { indicators: { '费用（亿元）': { values: { '2025': '12亿元' } } } }),
    one('full-width digits where the document prints units', `${DISTRICT}\n费用（亿元） | "１３亿元" | 3`, ['表!B2 hard - → 13'], { indicators: { '费用（亿元）': { values: { '2025': '12亿元' } } } }),
    one('words where the document prints numbers', `${DISTRICT}\n企业（家） | 30家以上 | 3`, ['表!B2 hard -'], { indicators: { '企业（家）': { values: { '2025': 30 } } } }),
    one('work is told in words', `${DISTRICT}\n工程 | 完成主体结构 | 新增30家以上`, [], { indicators: { 工程: { measure: 'none' } } }),
    one('an error is no word, not even of work', `${DISTRICT}\n工程 | #REF! | 完成`, ['表!B2 hard -'], { indicators: { 工程: { measure: 'none' } } }),
    one('the very words of the document', `${DISTRICT}\n费用（亿元） | 待定 | 3`, [], { indicators: { '费用（亿元）': { values: { '2025': '待定' } } } }),
    one('other words than the document\'s', `${DISTRICT}\n费用（亿元） | 待议 | 3`, ['表!B2 hard -'], { indicators: { '费用（亿元）': { values: { '2025': '待定' } } } }),
    one('text that a formula yields has no certain fix', `${DISTRICT}\n费用（亿元） | =TEXT(C2,"0")→"15" | 3`, ['表!B2 hard -']),
    one('a fraction in text is a question of its own', `${DISTRICT}\n占比（%） | "0.026" | 2.7`, ['表!B2 hard -']),
    one('two disguises at once', `${DISTRICT}\n费用（亿元） | "１，２００亿元 " | 3`, ['表!B2 hard - → 1200']),
    one('thirty characters are shown in full', `${DISTRICT}\n费用（亿元） | ${'待'.repeat(30)} | 3`, ['表!B2 hard -']),
    one('a paragraph is cut', `${DISTRICT}\n费用（亿元） | ${'待'.repeat(31)} | 3`, ['表!B2 hard -']),
    one('yes or no is no figure', `${DISTRICT}\n费用（亿元） | TRUE | 3`, ['表!B2 hard -']),
  ],
  'cell-range': [
    one('the first of two quantities is just within', `${DISTRICT}\n占比（%） | 规上100%、规下105% | 80`, ['表!B2 hard 5']),
    one('words within and beyond', `${DISTRICT}\n占比（%） | 90%以上 | 105%以上`, ['表!C2 hard 5'], {}),
    one('the second of two quantities is beyond', `${DISTRICT}\n占比（%） | 规上90%、规下105% | 80`, ['表!B2 hard 5'], {}),
    one('blank', `${DISTRICT}\n占比（%） | | 80`, []),
    one('exactly none and exactly all', `${DISTRICT}\n占比（%） | 100 | 0\n费用（亿元） | 0 | 0`, []),
    one('a hair beyond', `${DISTRICT}\n占比（%） | 100.1 | -3`, ['表!B2 hard 0.1', '表!C2 hard -3']),
    one('a negative total', `${TOTAL}\n费用（亿元） | -6 | 1 | 2 | 3`, ['表!B2 hard -6']),
    one('work has no range', `${DISTRICT}\n工程 | -3 | 完成`, [], { indicators: { 工程: { measure: 'none' } } }),
    one('quarters that are not due', `${QUARTERS}\n研发人员（人年） | 92 | 年度指标 | | -5 |`, [], annual),
    one('a fraction typed as text', `${DISTRICT}\n占比（%） | "0.026" | 2.7`, ['表!B2 hard -2.574']),
  ],
  'cell-precision': [
    one('words are another rule\'s', `${DISTRICT}\n费用（亿元） | 待定 | 3`, []),
    one('a stock of patents is counted too', `${DISTRICT}\n专利（件） | 3.5 | 3`, ['表!B2 soft -'], { indicators: { '专利（件）': { measure: 'stock' } } }),
    one('a unit that nobody knows is not counted', `${DISTRICT}\n能力（当量） | 3.55 | 3`, []),
    one('quarters that are not due', `${QUARTERS}\n研发人员（人年） | 92 | 年度指标 | | 5.123 |`, [], annual),
  ],
  magnitude: [
    one('rates jump', `${YEARS}\n增长（%） | 50 | 400 | 40`, [], { indicators: { '增长（%）': { measure: 'rate' } } }),
    one('a first quarter is small', '指标 | 2027年 | 2025年 | 2023年 | 一季度\n费用（亿元） | 50 | 45 | 40 | 4.5', []),
    one('a rank is no amount', '指标 | 2027年 | 2025年 | 2023年 | 2023年全省排位\n费用（亿元） | 50 | 45 | 40 | 4', []),
    one('a small town beside large ones', `${TOWNS}\n费用（亿元） | 11.2 | 0.8 | 7.84`, []),
    one('neighbours exactly three times apart', `${YEARS}\n费用（亿元） | 200 | 30 | 10`, ['表!B2 soft -']),
    one('neighbours more than three times apart say nothing', `${YEARS}\n费用（亿元） | 200 | 31 | 10`, []),
    one('five times its largest neighbour is not far', `${YEARS}\n费用（亿元） | 200 | 40 | 30`, []),
    one('a fifth of its smallest neighbour is not far', `${YEARS}\n费用（亿元） | 54 | 40 | 8`, []),
    one('corrected, two thirds of the smallest are near', `${YEARS}\n费用（亿元） | 200 | 35 | 30`, ['表!B2 soft -']),
    one('corrected, less than two thirds are not', `${YEARS}\n费用（亿元） | 260 | 40 | 40`, []),
    one('corrected, one and a half of the largest are near', `${YEARS}\n费用（亿元） | 600 | 40 | 40`, ['表!B2 soft -']),
    one('corrected, more than that is not', `${YEARS}\n费用（亿元） | 610 | 40 | 40`, []),
    one('a hundred times', `${YEARS}\n费用（亿元） | 50 | 4000 | 32`, ['表!C2 soft -']),
    one('a hundredth', `${YEARS}\n费用（亿元） | 50 | 0.4 | 32`, ['表!C2 soft -']),
    one('a ten-thousandth', `${YEARS}\n费用（亿元） | 50 | 0.004 | 32`, ['表!C2 soft -']),
    one('a thousand times is no slip of a unit', `${YEARS}\n费用（亿元） | 50 | 40000 | 32`, []),
    one('zero among the neighbours', '指标 | 2027年 | 2025年 | 2023年 | 2021年\n费用（亿元） | 320 | 40 | 0 | 30', ['表!B2 soft -']),
    one('less than nothing', `${YEARS}\n费用（亿元） | 50 | -400 | 32`, []),
    one('nothing', `${YEARS}\n费用（亿元） | 50 | 0 | 32`, []),
  ],
  'quarters-monotonic': [
    one('columns in another order', '指标 | 2023年 | 二季度 | 一季度\n费用（亿元） | 32 | 15 | 6', []),
    one('a ratio said to be cumulative is still soft', `${QUARTERS}\n占比（%） | 2.7 | 2.6 | 2.5 | 2.7 | 2.7`, ['表!D2 soft -0.1'], { indicators: { '占比（%）': { cumulative: true } } }),
    one('no direction, no worse', `${QUARTERS}\n占比（%） | 2.7 | 2.6 | 2.5 | 2.7 | 2.7`, [], { indicators: { '占比（%）': { direction: 'none' } } }),
    one('a plain stock that falls is soft', `${QUARTERS}\n人才（人） | 27 | 26 | 25 | 27 | 27`, ['表!D2 soft -1'], { indicators: { '人才（人）': { measure: 'stock', cumulative: false } } }),
    one('lower is better, and it rises', `${QUARTERS}\n能耗（%） | 2 | 5 | 6 | 6 | 2`, ['表!D2 soft 1'], { indicators: { '能耗（%）': { direction: 'lower' } } }),
    one('figures in quarters that are not due', `${QUARTERS}\n研发人员（人年） | 92 | 9 | 8 | 7 | 6`, [], annual),
  ],
  'year-end-equals-annual': [
    one('half a unit below by formula prints alike', `${QUARTERS}\n企业（家） | 32 | 6 | 15 | 24 | =63/2→31.5`, [], { indicators: { '企业（家）': { decimals: 0 } } }),
    one('quarters alone by formula add up before they are rounded', `${QUARTERS}\n企业（家） | =22.4/4→5.6 | =5.6/4→1.4 | =5.6/4→1.4 | =5.6/4→1.4 | =5.6/4→1.4`, [], { indicators: { '企业（家）': { decimals: 0, cumulative: false } } }),
    one('three quarters alone are no year', '指标 | 2023年 | 一季度 | 二季度 | 三季度\n费用（亿元） | 60 | 10 | 10 | 10', [], { indicators: { '费用（亿元）': { cumulative: false } } }),
    one('a ratio of the quarter alone is not added', `${QUARTERS}\n占比（%） | 2.7 | 2.6 | 2.5 | 2.7 | 2.6`, ['表!F2 hard -0.1']),
    one('no fourth quarter', '指标 | 2023年 | 一季度 | 二季度\n费用（亿元） | 60 | 10 | 20', []),
    one('another year\'s annual figure', '指标 | 2025年 | 一季度 | 四季度\n费用（亿元） | 60 | 10 | 20', []),
    one('the year is blank', `${QUARTERS}\n费用（亿元） | | 1 | 2 | 3 | 4`, [], { notChecked: ['表!F2 B2'] }),
    one('one of four quarters alone is blank', `${QUARTERS}\n费用（亿元） | 10 | 1 | | 3 | 4`, [], { indicators: { '费用（亿元）': { cumulative: false } }, notChecked: ['表!C2 D2 E2 F2 B2'] }),
    one('half a last decimal counts', `${QUARTERS}\n费用（亿元） | 62.31 | 1 | 2 | 3 | 62.315`, ['表!F2 hard 0.005']),
  ],
  'years-trend': [
    one('cells about one thing each, and not the same', `${YEARS}\n占比（%） | 规上91% | 规下90% | 规下89%`, [], { notChecked: ['表!B2 C2'] }),
    one('cells that list different things', `${YEARS}\n占比（%） | 规上91% | 规上90%、规下50% | 规下51%`, [], { notChecked: ['表!C2 D2 B2'] }),
    one('cells that list the same things', `${YEARS}\n占比（%） | 规上91%、规下49% | 规上90%、规下50% | 规上89%、规下50%`, ['表!B2 soft -1']),
    one('words in a unit that can\'t be converted', `${YEARS}\n费用（亿元） | 累计30家 | 20 | 10`, [], { notChecked: ['表!B2 C2'] }),
    one('towns are no years', `${TOWNS}\n费用（亿元） | 9 | 5 | 1`, []),
    one('quarters are no years', '指标 | 2023年 | 一季度 | 2025年\n费用（亿元） | 30 | 40 | 31', []),
    one('work without a direction has no trend', `${YEARS}\n工程 | 1 | 2 | 3`, [], { indicators: { 工程: { measure: 'none', direction: 'none' } } }),
    one('work with a direction is compared', `${YEARS}\n工程 | 1 | 3 | 2`, ['表!B2 soft -2'], { indicators: { 工程: { measure: 'none' } } }),
    one('a number beside one with a unit', `${YEARS}\n工程 | 3 | 2个 | 1个`, [], { indicators: { 工程: { measure: 'none' } }, notChecked: ['表!B2 C2'] }),
    one('what was reached beside a target of its year is no base', '指标 | 2023年 | 2023年完成情况 | 2025年\n费用（亿元） | 30 | 45 | 40', []),
    one('ranks are no targets', '指标 | 2023年 | 2024年全省排位 | 2025年\n费用（亿元） | 30 | 3 | 40', []),
    one('an earlier blank', `${YEARS}\n费用（亿元） | 50 | 40 |`, [], { notChecked: ['表!C2 D2'] }),
    one('columns from early to late', '指标 | 2023年 | 2025年 | 2027年\n费用（亿元） | 30 | 40 | 39', ['表!D2 soft -1']),
  ],
  'new-vs-cumulative': [
    one('what is added in another town', '指标 | 甲镇 | 乙镇\n企业（家） | 新增30 | 累计20', []),
    one('what was reached is no plan', '指标 | 2021年 | 2021年完成情况 | 2025年\n企业（家） | 新增30 | 新增60 | 累计50', []),
    one('cumulative, and nothing is added', '指标 | 2021年 | 2025年\n企业（家） | 30家以上 | 累计50', []),
    one('several things in a cell', '指标 | 2021年 | 2025年\n企业（家） | 新增30家、新增60家 | 累计50', []),
    one('exactly what was added', '指标 | 2021年 | 2022年 | 2025年\n企业（家） | 新增30 | 新增20 | 累计50', []),
  ],
  'group-growth': [
    ...[{ factor: 2, from: '2020', to: '2025' }, { group: '倍增', factor: '2', from: '2020', to: '2025' }, { group: '倍增', factor: 2, to: '2025' }, { group: '倍增', factor: 2, from: '2020', to: 2025 }, { group: '倍增', factor: 2, from: '2019', to: '2025' }, { group: '倍增', factor: 2, from: '2020', to: '2026' }].map((options) =>
      one(`a promise that names no such thing: ${JSON.stringify(options)}`, '指标 | 2020年 | 2025年\n企业（家） | 101 | 102', [], { options, ...(options.group === undefined ? {} : { indicators: { '企业（家）': { group: '倍增' } } }) }),
    ),
    one('a heading holds until the next', '指标 | 2020年 | 2025年\n企业（家） | 10 | 19\n人才（人） | 10 | 18\n专利（件） | 10 | 11', ['表!C2 soft -1', '表!C3 soft -2'], { options: { group: '倍增', factor: 2, from: '2020', to: '2025' }, indicators: { '企业（家）': { group: '倍增' }, '专利（件）': { group: '提升' } } }),
    one('exactly three times in decimals', '指标 | 2020年 | 2025年\n费用（亿元） | 0.1 | 0.3', [], { options: { group: '倍增', factor: 3, from: '2020', to: '2025' }, indicators: { '费用（亿元）': { group: '倍增' } } }),
    one('a base that prints as 10 is 10', '指标 | 2020年 | 2025年\n费用（亿元） | =30.012/3→10.004 | 20', [], { options: { group: '倍增', factor: 2, from: '2020', to: '2025' }, indicators: { '费用（亿元）': { group: '倍增' } } }),
    one('the base is words', '指标 | 2020年 | 2025年\n费用（亿元） | 待定 | 3', [], { options: { group: '倍增', factor: 3, from: '2020', to: '2025' }, indicators: { '费用（亿元）': { group: '倍增' } }, notChecked: ['表!C2 B2'] }),
    one('the base is below nothing', '指标 | 2020年 | 2025年\n费用（亿元） | -1 | 3', [], { options: { group: '倍增', factor: 3, from: '2020', to: '2025' }, indicators: { '费用（亿元）': { group: '倍增' } }, notChecked: ['表!C2 B2'] }),
  ],
  'parts-sum-to-total': [
    two('the difference is as large as the total, which is no town', `${DISTRICT}\n费用（亿元） | 40 | 12`, `${TOTAL}\n费用（亿元） | =SUM(C2:E2)→6 | 1 | 2 | 3`, ['乡镇!B2 hard -6']),
    two('the formula adds another cell', `${DISTRICT}\n费用（亿元） | 40 | 6\n企业（家） | 9 | 9`, `${TOTAL}\n费用（亿元） | =C2+D2+E2+C3→10 | 1 | 2 | 3\n企业（家） | 9 | 4 | 2 | 3`, ['乡镇!B2 hard 4']),
    two('the formula adds another row instead', `${DISTRICT}\n费用（亿元） | 40 | 6\n企业（家） | 9 | 9`, `${TOTAL}\n费用（亿元） | =C3+D3→6.5 | 1 | 2 | 3\n企业（家） | 9 | 4 | 2 | 3`, ['乡镇!B2 hard 0.5']),
    {
      ...one('a town has lost its column', '', []),
      tables: [{ sheet: '全区', grid: `${DISTRICT}\n费用（亿元） | 40 | 6` }, { sheet: '乡镇', template: `${TOWNS}\n费用（亿元） | 1 | 2 | 3`, grid: '指标 | 甲镇 | 乙镇\n费用（亿元） | 1 | 2' }],
      notChecked: ['乡镇!B2 C2'],
    },
    ...(['hard', 'soft', 'info'] as const).map((short) => two(`short is ${short} by the pack`, `${DISTRICT}\n费用（亿元） | 40 | 10`, `${TOWNS}\n费用（亿元） | 1 | 2 | 3`, [`乡镇!B2 ${short} -4`], { options: { short } })),
    {
      ...one('the district stands in two tables and prints alike', '', ['乡镇!B2 hard -4']),
      tables: [
        { sheet: '全区', grid: `${DISTRICT}\n费用（亿元） | 40 | 10` },
        { sheet: '另表', grid: '指标 | 2023年 | 2021年\n费用（亿元） | =30.003/3→10.001 | 9' },
        { sheet: '乡镇', grid: `${TOWNS}\n费用（亿元） | 1 | 2 | 3` },
      ],
    },
    {
      ...one('the district stands in two tables that differ', '', []),
      tables: [
        { sheet: '全区', grid: `${DISTRICT}\n费用（亿元） | 40 | 10` },
        { sheet: '另表', grid: '指标 | 2023年 | 2021年\n费用（亿元） | =30.03/3→10.01 | 9' },
        { sheet: '乡镇', grid: `${TOWNS}\n费用（亿元） | 1 | 2 | 3` },
      ],
      notChecked: ['乡镇!B2 C2 D2'],
    },
    two('over is hard by the pack', `${DISTRICT}\n费用（亿元） | 40 | 5`, `${TOWNS}\n费用（亿元） | 1 | 2 | 3`, ['乡镇!B2 hard 1'], { options: { over: 'hard' } }),
    two('an option of no meaning', `${DISTRICT}\n费用（亿元） | 40 | 10`, `${TOWNS}\n费用（亿元） | 1 | 2 | 3`, ['乡镇!B2 hard -4'], { options: { short: 'never' } }),
    two('short switched off', `${DISTRICT}\n费用（亿元） | 40 | 10`, `${TOWNS}\n费用（亿元） | 1 | 2 | 3`, [], { options: { short: 'off' } }),
    one('a typed total states the district', `${TOTAL}\n费用（亿元） | 62 | 10 | 8 | 32`, ['表!B2 hard -12']),
    one('a total that adds up, and no district', `${TOTAL}\n费用（亿元） | =SUM(C2:E2)→50 | 10 | 8 | 32`, [], { notChecked: ['表!B2 C2 D2 E2'] }),
    two('a wrong total and a short district are two findings', `${DISTRICT}\n费用（亿元） | 40 | 60`, `${TOTAL}\n费用（亿元） | 51 | 10 | 8 | 32`, ['乡镇!B2 hard 1', '乡镇!B2 hard -10']),
    two('a total in words', `${DISTRICT}\n费用（亿元） | 40 | 60`, `${TOTAL}\n费用（亿元） | 略 | 10 | 8 | 32`, ['乡镇!B2 hard -10'], { notChecked: ['乡镇!B2'] }),
    two('a SUM without a result', `${DISTRICT}\n费用（亿元） | 40 | 50`, `${TOTAL}\n费用（亿元） | =SUM(C2:E2)→ | 10 | 8 | 32`, [], { notChecked: ['乡镇!B2'] }),
    two('a total off by less than it prints', `${DISTRICT}\n费用（亿元） | 40 | 50`, `${TOTAL}\n费用（亿元） | 50.004 | 10 | 8 | 32`, []),
    two('two texts are left out of the SUM', `${DISTRICT}\n费用（亿元） | 40 | 50`, `${TOTAL}\n费用（亿元） | =SUM(C2:E2)→10 | 10 | "8" | "32"`, ['乡镇!B2 hard -40']),
    two('a text is there, and the SUM is out of date all the same', `${DISTRICT}\n费用（亿元） | 40 | 50`, `${TOTAL}\n费用（亿元） | =SUM(C2:E2)→99 | 10 | "8" | 32`, [], { notChecked: ['乡镇!B2'] }),
    two('words among the towns, and a total of the others', `${DISTRICT}\n费用（亿元） | 40 | 50`, `${TOTAL}\n费用（亿元） | =SUM(C2:E2)→42 | 10 | 待定 | 32`, [], { notChecked: ['乡镇!B2 C2 D2 E2'] }),
    two('a blank town, and a total that is more', `${DISTRICT}\n费用（亿元） | 40 | 50`, `${TOTAL}\n费用（亿元） | 50 | 10 | | 32`, [], { notChecked: ['乡镇!B2 C2 D2 E2'] }),
    two('a blank town, and a blank total', `${DISTRICT}\n费用（亿元） | 40 | 50`, `${TOTAL}\n费用（亿元） | | 10 | | 32`, [], { notChecked: ['乡镇!C2 D2 E2'] }),
    two('the district is words', `${DISTRICT}\n费用（亿元） | 40 | 待定`, `${TOWNS}\n费用（亿元） | 1 | 2 | 3`, [], { notChecked: ['乡镇!B2 C2 D2'] }),
    {
      ...one('two tables of the district disagree', '', []),
      tables: [
        { sheet: '一', grid: `${DISTRICT}\n费用（亿元） | 40 | 6` },
        { sheet: '二', grid: '指标 | 2023年 | 2021年\n费用（亿元） | 7 | 5' },
        { sheet: '乡镇', grid: `${TOWNS}\n费用（亿元） | 1 | 2 | 3` },
      ],
      notChecked: ['乡镇!B2 C2 D2'],
    },
    {
      ...one('one of two tables of the district is blank', '', []),
      tables: [
        { sheet: '一', grid: `${DISTRICT}\n费用（亿元） | 40 | 6` },
        { sheet: '二', grid: '指标 | 2023年 | 2021年\n费用（亿元） | | 5' },
        { sheet: '乡镇', grid: `${TOWNS}\n费用（亿元） | 1 | 2 | 3` },
      ],
      notChecked: ['乡镇!B2 C2 D2'],
    },
    two('the formula adds a town twice', `${DISTRICT}\n费用（亿元） | 40 | 6`, `${TOTAL}\n费用（亿元） | =C2+D2+D2+E2→8 | 1 | 2 | 3`, ['乡镇!B2 hard 2']),
    two('the formula adds another row', `${DISTRICT}\n费用（亿元） | 40 | 6\n企业（家） | 9 | 9`, `${TOTAL}\n费用（亿元） | =SUM(C2:E2)+C3→10 | 1 | 2 | 3\n企业（家） | 9 | 4 | 2 | 3`, ['乡镇!B2 hard 4']),
    two('the digits of the total are swapped', `${DISTRICT}\n费用（亿元） | 40 | 36`, `${TOTAL}\n费用（亿元） | 63 | 11 | 12 | 13`, ['乡镇!B2 hard 27']),
    two('the total leaves one town out', `${DISTRICT}\n费用（亿元） | 40 | 36`, `${TOTAL}\n费用（亿元） | 24 | 11 | 12 | 13`, ['乡镇!B2 hard -12']),
  ],
  'ratio-within-parts': [
    {
      ...one('a town has lost its column', '', []),
      tables: [{ sheet: '全区', grid: `${DISTRICT}\n占比（%） | 5 | 6` }, { sheet: '乡镇', template: `${TOWNS}\n占比（%） | 1 | 2 | 3`, grid: '指标 | 甲镇 | 乙镇\n占比（%） | 1 | 2' }],
      notChecked: ['乡镇!B2 C2'],
    },
    one('exactly the highest, exactly the lowest', `${TOWNS}\n占比（%） | 2 | 3 | 4`, [], { notChecked: ['表!B2 C2 D2'] }),
    two('exactly the highest of its towns', `${DISTRICT}\n占比（%） | 5 | 4`, `${TOWNS}\n占比（%） | 4 | 2 | 3`, []),
    two('exactly the lowest of its towns', `${DISTRICT}\n占比（%） | 5 | 2`, `${TOWNS}\n占比（%） | 4 | 2 | 3`, []),
    two('above all towns', `${DISTRICT}\n占比（%） | 5 | 4.1`, `${TOWNS}\n占比（%） | 4 | 2 | 3`, ['全区!C2 soft 0.1']),
    two('a town is blank', `${DISTRICT}\n占比（%） | 5 | 4`, `${TOWNS}\n占比（%） | 4 | | 3`, [], { notChecked: ['乡镇!B2 C2 D2', '全区!C2'] }),
  ],
  'ratio-summed': [
    one('a sum pasted as text', `${TOTAL}\n占比（%） | "6" | 1 | 2 | 3`, ['表!B2 hard -']),
    one('a formula over some towns', `${TOTAL}\n占比（%） | =SUM(C2:D2)→3 | 1 | 2 | 3`, ['表!B2 hard -']),
    one('a typed sum of rates', `${TOTAL}\n增长（%） | 6 | 1 | 2 | 3`, ['表!B2 hard -'], { indicators: { '增长（%）': { measure: 'rate' } } }),
    one('the district\'s own ratio', `${TOTAL}\n占比（%） | 2.1 | 1 | 2 | 3`, []),
    one('an average', `${TOTAL}\n占比（%） | =AVERAGE(C2:E2)→2 | 1 | 2 | 3`, []),
  ],
  'same-figure': [
    two('累计 states the total, and another', `${DISTRICT}\n企业（家） | 250 | 32`, '指标 | 2027年 | 2025年\n企业（家） | 300 | 累计240', ['乡镇!C2 hard -10']),
    two('累计 states the total, the same', `${DISTRICT}\n企业（家） | 250 | 32`, '指标 | 2027年 | 2025年\n企业（家） | 300 | 累计250', []),
    two('新增 is another question', `${DISTRICT}\n企业（家） | 250 | 32`, '指标 | 2027年 | 2025年\n企业（家） | 300 | 新增30', [], { notChecked: ['乡镇!C2', '全区!B2'] }),
    two('several things in a cell', `${DISTRICT}\n企业（家） | 250 | 32`, '指标 | 2027年 | 2025年\n企业（家） | 300 | 20家、新增30家', [], { notChecked: ['乡镇!C2', '全区!B2'] }),
    two('the first is blank', `${DISTRICT}\n企业（家） | | 32`, '指标 | 2027年 | 2025年\n企业（家） | 300 | 250', [], { notChecked: ['乡镇!C2', '全区!B2'] }),
    two('soft by the pack', `${DISTRICT}\n企业（家） | 250 | 32`, '指标 | 2027年 | 2025年\n企业（家） | 300 | 240', ['乡镇!C2 soft -10'], { options: { severity: 'soft' } }),
    two('quarters that are not due', `${QUARTERS}\n研发人员（人年） | 92 | 9 | | |`, '指标 | 2023年 | 一季度\n研发人员（人年） | 92 | 8', [], annual),
    {
      ...one('three tables are each compared with the first', '', ['二!B2 hard 1', '三!B2 hard 2']),
      tables: [
        { sheet: '一', grid: `${DISTRICT}\n费用（亿元） | 40 | 6` },
        { sheet: '二', grid: '指标 | 2023年 | 2021年\n费用（亿元） | 7 | 5' },
        { sheet: '三', grid: '指标 | 2023年 | 2019年\n费用（亿元） | 8 | 4' },
      ],
    },
    two('a total of its own in a ratio\'s row', `${DISTRICT}\n占比（%） | 3 | 2.5`, `${TOTAL}\n占比（%） | 2.7 | 2 | 3 | 4`, ['乡镇!B2 hard 0.2']),
    two('a total that adds up the towns', `${DISTRICT}\n费用（亿元） | 3 | 7`, `${TOTAL}\n费用（亿元） | 6 | 1 | 2 | 3`, []),
    two('a formula states nothing of its own', `${DISTRICT}\n占比（%） | 3 | 2.5`, `${TOTAL}\n占比（%） | =AVERAGE(C2:E2)→3 | 2 | 3 | 4`, []),
    two('a blank total states nothing', `${DISTRICT}\n费用（亿元） | 3 | 7`, `${TOTAL}\n费用（亿元） | | 1 | 2 | 3`, []),
    two('decimals that binary fractions miss', `${DISTRICT}\n费用（亿元） | 3 | 7`, `${TOTAL}\n费用（亿元） | 0.6 | 0.1 | 0.2 | 0.3`, []),
  ],
  'ratio-implied': [
    one('nothing and less imply nothing', `${YEARS}\n占比（%） | 0 | -1 | 2\n费用（亿元） | 10 | 10 | 10`, [], { indicators: { '占比（%）': { ratio: { numerator: '费用（亿元）', denominator: '收入' } } } }),
    one('a numerator of nothing, or of less, implies nothing', `${YEARS}\n占比（%） | 2 | 2 | 2\n费用（亿元） | 0 | -10 | 10`, [], { indicators: { '占比（%）': { ratio: { numerator: '费用（亿元）', denominator: '收入' } } } }),
    one('blanks imply nothing', `${YEARS}\n占比（%） | | 2 | 2\n费用（亿元） | 5 | | 10`, [], { indicators: { '占比（%）': { ratio: { numerator: '费用（亿元）', denominator: '收入' } } } }),
    one('a numerator that is not in the table', `${YEARS}\n占比（%） | 3 | 2 | 2`, [], { indicators: { '占比（%）': { ratio: { numerator: '营收', denominator: '收入' } } } }),
    {
      ...one('a town has lost its column', '', []),
      tables: [{ sheet: '全区', grid: `${DISTRICT}\n占比（%） | 5 | 6` }, { sheet: '乡镇', template: `${TOWNS}\n占比（%） | 1 | 2 | 3\n费用（亿元） | 1 | 2 | 3`, grid: '指标 | 甲镇 | 乙镇\n占比（%） | 1 | 2\n费用（亿元） | 1 | 2' }],
      indicators: { '占比（%）': { ratio: { numerator: '费用（亿元）', denominator: '收入' } } },
      notChecked: ['乡镇!B2 B3 C2 C3'],
    },
    two('a town lacks its ratio', `${DISTRICT}\n占比（%） | 3 | 2.7`, `${TOWNS}\n占比（%） | 2 | 4 |\n费用（亿元） | 10 | 20 | 5`, [], { indicators: { '占比（%）': { ratio: { numerator: '费用（亿元）', denominator: '收入' } } }, notChecked: ['乡镇!B2 B3 C2 C3'] }),
    one('quarters begin anew', '指标 | 2023年 | 四季度 | 一季度\n占比（%） | 2.5 | 2.5 | 2.5\n费用（亿元） | 40 | 40 | 10', [], { indicators: { '占比（%）': { ratio: { numerator: '费用（亿元）', denominator: '收入' } } } }),
    one('quarters fall within their year', '指标 | 一季度 | 二季度\n占比（%） | 2.5 | 5\n费用（亿元） | 10 | 10', ['表!C2 soft -200'], { indicators: { '占比（%）': { ratio: { numerator: '费用（亿元）', denominator: '' } } } }),
    one('per head and not per cent', `${DISTRICT}\n人均（件） | 2 | 1\n专利（件） | 10 | 10`, ['表!B2 soft -5'], { indicators: { '人均（件）': { measure: 'ratio', additiveOverRegions: false, ratio: { numerator: '专利（件）', denominator: '人口' } } } }),
    two('towns per head against the district', `${DISTRICT}\n人均（件） | 9 | 5`, '指标 | 甲镇 | 乙镇\n人均（件） | 2 | 4\n专利（件） | 10 | 20', ['乡镇!B2 soft -2'], { indicators: { '人均（件）': { measure: 'ratio', additiveOverRegions: false, ratio: { numerator: '专利（件）', denominator: '人口' } } } }),
  ],
  'star-pass': [
    one('a quarter\'s target is not the year\'s', '指标 | 2023年目标 | 一季度 | 2022年全省排位 | 2023年完成情况 | 2023年全省排位\n占比（%） | 5 | 9 | 40 | 6 | 39', [], { indicators: { '占比（%）': { starred: true } } }),
    one('an earlier target is no rank', '指标 | 2019年目标 | 2021年目标 | 2021年完成情况 | 2021年全省排位\n占比（%） | 50 | 5 | 6 | 39', [], { indicators: { '占比（%）': { starred: true } }, notChecked: ['表!D2 C2 E2'] }),
    one('lower is better, exactly met', '指标 | 2021年目标 | 2020年全省排位 | 2021年完成情况 | 2021年全省排位\n能耗（%） | 5 | 40 | 5 | 39', [], { indicators: { '能耗（%）': { starred: true, direction: 'lower' } } }),
    one('lower is better, missed', '指标 | 2021年目标 | 2020年全省排位 | 2021年完成情况 | 2021年全省排位\n能耗（%） | 5 | 40 | 6 | 39', ['表!D2 info -'], { indicators: { '能耗（%）': { starred: true, direction: 'lower' } } }),
    one('higher is better, exactly met', '指标 | 2021年目标 | 2020年全省排位 | 2021年完成情况 | 2021年全省排位\n占比（%） | 5 | 40 | 5 | 39', [], { indicators: { '占比（%）': { starred: true } } }),
    one('what was reached prints as the target', '指标 | 2021年目标 | 2020年全省排位 | 2021年完成情况 | 2021年全省排位\n占比（%） | 61.5 | 40 | =61.4964/1→61.4964 | 39', [], { indicators: { '占比（%）': { starred: true } } }),
    one('the figure reached is missing', '指标 | 2021年目标 | 2020年全省排位 | 2021年完成情况 | 2021年全省排位\n占比（%） | 5 | 40 | | 39', [], { indicators: { '占比（%）': { starred: true } }, notChecked: ['表!D2 B2 E2 C2'] }),
    one('the target is missing', '指标 | 2021年目标 | 2020年全省排位 | 2021年完成情况 | 2021年全省排位\n占比（%） | | 40 | 5 | 39', [], { indicators: { '占比（%）': { starred: true } }, notChecked: ['表!D2 B2 E2 C2'] }),
    one('no rank before', '指标 | 2021年目标 | 2021年完成情况 | 2021年全省排位\n占比（%） | 5 | 6 | 39', [], { indicators: { '占比（%）': { starred: true } }, notChecked: ['表!C2 B2 D2'] }),
    one('the latest rank that was reported counts', '指标 | 2022年目标 | 2019年全省排位 | 2020年全省排位 | 2021年全省排位 | 2022年完成情况 | 2022年全省排位\n占比（%） | 5 | 30 | 45 | | 6 | 39', [], { indicators: { '占比（%）': { starred: true } } }),
    one('no column for the rank', '指标 | 2021年目标 | 2020年全省排位 | 2021年完成情况\n占比（%） | 5 | 40 | 4', [], { indicators: { '占比（%）': { starred: true } } }),
  ],
};
