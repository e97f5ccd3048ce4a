import { misuse, type Call } from '../arguments';
import { checkFile } from '../check-file';
import type { FileReport } from '../contract';
import { workbooksIn } from '../files';
import { csv } from '../formats/csv';
import { html } from '../formats/html';
import { junit } from '../formats/junit';
import { text } from '../formats/text';
import { wantedIn } from '../packs';
import type { Printed } from '../printed';

type Format = (reports: readonly FileReport[], language: Call['language']) => string;

const FORMATS: Readonly<Record<string, Format>> = {
  text,
  json: (files) => JSON.stringify({ files }, null, 2),
  html,
  junit,
  csv,
};

/** Exit 0 without hard findings, 1 with them, 2 where a file could not be checked. */
export function check(call: Call): Printed {
  const name = call.text('format') ?? 'text';
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (!format) throw misuse({ zh: `没有格式“${name}”，可用：${Object.keys(FORMATS).join('、')}`, en: `There is no format "${name}"; there are ${Object.keys(FORMATS).join(', ')}` });
  if (call.operands.length === 0) throw misuse({ zh: '命令 check 需要至少一个文件或文件夹', en: 'The command check needs at least one file or folder' });
  const wanted = wantedIn(call);
  const reports = call.operands.flatMap(workbooksIn).map((file) => checkFile(file, wanted, call.language));
  const errors = reports.flatMap((report) => (report.error === undefined ? [] : [`${report.file}: ${report.error}`]));
  const hard = reports.some((report) => report.verdict === 'failed');
  return { out: format(reports, call.language), error: errors.join('\n'), exit: errors.length > 0 ? 2 : hard ? 1 : 0 };
}
