import { decimalsOf, printNumber, roundTo } from '../indicator/decimal';
import { unitOf } from '../indicator/unit';
import type { TemplateRow } from '../template/template';
import { findingOn, judged } from './outcome';
import type { Rule } from './rule';

export const cellPrecision: Rule = {
  id: 'cell-precision',
  severity: 'soft',
  title: { zh: '小数位过多', en: 'More decimals than the indicator has' },
  purpose: {
    zh: '多出的小数位在汇总和打印时被舍去，各表就会对不上；家数、件数不会有小数。',
    en: 'Decimals that print drops make tables disagree, and nobody counts half a company.',
  },
  checks: {
    zh: '数字的小数位不超过该指标公布的位数；家、件、个等计数单位必须是整数。公式得出的数不查。',
    en: 'No more decimals than the indicator publishes; counts (家, 件, 个 …) are whole. Results of formulas are left alone.',
  },
  remedy: { zh: '按公布的位数四舍五入。', en: 'Round to the published decimals.' },
  source: 'GB/T 8170-2008 数值修约规则与极限数值的表示和判定',
  check: (table, { severity }) =>
    table.rows.flatMap((row) => {
      const { decimals, whole } = allowed(row.indicator);
      return judged(row.figures, (figure) => {
        if (!figure.due || figure.value === null || figure.formula !== '' || figure.fraction) return undefined;
        if (decimalsOf(figure.value) <= decimals) return 'passed';
        const expected = roundTo(figure.value, decimals);
        const shown = printNumber(figure.value);
        return findingOn(figure, [], {
          rule: 'cell-precision',
          severity,
          actual: figure.value,
          expected,
          message: whole
            ? { zh: `${shown} 不是整数，“${figure.indicator.unit}”按个数填报`, en: `${shown} is not whole; ${figure.indicator.unit} are counted` }
            : { zh: `${shown} 的小数多于 ${decimals} 位`, en: `${shown} has more than ${decimals} decimals` },
        });
      });
    }),
};

/** A ratio per head (件/万人) is printed with the unit of what it counts, and is no count. */
function allowed(indicator: TemplateRow): { readonly decimals: number; readonly whole: boolean } {
  const counted = (indicator.measure === 'flow' || indicator.measure === 'stock') && unitOf(indicator.unit)?.counts === true;
  return { decimals: counted ? 0 : Math.max(indicator.decimals, 0), whole: counted };
}
