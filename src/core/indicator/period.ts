/** 时期: a year, or a quarter of a year whose figures run from 1 January. */

export interface Period {
  readonly year: number;
  /** 1–4; absent for the whole year. */
  readonly quarter?: 1 | 2 | 3 | 4;
}

const QUARTER_NUMERALS = '一二三四';

/** "2023" · "2023Q1": the key of a period in packs and reports. */
export function periodKey(period: Period): string {
  return period.quarter === undefined ? String(period.year) : `${period.year}Q${period.quarter}`;
}

/** "2023年" · "2023年一季度", as documents print it. */
export function printPeriod(period: Period): { readonly zh: string; readonly en: string } {
  if (period.quarter === undefined) return { zh: `${period.year}年`, en: String(period.year) };
  return {
    zh: `${period.year}年${QUARTER_NUMERALS.charAt(period.quarter - 1)}季度`,
    en: `${period.year} Q${period.quarter}`,
  };
}

/**
 * Reads a column header: 2023年 · 2023年目标 · 一季度 · 第1季度 · Q1 · 1-3月 · 2023年一季度 · 2023Q1.
 * `year` is what a header that names only a quarter belongs to.
 */
export function parsePeriod(header: string, year?: number): Period | undefined {
  const text = header.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
  const yearMatch = /^(?:到)?((?:19|20)\d{2})年?/.exec(text);
  const ownYear = yearMatch ? Number(yearMatch[1]) : year;
  const rest = yearMatch ? text.slice(yearMatch[0].length) : text;
  const quarter = quarterOf(rest);
  if (ownYear === undefined) return undefined;
  if (quarter !== undefined) return { year: ownYear, quarter };
  return yearMatch && /^(度|全年|年度|目标|目标值|计划|指标|任务|预期|末|底)*$/.test(rest) ? { year: ownYear } : undefined;
}

function quarterOf(text: string): 1 | 2 | 3 | 4 | undefined {
  const body = text.replace(/(累计)?(目标|目标值|计划|任务|累计|末)*$/, '');
  if (/^(?:上半年|前二季度|前两季度)$/.test(body)) return 2;
  if (body === '前三季度') return 3;
  const match = /^(?:第?([一二三四1-4])季度?|Q([1-4])|(?:1-)?(3|6|9|12)月)$/.exec(body);
  if (!match) return undefined;
  const [, named, short, month] = match;
  const value = month ? Number(month) / 3 : Number(short ?? (QUARTER_NUMERALS.indexOf(named ?? '') + 1 || named));
  return value === 1 || value === 2 || value === 3 || value === 4 ? value : undefined;
}

/** Negative where `a` ends before `b`; a year ends with its fourth quarter. */
export function comparePeriods(a: Period, b: Period): number {
  return a.year - b.year || (a.quarter ?? 4) - (b.quarter ?? 4);
}
