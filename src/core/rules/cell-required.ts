import { isUncomputed } from '../table/figure';
import { dueFigures } from '../table/table';
import { findingOn, judged, notChecked } from './outcome';
import { periodName, whyNot } from './phrase';
import type { Rule } from './rule';

export const cellRequired: Rule = {
  id: 'cell-required',
  severity: 'hard',
  title: { zh: '应填未填', en: 'Figure missing' },
  purpose: { zh: '空白不是零：漏填的数会使合计和考核失真。', en: 'Blank is not zero: a gap falsifies totals and assessments.' },
  checks: {
    zh: '模板规定应填的每一格。标为“年度指标”的行不查季度格。',
    en: 'Every cell that the template makes due. Rows marked 年度指标 owe no quarters.',
  },
  remedy: { zh: '补填数字；确实为零的填 0。', en: 'Type the figure; where it really is zero, type 0.' },
  source: 'UNECE Glossary of Terms on Statistical Data Editing (2000): completeness check',
  check: (table, { severity }) =>
    judged(dueFigures(table), (figure) => {
      if (figure.reading.kind !== 'blank') return 'passed';
      if (isUncomputed(figure)) return notChecked([figure], whyNot(figure));
      const { uncertain } = figure.indicator;
      if (uncertain !== undefined && figure.indicator.values[figure.column.key] === undefined) {
        return notChecked([figure], { zh: uncertain, en: `the published document does not tell whether a figure belongs here (${uncertain})` });
      }
      const period = periodName(figure);
      const where = figure.column.region === undefined ? period : { zh: figure.region, en: figure.region };
      const result = figure.formula === '' ? { zh: '', en: '' } : { zh: '（公式的结果是空白）', en: ' (its formula comes to a blank)' };
      return findingOn(figure, [], {
        rule: 'cell-required',
        severity,
        message: { zh: `${figure.indicator.name}：${where.zh}未填${result.zh}`, en: `${figure.indicator.name}: ${where.en} is blank${result.en}` },
      });
    }),
};
