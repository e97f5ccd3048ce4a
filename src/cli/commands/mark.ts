import { markEdits } from '../../core/index';
import { applyEdits } from '../../hosts/xlsx/write/apply';
import { oneOperand, required, type Call } from '../arguments';
import { checkWorkbook } from '../check-file';
import { sameKind } from '../files';
import { writeNewFile } from '../new-files';
import { summary } from '../formats/text';
import { fileReport } from '../contract';
import { wantedIn } from '../packs';
import type { Printed } from '../printed';
import { printLines } from '../shown';

/** Checks a workbook and writes a copy with the statuses coloured in. Exit as `check`. */
export function mark(call: Call): Printed {
  const input = oneOperand(call, { zh: '文件', en: 'file' });
  const output = required(call, 'output');
  sameKind(input, output);
  const { bytes, snapshot, validation } = checkWorkbook(input, wantedIn(call));
  writeNewFile(output, applyEdits(bytes, markEdits(snapshot, validation)), { force: call.flag('force'), input });
  const report = fileReport(input, validation, call.language);
  const done = { zh: `已标色，写出 ${output}`, en: `Coloured and written to ${output}` }[call.language];
  return { out: printLines([summary(report, call.language), done]), exit: validation.verdict === 'failed' ? 1 : 0 };
}
