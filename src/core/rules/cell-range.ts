import { printNumber, subtract } from '../indicator/decimal';
import { possible } from '../indicator/possible';
import type { Figure } from '../table/figure';
import { withTotal } from '../table/table';
import { targetsOf } from '../table/target';
import { findingOn, judged, notChecked } from './outcome';
import { shown, whyNot } from './phrase';
import type { Rule } from './rule';

export const cellRange: Rule = {
  id: 'cell-range',
  severity: 'hard',
  title: { zh: '数值超出可能范围', en: 'Impossible value' },
  purpose: {
    zh: '负的数量、超过 100% 的比重、写成小数的百分比，多半是录入错误。',
    en: 'Negative amounts, shares above 100 % and percentages typed as fractions are nearly always slips.',
  },
  checks: {
    zh: '时期数、时点数不为负；百分比的比重在 0–100 之间；百分比指标中的 0.026 按相邻数据判断应为 2.6（增长率只作核实性提示）。',
    en: 'Flows and stocks are not negative; shares in % lie within 0–100; a bare 0.026 in a % indicator is 2.6 unless its neighbours are as small (only soft for growth rates).',
  },
  remedy: { zh: '核对原始数据后改正；百分比填 2.6 而不是 0.026。', en: 'Correct it from the source; type 2.6 and not 0.026 for a percentage.' },
  source: 'UNECE Glossary of Terms on Statistical Data Editing (2000): range edit',
  check: (table, { severity }) =>
    table.rows.filter((row) => row.indicator.measure !== 'none').flatMap((row) => {
      const { min, max } = possible(row.indicator);
      return judged(withTotal(row), (figure) => {
        if (!figure.due || figure.reading.kind === 'blank' || figure.sumsRatio) return undefined;
        if (isOrdinary(figure, min, max)) return 'passed';
        const read = targetsOf(figure);
        if (!read.ok) return notChecked([figure], whyNot(figure, read.reason));
        const value = read.targets.find((one) => one.value < min || one.value > max)?.value ?? read.targets[0]?.value ?? 0;
        if (figure.fraction) return fraction(figure, value, figure.indicator.measure === 'rate' ? 'soft' : severity);
        const bound = value < min ? min : value > max ? max : undefined;
        if (bound === undefined) return 'passed';
        const word = value < min ? { zh: '小于', en: 'below' } : { zh: '大于', en: 'above' };
        return findingOn(figure, [], {
          rule: 'cell-range',
          severity,
          actual: value,
          expected: value < min ? `≥ ${printNumber(min)}` : `≤ ${printNumber(max)}`,
          difference: subtract(value, bound),
          message: {
            zh: `${printNumber(value)} ${word.zh}可能的${value < min ? '最小值' : '最大值'} ${printNumber(bound)}`,
            en: `${printNumber(value)} is ${word.en} the possible ${value < min ? 'minimum' : 'maximum'} of ${printNumber(bound)}`,
          },
        });
      });
    }),
};

/** What nearly all figures are: a number that can be. */
function isOrdinary({ value, fraction }: Figure, min: number, max: number): boolean {
  return value !== null && !fraction && value >= min && value <= max;
}

function fraction(figure: Figure, value: number, severity: 'hard' | 'soft' | 'info'): ReturnType<typeof findingOn> {
  const actual = figure.reading.kind === 'number' ? figure.reading.value : null;
  const expected = printNumber(value);
  return findingOn(figure, [], {
    rule: 'cell-range',
    severity,
    actual,
    expected: value,
    difference: actual === null ? null : subtract(actual, value),
    message: {
      zh: `${shown(figure)} 像是把百分比写成了小数，应为 ${expected}`,
      en: `${shown(figure)} looks like a percentage typed as a fraction; it should be ${expected}`,
    },
  });
}
