/** A year as documents print it in titles, headers and names, moved to another one. */

/** What joins the two ends of a period: 2023—2027年, 2021-2023, 2021年至2025年. */
const TO = '\\s*(?:[—–―－~～-]+|至|到)\\s*';
const YEAR = '(?:19|20)\\d{2}\\s*年?';

/**
 * 2023年 → 2024年, "2023Q1" → "2024Q1", "of 2023" → "of 2024". The ends of a period stay, since a plan's period does
 * not move with the year ("2023—2027年"), and so do other numbers that look like a year ("2023家").
 */
export function moveYear(text: string, from: number, to: number): string {
  const pattern = new RegExp(`(?<![\\d.])(?<!${YEAR}${TO})${from}(?!\\d)(?!\\s*年?${TO}(?:19|20)\\d{2})(?=\\s*(?:年|Q[1-4]|$|[^\\p{L}\\d.%]))`, 'gu');
  return text.replace(pattern, String(to));
}

/** Whether the text names the year by itself, not as the end of a period. */
export function namesYear(text: string, year: number): boolean {
  return moveYear(text, year, 0) !== text;
}

/** 十四五 → 十五五, "14th Five-Year Plan" → "15th Five-Year Plan": a five-year plan's own name, moved by one plan. */
export function moveFiveYearPlan(text: string): string {
  const numerals = '一二三四五六七八九';
  return text
    .replace(/十([一二三四五六七八])五/g, (_, number: string) => `十${numerals.charAt(numerals.indexOf(number) + 1)}五`)
    .replace(/\b1([1-8])th(?= Five-Year)/g, (_, number: string) => `1${Number(number) + 1}th`);
}
