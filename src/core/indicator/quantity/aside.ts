/** Numbers in words that are no figures, and the marks of numbered lists: told apart before anything is counted. */
import type { AsideKind, FaultKind } from './unreadable';

const NUMERAL = '[〇零一二两三四五六七八九十百]{1,12}';

/** 2025年 · 到2025年底 · 5月 · 2021-2023年 · 三年 · 19年 (of 2019) · 一季度. */
const DATE = new RegExp(
  `(?:到|至|截至|截止到?|自|从|于|每)?(?:\\d{1,4}|${NUMERAL})(?: *[-~—至] *(?:\\d{1,4}|${NUMERAL}))? *` +
    '(?:年|个?季度|月份?|日|号)(?!均|人)(?:\\d{1,2} *月份?)?(?:\\d{1,2} *日)?(?:年?[底末内初度]|以?前(?!\\d)|以来|上半年|下半年)*' +
    '|(?:19|20)\\d{2} *[-~—至] *(?:19|20)\\d{2}(?![\\d.])',
  'y',
);
const DATE_RUN = /\d[\d.]*年/y;

/** 第9 · 前30 · 第三届 · 排名9: places in an order. */
const RANK = new RegExp(`(?:第|(?<![目提之以年月日])前|排名|位列|位居|名列)第?(?:\\d+|${NUMERAL})(?:届|次|名|位|期|批|强|轮|个|家|条)?`, 'y');

/** 一期 · 3号 · 5A级 · 4.0版: what a place, a phase or a grade is called. */
const PHASE = new RegExp(`(?:\\d+(?:\\.\\d+)?|${NUMERAL})[A-Z]*(?:期|届|号|版|星级?|级|代)`, 'y');

/** Some, not a number: 一批 · 一系列 · 十四五 · 数十家 · 若干项. */
const VAGUE = new RegExp(`(?:一批|一系列|一定|一些|一般|一般性|数[十百千万]+|若干|几|十[一二三四五]五)[个家项户件名人]?`, 'y');

const PATTERNS: readonly (readonly [AsideKind, RegExp])[] = [
  ['rank', RANK],
  ['date', DATE],
  ['phase', PHASE],
  ['vague', VAGUE],
];

export function asideAt(text: string, at: number): { readonly aside: AsideKind; readonly end: number } | undefined {
  for (const [aside, pattern] of PATTERNS) {
    const end = endOf(pattern, text, at);
    if (end !== undefined) return { aside, end };
  }
  return undefined;
}

/** 95.519年: a saved document lost the bracket between 95.5 and 19年, and nothing tells where it stood. */
export function runTogetherAt(text: string, at: number): { readonly fault: FaultKind; readonly end: number } | undefined {
  const end = endOf(DATE_RUN, text, at);
  return end !== undefined && /[.]|\d{5}/.test(text.slice(at, end)) ? { fault: 'date-run', end } : undefined;
}

const MARK = /(?:\( *(?:\d{1,2}|[一二三四五六七八九十]{1,3}) *\)|\d{1,2} *(?:[.)](?!\d)|、(?!\d))|[一二三四五六七八九十]{1,3}、|[①-⒛])(?=\s*\S)/y;

/** The end of a list mark at `at`, the head of a line: 1. · 1、 · (1) · (一) · 一、 · ①. */
export function listMarkEnd(text: string, at: number): number | undefined {
  return endOf(MARK, text, at);
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
