/** 校验报告 changed by hand: the next report keeps every word that was typed, or is refused. */
import { LEDGER_SHEET, makeReport, notices, verify, type CellValue, type Edit, type Sheet, type Snapshot } from '../../../src/core/index';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { templates } from '../../../src/templates/index';
import { must, orRefused, type End } from '../expect';
import type { Random } from '../random';
import { reported } from '../workbook/bases';
import { changedSheet } from './hands';

const snapshot = readWorkbook(reported.bytes);
const ledger = snapshot.sheets.find(({ name }) => name === LEDGER_SHEET) as Sheet;
const headerRow = ledger.values.findIndex((row) => row.includes('指纹') || row.includes('说明') && row.includes('状态'));
const explanation = ledger.values[headerRow]?.indexOf('说明') ?? -1;

export function fuzzReport(random: Random): End {
  const typed = withWords(random);
  const changed = changedSheet(typed, random);
  // Hands may have deleted them on purpose.
  const words = changed.values.flat().filter((cell): cell is string => typeof cell === 'string' && /^\s*[词注]\d+号$/.test(cell));
  const next: Snapshot = { ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.name === LEDGER_SHEET ? changed : sheet)) };
  verify(next, templates);
  const report = orRefused(() => makeReport(next, templates, { language: 'zh', time: '2026-11-22 03:00' }));
  if (!report) return 'refused';
  notices(report.result.entries, 'zh');
  const after = textIn(changed, report.result.edits);
  for (const word of words) must(after.includes(word.trim()), `“${word}” was typed and is lost`);
  return 'read';
}

/** Explanations in some rows, and now and then a note below or beside the list. */
function withWords(random: Random): Sheet {
  const rows: (readonly CellValue[])[] = ledger.values.map((row, at) => (at > headerRow && random.chance(0.5) ? row.map((cell, column) => (column === explanation ? `词${at}号` : cell)) : row));
  if (random.chance(0.3)) rows.push([], Array.from({ length: 8 }, (_, column) => (column === random.int(8) ? `注${rows.length}号` : null)));
  return { ...ledger, values: rows };
}

/** All text of the sheet once the edits are made. */
function textIn(sheet: Sheet, edits: readonly Edit[]): string {
  const grid = sheet.values.map((row) => [...row]);
  for (const edit of edits) {
    if (edit.kind !== 'setValues' || edit.sheet !== LEDGER_SHEET) continue;
    edit.values.forEach((row, r) => row.forEach((cell, c) => {
      const target = (grid[edit.at.row + r] ??= []);
      target[edit.at.column + c] = typeof cell === 'object' && cell !== null ? (cell.value ?? null) : cell;
    }));
  }
  return grid.flat().filter((cell) => typeof cell === 'string').join('\n');
}
