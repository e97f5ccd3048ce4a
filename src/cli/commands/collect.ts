import { realpathSync } from 'node:fs';
import { collect as collectTowns, Refusal, validate, type Returned, type Text } from '../../core/index';
import { readWorkbook } from '../../hosts/xlsx/read/workbook';
import { applyEdits } from '../../hosts/xlsx/write/apply';
import { misuse, required, type Call } from '../arguments';
import { collectionReport } from '../collection-report';
import { fileReport } from '../contract';
import { readInput, sameKind } from '../files';
import { filesIn, passedOverText } from '../folder';
import { writeNewFile } from '../new-files';
import { collectionText } from '../formats/collection-text';
import { templatesFor } from '../packs';
import type { Printed } from '../printed';
import { protectedRemarks } from '../protected-sheets';
import { printJson } from '../shown';

/**
 * Collects the towns' workbooks into a copy of the district's and checks the result. Exit 0 where every town is in,
 * nothing is in conflict and no hard finding is left, 1 where not, 2 where it could not be run.
 */
export function collect(call: Call): Printed {
  const format = call.text('format') ?? 'text';
  if (format !== 'text' && format !== 'json') throw misuse({ zh: `collect 没有格式“${format}”，可用：text、json`, en: `collect has no format "${format}"; there are text and json` });
  const [input, ...operands] = call.operands;
  if (input === undefined || operands.length === 0) throw misuse({ zh: '命令 collect 需要区里的文件和至少一个交回的文件或文件夹', en: 'The command collect needs the district\'s file and at least one returned file or folder' });
  const output = required(call, 'output');
  sameKind(input, output);
  const templates = templatesFor(call);
  const bytes = readInput(input);
  const { files, passedOver } = filesIn(operands);
  const { returned, unreadable } = readReturned(files.filter((file) => !isSame(file, input) && !isSame(file, output)));
  const snapshot = readWorkbook(bytes);
  const collection = collectTowns(snapshot, templates, returned, { language: call.language, accept: call.texts('accept') });
  const result = applyEdits(bytes, collection.edits);
  writeNewFile(output, result, { force: call.flag('force'), input });
  const check = fileReport(output, validate(readWorkbook(result), templates), call.language);
  const report = collectionReport({ ...collection, remarks: [...collection.remarks, ...protectedRemarks(snapshot, collection.edits), ...passedOverText(passedOver)] }, unreadable, check, call.language);
  return { out: format === 'json' ? printJson(report) : collectionText(report, output, call.language), exit: report.complete ? 0 : 1 };
}

/** A file that can't be read is said, and the others go on. */
function readReturned(files: readonly string[]): { returned: Returned[]; unreadable: { file: string; reason: Text }[] } {
  const returned: Returned[] = [];
  const unreadable: { file: string; reason: Text }[] = [];
  for (const file of files) {
    try {
      returned.push({ file, snapshot: readWorkbook(readInput(file)) });
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      unreadable.push({ file, reason: fault.text });
    }
  }
  return { returned, unreadable };
}

/** The folder of the returned files may hold the district's own, and last time's result. */
function isSame(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}
