import { rollForward } from '../../core/index';
import { newWorkbook } from '../../hosts/xlsx/blank';
import { readWorkbook } from '../../hosts/xlsx/read/workbook';
import { misuse, oneOperand, required, type Call } from '../arguments';
import { readInput } from '../files';
import { writeNewFile } from '../new-files';
import { templatesFor } from '../packs';
import type { Printed } from '../printed';
import { printLines } from '../shown';

/** Writes next year's workbook from a finished year's, and prints what has to be looked at. */
export function rollForwardTo(call: Call): Printed {
  const input = oneOperand(call, { zh: '文件', en: 'file' });
  const output = required(call, 'output');
  const year = yearIn(call);
  const rolled = rollForward(readWorkbook(readInput(input)), templatesFor(call), { language: call.language, ...(year === undefined ? {} : { year }) });
  writeNewFile(output, newWorkbook(rolled.edits), { force: call.flag('force'), input });
  const done = {
    zh: `已写出 ${output}：${rolled.year} 年，${rolled.templates.length} 张表`,
    en: `Wrote ${output}: ${rolled.year}, ${rolled.templates.length} tables`,
  }[call.language];
  const lines = rolled.remarks.map((remark) => `  ${remark[call.language]}`);
  return { out: printLines([done, ...(lines.length > 0 ? [{ zh: '请核对：', en: 'Please look at:' }[call.language], ...lines] : [])]), exit: 0 };
}

function yearIn(call: Call): number | undefined {
  const text = call.text('year');
  if (text === undefined) return undefined;
  if (!/^\d{4}$/.test(text)) throw misuse({ zh: `--year 要写四位年份，如 2024，不能是“${text}”`, en: `--year is a year of four digits such as 2024, not "${text}"` });
  return Number(text);
}
