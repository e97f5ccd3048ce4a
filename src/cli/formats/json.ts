/** The machine contract: what `JSON.stringify({ files }, null, 2)` would print. */
import type { Format } from './format';

export const json: Format = {
  open: () => '{\n  "files": [\n    ',
  file: (report) => JSON.stringify(report, null, 2).replaceAll('\n', '\n    '),
  between: ',\n    ',
  close: '\n  ]\n}',
};
