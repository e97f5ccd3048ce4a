/** What the head of the pane says of the workbook, in English. */
import type { standingZh } from './standing-zh';

export const standingEn: typeof standingZh = {
  comma: ', ',
  label: 'State of the workbook',
  unknown: 'Not checked yet',
  unknownHint: 'Press “Check workbook” to see template, year, district, verdict and time here.',
  year: (year) => String(year),
  checked: (time) => `Checked ${time}`,
  checkedSheet: (time, sheet) => `Checked ${time} (“${sheet}” only)`,
  changed: 'changed since',
  unchanged: 'no change seen since',
  toTemplates: 'Open Templates',
  toSubmit: 'Open Submit',
  nextSubmit: 'Next, make the report under Submit.',
};
