/** Excel's date serials. */

export interface SerialDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const DAY = 86_400_000;
const MINUTES_A_DAY = 1440;

/** 9999-12-31 in either date system (Excel specifications and limits). */
const LAST_1900 = 2_958_465;
const LAST_1904 = 2_957_003;

/** undefined where Excel shows ##### instead of a date: below 0 or beyond the year 9999. */
export function dateOfSerial(serial: number, date1904: boolean): SerialDate | undefined {
  const minutes = Math.round((serial - Math.floor(serial)) * MINUTES_A_DAY);
  const days = Math.floor(serial) + (minutes === MINUTES_A_DAY ? 1 : 0);
  if (!(serial >= 0) || days > (date1904 ? LAST_1904 : LAST_1900)) return undefined;
  const time = { hour: Math.floor((minutes % MINUTES_A_DAY) / 60), minute: minutes % 60 };
  // Serial 0 shows as 1900-01-00, and 60 as 1900-02-29, a day that never was: kept by Excel from Lotus 1-2-3.
  if (!date1904 && days === 0) return { year: 1900, month: 1, day: 0, ...time };
  if (!date1904 && days === 60) return { year: 1900, month: 2, day: 29, ...time };
  const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days > 60 ? 30 : 31);
  const date = new Date(start + days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), ...time };
}
