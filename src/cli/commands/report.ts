import { makeReport } from '../../core/index';
import { readWorkbook } from '../../hosts/xlsx/read/workbook';
import { applyEdits } from '../../hosts/xlsx/write/apply';
import { oneOperand, required, type Call } from '../arguments';
import { readInput, sameKind } from '../files';
import { writeNewFile } from '../new-files';
import { templatesFor } from '../packs';
import type { Printed } from '../printed';
import { oneLine } from '../shown';

/** Checks a workbook and writes a copy with 校验报告 in it. Exit 0 where the gate is passed, 1 where it is shut. */
export function report(call: Call): Printed {
  const input = oneOperand(call, { zh: '文件', en: 'file' });
  const output = required(call, 'output');
  sameKind(input, output);
  const bytes = readInput(input);
  const { gate, edits } = makeReport(readWorkbook(bytes), templatesFor(call), { language: call.language, time: now() });
  writeNewFile(output, applyEdits(bytes, edits), { force: call.flag('force'), input });
  const { counts, explained, open } = gate;
  const line = {
    zh: `${gate.passed ? '通过' : '不通过'}：强制性 ${counts.hard}，核实性 ${counts.soft}（已说明 ${explained}），待处理 ${open.length}。校验报告已写入 ${output}`,
    en: `${gate.passed ? 'Passed' : 'Not passed'}: hard ${counts.hard}, soft ${counts.soft} (explained ${explained}), open ${open.length}. The report is in ${output}`,
  };
  return { out: oneLine(line[call.language]), exit: gate.passed ? 0 : 1 };
}

/** Local time to the minute, in the order that both languages read. */
function now(): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const date = new Date();
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())} ${pad(date.getHours())}:${pad(date.getMinutes())}`;
}
