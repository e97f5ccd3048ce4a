/** Dates that Strict files write as text (t="d") rather than as day numbers. */

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;
const DAY = 86_400_000;
/** Days from Excel's day 0 to 1970-01-01 (ECMA-376 part 1 §18.17.4.1). */
const DAYS_1900 = 25_569;
const DAYS_1904 = 24_107;
/** 1 March 1900. Excel counts a 29 February 1900 that never was, so the days before it have numbers one lower. */
const AFTER_PHANTOM_DAY = 61;

/** "2023-03-15T12:00:00" → 45000.5; undefined where the text is no such date. */
export function parseIsoDate(text: string, date1904: boolean): number | undefined {
  const match = ISO.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map((field) => Number(field ?? 0));
  const date = `${text.trim().slice(0, 10)}T00:00:00.000Z`;
  const midnight = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1);
  // Date.UTC counts a 45th of the 13th month on into the next year, and takes the year 23 for 1923.
  const isDate = new Date(midnight).toISOString() === date;
  if (!isDate || (hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) >= 60) return undefined;
  const time = (midnight + ((hour ?? 0) * 60 + (minute ?? 0)) * 60_000) / DAY + (second ?? 0) / 86_400;
  const serial = time + (date1904 ? DAYS_1904 : DAYS_1900);
  const counted = !date1904 && serial < AFTER_PHANTOM_DAY ? serial - 1 : serial;
  return Number(counted.toPrecision(15));
}
