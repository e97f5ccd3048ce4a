/** Whether more of an indicator is better. */
import type { Direction } from '../indicator/indicator';
import type { Text } from '../text';

/** Getting rid of something bad is good: 投诉办结率, 事故隐患整改率. */
const REMEDY = /(?:办结|结案|破案|查处|整改|化解|处置|处理|治理|达标|合格|满意|回复|响应|清零|修复|回收|利用)(?:率|数量?|量)?$/;
const REDUCTION = /降低|下降|减少|削减|压减|降幅|减排/;
const BAD = /能耗|电耗|水耗|排放|死亡|事故|伤亡|投诉|发案|案件|信访|上访|pm2\.?5|pm10|浓度|失业|负债|不良|逾期|违法|违规|赤字|流失|辍学|污染|排名|位次/;

/** `name` is normalised and without its unit; `figures` are the numbers of the row. */
export function guessDirection(name: string, figures: readonly number[]): { readonly value: Direction; readonly why: Text } {
  const remedy = REMEDY.exec(name)?.[0];
  if (remedy !== undefined) return { value: 'higher', why: { zh: `名称中有“${remedy}”，越高越好`, en: `its name says ${remedy}: higher is better` } };
  const reduction = REDUCTION.exec(name)?.[0];
  // 降低 3.2% is a large reduction, −3.2% the same one written as a change.
  if (reduction !== undefined && !figures.some((figure) => figure < 0) && figures.length > 0) {
    return { value: 'higher', why: { zh: `名称是“${reduction}”，数为正，降得多为好`, en: `its name says ${reduction} and its figures are positive: the more the better` } };
  }
  const bad = reduction ?? BAD.exec(name)?.[0];
  if (bad !== undefined) return { value: 'lower', why: { zh: `名称中有“${bad}”，越低越好`, en: `its name says ${bad}: lower is better` } };
  return { value: 'higher', why: { zh: '名称中没有越低越好的字样', en: 'nothing in its name says that lower is better' } };
}
