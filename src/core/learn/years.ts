/** Which year the columns belong to that name none: 一季度, 年度目标, 织里镇. */
import type { Text } from '../text';
import type { FigurePlace } from './settle-columns';

export interface YearGuess {
  readonly value: number;
  /** Absent where no column needs it. */
  readonly why?: Text;
  readonly missing?: true;
}

export interface YearSources {
  readonly figures: readonly FigurePlace[];
  /** Figures of one row by column of the sheet, numbers only. */
  readonly rows: readonly ReadonlyMap<number, number>[];
  /** Titles above the table and the name of the sheet. */
  readonly texts: readonly string[];
  /** What the other tables of the workbook are of, as far as they say so themselves. */
  readonly elsewhere: readonly { readonly sheet: string; readonly year: number }[];
}

/** Holds the place of a year that nothing tells; plainly wrong, so that nobody takes it for a true one. */
export const UNKNOWN_YEAR = 2000;

const TITLE: Text = { zh: '标题或工作表名写的是这一年', en: 'the title or the name of the sheet says this year' };

export function guessYear(sources: YearSources): YearGuess {
  const own = statedYear(sources);
  if (own !== undefined) return own;
  const [other] = sources.elsewhere;
  if (other) {
    return { value: other.year, why: { zh: `本表没有写明年份，按工作簿中“${other.sheet}”的年份`, en: `the table names no year; that of "${other.sheet}" in the same workbook was taken` } };
  }
  const begins = /((?:19|20)\d{2})\s*[-—–~～至]+\s*(?:19|20)\d{2}\s*年/.exec(sources.texts.join('\n'))?.[1];
  if (begins !== undefined) return { value: Number(begins), why: { zh: '标题只写了起止年份，取开始的一年', en: 'the title names a span of years; its first was taken' } };
  return { value: UNKNOWN_YEAR, missing: true, why: { zh: '表内、标题和其他工作表都没有年份，请填写', en: 'neither the table, its title nor the other sheets name a year; fill it in' } };
}

/** What the sheet itself tells; undefined where it is silent. */
export function statedYear({ figures, rows, texts }: Omit<YearSources, 'elsewhere'>): YearGuess | undefined {
  const years = figures.filter(({ word }) => word.year !== undefined && word.quarter === undefined && word.region === undefined);
  const open = figures.filter(({ word }) => word.year === undefined);
  const [first] = open;
  const named = years.flatMap(({ word }) => word.year ?? []);
  const title = yearIn(texts);
  if (figures.length === 0) return title === undefined ? undefined : { value: title, why: TITLE };
  // 2024年任务 over 2023年 and 2024年 is of 2024; where no title tells, of the year before the others are planned.
  if (!first) return named.length > 0 ? { value: quarterYear(figures) ?? (title !== undefined && named.includes(title) ? title : Math.min(...named)) } : (lone(figures) ?? latest(figures));
  const equal = equalToYearEnd(years, open, rows);
  if (equal) return equal;
  if (title !== undefined && (named.length === 0 || named.includes(title))) {
    return { value: title, why: TITLE };
  }
  const left = years.filter(({ column }) => column < first.column).at(-1) ?? years[0];
  if (left?.word.year === undefined) return lone(figures);
  return { value: left.word.year, why: { zh: `紧跟在“${left.header}”列之后`, en: `they follow the column ${left.header}` } };
}

/** Quarters say their own year: 2023年一季度. */
function quarterYear(figures: readonly FigurePlace[]): number | undefined {
  return figures.find(({ word }) => word.quarter !== undefined && word.year !== undefined)?.word.year;
}

function lone(figures: readonly FigurePlace[]): YearGuess | undefined {
  const years = new Set(figures.flatMap(({ word }) => word.year ?? []));
  const [year] = years;
  return year !== undefined && years.size === 1 ? { value: year, why: { zh: '表头只有这一年', en: 'the only year in the headers' } } : undefined;
}

/** Quarters or towns of several years, and no column of a year: the latest is the one that is worked on. */
function latest(figures: readonly FigurePlace[]): YearGuess {
  const value = Math.max(...figures.flatMap(({ word }) => word.year ?? []));
  return { value, why: { zh: '表头有几个年份，取最后一年', en: 'the headers name several years; the last was taken' } };
}

/** The year column that the fourth quarter equals in most rows, where one stands out. */
function equalToYearEnd(years: readonly FigurePlace[], open: readonly FigurePlace[], rows: YearSources['rows']): YearGuess | undefined {
  const last = open.find(({ word }) => word.quarter === 4 && word.region === undefined);
  if (!last) return undefined;
  const counts = years
    .map(({ column, word, header }) => ({ year: word.year, header, count: rows.filter((row) => row.has(column) && row.get(column) === row.get(last.column)).length }))
    .sort((a, b) => b.count - a.count);
  const [best, second] = counts;
  if (best?.year === undefined || best.count === 0 || best.count === second?.count) return undefined;
  return {
    value: best.year,
    why: { zh: `四季度与“${best.header}”列有 ${best.count} 行相等`, en: `in ${best.count} rows the fourth quarter equals the column ${best.header}` },
  };
}

/** The one year that the texts name; none where they name several or only a span. */
function yearIn(texts: readonly string[]): number | undefined {
  const bare = texts.join('\n').replace(/(?:19|20)\d{2}\s*年?\s*[-—–~～至]+\s*(?:19|20)\d{2}/g, '');
  const years = new Set([...bare.matchAll(/((?:19|20)\d{2})\s*年/g)].map((match) => Number(match[1])));
  const [year] = years;
  return years.size === 1 ? year : undefined;
}
