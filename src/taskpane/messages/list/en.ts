/** What the list of findings says, in English. */
import type { listZh } from './zh';

export const listEn: typeof listZh = {
  search: 'Search findings',
  searchHint: 'Search words, cells, towns',
  keys: '↑↓ go through the list, Enter goes to the cell, E explains, C copies, /\u00a0searches',
  tools: 'Filter and group',
  clear: 'Clear filters',
  by: 'Group',
  groupings: { sheet: 'By sheet', severity: 'By severity', indicator: 'By indicator', department: 'By department' },
  severity: 'Severity',
  standing: 'State',
  sheet: 'Sheet',
  department: 'Department',
  all: (count) => `All (${count})`,
  option: (label, count) => `${label} (${count})`,
  standings: { open: 'Open', explained: 'Explained', fixed: 'Corrected' },
  noIndicator: 'No single indicator',
  noDepartment: 'No department named',
  earlier: (count, rest) => `Show ${count} before (${rest} in all)`,
  shown: (count, all) => `${count} of ${all} findings match`,
  nothing: 'No finding matches the filters.',
  outside: 'The finding of the selected cell does not match the filters:',
  go: 'Go to cell',
  copy: 'Copy',
  copyHint: 'Copy as one line of text',
  colon: ': ',
};
