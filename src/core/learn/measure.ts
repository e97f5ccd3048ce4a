/** 时期, 时点, 相对, 增长率: what an indicator's name and unit tell of its measure. */
import type { Measure } from '../indicator/indicator';
import { unitOf } from '../indicator/unit';
import type { Text } from '../text';

interface Sign {
  readonly measure: Measure;
  readonly pattern: RegExp;
  /** A growth is one only in % or without a unit: 增长500家 is a number of enterprises. */
  readonly shareOnly?: true;
}

/** The first that fits decides, so the more telling stands before the more general: 每万人…拥有量 before 拥有量. */
const SIGNS: readonly Sign[] = [
  { measure: 'rate', pattern: /同比|环比|增长率|增长速度|增速|增幅|增长|降幅|(?:下降|降低|削减|减少)(?:率|幅度)?(?=$|[(])/, shareOnly: true },
  { measure: 'ratio', pattern: /占.*比重?|比重|占比|比例|比率|率$|^[百千万]人|每[百千万亿十]*(?:[名个户人亩元家]|平方公里|立方米)|人均|户均|亩均|地均|均产|单位(?:gdp|地区生产总值|生产总值|工业增加值|产值|面积|能耗)|强度|密度|指数|评分|得分|满意度|万元.*(?:能耗|电耗|水耗|排放)/ },
  { measure: 'flow', pattern: /(?<![高创更])新(?:增|建|认定|培育|引进|招引|入选|签|获|推广)|引进|签约|开工|竣工/ },
  { measure: 'stock', pattern: /余额|(?<!固定)资产|负债|存量|保有量|拥有量|库存|年末|期末|在册|在库|常住|户籍|人口/ },
  { measure: 'flow', pattern: /费用|支出|经费|投入|投资|收入|产值|增加值|销售|利润|利税|税收|税额|交易|成交|出口|进口|零售|生产总值|gdp|产量|消费|消耗|能耗|排放|用电|用水|吞吐量|客流|授权量?|申请量?|总额/ },
  { measure: 'stock', pattern: /累计|总量|总数|数量?$/ },
];

/** What the cells of a row hold: figures, tasks in words, or nothing while other rows hold something. */
export type RowHolds = 'figures' | 'tasks' | 'nothing';

/** `name` is normalised and without its unit. */
export function guessMeasure(name: string, unit: string, holds: RowHolds): { readonly value: Measure; readonly why: Text } {
  const known = unitOf(unit);
  if (holds === 'tasks' && unit === '') return { value: 'none', why: { zh: '各格是文字任务，不是单一数字', en: 'its cells hold tasks in words, not single figures' } };
  const share = unit === '' || known?.dimension === 'percent' || known?.dimension === 'points';
  for (const { measure, pattern, shareOnly } of SIGNS) {
    const sign = shareOnly && !share ? undefined : pattern.exec(name)?.[0];
    if (sign !== undefined) return { value: measure, why: { zh: `名称中有“${sign}”`, en: `its name says ${sign}` } };
  }
  if (known?.dimension === 'percent' || known?.dimension === 'points' || known?.dimension.includes('/')) {
    return { value: 'ratio', why: { zh: `单位是“${unit}”`, en: `its unit is ${unit}` } };
  }
  if (holds === 'nothing' && unit === '') return { value: 'none', why: { zh: '没有数，也没有单位', en: 'it has neither figures nor a unit' } };
  if (known?.counts) return { value: 'stock', why: { zh: `名称没有说新增，单位“${unit}”按现有数`, en: `the name does not say new; in ${unit} it is taken for a number at hand` } };
  return { value: 'flow', why: { zh: '名称看不出，按时期数', en: 'the name does not tell; taken for a figure over a period' } };
}
