import type { Fix } from '../finding/finding';
import type { Disguise } from '../indicator/quantity/figure';
import { isPercentFormat } from '../indicator/quantity/number-format';
import type { Figure } from '../table/figure';
import { withTotal } from '../table/table';
import { printNumber, shift } from '../indicator/decimal';
import type { Text } from '../text';
import { findingOn, judged } from './outcome';
import { shown } from './phrase';
import type { Rule } from './rule';

const NAMES: Readonly<Record<Disguise, Text>> = {
  'full-width': { zh: '全角字符', en: 'full-width characters' },
  spaces: { zh: '多余空格', en: 'stray spaces' },
  separator: { zh: '千分位分隔符', en: 'thousands separators' },
  unit: { zh: '单位写在格内', en: 'a unit typed into the cell' },
  'percent-sign': { zh: '百分号写在格内', en: 'a percent sign typed into the cell' },
  text: { zh: '以文本存储', en: 'stored as text' },
};

export const cellQuantity: Rule = {
  id: 'cell-quantity',
  severity: 'hard',
  title: { zh: '单元格不是数字', en: 'Cell is not a number' },
  purpose: {
    zh: '以文本存储的数字不参加 SUM，汇总会悄悄少算。',
    en: 'SUM passes over numbers stored as text, so totals fall short without a word.',
  },
  checks: {
    zh: '应填数字的格：全角数字、空格、千分位、单位、百分号等写成文本的，能确定原意的给出一键修正；错误值、日期和其他文字须人工改正。模板中以文字公布的目标不算。',
    en: 'Cells due a number: text that certainly means one number (full-width digits, spaces, separators, unit, percent sign) comes with a fix; error values, dates and other words must be corrected by hand. Targets that the template itself prints in words pass.',
  },
  remedy: { zh: '只填数字；单位写在指标名称或单位列。', en: 'Type only the number; units belong in the label or the unit column.' },
  source: 'UNECE Glossary of Terms on Statistical Data Editing (2000): validity edit',
  check: (table, { severity }) =>
    table.rows.flatMap((row) =>
      judged(withTotal(row), (figure) => {
        if (!figure.due && figure !== row.total) return undefined;
        const said = problem(figure);
        if (said === 'blank') return undefined;
        return said ? findingOn(figure, [], { rule: 'cell-quantity', severity, ...said }) : 'passed';
      }),
    ),
};

const IN_PRINT: ReadonlySet<Disguise> = new Set(['unit', 'percent-sign', 'text']);

function inWords({ indicator }: Figure): boolean {
  return indicator.measure === 'none' || Object.values(indicator.values).some((value) => typeof value === 'string');
}

/** A formula that yields text is mended in the formula, and a fraction is what cell-range asks about. */
function fixesOf({ at, formula, fraction, format, indicator }: Figure, value: number): readonly Fix[] {
  if (formula !== '' || fraction) return [];
  if (!isPercentFormat(format)) return [{ at, value }];
  // The cell shows a hundred times what it holds, and in a count or an amount no number would read right.
  return indicator.unit === '%' ? [{ at, value: shift(value, -2) }] : [];
}

function problem(figure: Figure): 'blank' | undefined | Pick<Parameters<typeof findingOn>[2], 'message' | 'actual' | 'expected' | 'fixes'> {
  const { reading } = figure;
  switch (reading.kind) {
    case 'blank':
      return 'blank';
    case 'number': {
      // Where the document prints 12亿元 and 2.6% in its cells, so may the clerk.
      if (reading.disguises.length === 0 || (inWords(figure) && reading.disguises.every((one) => IN_PRINT.has(one)))) return undefined;
      const actual = shown(figure);
      const list = (language: keyof Text, comma: string): string => reading.disguises.map((one) => NAMES[one][language]).join(comma);
      // Of "0.026" that was meant as 2.6 % both rules say the same.
      const value = figure.fraction && figure.value !== null ? figure.value : reading.value;
      const expected = printNumber(value);
      return {
        actual,
        expected: value,
        fixes: fixesOf(figure, value),
        message: {
          zh: `“${actual}”不是数字（${list('zh', '、')}），应为 ${expected}`,
          en: `"${actual}" is not a number (${list('en', ', ')}); it should be ${expected}`,
        },
      };
    }
    case 'quantities': {
      if (inWords(figure)) return undefined;
      const actual = shown(figure);
      return {
        actual,
        message: { zh: `“${actual}”是文字，此格应填数字`, en: `"${actual}" is text; this cell is due a number` },
      };
    }
    case 'not-a-figure': {
      const actual = shown(figure);
      // Work to be done is told in words: 完成主体结构.
      if (typeof figure.raw === 'string' && (figure.indicator.measure === 'none' || figure.raw === figure.indicator.values[figure.column.key])) return undefined;
      return {
        actual,
        message: typeof figure.raw === 'string' ? { zh: `“${actual}”不是数字：${reading.reason.zh}`, en: `"${actual}" is not a number: ${reading.reason.en}` } : { zh: `此格不是数字：${reading.reason.zh}`, en: `This cell is not a number: ${reading.reason.en}` },
      };
    }
  }
}
