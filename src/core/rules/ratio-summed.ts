import { printNumber } from '../indicator/decimal';
import type { Outcome } from '../finding/finding';
import { printAddress } from '../sheet/address';
import { addends } from '../table/sum-formula';
import { partsOf } from '../table/table';
import { findingOn, passed } from './outcome';
import { shown } from './phrase';
import type { Rule } from './rule';

export const ratioSummed: Rule = {
  id: 'ratio-summed',
  severity: 'hard',
  title: { zh: '比率相加', en: 'Ratio summed' },
  purpose: {
    zh: '比重、人均、增长率相加没有意义，把合计公式向下一填就会出现。',
    en: 'Shares, per-head figures and growth rates do not add up; filling the total formula down makes such sums.',
  },
  checks: {
    zh: '不可加的指标的合计格：公式把各乡镇相加，或数值恰为各乡镇之和。',
    en: 'The total cell of an indicator that does not add over regions: a formula that adds towns, or a value that is exactly their sum.',
  },
  remedy: { zh: '合计格改填全区的比率，或留空。', en: 'Put the district\'s own ratio into the total cell, or leave it blank.' },
  source: 'Design §3 (additivity over regions)',
  check: (table, { severity }) =>
    table.rows.flatMap((row): Outcome[] => {
      if (row.indicator.additiveOverRegions || !row.total) return [];
      if (!row.total.sumsRatio) return [passed(row.total)];
      const { raw, formula } = row.total;
      const cells = addends(formula)?.map(printAddress);
      const count = partsOf(row).filter((part) => !cells || cells.includes(printAddress(part.at))).length;
      return [
        findingOn(row.total, [], {
          rule: 'ratio-summed',
          severity,
          actual: typeof raw === 'number' ? raw : shown(row.total),
          message: {
            zh: `把 ${count} 个乡镇的${row.indicator.measure === 'rate' ? '增长率' : '比率'}相加得 ${shown(row.total)}${formula ? `（${formula}）` : ''}，没有意义`,
            en: `${count} towns' ${row.indicator.measure === 'rate' ? 'rates' : 'ratios'} are added up to ${typeof raw === 'number' ? printNumber(raw) : shown(row.total)}${formula ? ` (${formula})` : ''}, which means nothing`,
          },
        }),
      ];
    }),
};
