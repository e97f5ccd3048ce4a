/** Sheets as clerks leave them, in the notation of the rules' cases. */
import type { RuleCase } from '../../../src/core/rules/rule-case';
import type { Range } from '../../../src/core/sheet/address';
import type { Snapshot } from '../../../src/core/sheet/snapshot';
import type { Template } from '../../../src/core/template/template';

export interface AsLeft {
  readonly template: string | readonly string[];
  readonly sheets: readonly string[];
  readonly sheetNames?: readonly string[];
  readonly indicators?: NonNullable<RuleCase['indicators']>;
  readonly change?: (template: Template, index: number) => Template;
  readonly merges?: readonly Range[];
  readonly edit?: (snapshot: Snapshot) => Snapshot;
}

const ROWS = '费用（亿元） | 40 | 32 | 6 | 15\n占比（%） | 3 | 2.7 | 2.6 | 2.6\n企业（家） | 45 | 40 | 9 | 20';
const YEARLY = `指标 | 2025年 | 2023年 | 一季度 | 二季度\n${ROWS}`;
const TOWN_ROWS = '费用（亿元） | 1 | 2 | 3\n占比（%） | 2 | 3 | 4\n企业（家） | 5 | 6 | 7';
const YEARLY_TOO = YEARLY.replace('2025年 | 2023年', '2023年 | 2025年');
const TOWNS = `指标 | 甲东镇 | 乙西街道 | 丙区\n${TOWN_ROWS}`;
const TOWNS_TOO = TOWNS.replace('甲东镇 | 乙西街道', '乙西街道 | 甲东镇');

const yearly = (sheet: string, more: Omit<AsLeft, 'template' | 'sheets'> = {}): AsLeft => ({ template: YEARLY, sheets: [sheet], ...more });
const towns = (sheet: string, more: Omit<AsLeft, 'template' | 'sheets'> = {}): AsLeft => ({ template: TOWNS, sheets: [sheet], ...more });
const withDepartment = (template: Template): Template => ({ ...template, columns: [...template.columns, { role: 'department', header: '责任单位', width: 10 }] });
const ofAnotherDistrict = (template: Template, index: number): Template => (index === 1 ? { ...template, district: '另区' } : template);
const recorded = (properties: Snapshot['properties']) => (snapshot: Snapshot): Snapshot => ({ ...snapshot, properties });
const packed = (template: Template, index: number): Template => ({ ...template, id: `pack-${index + 1}` });
/** What was reached, not the targets: headers say so. */
const reached = (template: Template): Template => ({ ...template, columns: template.columns.map((column) => (column.role === 'figure' ? { ...column, header: `${column.header}完成`, holds: 'actual' } : column)) });
/** As `reached`, with the headers of the targets. */
const holdingActuals = (template: Template): Template => ({ ...template, columns: template.columns.map((column) => (column.role === 'figure' ? { ...column, holds: 'actual' } : column)) });
/** The second template is the same towns' of the year after. */
const ofTheNextYear = (template: Template, index: number): Template => (index === 0 ? template : { ...template, columns: template.columns.map((column) => (column.role === 'figure' ? { ...column, period: { year: 2024 } } : column)) });
const merge = (row: number, column: number, rows: number, columns: number): Range => ({ row, column, rows, columns });

export const TABLES: Readonly<Record<string, AsLeft>> = {
  'as printed': yearly(YEARLY),
  'moved, with a title and a note above': yearly(`某区主要指标 | | | | | |\n填报说明 | | | | | |\n | | 指标 | 2025年 | 2023年 | 一季度 | 二季度\n${ROWS.split('\n').map((row) => ` | | ${row}`).join('\n')}`),
  'years as numbers': yearly(YEARLY.replaceAll('年', '')),
  'numbers that are no years': yearly(`指标 | 1989 | 2100 | 一季度 | 二季度\n${ROWS}`),
  'headers with spaces and brackets': yearly(YEARLY.replace('指标', '指 标 名 称').replace('2025年', ' 2025 年 ').replace('一季度', '第一季度')),
  'a year merged over its quarters': yearly(`指标 | 2025年 | 2023年 | 2023年 |\n" " | | | 一季度 | 二季度\n${ROWS}`, { merges: [merge(0, 3, 1, 2)] }),
  'labels merged down over two header rows': yearly(`指标 | 2025年 | 2023年 | 2023年 |\n" " | | 全年 | 一季度 | 二季度\n${ROWS}`, { merges: [merge(0, 0, 2, 1), merge(0, 1, 2, 1), merge(0, 3, 1, 2)] }),
  'last year\'s table': yearly(YEARLY.replace('2025年', '2024年').replace('2023年', '2022年')),
  'quarters that name their year': yearly(YEARLY.replace('2023年', '2022年').replace('一季度', '2023年一季度')),
  'a column twice': yearly(`指标 | 2025年 | 2023年 | 2023年 | 一季度 | 二季度\n费用（亿元） | 40 | 32 | 33 | 6 | 15\n占比（%） | 3 | 2.7 | 2.8 | 2.6 | 2.6`),
  'columns and rows missing': yearly('指标 | 2025年 | 一季度\n费用（亿元） | 40 | 6\n企业（家） | 45 | 9'),
  'columns of the clerk\'s own': yearly('序号 | 指标 | 计量单位 | 2025年 | 上年数 | 2023年 | 备注 | 一季度 | 二季度 | 同比 | 说明文字 | 另记\n1 | 费用（亿元） | 亿元 | 40 | 38 | 32 | 无 | 6 | 15 | 3 | 甲 | 9\n2 | 占比（%） | % | 3 | 2.9 | 2.7 | 无 | 2.6 | 2.6 | 3 | 乙 | 8'),
  'a column of words among the figures': yearly('指标 | 2025年 | 来源 | 2023年 | 一季度 | 二季度\n费用（亿元） | 40 | 年报 | 32 | 6 | 15\n占比（%） | 3 | 年报 | 2.7 | 2.6 | 2.6'),
  'units of their own that contradict': yearly('指标 | 单位 | 2025年 | 2023年 | 一季度 | 二季度\n费用（亿元） | 万元 | 40 | 32 | 6 | 15\n占比（%） | ％ | 3 | 2.7 | 2.6 | 2.6\n企业（家） | 个 | 45 | 40 | 9 | 20'),
  'units that nobody knows': yearly('指标 | 计量单位 | 2025年 | 2023年 | 一季度 | 二季度\n费用（亿元） | 某单位 | 40 | 32 | 6 | 15\n企业（家） | | 45 | 40 | 9 | 20'),
  'a unit of the table is no column of units': yearly('指标 | 单位名称 | 2025年 | 2023年 | 一季度 | 二季度\n费用（亿元） | 万元 | 40 | 32 | 6 | 15\n企业（家） | 万家 | 45 | 40 | 9 | 20'),
  'labels numbered, without unit, with another unit': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n1.费用 | 40 | 32 | 6 | 15\n2、占比（％） | 3 | 2.7 | 2.6 | 2.6\n★企业（万家） | 45 | 40 | 9 | 20'),
  'labels by an alias': yearly(`指标 | 2025年 | 2023年 | 一季度 | 二季度\n全部费用 | 40 | 32 | 6 | 15\n企业（家） | 45 | 40 | 9 | 20`, { indicators: { '费用（亿元）': { aliases: ['全部费用（亿元）'] } } }),
  'a label mistyped': { template: '指标 | 2025年 | 2023年\n规上工业企业研发费用支出（亿元） | 40 | 32\n企业（家） | 4 | 3', sheets: ['指标 | 2025年 | 2023年\n规上工业企业研究费用支出（亿元） | 40 | 32\n企业（家） | 4 | 3'] },
  'a label like two': { template: '指标 | 2025年 | 2023年\n规上工业企业研发费用支出甲（亿元） | 40 | 32\n规上工业企业研发费用支出乙（亿元） | 4 | 3\n企业（家） | 4 | 3', sheets: ['指标 | 2025年 | 2023年\n规上工业企业研发费用支出丙（亿元） | 40 | 32\n企业（家） | 4 | 3'] },
  'a mistyped label beside the right one': { template: '指标 | 2025年 | 2023年\n规上工业企业研发费用支出（亿元） | 40 | 32\n企业（家） | 4 | 3', sheets: ['指标 | 2025年 | 2023年\n规上工业企业研发费用支出（亿元） | 40 | 32\n规上工业企业研究费用支出（亿元） | 41 | 33\n企业（家） | 4 | 3'] },
  'unknown rows, notes and a signature': yearly(`${YEARLY}\n载体（平方米） | 1 | 2 | 3 | 4\n注：以上为预计数\n填表人：张三 | | 联系电话 | 13800000000`),
  'rows of one figure, among the others and below them': yearly(`${YEARLY.replace('企业（家）', '自加的指标 | | 5 | |\n高校（所） | | 约3 | 待定 |\n一、效益类 | | （2023年） | |\n企业（家）')}\n专利 | | | | 7\n平台（个） | | 累计2 | |\n注：含上年 | 3 | | |`),
  'lines below with one number': yearly(`${YEARLY}\n经办人 | | | 13800000000 |\n空地（平方米） | 9 | | |`),
  'numbered rows of one figure, below the notes': yearly(`序号 | 指标 | 2025年 | 2023年 | 一季度 | 二季度\n1 | 费用（亿元） | 40 | 32 | 6 | 15\n2 | 企业（家） | 45 | 40 | 9 | 20\n注：累计数 | | | | |\n3 | 新增专利 | 7 | | |\n" " | 空地（平方米） | 9 | | |\n" " | 复核意见 | | | |\n" " | 页数 | 3 | | |`),
  'a row of one figure that is mistyped': { template: '指标 | 2025年 | 2023年\n规上工业企业研发费用支出（亿元） | 40 | 32\n企业（家） | 4 | 3', sheets: ['指标 | 2025年 | 2023年\n规上工业企业研究费用支出（亿元） | | 32\n企业（家） | 4 | 3'] },
  'one column, an added row and a signature': { template: '指标 | 2023年 | 2025年\n费用（亿元） | 40 | 41\n企业（家） | 4 | 5', sheets: ['指标 | 2023年\n费用（亿元） | 40\n企业（家） | 4\n\n平台（个） | 2\n填表人：张三 | 13800000000'] },
  'an unknown row of text that holds digits, and one with an error': yearly(`${YEARLY}\n载体（平方米） | 1万 | ２万 | |\n厂房（平方米） | #REF! | #REF! | |\n空地（平方米） | 无 | 无 | |`),
  'a row twice': yearly(`${YEARLY}\n费用（亿元） | 41 | 33 | 7 | 16`),
  'labels in a column without a header': yearly(`序号 | | 2025年 | 2023年 | 一季度 | 二季度\n1 | 费用（亿元） | 40 | 32 | 6 | 15\n2 | 企业（家） | 45 | 40 | 9 | 20`),
  'the header is repeated for printing': yearly(`指标 | 2025年 | 2023年 | 一季度 | 二季度\n费用（亿元） | 40 | 32 | 6 | 15\n指标 | 2025年 | 2023年 | 一季度 | 二季度\n占比（%） | 3 | 2.7 | 2.6 | 2.6\n企业（家） | 45 | 40 | 9 | 20`),
  'the same table below itself': yearly(`${YEARLY}\n${YEARLY}`),
  'two blocks with other columns': yearly('指标 | 2025年 | 2023年\n费用（亿元） | 40 | 32\n占比（%） | 3 | 2.7\n指标 | 一季度 | 二季度\n企业（家） | 9 | 20\n'),
  'two tables on a sheet': { template: [YEARLY, TOWNS], sheets: [`${YEARLY}\n指标 | 甲东镇 | 乙西街道 | 丙区\n${TOWN_ROWS}`] },
  'two tables on a sheet, towns first': { template: [YEARLY, TOWNS], sheets: [`${TOWNS}\n指标 | 2025年 | 2023年 | 一季度 | 二季度\n${ROWS}`] },
  'a table on each of two sheets': { template: [YEARLY, TOWNS], sheets: [YEARLY, TOWNS] },
  'too little of it': yearly('指标 | 2025年 | 2023年\n别的（亿元） | 40 | 32\n费用 | 4 | 3', { indicators: {} , change: (template) => ({ ...template, rows: [...template.rows, ...Array.from({ length: 9 }, (_, i) => ({ ...(template.rows[0] as Template['rows'][number]), id: `r${i}`, name: `第${i}项（亿元）` }))] }) }),
  'nothing of it': yearly('姓名 | 电话\n张三 | 1'),
  'a header that is a sentence': yearly(`${'指标说明'.repeat(11)} | ${'2025年完成的目标任务情况如下表所列各项指标数据'.repeat(2)} | 一季度\n费用（亿元） | 40 | 32`),
  'a department of its own': yearly(YEARLY.split('\n').map((row, i) => `${row} | ${['责任部门', '区统计局', '', '" 区科技局 "'][i]}`).join('\n'), { change: withDepartment }),
  'the district\'s own table of two that fit': { template: [YEARLY, YEARLY_TOO], sheets: [`另区主要指标\n${YEARLY}`], change: ofAnotherDistrict },
  'a title six rows above': { template: [YEARLY, YEARLY_TOO], sheets: [`另区主要指标\n说明\n说明\n说明\n说明\n说明\n${YEARLY}`], change: ofAnotherDistrict },
  'a title far above is another\'s': { template: [YEARLY, YEARLY_TOO], sheets: [`另区主要指标\n说明\n说明\n说明\n说明\n说明\n说明\n说明\n${YEARLY}`], change: ofAnotherDistrict },
  'the district in the name of the sheet': { template: [YEARLY, YEARLY_TOO], sheets: [YEARLY], sheetNames: ['另区表'], change: ofAnotherDistrict },
  'towns as printed': towns(TOWNS),
  'towns by their short names': towns(TOWNS.replace('甲东镇', '甲 东').replace('乙西街道', '乙西街道办事处').replace('丙区', '丙 区')),
  'towns by an alias': towns(TOWNS.replace('甲东镇', '甲新'), { change: (template) => ({ ...template, regions: template.regions.map((one, i) => (i === 0 ? { ...one, aliases: ['甲新镇'] } : one)) }) }),
  'towns with a total': towns('指标 | 合计 | 甲东镇 | 乙西街道 | 丙区\n费用（亿元） | =SUM(C2:E2)→6 | 1 | 2 | 3\n占比（%） | =SUM(C3:E3)→9 | 2 | 3 | 4\n企业（家） | 18 | 5 | 6 | 7'),
  'totals of ratios by value, by some cells, and of their own': towns('指标 | 全区 | 甲东镇 | 乙西街道 | 丙区\n占比（%） | 9 | 2 | 3 | 4\n费用（亿元） | =SUM(C3:D3)→3 | 1 | 2 | 3\n企业（家） | | 5 | 6 | 7'),
  'a ratio\'s total over some towns': towns('指标 | 某区 | 甲东镇 | 乙西街道 | 丙区\n占比（%） | =C2+D2→5 | 2 | 3 | 4\n费用（亿元） | =C3+F3→1 | 1 | 2 | 3'),
  'a ratio\'s total that refers to one town': towns('指标 | 某 | 甲东镇 | 乙西街道 | 丙区\n占比（%） | =C2+G2→2 | 2 | 3 | 4\n费用（亿元） | =SUM(C3,D3,E3)→6 | 1 | 2 | 3'),
  'a ratio\'s total that is no sum': towns('指标 | 总计 | 甲东镇 | 乙西街道 | 丙区\n占比（%） | 3 | 2 | 3 | 4\n费用（亿元） | =C3*6→ | 1 | 2 | 3'),
  'a total of two towns is too little to tell': { template: '指标 | 甲东镇 | 乙西街道\n占比（%） | 2 | 3\n企业（家） | 5 | 6', sheets: ['指标 | 合计 | 甲东镇 | 乙西街道\n占比（%） | 5 | 2 | 3\n企业（家） | 11 | 5 | 6'] },
  'a total beside years is no total': yearly(`指标 | 合计 | 2025年 | 2023年 | 一季度 | 二季度\n费用（亿元） | 9 | 40 | 32 | 6 | 15\n企业（家） | 8 | 45 | 40 | 9 | 20`),
  'two totals': towns('指标 | 合计 | 甲东镇 | 乙西街道 | 丙区 | 全区合计\n费用（亿元） | 6 | 1 | 2 | 3 | 7\n企业（家） | 18 | 5 | 6 | 7 | 19'),
  'another year in the title': towns(`某区分乡镇进度表（2024年）\n${TOWNS}`),
  'its own year in the title': towns(`某区分乡镇进度表（2023 年）\n${TOWNS}`),
  'two years in the title': towns(`某区分乡镇进度表（2024年，2025年）\n${TOWNS}`),
  'a quarter in the title': towns(`某区分乡镇进度表（2023年第二季度）\n${TOWNS}`),
  'another year two lines above': towns(`2024年\n" "\n${TOWNS}`),
  'another year three lines above': towns(`2024年\n" "\n" "\n${TOWNS}`),
  'a number above is no year': towns(`2024 | 1\n${TOWNS}`),
  'another year merged over the towns': towns(`指标 | 2024年 | |\n" " | 甲东镇 | 乙西街道 | 丙区\n${TOWN_ROWS}`, { merges: [merge(0, 1, 1, 3)] }),
  'its own year merged over the towns': towns(`指标 | 2023年 | |\n" " | 甲东镇 | 乙西街道 | 丙区\n${TOWN_ROWS}`, { merges: [merge(0, 1, 1, 3)] }),
  'a line of words above the header': towns(`填报单位：某局 | | |\n${TOWNS}`),
  'fractions for percentages': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n占比（%） | 3 | 2.7 | 0.026 | 2.6%\n费用（亿元） | 0.4 | 0.3 | 0.1 | 0.2'),
  'small percentages among small ones': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n占比（%） | 0.03 | 0.027 | 0 | -0.02\n费用（亿元） | 4 | 3 | 1 | 2', { indicators: { '占比（%）': { values: { '2023': 0.05, '2025': '约0.06' } } } }),
  'as near to one reading as to the other': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n占比（%） | 3 | 3 | 0.3 | 0.29\n费用（亿元） | 4 | 3 | 1 | 2'),
  'fractions with nothing beside them': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n占比（%） | 0.03 | 0.5 | 1 | "2.6%"\n费用（亿元） | 4 | 3 | 1 | 2'),
  'a fraction in the total': towns('指标 | 全区 | 甲东镇 | 乙西街道 | 丙区\n占比（%） | 0.03 | 2 | 3 | 4\n费用（亿元） | 6 | 1 | 2 | 3'),
  'cells without a figure': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n费用（亿元） | | =A1→ | 待定 | 累计达800\n占比（%） | #REF! | 90%以上 | - | "2.6"'),
  'an annual-only row': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n费用（亿元） | 40 | 32 | 年度指标 | 5\n企业（家） | 45 | 40 | 9 | 20', { indicators: { '费用（亿元）': { annualOnly: true } } }),
  'rows that share a name': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n费用（亿元） | 40 | 32 | 6 | 15\n" " | 3 | 2.7 | 2.6 | 2.6\n企业（家） | 45 | 40 | 9 | 20', { indicators: { '占比（%）': { sharesName: true } } }),
  'rows that share a name, one of them named otherwise': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n费用（亿元） | 40 | 32 | 6 | 15\n别的（%） | 3 | 2.7 | 2.6 | 2.6\n企业（家） | 45 | 40 | 9 | 20', { indicators: { '占比（%）': { sharesName: true } } }),
  'what was reached beside the target': { template: '指标 | 2023年 | 2023年完成情况 | 2023年全省排位\n费用（亿元） | 40 | 39 | 5\n企业（家） | 4 | 3 | 6', sheets: ['指标 | 2023 | 2023年完成情况 | 2023年全省排位\n费用（亿元） | 40 | 39 | 5\n企业（家） | 4 | 3 | 6'] },
  'a list of works': { template: '指标\n建成创新中心\n引进人才团队', sheets: ['指标 | 进展\n建成创新中心 | 已完成\n引进人才团队 | 推进中'] },
  'two years merged over their quarters': {
    template: '指标 | 2023年一季度 | 2023年二季度 | 2024年一季度 | 2024年二季度\n费用（亿元） | 1 | 2 | 3 | 4\n企业（家） | 5 | 6 | 7 | 8',
    sheets: ['指标 | 2023年 | | 2024年 | \n" " | 一季度 | 二季度 | 一季度 | 二季度\n费用（亿元） | 1 | 2 | 3 | 4\n企业（家） | 5 | 6 | 7 | 8'],
    merges: [merge(0, 0, 2, 1), merge(0, 1, 1, 2), merge(0, 3, 1, 2)],
  },
  'a total under the district\'s short name': towns('指标 | 某某 | 甲东镇 | 乙西街道 | 丙区\n费用（亿元） | 6 | 1 | 2 | 3\n企业（家） | 18 | 5 | 6 | 7', { change: (template) => ({ ...template, district: '某某区' }) }),
  'a ratio\'s total that adds one town and a stranger': towns('指标 | 合计 | 甲东镇 | 乙西街道 | 丙区\n占比（%） | =C2+G2→2 | 2 | 3 | 4\n费用（亿元） | =SUM(C3,D3,G3)→6 | 1 | 2 | 3\n企业（家） | =C4+C4+D4→9 | 5 | 6 | 7'),
  'a blank among the towns of a ratio\'s total': towns('指标 | 合计 | 甲东镇 | 乙西街道 | 丙区\n占比（%） | 5 | 2 | 3 |\n费用（亿元） | 待定 | 1 | 2 | 3'),
  'units of another kind': yearly('指标 | 单位 | 2025年 | 2023年 | 一季度 | 二季度\n费用（亿元） | 人 | 40 | 32 | 6 | 15\n企业（家） | 亿元 | 45 | 40 | 9 | 20'),
  'a figure in one row of an unknown column': yearly('指标 | 2025年 | 增补 | 2023年 | 一季度 | 二季度\n费用（亿元） | 40 | 5 | 32 | 6 | 15\n企业（家） | 45 | 无 | 40 | 9 | 20'),
  'the header is repeated over fewer rows, among them a stranger': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n费用（亿元） | 40 | 32 | 6 | 15\n载体（平方米） | 1 | 2 | 3 | 4\n指标 | 2025年 | 2023年 | 一季度 | 二季度\n企业（家） | 45 | 40 | 9 | 20'),
  'a block below with its columns in another order': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n费用（亿元） | 40 | 32 | 6 | 15\n占比（%） | 3 | 2.7 | 2.6 | 2.6\n指标 | 2023年 | 2025年 | 一季度 | 二季度\n企业（家） | 40 | 45 | 9 | 20'),
  'a block below that repeats one row of two': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n费用（亿元） | 40 | 32 | 6 | 15\n占比（%） | 3 | 2.7 | 2.6 | 2.6\n指标 | 2025年 | 2023年 | 一季度 | 二季度\n占比（%） | 3 | 2.7 | 2.6 | 2.6\n企业（家） | 45 | 40 | 9 | 20'),
  'percentages that say themselves that they are small': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n占比（%） | 50 | 60 | "0.5%" | 0.5%\n费用（亿元） | 4 | 3 | 1 | 2'),
  'the middle of what stands beside it': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n占比（%） | 3 | 40 | 0.5 | 2.5\n费用（亿元） | 4 | 3 | 1 | 2'),
  'other small figures say nothing': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n占比（%） | 0.03 | 0.04 | 0.05 | 3\n费用（亿元） | 4 | 3 | 1 | 2'),
  'nothing but blanks under the header': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n" " | | | |'),
  // What was reached, in tables of their own
  'quarters to come of what was reached': yearly('指标 | 2025年完成 | 2023年完成情况 | 一季度完成 | 二季度完成\n费用（亿元） | 40 | =A1→ | 6 |\n占比（%） | 3 | | |\n企业（家） | 45 | | 9 |', { change: reached }),
  'a quarter in which only what is not due stands': yearly('指标 | 2025年完成 | 2023年完成情况 | 一季度完成 | 二季度完成\n费用（亿元） | 40 | 5 | | 3\n企业（家） | 45 | 6 | |', { change: reached, indicators: { '费用（亿元）': { annualOnly: true } } }),
  'targets are not what was reached': yearly(YEARLY, { change: reached }),
  'towns\' figures that nothing says were reached': towns(TOWNS, { change: holdingActuals }),
  'towns\' figures that were reached by the title': towns(`某区分乡镇完成情况\n填报说明\n${TOWNS}`, { change: holdingActuals }),
  'towns\' figures that were reached by the record of the sheet': towns(TOWNS, { change: (one) => packed(holdingActuals(one), 0), edit: recorded({ 'zbjh.pack.表1': 'pack-1@1.0.0' }) }),
  'towns\' figures by the record of a sheet that is gone': towns(TOWNS, { change: (one) => packed(holdingActuals(one), 0), edit: recorded({ 'zbjh.pack.别的': 'pack-1@1.0.0' }) }),
  'district and towns beside each other, that nothing says were reached': { template: '指标 | 2023年 | 甲东镇 | 乙西街道\n费用（亿元） | 3 | 1 | 2', sheets: ['指标 | 2023年 | 甲东镇 | 乙西街道\n费用（亿元） | 3 | 1 | 2'], change: holdingActuals },
  'the towns\' targets or what they reached: the title says the latter': { template: [TOWNS, TOWNS_TOO], sheets: [`某区分乡镇完成情况\n${TOWNS}`], change: (one, i) => (i === 1 ? holdingActuals(one) : one) },
  'the towns\' targets or what they reached in another year: the title says neither': { template: [TOWNS, TOWNS_TOO], sheets: [`某区分乡镇2025年完成情况\n${TOWNS}`], change: (one, i) => (i === 1 ? holdingActuals(one) : one) },
  'what they reached or the towns\' targets, in another year': { template: [TOWNS, TOWNS_TOO], sheets: [`某区分乡镇2025年完成情况\n${TOWNS}`], change: (one, i) => (i === 0 ? holdingActuals(one) : one) },
  'what they reached, and a town is missing': { template: [TOWNS, TOWNS_TOO], sheets: ['某区分乡镇完成情况\n指标 | 甲东镇 | 乙西街道\n费用（亿元） | 1 | 2\n企业（家） | 5 | 6'], change: (one, i) => (i === 1 ? holdingActuals(one) : one) },
  // Which of two templates
  'this year\'s towns and next year\'s: the title says next year': { template: [TOWNS, TOWNS_TOO], sheets: [`某区进度（2024 年）\n${TOWNS}`], change: ofTheNextYear },
  'this year\'s towns and next year\'s: the title says neither': { template: [TOWNS, TOWNS_TOO], sheets: [`某区进度（2025年）\n${TOWNS}`], change: ofTheNextYear },
  'next year\'s towns are fewer': { template: [TOWNS, '指标 | 甲东镇 | 乙西街道\n费用（亿元） | 1 | 2\n占比（%） | 2 | 3\n企业（家） | 5 | 6'], sheets: [`某区进度（2024年）\n${TOWNS}`], change: ofTheNextYear },
  'the pack that the sheet was made from, of two that fit': { template: [YEARLY, YEARLY_TOO], sheets: [YEARLY], change: packed, edit: recorded({ 'zbjh.pack.表1': 'pack-2@1.0.0' }) },
  'the first pack, where the record is of none': { template: [YEARLY, YEARLY_TOO], sheets: [YEARLY], change: packed, edit: recorded({ 'zbjh.pack.表1': 'pack-9@1.0.0' }) },
  'the pack of the record, against the district of the title': { template: [YEARLY, YEARLY_TOO], sheets: [`另区主要指标\n${YEARLY_TOO}`], change: (one, i) => packed(ofAnotherDistrict(one, i), i), edit: recorded({ 'zbjh.pack.表1': 'pack-1@1.0.0' }) },
  'a sheet that another has taken the place of': { template: YEARLY, sheets: [YEARLY, YEARLY], edit: recorded({ 'zbjh.superseded.表1': '表2' }) },
  // Where a table begins and ends
  'just enough of it': yearly('指标名称 | 2025年\n费用（亿元） | 40'),
  'years as numbers alone': yearly('指标 | 2025 | 2023\n费用（亿元） | 40 | 32\n占比（%） | 3 | 2.7'),
  'no more than years as numbers': yearly('内容 | 2025 | 2023\n费用（亿元） | 40 | 32\n占比（%） | 3 | 2.7'),
  'a year split into what one column says below': { template: '指标 | 2025年 | 2023年 | 一季度\n费用（亿元） | 40 | 32 | 6\n企业（家） | 45 | 40 | 9', sheets: ['指标 | 2025年 | 2023年 |\n" " | | 全年 | 一季度\n费用（亿元） | 40 | 32 | 6\n企业（家） | 45 | 40 | 9'], merges: [merge(0, 2, 1, 2)] },
  'one column says below what it is': { template: '指标 | 2025年 | 2023年 | 一季度\n费用（亿元） | 40 | 32 | 6\n企业（家） | 45 | 40 | 9', sheets: ['指标 | 2025年 | 2023年 |\n" " | | | 一季度\n费用（亿元） | 40 | 32 | 6\n企业（家） | 45 | 40 | 9'] },
  'a year split into what says nothing by itself': { template: '指标 | 2023年 | 2023年完成情况\n费用（亿元） | 40 | 39\n企业（家） | 4 | 3', sheets: ['指标 | 2023年 |\n" " | 目标 | 完成情况\n费用（亿元） | 40 | 39\n企业（家） | 4 | 3'], change: (template) => ({ ...template, columns: template.columns.map((column) => ({ ...column, optional: false })) }), merges: [merge(0, 1, 1, 2)] },
  'a heading merged down over two rows splits nothing': yearly(`指标 | 2025年 | 2023年 | 一季度 | 二季度\n" " | 亿元 | 亿元 | 亿元 | 亿元\n${ROWS}`, { merges: [merge(0, 0, 2, 1)] }),
  'a note below a year, beside labels merged down': yearly(`指标 | 2025年 | | 2023年 | 一季度 | 二季度\n" " | 目标 | 备注 | | | \n费用（亿元） | 40 | 41 | 32 | 6 | 15\n企业（家） | 45 | 46 | 40 | 9 | 20`, { merges: [merge(0, 0, 2, 1), merge(0, 1, 1, 2), merge(0, 3, 2, 1), merge(0, 4, 2, 1), merge(0, 5, 2, 1)] }),
  'what was reached below a year, beside labels merged down': { template: '指标 | 2023年 | 2023年完成情况\n费用（亿元） | 40 | 39\n企业（家） | 4 | 3', sheets: ['指标 | 2023年 |\n" " | 目标 | 完成情况\n费用（亿元） | 40 | 39\n企业（家） | 4 | 3'], merges: [merge(0, 0, 2, 1), merge(0, 1, 1, 2)] },
  'figures under no header, and under one of the clerk\'s own over two rows': yearly(`指标 | 2025年 | 2023年 | | " 增补 " | 2023年 |\n" " | | 全年 | | | 一季度 | 二季度\n费用（亿元） | 40 | 32 | 7 | 8 | 6 | 15\n企业（家） | 45 | 40 | 7 | 8 | 9 | 20`, { merges: [merge(0, 0, 2, 1), merge(0, 1, 2, 1), merge(0, 4, 2, 1), merge(0, 5, 1, 2)] }),
  'another year over the towns, beside labels merged down': towns(`指标 | 2024年 | |\n" " | 甲东镇 | 乙西街道 | 丙区\n${TOWN_ROWS}`, { merges: [merge(0, 0, 2, 1), merge(0, 1, 1, 3)] }),
  'its own year over the towns, beside labels merged down': towns(`2025年\n指标 | 2023年 | |\n" " | 甲东镇 | 乙西街道 | 丙区\n${TOWN_ROWS}`, { merges: [merge(1, 0, 2, 1), merge(1, 1, 1, 3)] }),
  'a blank header above the table of towns': { template: [YEARLY, TOWNS], sheets: [`指标 | 2025年 | 2023年 | 一季度 | 二季度\n${TOWNS}`] },
  'a table of other indicators below': { template: [YEARLY, '指标 | 2021年 | 2022年\n载体（平方米） | 1 | 2\n厂房（平方米） | 3 | 4'], sheets: [`${YEARLY}\n指标 | 2021年 | 2022年\n载体（平方米） | 1 | 2\n厂房（平方米） | 3 | 4`] },
  'a table below has the row that the one above lacks': { template: [YEARLY, TOWNS], sheets: [`指标 | 2025年 | 2023年 | 一季度 | 二季度\n占比（%） | 3 | 2.7 | 2.6 | 2.6\n企业（家） | 45 | 40 | 9 | 20\n${TOWNS}`] },
  'two tables below have the rows that the one above lacks': { template: [YEARLY, TOWNS, '指标 | 甲东镇 | 丁乡\n载体（平方米） | 1 | 2\n费用（亿元） | 1 | 2'], sheets: [`指标 | 2025年 | 2023年 | 一季度 | 二季度\n企业（家） | 45 | 40 | 9 | 20\n指标 | 甲东镇 | 乙西街道 | 丙区\n占比（%） | 2 | 3 | 4\n企业（家） | 5 | 6 | 7\n指标 | 甲东镇 | 丁乡\n载体（平方米） | 1 | 2\n费用（亿元） | 1 | 2`] },
  'a table, and below it too little of another': { template: [YEARLY, '指标 | 2021年 | 2022年\n载体（平方米） | 1 | 2\n厂房（平方米） | 3 | 4\n空地（平方米） | 5 | 6\n仓库（平方米） | 7 | 8\n' + Array.from({ length: 9 }, (_, i) => `第${i}项（平方米） | 1 | 2`).join('\n')], sheets: [`${YEARLY}\n指标 | 2021年\n载体（平方米） | 1`] },
  'the second of two years alone': { template: '指标 | 2023年一季度 | 2023年二季度 | 2024年一季度 | 2024年二季度\n费用（亿元） | 1 | 2 | 3 | 4\n企业（家） | 5 | 6 | 7 | 8', sheets: ['指标 | 2024年一季度 | 2024年二季度\n费用（亿元） | 3 | 4\n企业（家） | 7 | 8'] },
  'what was reached stands before the target': { template: '指标 | 2023年完成情况 | 2023年\n费用（亿元） | 39 | 40\n企业（家） | 3 | 4', sheets: ['指标 | 2023年完成情况 | 2023\n费用（亿元） | 39 | 40\n企业（家） | 3 | 4'] },
  'a blank row below a row that shares its name with none': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n费用（亿元） | 40 | 32 | 6 | 15\n" " | 3 | 2.7 | 2.6 | 2.6\n企业（家） | 45 | 40 | 9 | 20'),
  'two rows share the name of the second': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n费用（亿元） | 40 | 32 | 6 | 15\n占比（%） | 3 | 2.7 | 2.6 | 2.6\n" " | 45 | 40 | 9 | 20\n" " | 1 | 2 | 3 | 4', { change: (one) => ({ ...one, rows: [...one.rows.map((row, i) => (i === 2 ? { ...row, sharesName: true } : row)), { ...(one.rows[2] as Template['rows'][number]), id: 'r4', name: '人才（人）', unit: '人', sharesName: true }] }) }),
  'a row that shares a name is cut off with the sheet': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n企业（家） | 45 | 40 | 9 | 20\n费用（亿元） | 40 | 32 | 6 | 15', { indicators: { '占比（%）': { sharesName: true } } }),
  'a block below with more columns': yearly('指标 | 2025年 | 2023年\n费用（亿元） | 40 | 32\n占比（%） | 3 | 2.7\n指标 | 2025年 | 2023年 | 一季度\n企业（家） | 45 | 40 | 9'),
  'a block below that begins a column further': yearly('指标 | 2025年 | 2023年\n费用（亿元） | 40 | 32\n占比（%） | 3 | 2.7\n" " | 指标 | 2025年 | 2023年\n" " | 企业（家） | 45 | 40'),
  // Words of headers and labels
  'the district\'s short name holds 市': towns('指标 | 市北 | 甲东镇 | 乙西街道 | 丙区\n费用（亿元） | 6 | 1 | 2 | 3\n企业（家） | 18 | 5 | 6 | 7', { change: (template) => ({ ...template, district: '市北区' }) }),
  'a note that holds a unit is no column of units': yearly('指标 | 备注 | 2025年 | 2023年 | 一季度 | 二季度\n费用（亿元） | 万元 | 40 | 32 | 6 | 15\n企业（家） | | 45 | 40 | 9 | 20'),
  'a unit of the same size and another kind': yearly('指标 | 单位 | 2025年 | 2023年 | 一季度 | 二季度\n费用（亿元） | 亿元 | 40 | 32 | 6 | 15\n企业（家） | 元 | 45 | 40 | 9 | 20'),
  'a department of spaces': yearly(YEARLY.split('\n').map((row, i) => `${row} | ${['责任单位', '"  "', '区统计局', '7'][i]}`).join('\n'), { change: withDepartment }),
  'one name with two units': { template: '指标 | 2025年 | 2023年\n技术交易（亿元） | 40 | 32\n技术交易（家） | 4 | 3', sheets: ['指标 | 2025年 | 2023年\n技术交易（亿元） | 40 | 32\n技术交易（家） | 4 | 3'] },
  'an alias without the unit': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n全部费用（亿元） | 40 | 32 | 6 | 15\n企业（家） | 45 | 40 | 9 | 20', { indicators: { '费用（亿元）': { aliases: ['全部费用'] } } }),
  'a mistyped label like two, of which one is there': { template: '指标 | 2025年 | 2023年\n规上工业企业研发费用支出甲（亿元） | 40 | 32\n规上工业企业研发费用支出乙（亿元） | 4 | 3\n企业（家） | 4 | 3', sheets: ['指标 | 2025年 | 2023年\n规上工业企业研发费用支出甲（亿元） | 40 | 32\n规上工业企业研发费用支出丙（亿元） | 4 | 3\n企业（家） | 4 | 3'] },
  'a mistyped label in another unit': { template: '指标 | 2025年 | 2023年\n规上工业企业研发费用支出（亿元） | 40 | 32\n企业（家） | 4 | 3', sheets: ['指标 | 单位 | 2025年 | 2023年\n规上工业企业研究费用支出（亿元） | 万元 | 40 | 32\n企业（家） | 家 | 4 | 3'] },
  'another year in the title, and a town is missing': towns('某区分乡镇进度表（2024年）\n指标 | 甲东镇 | 乙西街道\n费用（亿元） | 1 | 2\n企业（家） | 5 | 6'),
  'another year in the title of district and towns': { template: '指标 | 2023年 | 甲东镇 | 乙西街道\n费用（亿元） | 3 | 1 | 2\n企业（家） | 11 | 5 | 6', sheets: ['某区进度表（2024年）\n指标 | 2023年 | 甲东镇 | 乙西街道\n费用（亿元） | 3 | 1 | 2\n企业（家） | 11 | 5 | 6'] },
  // Figures
  'a total beside the district\'s own column': { template: '指标 | 2023年 | 甲东镇 | 乙西街道\n费用（亿元） | 3 | 1 | 2\n企业（家） | 11 | 5 | 6', sheets: ['指标 | 2023年 | 甲东镇 | 乙西街道 | 合计\n费用（亿元） | 3 | 1 | 2 | =SUM(C2:D2)→3\n企业（家） | 11 | 5 | 6 | =SUM(B3:D3)→22'] },
  'a ratio\'s total whose stored result is old': towns('指标 | 合计 | 甲东镇 | 乙西街道 | 丙区\n占比（%） | =SUM(C2:E2)→8 | 2 | 3 | 4\n费用（亿元） | =A9→待定 | 1 | 2 | 3'),
  'one is large enough to go by': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n占比（%） | 1 | 1 | 0.3 | 0.29\n费用（亿元） | 4 | 3 | 1 | 2'),
  'nothing but fractions': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n占比（%） | 0.5 | 0 | -0.4 | 0.05\n费用（亿元） | 4 | 3 | 1 | 2'),
  'one per cent with nothing beside it': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n占比（%） | 1 | 待定 | | \n费用（亿元） | 4 | 3 | 1 | 2'),
  'what was published was zero': yearly('指标 | 2025年 | 2023年 | 一季度 | 二季度\n占比（%） | 0.026 | 0.03 | 0.03 | 0.03\n费用（亿元） | 4 | 3 | 1 | 2', { indicators: { '占比（%）': { values: { '2023': 0 } } } }),
  'a date in a workbook of 1904': yearly(YEARLY, { edit: (snapshot) => ({ ...snapshot, date1904: true, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, values: [...sheet.values.slice(0, 1), ['费用（亿元）', 43538]], formats: [[], ['General', 'yyyy/m/d']] })) }) }),
};
