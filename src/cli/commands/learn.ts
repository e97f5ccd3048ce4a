import { learnTemplate, printPack, Refusal, sheetsWithTable, type Assumption, type Language, type Learned, type Snapshot, figureColumns } from '../../core/index';
import { readWorkbook } from '../../hosts/xlsx/read/workbook';
import { oneOperand, required, type Call } from '../arguments';
import { readInput } from '../files';
import { writeNewFile } from '../new-files';
import type { Printed } from '../printed';
import { printLines } from '../shown';

/** Makes a pack of a table in a workbook, asks nothing, and prints what it assumed. */
export function learn(call: Call): Printed {
  const input = oneOperand(call, { zh: '文件', en: 'file' });
  const output = required(call, 'output');
  const snapshot = readWorkbook(readInput(input));
  const sheet = call.text('sheet') ?? onlySheet(snapshot);
  const learned = learnTemplate(snapshot, sheet);
  writeNewFile(output, new TextEncoder().encode(printPack(learned.template)), { force: call.flag('force'), input });
  return { out: report(learned, { input, output, sheet }, call.language), exit: 0 };
}

function onlySheet(snapshot: Snapshot): string {
  const [first, ...more] = sheetsWithTable(snapshot);
  if (first !== undefined && more.length === 0) return first;
  if (first === undefined) {
    throw new Refusal({
      zh: '工作簿中没有看出指标表：要有表头写明“指标”和年份、季度或乡镇；请核对，或用 --sheet 指定工作表看原因',
      en: 'No indicator table was seen in the workbook: a header must say 指标 and name years, quarters or towns; check it, or name a sheet by --sheet to see why',
    });
  }
  const names = [first, ...more];
  throw new Refusal({
    zh: `工作簿中有 ${names.length} 张指标表，请用 --sheet 指定一张：${names.join('、')}`,
    en: `The workbook holds ${names.length} tables; choose one by --sheet: ${names.join(', ')}`,
  });
}

function report({ template, assumptions }: Learned, { input, output, sheet }: { input: string; output: string; sheet: string }, language: Language): string {
  const [rows, columns] = [template.rows.length, figureColumns(template).length];
  const missing = assumptions.filter((one) => one.missing);
  const guessed = assumptions.filter((one) => !one.missing);
  const heads = {
    zh: {
      done: `已写出 ${output}：${template.id}，取自工作表“${sheet}”，${rows} 个指标 × ${columns} 列`,
      missing: '表中没有、必须补填的：',
      guessed: '以下是推定的，请核对，不对的在模板文件中改：',
      next: `校验：indicators check ${input} --pack ${output}`,
    },
    en: {
      done: `Wrote ${output}: ${template.id} from the sheet "${sheet}", ${rows} indicators × ${columns} columns`,
      missing: 'Not told by the table; fill in:',
      guessed: 'Assumed; check, and correct in the pack:',
      next: `To check by it: indicators check ${input} --pack ${output}`,
    },
  }[language];
  return printLines([
    heads.done,
    ...(missing.length > 0 ? [heads.missing, ...lines(missing, language)] : []),
    ...(guessed.length > 0 ? [heads.guessed, ...lines(guessed, language)] : []),
    heads.next,
  ]);
}

/** One line for all rows of which the same was assumed for the same reason: rows[1,4].measure = flow  B4 B7  why. */
function lines(assumptions: readonly Assumption[], language: Language): readonly string[] {
  const groups = new Map<string, { one: Assumption; at: string[]; cells: string[] }>();
  for (const one of assumptions) {
    const key = JSON.stringify([one.path.replace(/\[\d+\]/, '[]'), one.value, one.why[language]]);
    const group = groups.get(key) ?? { one, at: [], cells: [] };
    groups.set(key, group);
    const index = /\[(\d+)\]/.exec(one.path)?.[1];
    if (index !== undefined) group.at.push(index);
    if (one.cell !== undefined) group.cells.push(one.cell);
  }
  return [...groups.values()].map(({ one, at, cells }) => {
    const path = one.path.replace(/\[\d+\]/, `[${at.join(',')}]`);
    const value = one.value === '' ? { zh: '（空）', en: '(blank)' }[language] : one.value.replace(/\s+/g, ' ');
    return `  ${path} = ${value}${cells.length > 0 ? `  ${cells.join(' ')}` : ''}  ${one.why[language].replace(/\s+/g, ' ')}`;
  });
}
