/** Reports, breakdowns, hand-outs, rankings and the rest write what they name, and lose nothing beside it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  actualSheets, closeGaps, collect, conflictsOf, drawBreakdown, drawProgress, drawTemplate, equalWeights, fixEdits, gapsIn, handOut, makeReport, planBreakdown, progressOf, Refusal, sheetNamed, storePack, uniqueSheetName, validate,
  type Edit, type Snapshot, type Template,
} from '../../src/core/index';
import { newWorkbook } from '../../src/hosts/xlsx/blank';
import { readWorkbook } from '../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../src/hosts/xlsx/write/apply';
import { templates } from '../../src/templates/index';
import { checkWellFormed } from '../hosts/xlsx/write/workbooks';
import { sampleBytes } from '../read-fixture';
import { reportedBytes } from '../core/progress/reported';
import { books, expectKept, type Book } from './books';

type Write = (snapshot: Snapshot) => readonly Edit[];

const own: Template = { ...(templates[0] as Template), id: 'our-own' };

const WRITES: Readonly<Record<string, Write>> = {
  report: (snapshot) => makeReport(snapshot, templates, { language: 'zh', time: '2026-11-22 03:00' }).edits,
  breakdown: (snapshot) => {
    const plan = planBreakdown(snapshot, templates, { language: 'zh', weights: equalWeights, quarters: true, ratios: 'district', changed: 'keep' });
    return conflictsOf(plan).length > 0 ? [] : drawBreakdown(plan, snapshot, templates, 'zh').edits;
  },
  fixes: (snapshot) => fixEdits(validate(snapshot, templates).findings.flatMap(({ fixes }) => fixes)),
  gaps: (snapshot) => closeGaps(gapsIn(snapshot, templates).filter(({ conflict }) => conflict === undefined)),
  'sheets for what was reached': (snapshot) => actualSheets(snapshot, templates).edits,
  progress: (snapshot) => drawProgress(progressOf(snapshot, templates, {}), snapshot, 'zh'),
  'a pack': (snapshot) => storePack(snapshot, own),
  template: (snapshot) => drawTemplate(own, { sheet: uniqueSheetName('表', snapshot.sheets.map(({ name }) => name)), published: true }),
  collecting: (snapshot) => {
    const handed = handOut(snapshot, templates, { language: 'zh', entry: 'targets' }).workbooks.slice(0, 3);
    const returned = handed.map(({ fileName, edits }) => {
      const bytes = newWorkbook(edits);
      const sheet = readWorkbook(bytes).sheets[0]?.name ?? '';
      return { file: fileName, snapshot: readWorkbook(applyEdits(bytes, [{ kind: 'setValues', sheet, at: { row: 3, column: 2 }, values: [[7.5]] }])) };
    });
    return collect(snapshot, templates, returned, { language: 'zh' }).edits;
  },
};

/** The edits; none where the workbook gives no occasion for it, and that is said in a sentence. */
function editsOf(write: Write, bytes: Uint8Array): readonly Edit[] {
  try {
    return write(readWorkbook(bytes));
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** Whether there was something to write. */
function kept(write: Write, bytes: Uint8Array): boolean {
  const edits = editsOf(write, bytes);
  if (edits.length === 0) return false;
  expectKept(bytes, applyEdits(bytes, edits), edits);
  return true;
}

const reported: Book = { name: 'with results', bytes: reportedBytes() };
const published: Book = { name: 'published', bytes: sampleBytes('wuxing-315-2023') };
const messy: Book = { name: 'messy', bytes: sampleBytes('wuxing-315-2023-messy') };
/** A breakdown in which one town's figure was lowered by hand: there is a gap to close. */
const APART: readonly Book[] = [apart()];

function apart(): Book {
  const divided = applyEdits(published.bytes, (WRITES.breakdown as Write)(readWorkbook(published.bytes)));
  const sheet = readWorkbook(divided).sheets.find(({ name }) => name.startsWith('分乡镇'));
  const row = sheet?.values.findIndex((cells) => cells.some((cell) => typeof cell === 'string' && cell.startsWith('技术交易总额'))) ?? -1;
  const column = sheet?.values[row]?.findIndex((cell) => typeof cell === 'number' && cell > 1) ?? -1;
  if (!sheet || row < 0 || column < 0) throw new Error('No figure to lower.');
  return { name: 'apart', bytes: applyEdits(divided, [{ kind: 'setValues', sheet: sheet.name, at: { row, column }, values: [[0.5]] }]) };
}

describe('every cell of every earlier sheet stays but for what the edits name', () => {
  it.each(Object.keys(WRITES))('%s', (name) => {
    const write = WRITES[name] as Write;
    const written = [reported, published, messy, ...APART].filter(({ bytes }) => kept(write, bytes));
    expect(written).not.toEqual([]);
    fc.assert(fc.property(books(), ({ bytes }) => void kept(write, bytes)), { numRuns: 15 });
  }, 240_000);
});

it('one after the other on the same workbook', () => {
  let bytes = published.bytes;
  for (const write of Object.values(WRITES)) {
    const edits = editsOf(write, bytes);
    const after = edits.length === 0 ? bytes : applyEdits(bytes, edits);
    expectKept(bytes, after, edits);
    bytes = after;
  }
  checkWellFormed(bytes);
  const sheets = readWorkbook(bytes).sheets.map(({ name }) => name);
  expect(sheets.length).toBeGreaterThan(6);
});

it('what is named is only ever a sheet of our own making, a blank, or a cell that was chosen', () => {
  const snapshot = readWorkbook(published.bytes);
  const earlier = new Set(snapshot.sheets.map(({ name }) => name));
  for (const name of ['report', 'breakdown', 'sheets for what was reached', 'progress', 'a pack', 'template']) {
    const edits = editsOf(WRITES[name] as Write, published.bytes);
    const touched = edits.flatMap((edit) => (edit.kind !== 'setProperty' && earlier.has(edit.sheet) && edit.kind !== 'select' ? [edit] : []));
    expect([name, touched]).toEqual([name, []]);
  }
  expect(sheetNamed(snapshot, '校验报告')).toBeUndefined();
});
