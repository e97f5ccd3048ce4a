/** Workbooks as districts keep them, to learn from: the first sheet is the one, the others stand beside it. */
import { plainSheet, type Sheet } from '../../../src/core/sheet/snapshot';
import { grid } from './sheets';

const FIGURES = '专利（件） | 1 | 2\n企业（家） | 4 | 5';
const QUARTERS = '一季度 | 二季度 | 三季度 | 四季度';
const one = (text: string, options: Parameters<typeof grid>[1] = {}): readonly Sheet[] => [grid(text, options)];
const withFormulas = (sheet: Sheet, ...formulas: string[][]): Sheet => ({ ...sheet, formulas });

export const KEPT: Readonly<Record<string, readonly Sheet[]>> = {
  'two years': one(`指标 | 2023年 | 2024年\n${FIGURES}`),
  'a base and a target': one(`指标 | 2020年 | 2025年\n${FIGURES}`),
  'the target before the base': one(`指标 | 2025年 | 2022年\n${FIGURES}`),
  'a base that says what it holds': one(`指标 | 2020年完成 | 2025年\n${FIGURES}`),
  'three years some years apart': one('指标 | 2020年 | 2025年 | 2030年\n专利（件） | 1 | 2 | 3'),
  'two quarters years apart': one(`指标 | 2020年一季度 | 2025年一季度\n${FIGURES}`),
  'everything that a table may have': one(`
    附件3
    吴兴区2024年主要指标表
    单位：万元 | | | | | 2024年3月
    序号 | 类别 | 指标名称 | 计量单位 | 主要内容 | 2023年完成 | 2024年目标 | 2024年全省位次 | ${QUARTERS} | 责任单位 | 备注 | 权重
    1 | 创新 | 研发费用 | 万元 | 投入 | 10.5 | 20 | 3 | 5 | 10 | 15 | 20 | 科技局 | 省考核 | 5
    3 | | 专利授权 | 件 | | 80 | 90 | 1 | 20 | 45 | 60 | 90 | 市监局 | |
     | 主体 | 研发费用占GDP比重 | % | 提高 | 2.65 | 2.7 | | 年度指标 | | | | 科技局 |
    注：研发费用为年报数。
    （1）占比按季初步核算。
    2、含高新区。
    填表人：张三
    3.签名后的一行也算。
  `),
  'titles above': one(`本表由统计局提供\n吴兴区2024年任务清单\n填报单位：某局\n2024年3月5日\n制表：某人\n指标 | 2023年 | 2024年\n${FIGURES}`),
  'titles that name no table': one(`吴兴区\n吴兴区科技局的很长一行\n短\n指标 | 2023年 | 2024年\n${FIGURES}`),
  'a title of two lines': [plainSheet('附件2-1', [['吴兴区2024年\n主要指标表'], ['指标', '2023年', '2024年'], ['专利（件）', 1, 2]])],
  'a unit of many': one(`吴兴区指标表 | 单位：亿元；人\n指标 | 2023年 | 2024年\n研发费用 | 1 | 2\n专利（件） | 3 | 4\n说明文字 | 若干 | 5`),
  'a unit above the table, and dashes': one('单位：万元\n2024年指标\n指标 | 2023年 | 2024年\n研发费用 | 10 | —\n重点事项 | 10 | 完成验收\n占地 | — | /'),
  'a unit that is none': one(`单位：科技局\n指标 | 2023年 | 2024年\n研发费用 | 1 | 2`),
  'another table above': one(`甲区2020年指标\n指标 | 2019年\n出口（亿元） | 5\n乙区2024年指标表\n指标 | 2023年 | 2024年\n${FIGURES}`),
  'far below a title': one(`丙区2024年指标表\n说明一\n说明二\n说明三\n说明四\n说明五\n说明六\n说明七\n指标 | 2023年 | 2024年\n${FIGURES}`),
  'too far below a title': one(`丙区2024年指标表\n说明零\n说明一\n说明二\n说明三\n说明四\n说明五\n说明六\n说明七\n指标 | 2023年 | 2024年\n${FIGURES}`),
  'towns': one('吴兴区2024年分乡镇指标\n指标 | 合计 | 织里镇 | 东林镇 | 东林街道 | 高新区\n专利（件） | 10 | 1 | 2 | 3 | 4\n占比（%） | 2.5 | 1.5 | 2 | 3 | 4', { name: '分乡镇' }),
  'towns without endings': one('指标/地区 | 织里镇 | 八里店 | 埭  溪 | 同比增长 | 责任单位 | 联系\n专利（件） | 1 | 2 | 3 | 4 | 科技局 | 5\n企业（家） | 1 | 2 | 3 | 4 | 科技局 | 5'),
  'towns without endings beside a total': one('指标 | 合计 | 织里 | 八里店 | 空\n专利（件） | 3 | 1 | 2 |\n企业（家） | 3 | 1 | 2 |'),
  'one town and names': one('指标 | 织里镇 | 八里店\n专利（件） | 1 | 2\n企业（家） | 3 | 4'),
  'two towns and a name': one('指标 | 织里镇 | 东林镇 | 八里店 | 某个很长很长很长很长的名字啊啊\n专利（件） | 1 | 2 | 3 | 4'),
  'names beside a year': one('指标 | 2024年 | 织里 | 八里店\n专利（件） | 1 | 2 | 3'),
  'quarters under towns': one(`吴兴区2024年指标\n指标 | 织里镇 | | 东林镇 |\n | 一季度 | 二季度 | 一季度 | 二季度\n${'专利（件） | 1 | 2 | 3 | 4'}`, { merges: ['A2:A3', 'B2:C2', 'D2:E2'] }),
  'quarters under years': one('指标 | 2023年 | | 2024年 |\n | 一季度 | 四季度 | 一季度 | 四季度\n专利（件） | 1 | 2 | 3 | 4', { merges: ['A1:A2', 'B1:C1', 'D1:E1'] }),
  'a header in two cells': one('指标 | 2023年 | 责任\n名称 | 目标 | 单位\n专利（件） | 1 | 科技局\n企业（家） | 2 | 经信局'),
  'a header merged down beside one in two cells': one('指标 | 2023年 | 责任\n | | 单位\n专利（件） | 1 | 科技局', { merges: ['A1:A2', 'B1:B2'] }),
  'reached and rank of towns': one('2024年\n指标 | 织里镇 | 东林镇 | 完成情况 | 全区位次\n专利（件） | 1 | 2 | 3 | 4'),
  'the same period twice': one('指标 | 2023年 | 2023年目标 | 2024年 | 2024年（预计）\n专利（件） | 1 | 2 | 3 | 4\n企业（家） | 5 | 6 | 7 | 8'),
  'last year and the one before 1901': one('1900年\n指标 | 1900年 | 上年完成 | 一季度\n专利（件） | 1 | 2 | 3'),
  'two columns of departments': one('指标 | 配合单位 | 牵头单位 | 责任部门 | 2023年 | 2024年\n专利（件） | 甲局 | 乙局 | 丙局 | 1 | 2'),
  'labels twice under one header': one('类别 | 类别 | 指标 | 备注 | 2023年 | 2024年 | 备注\n甲 | 乙 | 专利（件） | 丙 | 1 | 2 | 丁'),
  'levels of indicators': one('一级指标 | 二级指标 | 三级指标 | 2023年 | 2024年\n创新 | 投入 | 研发（亿元） | 1 | 2\n | | 专利（件） | 3 | 4\n | 产出 | | 5 | 6'),
  'indicators right of the figures': one('名称 | 2023年 | 2024年 | 指标\n专利（件） | 1 | 2 | 甲\n企业（家） | 3 | 4 | 乙'),
  'numbers that head sections': one(`序号 | 指标 | 2023年 | 2024年\n一、平台建设 | 专利（件） | 1 | 2\n二、主体培育 | 企业（家） | 3 | 4\n三、其他 | 载体（个） | 5 | 6`),
  'numerals as numbers': one(`序号 | 指标 | 2023年 | 2024年\n一 | 专利（件） | 1 | 2\n（二） | 企业（家） | 3 | 4\n三、 | 载体（个） | 5 | 6`),
  'a column of units without any': one('指标 | 计量单位 | 2023年 | 2024年\n专利 | | 1 | 2\n企业 | | 3 | 4'),
  'units in brackets': one('指标 | 单位 | 2023年 | 2024年\n专利 | （件） | 1 | 2\n企业 | (家) | 3 | 4\n事项 | 某某 | 5 | 6'),
  'departments under 单位': one('指标 | 单位 | 2023年 | 2024年\n专利 | 科技局 | 1 | 2\n企业 | 经信局 | 3 | 4'),
  'names without a header': one('序号 | | 2023年 | 2024年\n1 | 专利（件） | 1 | 2\n2 | 企业（家） | 4 | 5'),
  'names two columns left of the first header': one('| | 2023年 | 2024年\n专利（件） | | 1 | 2\n企业（家） | | 4 | 5'),
  'names under a header that is a sentence': one(`${'本表各项指标名称按照上级要求统一填写不得更改'.repeat(2)} | 2023年 | 2024年\n${FIGURES}`),
  'years as numbers': one('指标 | 2023 | 2024 | 2025\n专利（件） | 1 | 2 | 3\n企业（家） | 2020 | 2021 | 2022'),
  'headings': one(`
    指标 | 2023年 | 2024年 | 责任单位
    一、创新 | | |
    专利（件） | 1 | 2 | 科技局
    （二）主体 | | |
    企业（家） | 3 | 4 | 经信局
    待定事项 | | | 某局
    载体（个） | | |
    三、尾部 | | |
  `),
  'headings across the table': one('指标 | 2023年 | 2024年\n创新指标 | | \n专利（件） | 1 | 2\n主体指标 | | \n企业（家） | 3 | 4', { merges: ['A2:C2', 'A4:B4'] }),
  'a blank form': one(`吴兴区2024年指标\n序号 | 指标 | 2024年 | ${QUARTERS}\n | 一、创新 | |\n1 | 专利 | |\n2 | 企业（家）\n填表人：`),
  'a blank form of nothing but names': one(`吴兴区2024年指标\n指标 | 2024年 | ${QUARTERS}\n一、创新 | |\n专利 | |\n（二）主体\n企业`),
  'works with contents': one('吴兴区2024年重点工作\n序号 | 重点工作 | 主要内容 | 责任单位\n1 | 建设平台 | 建成一处 | 科技局\n2 | 培育企业 | 新增十家 | 经信局', { name: '附件2' }),
  'tasks under years': one('吴兴区重点任务\n任务 | 2023年 | 2024年 | 2025年\n建设平台 | 开工 | 完成主体 | 验收\n培育企业 | 新增10家 | 新增20家 | 30家以上'),
  'names merged down': one('指标 | 2023年 | 2024年 | 责任单位 | 备注\n建设 | 1 | 2 | 甲局 |\n | 3 | 4 | | 二期\n | | | |\n | 5 | 6 | 乙局 |\n企业（家） | 7 | 8 | 乙局 |', { merges: ['A2:A5', 'D2:D3', 'D5:D6'] }),
  'groups and contents merged down': one('类别 | 指标 | 主要内容 | 2023年 | 2024年\n创新 | 专利（件） | 申请 | 1 | 2\n | 研发（亿元） | | 3 | 4', { merges: ['A2:A3', 'C2:C3'] }),
  'the same name twice': one('指标 | 2023年 | 2024年\n专利（件） | 1 | 2\n专利(件) | 3 | 4\n专利数（件） | 5 | 6\n | 7 | 8'),
  'a very long name': one(`指标 | 2023年 | 2024年\n${'长'.repeat(201)} | 1 | 2\n${'短'.repeat(200)} | 3 | 4`),
  'decimals': one('指标 | 2023年 | 2024年\n甲 | 1.25 | 2\n乙 | 1.3333333 | 2\n丙 | 0.1234567（预计） | 2', { format: 'General' }),
  'decimals by format': one('指标 | 2023年 | 2024年\n甲 | 1.25 | 2\n乙 | 1.3333333 | 2\n丙 | 3 | 2', { format: '0.0' }),
  'decimals of formulas': [withFormulas(grid('指标 | 2023年 | 2024年\n甲 | 1.2567 | 2\n乙 | 1.3333333 | 2.5', { format: '0.00' }), [], ['', '=1', '=2'], ['', '=4/3'])],
  'percentages': one('指标 | 2023年 | 2024年\n覆盖面 | 0.26 | 0.3\n占比（%） | 0.026 | 0.03', { format: '0.0%' }),
  'fractions among percentages': one('指标 | 2021年 | 2022年 | 2023年 | 2024年\n占比（%） | 0.026 | 2.6 | 2.7 | 0\n增速（%） | 0.9 | 1.1 | -0.011 | 1.2\n小数（%） | 0.5 | 0.6 | 0.7 | 0.8\n单价（元） | 0.026 | 2.6 | 2.7 | 2.8\n三数（%） | 0.02 | 1 | 2 | 40'),
  'figures as words': one('指标 | 2021年 | 2022年 | 2023年 | 2024年\n甲（家） | 累计达800 | １５ | 暂无 | 不考核\n乙（%） | 12% | 13% | 14% | 无\n丙（家） | 12家 | 13 | 14 | 15\n丁 | 12亿元 | 13亿元 | — | /\n戊 | 完成验收 | 开工 | 不适用 | 不纳入考核'),
  'figures that are none': [plainSheet('表', [['指标', '2021年', '2022年', '2023年', '2024年'], ['甲（家）', { error: '#REF!' }, true, 1e16, -1e15], ['乙（家）', 1e15, '字'.repeat(2001), '完成'.repeat(1000), 5], ['丙（家）', 1, 2, 3, 4]])],
  'quarters that add up': one(`2024年\n指标 | 2024年 | ${QUARTERS}\n投资（亿元） | 100 | 10 | 20 | 30 | 40\n企业（家） | 100 | 10 | 20 | 30 | 40\n出口（亿元） | 40 | 10 | 20 | 30 | 40\n税收（亿元） | 0 | 0 | 0 | 0 | 0\n进口（亿元） | 90 | 10 | 20 | 30 | \n消费（亿元） | | 10 | 20 | 30 | 40\n用电（万度） | 40 | 10 | 5 | 30 | 40`),
  'quarters of two years': one(`指标 | 2023年 | 2023年一季度 | 2023年二季度 | 2023年三季度 | 2023年四季度 | 2024年 | 2024年四季度 | 2024年三季度 | 2024年二季度 | 2024年一季度\n投资（亿元） | 100 | 10 | 20 | 30 | 40 | 100 | 40 | 30 | 20 | 10\n出口（亿元） | 100 | 10 | 20 | 30 | 40 | 40 | 40 | 30 | 20 | 10`),
  'only some quarters, with a total': one('2024年\n指标 | 一季度 | 二季度 | 合计\n出口（亿元） | 30 | 20 | 50'),
  'one quarter and a total': one('2024年\n指标 | 一季度 | 合计\n出口（亿元） | 30 | 50'),
  'quarters of a year and a total': one('指标 | 2024年一季度 | 2024年二季度 | 总计\n出口（亿元） | 30 | 20 | 50'),
  'quarters reached and a total': one('2024年\n指标 | 一季度完成 | 二季度完成 | 合计\n出口（亿元） | 30 | 20 | 50'),
  'annual in words': one(`2024年\n指标 | 2024年 | ${QUARTERS}\n甲（家） | 5 | 全年指标 | | |\n乙（家） | 5 | （年度指标） | | |\n丙（家） | 5 | 按年考核 | 2 | 3 | 5\n丁（家） | 5 | 年度指标一 | | |`),
  'a year by the fourth quarter': one(`指标 | 2025年 | 2024年 | 2023年 | ${QUARTERS}\n甲（家） | 9 | 5 | 4 | 1 | 2 | 3 | 5\n乙（家） | 9 | 5 | 4 | 1 | 2 | 3 | 9\n丙（家） | 9 | 6 | 4 | 1 | 2 | 3 | 6`),
  'a fourth quarter that equals two years alike': one(`指标 | 2025年 | 2024年 | ${QUARTERS} | 2023年\n甲（家） | 9 | 5 | 1 | 2 | 3 | 5 | 4\n乙（家） | 9 | 5 | 1 | 2 | 3 | 9 | 4`),
  'a year of the title among the columns': one(`2025年指标\n指标 | 2025年 | 2024年 | 一季度\n甲（家） | 9 | 5 | 1`),
  'a year of the title that no column names': one(`2023年指标\n指标 | 2025年 | 2024年 | 一季度\n甲（家） | 9 | 5 | 1`),
  'two years in the title': one('2023年和2024年指标\n指标 | 一季度 | 二季度\n甲（家） | 9 | 10'),
  'a span of years in the title': one('2023-2025年指标\n指标 | 一季度 | 二季度\n甲（家） | 9 | 10'),
  'quarters before the only year': one('指标 | 一季度 | 二季度 | 2024年\n甲（家） | 1 | 2 | 3'),
  'only quarters of one year': one('指标 | 2024年一季度 | 上半年\n甲（家） | 1 | 2'),
  'ratios by name': one('指标 | 2023年 | 2024年\n研发费用（亿元） | 1 | 2\n研发费用占GDP比重（%） | 2 | 3\n每万人专利（件） | 3 | 4\n专利（件） | 4 | 5\n常住人口（万人） | 5 | 6'),
  'ratios of names that stand twice': one('指标 | 2023年 | 2024年\n研发费用（亿元） | 1 | 2\n研发费用（万元） | 1 | 2\n研发费用占GDP比重（%） | 2 | 3'),
  'other tables': [
    grid('指标 | 织里镇 | 东林镇\n规上工业研发费用（亿元） | 1 | 2\n专利（件） | 3 | 4\n企业（家） | 5 | 6\n企业（户） | 7 | 8', { name: '分乡镇' }),
    grid('2021年\n指标 | 2021年 | 2020年\n规上工业企业研发费用（万元） | 1 | 2\n专利（件） | 3 | 4', { name: '旧表' }),
    grid('指标 | 2025年 | 2024年 | 一季度 | 四季度\n规上工业企业研发费用(万元) | 1 | 2 | 1 | 2\n专利数量（件） | 3 | 4 | 1 | 4\n企业（个） | 1 | 2 | 1 | 2', { name: '年度表' }),
    { ...grid('指标 | 2019年 | 2018年\n全社会规上工业研发费用（元） | 1 | 2', { name: '藏着' }), visibility: 'hidden' as const },
  ],
  'a district that another sheet names': [grid(`指标 | 2023年 | 2024年\n${FIGURES}`, { name: '表一' }), grid(`德清县指标\n指标 | 2023年 | 2024年\n${FIGURES}`, { name: '表二' })],
  'wide': one(`吴兴区2024年指标\n指标 | ${Array.from({ length: 9 }, (_, i) => `${2016 + i}年`).join(' | ')}\n名称很长的一个指标用来看列宽有多少（亿元） | ${Array.from({ length: 9 }, (_, i) => i * 1000000 + 0.5).join(' | ')}`),
  'words that are wide': one('指标 | 2023年 | 2024年 | 责任单位 | 备注\n甲 | 新增国家级高新技术企业三十家以上 | 3 | 科技局、经信局、发改局、财政局 | abc'),

  // Where the header is, and which column holds the names.
  'names over their own row of years': one(`指标 | |\n | 2023年 | 2024年\n${FIGURES}`),
  'words over the years that say nothing': one(`指标 | 基本情况 |\n | 2023年 | 2024年\n${FIGURES}`, { merges: ['A1:A2', 'B1:C1'] }),
  'the first and the last years that are years': one('指标 | 1990 | 2099\n专利（件） | 1989 | 2100\n企业（家） | 2100 | 1989'),
  'years that are none': one('指标 | 1989 | 2100\n专利（件） | 1 | 2'),
  'numbers of years beside a header nobody knows': one('指标 | 2023 | 2024 | 甲方意见\n专利（件） | 1 | 2 | 好\n企业（家） | 2000 | 2050 | 好'),
  'nothing but years over names': one('| 2023 | 2024\n专利（件） | 1 | 2\n企业（家） | 2000 | 2050'),
  'figures without names': one('2023年 | 2024年\n1 | 2'),
  'a total under no header of names': one('事由 | 合计 | 织里 | 八里店\n专利（件） | 3 | 1 | 2'),
  'a total and nothing else': one('指标 | 合计\n专利（件） | 3'),
  'a header above nothing but a note': one('指标 | 2023年 | 2024年\n注：说明'),
  'two headers of names, one above nothing': one('指标 | 项目 | 2023年 | 2024年\n专利（件） | | 1 | 2'),
  'two headers of names, the first with more': one('项目 | 指标 | 2023年 | 2024年\n专利（件） | 甲 | 1 | 2\n企业（家） | | 3 | 4'),
  'two columns of text without a header, the second with more': one('| | 2023年 | 2024年\n甲 | 专利（件） | 1 | 2\n | 企业（家） | 3 | 4'),
  'two columns of text without a header, the first with more': one('| | 2023年 | 2024年\n专利（件） | 甲 | 1 | 2\n企业（家） | | 3 | 4'),
  'numbers without a header before the names': one('| | 2023年 | 2024年\n1 | 专利（件） | 1 | 2\n2 | 企业（家） | 3 | 4\n3 | | 5 | 6'),
  'departments before names without a header': one('责任单位 | | 2023年 | 2024年\n科技局 | 专利（件） | 1 | 2\n经信局 | | 3 | 4'),
  'remarks far left of the table': one('| | | | | 2023年 | 2024年\n甲说明 | | | | 专利（件） | 1 | 2\n乙说明 | | | | | 3 | 4'),
  'a larger table below': one(`指标 | 2019年 | 2020年\n出口（亿元） | 1 | 2\n\n指标 | 2023年 | 2024年 | 2025年\n${FIGURES.replaceAll('\n', ' | 3\n')} | 3`),
  'a longer table below': one(`指标 | 2019年 | 2020年\n出口（亿元） | 1 | 2\n\n指标 | 2023年 | 2024年\n${FIGURES}`),
  'a table with a header of names below one without': one(`| 2019年 | 2020年 | 2021年\n出口（亿元） | 1 | 2 | 3\n\n指标 | 2023年 | 2024年\n${FIGURES}`),
  'districts in two lines above': one(`甲县统计局编印\n乙县科技局编印\n主要指标表\n指标 | 2023年 | 2024年\n${FIGURES}`),
  // What a column is.
  'one town and names, headed 地区': one('指标/地区 | 织里镇 | 八里店 | 十七个字的一列名称不会是一个乡镇了吧\n专利（件） | 1 | 2 | 3'),
  'names up to the notes': one('指标 | 织里镇 | 东林镇 | 八里店 | 计量单位 | 妙西 | 备注 | 联系\n专利 | 1 | 2 | 3 | 件 | 4 | 好 | 5'),
  'a town in letters': one('2024年\n指标 | A镇 | b镇\n专利（件） | 1 | 2'),
  'towns with spaces, and under two years': one('指标 | 2023年 | | 2024年 |\n | 织  里 镇 | 东林镇 | 织里镇 | 东林镇\n专利（件） | 1 | 2 | 3 | 4', { merges: ['A1:A2', 'B1:C1', 'D1:E1'] }),
  'long numerals as numbers': one('序号 | 指标 | 2023年 | 2024年\n（二十一） | 专利（件） | 1 | 2\n二十二、 | 企业（家） | 3 | 4\n(十三) | 载体（个） | 5 | 6'),
  'numbers beside as many words': one('序号 | 指标 | 2023年 | 2024年\n1 | 专利（件） | 1 | 2\n平台建设 | 企业（家） | 3 | 4'),
  'short words for numbers': one('序号 | 指标 | 2023年 | 2024年\n平台类 | 专利（件） | 1 | 2'),
  'long units in brackets': one('指标 | 单位 | 2023年 | 2024年\n研发费用 | （万元） | 1 | 2\n税收 | （亿元） | 3 | 4'),
  'words under 单位 that hold a unit': one('指标 | 单位 | 2023年 | 2024年\n研发费用 | (件)局 | 1 | 2\n税收 | 某(件) | 3 | 4'),
  // What a figure is.
  'figures in print': one('指标 | 2021年 | 2022年 | 2023年 | 2024年\n甲（家） | 12家 | 13家 | 14 |\n乙（家） | 12家 | １３家 | 14家 |\n丙（家） | 12家 | 13家 | 累计达14 |\n丁（家） | １２ | １３ | |\n戊（%） | 12% | 13家 | 14% |\n己（%） | 12% | 13% | |'),
  'a fraction beside figures far apart': one('指标 | 2021年 | 2022年 | 2023年 | 2024年\n甲（%） | 0.15 | 100 | 1 | 2\n乙（%） | 0.03 | 1 | 3 | 累计达5%\n丙（%） | 0.03 | -3 | -2 |\n丁（%） | 0.1 | 1 | |'),
  'words that begin or end like 不考核': one('指标 | 2023年 | 2024年\n甲（家） | 暂不考核 | 不考核了\n乙（家） | 5 | 无 '),
  'quarters from the last to the first': one('2024年\n指标 | 2024年 | 四季度 | 三季度 | 二季度 | 一季度\n出口（亿元） | 40 | 40 | 30 | 20 | 10\n进口（亿元） | 40 | 40 | 30 | 35 | 10'),
  'a name merged down over many rows': one('指标 | 2023年 | 2024年\n建设 #1 | 1 | 2\n | 3 | 4\n | 5 |\n | | 6', { merges: ['A2:A5'] }),
  'a heading that reaches over one figure column of two': one('指标 | 2023年 | 2024年\n创新 | | 6\n专利（件） | 1 | 2', { merges: ['A2:B2'] }),
  'a total before the quarters, and a weight': one('2024年\n指标 | 权重 | 合计 | 一季度 | 二季度\n出口（亿元） | 5 | 50 | 20 | 30'),
  'a blank form with units': one('指标 | 计量单位 | 2023年 | 2024年\n创新 | |\n专利 | 件 |\n企业 | 家 |'),
};
