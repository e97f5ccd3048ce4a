/**
 * 校验报告 as it is drawn, edit by edit, in both languages: drawn.txt is meant to be read in review; UPDATE_GOLDEN=1
 * writes it anew. Digests stand there as #.
 */
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellInput, Edit, Report } from '../../../src/core/index';
import { book, explanations, reported, reportOn, TOWNS, withCell, withSheet, type Book } from './book';

const file = join(__dirname, 'drawn.txt');

const first = book();
const FULL = TOWNS.replace('20 | 30 | 20', '20 | 30 | 30');
const passing = book(FULL);
const explained = reported(passing, { explanations: explanations(reportOn(passing)) });
/** Long names, one that needs quotation marks, and what could not be checked. */
const odd = withSheet(book(TOWNS.replace('10 | 11 | 11', '10 | 11 | ')), '乡镇', () => ({ name: `各乡镇、街道 "2023'` }));
/** The clerk typed over the address of what is closed now, and blanked out another. */
const retyped = withCell(withCell(reported(first), '校验报告', 11, 3, '见附件'), '校验报告', 12, 3, null);
const corrected = { ...retyped, snapshot: { ...retyped.snapshot, sheets: retyped.snapshot.sheets.map((sheet) => book(FULL.replace('20 | 20 | 5', '20 | 20 | 0')).snapshot.sheets.find(({ name }) => name === sheet.name) ?? sheet) } };

const without = (one: Book, name: string): Book => ({ ...one, snapshot: { ...one.snapshot, sheets: one.snapshot.sheets.filter((sheet) => sheet.name !== name) } });

const FIRST = 'not passed';
const REPORTS: Readonly<Record<string, () => Report>> = {
  'not passed': () => reportOn(first),
  'not passed, in English': () => reportOn(first, { language: 'en' }),
  'passed': () => reportOn(passing, { explanations: explanations(reportOn(passing)) }),
  'passed, in English': () => reportOn(explained, { language: 'en' }),
  'with a sheet of an odd name and a blank': () => reportOn(odd),
  'again, over itself': () => reportOn(reported(first)),
  'over a longer one, of a sheet that is gone': () => reportOn(without(reported(first), '乡镇')),
  'with what was closed': () => reportOn(corrected),
};

function cell(value: CellInput): string {
  return typeof value === 'object' && value !== null ? `${value.formula} → ${String(value.value)}` : value === '' ? "''" : String(value ?? '');
}

function print(edit: Edit): string {
  if (edit.kind !== 'setValues') return JSON.stringify({ ...edit, sheet: undefined });
  return [`values at ${edit.at.row},${edit.at.column}, ${[...new Set(edit.values.map((row) => row.length))].join()} wide`, ...edit.values.map((row) => `  ${row.map(cell).join(' | ').replace(/(?: \| )+$/, '')}`)].join('\n');
}

/** What is drawn as in the first chapter is only counted. */
function chapter(name: string): string {
  const { edits } = (REPORTS[name] as () => Report)();
  const known = new Set(name === FIRST ? [] : (REPORTS[FIRST] as () => Report)().edits.map(print));
  const [same, own] = [edits.map(print).filter((one) => known.has(one)), edits.map(print).filter((one) => !known.has(one))];
  return [`# ${name}`, `${edits.length} edits of ${[...new Set(edits.map((edit) => ('sheet' in edit ? edit.sheet : '')))].join()}, ${same.length} as in the first`, ...own].join('\n').replace(/[0-9a-f]{64}|[0-9a-f]{16}-[0-9a-f]{16}/g, '#');
}

const names = Object.keys(REPORTS);
if (process.env['UPDATE_GOLDEN']) writeFileSync(file, `${names.map(chapter).join('\n\n')}\n`);
const chapters = new Map((existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n\n') : []).map((text) => [/^# (.*)/.exec(text)?.[1], text]));

describe('校验报告 as it is drawn', () => {
  it.each(names)('%s', (name) => {
    expect(chapter(name)).toBe(chapters.get(name));
  });
});
