/** What 本区模板 says, in English. */
import type { PacksMessages } from './zh';

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

export const packsEn: PacksMessages = {
  heading: 'Your own templates',
  intro: 'Import a template file, or make one from a table you have. They last until the pane is closed; those stored in the workbook travel with it.',
  origins: { own: 'Own', 'own-stored': 'Own · in the workbook', 'in-book': 'In the workbook' },
  import: 'Import…',
  learn: 'New template from this sheet',
  export: 'Export',
  store: 'Store in workbook',
  remove: 'Remove',
  chosen: (name) => `Chosen: ${name}`,
  nothingChosen: 'First choose a template above.',
  refusedFile: (name) => `What is wrong with “${name}”`,

  joined: (name) => `Added to your own templates: ${name}. The next check looks for it.`,
  replaced: (name) => `Updated among your own templates: ${name}. The next check looks for it.`,
  exported: (file) => `Exported ${file}; it is in the browser’s download folder.`,
  stored: (name) => `Stored in the workbook: ${name}. Whoever checks this file from now on uses it. Save the workbook.`,
  removed: (name) => `Removed from the list: ${name}.`,
  removedButStored: (name) => `Removed your own “${name}”. The one that the workbook brings is still there and still used.`,

  refused: {
    tooLarge: (file) => `“${file}” is too large for a template and was not imported. Choose a .json file that was exported.`,
    unreadable: (file) => `“${file}” cannot be read and was not imported. Make sure that it is still there and that you may open it.`,
    notUtf8: (file) => `“${file}” is not in UTF-8 and was not imported. Save it as UTF-8 and import it again.`,
    faulty: (file, errors) => `“${file}” was not imported: ${plural(errors, 'error')}, listed under “Your own templates”. Correct them and import it again.`,
    builtIn: (id, name) => `The id ${id} is that of the built-in template “${name}”, so it was not added. Give the file another id and import it again.`,
    noSheet: 'Cannot tell which sheet is open. Click the sheet to take the template from, and try again.',
    gaps: (gaps) => `Not saved yet. Please fill in or correct: ${Array.isArray(gaps) ? gaps.join(', ') : String(gaps)}.`,
  },

  gaps: { name: 'name of the template', district: 'district', year: 'year (four digits)', rows: 'include at least one row', columns: 'include at least one column of figures' },

  formHeading: (sheet) => `New template from “${sheet}”`,
  formIntro: 'This is what the table seems to say. Please check it and correct what is wrong. The sheet itself is not changed.',
  name: 'Name of the template',
  district: 'District',
  year: 'Year',
  required: 'required',
  fillIn: 'Please fill in',
  rows: (count) => plural(count, 'row'),
  columns: (count) => plural(count, 'column'),
  includeRow: 'Include this row',
  changed: 'changed',
  dropped: 'left out',
  other: 'Also assumed',
  guessed: (value, why) => `Guessed ${value}: ${why}`,
  noted: (value, why, cell) => `${cell === '' ? '' : `${cell} `}“${value}”: ${why}`,
  saveForm: 'Save template',
  cancelForm: 'Discard',

  fields: { measure: 'Measure', unit: 'Unit', decimals: 'Decimals', additiveOverRegions: 'Sum of towns', direction: 'Better is', annualOnly: 'Yearly only', cumulative: 'Quarters hold' },
  measures: { flow: 'Flow', stock: 'Stock', ratio: 'Ratio', rate: 'Growth rate', none: 'Not an indicator' },
  directions: { higher: 'Higher', lower: 'Lower', none: 'Neither' },
  additive: { yes: 'Is the district', no: 'Does not add up' },
  annual: { yes: 'Yes, no quarters', no: 'No' },
  cumulatives: { yes: 'Year to date', no: 'The quarter alone' },
  digits: (count) => String(count),
  noUnit: 'no unit',
  kinds: { yearly: 'By year', 'by-town': 'By town', 'base-target': 'Base and target', 'task-list': 'Task list', 'key-works': 'Key works' },
  meanings: { target: 'Target', actual: 'Reached', rank: 'Rank', 'development-zone': 'Development zone' },
  roles: { number: 'Number', group: 'Group', indicator: 'Indicator', unit: 'Unit', content: 'Content', department: 'Department', note: 'Note', figure: 'Figures' },
};
