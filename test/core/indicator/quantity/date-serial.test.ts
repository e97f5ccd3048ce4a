/** Excel's days, and those that only Excel has. */
import { expect, it } from '@jest/globals';
import { dateOfSerial } from '../../../../src/core/indicator/quantity/date-serial';

function shown(serial: number, date1904: boolean): string | undefined {
  const date = dateOfSerial(serial, date1904);
  return date && `${date.year}-${date.month}-${date.day} ${date.hour}:${date.minute}`;
}

it.each([
  [0, '1900-1-0 0:0'],
  [0.75, '1900-1-0 18:0'],
  [1, '1900-1-1 0:0'],
  [59, '1900-2-28 0:0'],
  [60, '1900-2-29 0:0'],
  [60.5, '1900-2-29 12:0'],
  [61, '1900-3-1 0:0'],
  [45000.25, '2023-3-15 6:0'],
  [45000.0104, '2023-3-15 0:15'],
  // Half a minute before midnight is midnight.
  [45000.9999, '2023-3-16 0:0'],
  [59.9999, '1900-2-29 0:0'],
  [2958465, '9999-12-31 0:0'],
  [2958466, undefined],
  [2958465.9999, undefined],
  [-0.1, undefined],
  [NaN, undefined],
])('%p counted from 1900 is %p', (serial, date) => {
  expect(shown(serial, false)).toBe(date);
});

it.each([
  [0, '1904-1-1 0:0'],
  [60, '1904-3-1 0:0'],
  [43538.5, '2023-3-15 12:0'],
  [2957003, '9999-12-31 0:0'],
  [2957004, undefined],
])('%p counted from 1904 is %p', (serial, date) => {
  expect(shown(serial, true)).toBe(date);
});
