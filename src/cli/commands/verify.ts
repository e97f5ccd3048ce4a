import { Refusal, verify as recheck } from '../../core/index';
import { readWorkbook } from '../../hosts/xlsx/read/workbook';
import { oneOperand, type Call } from '../arguments';
import { readInput } from '../files';
import { templatesFor } from '../packs';
import type { Printed } from '../printed';
import { printJson, printLines } from '../shown';

/** Rechecks the receipt of a workbook. Exit 0 confirmed, 1 changed or not passed, 2 no receipt. */
export function verify(call: Call): Printed {
  const file = oneOperand(call, { zh: '文件', en: 'file' });
  const result = recheck(readWorkbook(readInput(file)), templatesFor(call));
  if (result.kind === 'no-receipt') throw new Refusal(result.reason);
  if (call.flag('json')) {
    const { confirmed, passed, tables } = result;
    return { out: printJson({ file, confirmed, passed, tables, changes: result.changes.map((one) => one[call.language]), remarks: result.remarks.map((one) => one[call.language]) }), exit: confirmed ? 0 : 1 };
  }
  const head = result.confirmed
    ? { zh: '确认：回执有效，数据自出具报告以来未改动', en: 'Confirmed: the receipt holds, nothing was changed since the report' }
    : result.changes.length > 0
      ? { zh: '不确认：', en: 'Not confirmed: ' }
      : { zh: '回执有效，但结论是不通过', en: 'The receipt holds, and its verdict is: not passed' };
  const changes = [...result.changes, ...result.remarks].map((one) => `  ${one[call.language]}`);
  return { out: printLines([`${file}: ${head[call.language]}`, ...changes]), exit: result.confirmed ? 0 : 1 };
}
