/** What the picture in 上报 says, in English. */
import type { pictureZh } from './picture-zh';

const plural = (count: number): string => `${count} ${count === 1 ? 'cell' : 'cells'}`;

export const pictureEn: typeof pictureZh = {
  coverage: 'Coverage of the check',
  checked: (cells, percent) => `${plural(cells)} checked (${percent}%)`,
  notChecked: (cells) => `${cells} not checked`,
  reasons: 'Why cells were not checked (a cell may have several reasons)',
  cells: plural,
  otherReasons: (count) => (count === 1 ? '1 more reason, see Check.' : `${count} more reasons, see Check.`),
  standings: 'Findings and how they stand',
  states: {
    hard: { open: (count) => `${count} to correct`, explained: (count) => `${count} explained`, closed: (count) => `${count} closed` },
    soft: { open: (count) => `${count} to explain`, explained: (count) => `${count} explained`, closed: (count) => `${count} closed` },
    info: { open: (count) => `${count} for information`, explained: (count) => `${count} explained`, closed: (count) => `${count} closed` },
  },
};
