/** The machine contract: what `printJson({ files })` gives. */
import { printJson } from '../shown';
import type { Format } from './format';

export const json: Format = {
  open: () => '{\n  "files": [\n    ',
  file: (report) => printJson(report).replaceAll('\n', '\n    '),
  between: ',\n    ',
  close: '\n  ]\n}',
};
