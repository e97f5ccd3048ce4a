import type { RuleCase, RuleCases } from './rule-case';

const tables = (district: string, towns: string, total = ''): RuleCase['tables'] => [
  { sheet: '全区', grid: `指标 | 2025年 | 2023年\n费用（亿元） | 40 | ${district}` },
  { sheet: '乡镇', grid: `指标${total && ' | 合计'} | 甲镇 | 乙镇 | 丙镇\n费用（亿元）${total && ` | ${total}`} | ${towns}` },
];

export const cases: RuleCases = {
  passing: [
    { name: { zh: '合计相等', en: 'They add up' }, tables: tables('36.71', '11.2 | 7.2 | 18.31'), findings: [] },
    { name: { zh: '合计列求和公式', en: 'A live SUM' }, tables: tables('36.71', '11.2 | 7.2 | 18.31', '=SUM(C2:E2)→36.71'), findings: [] },
    { name: { zh: '比率不相加', en: 'Ratios are not added' }, tables: [{ sheet: '全区', grid: '指标 | 2025年 | 2023年\n占比（%） | 3 | 2.7' }, { sheet: '乡镇', grid: '指标 | 甲镇 | 乙镇\n占比（%） | 2 | 3' }], findings: [] },
    { name: { zh: '选项关闭超出', en: 'Over switched off by the option' }, tables: tables('32', '11.2 | 7.2 | 18.31'), options: { over: 'off' }, findings: [] },
  ],
  failing: [
    { name: { zh: '不足：强制性', en: 'Short: hard' }, tables: tables('62.31', '10 | 8 | 32'), findings: ['乡镇!B2 hard -12.31'] },
    { name: { zh: '超出：核实性', en: 'Over: soft' }, tables: tables('32', '11.2 | 7.2 | 18.31'), findings: ['乡镇!B2 soft 4.71'] },
    { name: { zh: '合计列与乡镇之和不等', en: 'A typed total is not the sum' }, tables: tables('36.71', '11.2 | 7.2 | 18.31', '36.17'), findings: ['乡镇!B2 hard -0.54'] },
    { name: { zh: '合计公式漏了一个镇', en: 'The SUM leaves a town out' }, tables: tables('36.71', '11.2 | 7.2 | 18.31', '=SUM(C2:D2)→18.4'), findings: ['乡镇!B2 hard -18.31'] },
    { name: { zh: '公式结果过期：不算错，也不算通过', en: 'A SUM whose stored result is out of date is neither wrong nor passed' }, tables: tables('36.71', '11.2 | 7.2 | 18.31', '=SUM(C2:E2)→99'), findings: [], notChecked: ['乡镇!B2'] },
    { name: { zh: '文本没有加进 SUM', en: 'SUM passes over text' }, tables: tables('36.71', '11.2 | "7.2" | 18.31', '=SUM(C2:E2)→29.51'), findings: ['乡镇!B2 hard -7.2'] },
    { name: { zh: '合计列照抄全区数，只报一次', en: 'A total copied from the district is reported once' }, tables: tables('62.31', '10 | 8 | 32', '62.31'), findings: ['乡镇!B2 hard -12.31'] },
    { name: { zh: '乡镇空白，不能求和', en: 'A blank town: no sum' }, tables: tables('62.31', '10 | | 32'), findings: [], notChecked: ['乡镇!B2 C2 D2'] },
    { name: { zh: '空白被合计当作 0', en: 'The total takes a blank for nothing' }, tables: tables('62.31', '10 | | 32', '=SUM(C2:E2)→42'), findings: [], notChecked: ['乡镇!B2 C2 D2 E2'] },
    { name: { zh: '没有全区数', en: 'No district figure' }, tables: tables('62.31', '10 | 8 | 32').slice(1), findings: [], notChecked: ['乡镇!B2 C2 D2'] },
  ],
};
