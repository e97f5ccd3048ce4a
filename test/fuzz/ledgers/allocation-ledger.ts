/** 分解台账 changed by hand: the next breakdown takes every limit that was typed, or says which it can't. */
import { drawBreakdown, equalWeights, planBreakdown, type CellValue, type Sheet, type Snapshot } from '../../../src/core/index';
import { readAllocationLedger } from '../../../src/core/breakdown/ledger/read-allocation-ledger';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { templates } from '../../../src/templates/index';
import { must, orRefused, type End } from '../expect';
import type { Random } from '../random';
import { divided } from '../workbook/bases';
import { changedSheet } from './hands';

const SHEET = '分解台账';
const snapshot = readWorkbook(divided.bytes);
const ledger = snapshot.sheets.find(({ name }) => name === SHEET) as Sheet;
const headerRow = ledger.values.findIndex((row) => row.includes('固定值'));
const column = (header: string): number => ledger.values[headerRow]?.indexOf(header) ?? -1;

export function fuzzAllocationLedger(random: Random): End {
  const changed = changedSheet(withLimits(random), random);
  const next: Snapshot = { ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.name === SHEET ? changed : sheet)) };
  const reading = orRefused(() => readAllocationLedger(next));
  if (!reading) return 'refused';
  // Typed limits are odd numbers that nothing else is; each that is still there is read, once for each row.
  const typed = changed.values.flat().filter((cell) => typeof cell === 'number' && cell > 700_000 && cell < 700_999);
  const taken = reading.result.limits.flatMap(({ pin, floor, cap }) => [pin, floor, cap]).filter((limit) => limit !== undefined);
  for (const limit of new Set(typed)) must(taken.includes(limit as number), `the limit ${String(limit)} was typed and is not taken`);
  if (!random.chance(0.2)) return 'read';
  const plan = orRefused(() => planBreakdown(next, templates, { language: 'zh', weights: equalWeights, quarters: false, ratios: 'district', changed: random.pick(['keep', 'replace'] as const) }));
  if (plan) orRefused(() => drawBreakdown(plan.result, next, templates, 'zh'));
  return plan ? 'read' : 'refused';
}

function withLimits(random: Random): Sheet {
  const fields = ['固定值', '下限', '上限'].map(column);
  const values: (readonly CellValue[])[] = ledger.values.map((row, at) => {
    if (at <= headerRow || !random.chance(0.1)) return row;
    const field = random.pick(fields);
    return Array.from({ length: Math.max(row.length, field + 1) }, (_, index) => (index === field ? 700_001 + random.int(900) : (row[index] ?? null)));
  });
  return { ...ledger, values };
}
