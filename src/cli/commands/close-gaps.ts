import { closeGaps, gapsIn, printNumber, printPeriod, templatesFor as withOwn, type Gap, type Language } from '../../core/index';
import { readWorkbook } from '../../hosts/xlsx/read/workbook';
import { applyEdits } from '../../hosts/xlsx/write/apply';
import { oneOperand, type Call } from '../arguments';
import { readInput, sameKind } from '../files';
import { writeNewFile } from '../new-files';
import { joined, limitsIn } from '../limits';
import { templatesFor } from '../packs';
import type { Printed } from '../printed';
import { protectedRemarks } from '../protected-sheets';
import { printLines } from '../shown';
import { weightsNamed } from '../weights';

/** Lists where the towns do not sum to the district and the smallest change that closes each gap; with -o writes a copy with it. */
export function closeGapsIn(call: Call): Printed {
  const input = oneOperand(call, { zh: '文件', en: 'file' });
  const output = call.text('output');
  const [bytes, known] = [readInput(input), templatesFor(call)];
  const snapshot = readWorkbook(bytes);
  const [weights, sheet] = [call.text('weights'), call.text('sheet')];
  const templates = withOwn(snapshot, known);
  const gaps = gapsIn(snapshot, known, {
    limits: joined(limitsIn(call, templates)),
    ...(weights === undefined ? {} : { weights: weightsNamed(weights, snapshot, templates) }),
    ...(sheet === undefined ? {} : { sheet }),
  });
  const open = gaps.filter(({ conflict }) => conflict !== undefined);
  const lines = gaps.flatMap((gap) => linesOf(gap, call.language));
  if (gaps.length === 0) return { out: { zh: '各乡镇之和与全区数一致，没有差额', en: 'The towns sum to the district: there are no gaps' }[call.language], exit: 0 };
  if (output === undefined) return { out: printLines([...lines, { zh: `共 ${gaps.length} 处差额；加 -o 输出.xlsx 才会写入`, en: `${gaps.length} gaps; nothing is written without -o OUT.xlsx` }[call.language]]), exit: 1 };
  sameKind(input, output);
  const edits = closeGaps(gaps);
  writeNewFile(output, applyEdits(bytes, edits), { force: call.flag('force'), input });
  const left = open.length > 0 ? { zh: `；${open.length} 处不能补齐，未改动`, en: `; ${open.length} can't be closed and were left as they are` }[call.language] : '';
  const done = { zh: `已补齐 ${gaps.length - open.length} 处差额，写入 ${output}`, en: `Closed ${gaps.length - open.length} gaps in ${output}` }[call.language] + left;
  return { out: printLines([...lines, ...protectedRemarks(snapshot, edits).map((remark) => remark[call.language]), done]), exit: open.length > 0 ? 1 : 0 };
}

function linesOf({ indicator, period, sheet, district, towns, difference, cells, conflict }: Gap, language: Language): string[] {
  const amount = `${difference > 0 ? '+' : '−'}${printNumber(Math.abs(difference))}`;
  const needs = difference === 0 ? { zh: '没有差额，按限定调整', en: 'no gap, moved as limited' } : { zh: `需 ${amount}`, en: `needs ${amount}` };
  const head = {
    zh: `${sheet} · ${indicator.name} ${printPeriod(period).zh}：各乡镇之和 ${printNumber(towns)}，全区 ${printNumber(district)}，${needs.zh}`,
    en: `${sheet} · ${indicator.name} ${printPeriod(period).en}: towns ${printNumber(towns)}, district ${printNumber(district)}, ${needs.en}`,
  }[language];
  if (conflict) return [head, `  ${conflict[language]}`];
  return [head, `  ${cells.filter(({ before, after }) => before !== after).map(({ town, before, after }) => `${town} ${printNumber(before)}→${printNumber(after)}`).join('  ')}`];
}
