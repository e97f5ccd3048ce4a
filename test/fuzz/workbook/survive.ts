/** All that is done with a workbook: what can be read must survive every step, or be refused with a sentence. */
import { isDeepStrictEqual } from 'node:util';
import { LEDGER_SHEET, makeReport, markEdits, validate, verify, type Edit, type Snapshot } from '../../../src/core/index';
import { readAppearance } from '../../../src/hosts/xlsx/appearance/appearance';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { templates } from '../../../src/templates/index';
import { must, orRefused, type End } from '../expect';

/** `bytes` as somebody handed them in. */
export function survive(bytes: Uint8Array): End {
  const read = orRefused(() => readWorkbook(bytes));
  orRefused(() => readAppearance(bytes));
  if (!read) {
    // What the reader refuses the writer must not take either.
    return 'refused';
  }
  surviveRead(bytes, read.result);
  return 'read';
}

export function surviveRead(bytes: Uint8Array, snapshot: Snapshot): void {
  const validation = validate(snapshot, templates);
  const crashed = validation.findings.find(({ rule }) => rule === 'rule-crashed');
  must(crashed === undefined, `a rule crashed: ${crashed?.message.en ?? ''}`);
  const marked = written(bytes, markEdits(snapshot, validation));
  if (marked) must(sameCells(snapshot, marked.snapshot, []), 'marking changed a cell');
  const report = orRefused(() => makeReport(snapshot, templates, { language: 'zh', time: '2026-11-22 03:00' }));
  const reported = report && written(bytes, report.result.edits);
  if (!reported || !report) return;
  must(sameCells(snapshot, reported.snapshot, [LEDGER_SHEET]), 'the report changed a cell of another sheet');
  const again = verify(reported.snapshot, templates);
  must(again.kind === 'verified' && again.changes.length === 0, `the report does not verify: ${JSON.stringify(again).slice(0, 300)}`);
}

/** undefined where the edits were refused; what was written must be readable again. */
export function written(bytes: Uint8Array, edits: readonly Edit[]): { readonly bytes: Uint8Array; readonly snapshot: Snapshot } | undefined {
  const saved = orRefused(() => applyEdits(bytes, edits));
  if (!saved) return undefined;
  const again = orRefused(() => readWorkbook(saved.result));
  must(again !== undefined, 'what was written can not be read again');
  return again && { bytes: saved.result, snapshot: again.result };
}

/** Values, formulas and formats of all sheets but those. */
export function sameCells(before: Snapshot, after: Snapshot, but: readonly string[]): boolean {
  const cells = ({ sheets }: Snapshot): unknown =>
    sheets.filter(({ name }) => !but.includes(name)).map(({ name, values, formulas, formats, merges }) => ({ name, values, formulas, formats, merges }));
  return isDeepStrictEqual(cells(before), cells(after));
}
