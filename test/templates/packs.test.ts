import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { drawTemplate } from '../../src/core/template/draw';
import { parseTemplate } from '../../src/core/template/parse';
import { templates } from '../../src/templates';
import { anchor, drawn, shown, type Drawn } from '../core/template/drawn';
import { pack } from './pack';
import { fromGroupedLines, fromGroupedPipes, fromPipedLines, fromPlainLines, fromTabbedLines, type Transcription } from './transcription';

const FOLDER = join(__dirname, '..', '..', 'src', 'templates');

/** Pack → the document's own table. `rows` guards against an extract that was cut short; `unitIn` says where units are printed. */
const DOCUMENTS: readonly { id: string; rows: number; annual: number; unitIn: 'label' | 'figures' | 'nowhere'; document: Transcription }[] = [
  { id: 'wuxing-315-yearly', rows: 12, annual: 5, unitIn: 'label', document: fromTabbedLines('000-annex3.txt', 10) },
  { id: 'wuxing-315-by-town', rows: 10, annual: 0, unitIn: 'label', document: fromTabbedLines('000-annex4.txt', 12) },
  { id: 'wuxing-145', rows: 12, annual: 0, unitIn: 'label', document: fromPlainLines('001-box1.txt', 4) },
  { id: 'pinghu-315-yearly', rows: 9, annual: 4, unitIn: 'label', document: fromPipedLines('002-annex1.txt') },
  { id: 'pinghu-315-works', rows: 12, annual: 0, unitIn: 'nowhere', document: fromGroupedPipes('002-annex2.txt') },
  { id: 'wujiang-plan', rows: 7, annual: 0, unitIn: 'figures', document: fromTabbedLines('003-annex.txt', 4) },
  { id: 'luqiao-six', rows: 12, annual: 0, unitIn: 'label', document: fromGroupedLines('004-six.txt', 5) },
];

/** Its document lost blank cells: see luqiao-tasks.test.ts. */
const ELSEWHERE = ['luqiao-tasks'];

describe('every pack', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

  it('is registered, under the name of its file', () => {
    expect(templates.map(({ id }) => `${id}.json`).sort()).toEqual([...files].sort());
  });

  it.each(files)('%s is a valid template', (name) => {
    const result = parseTemplate(readFileSync(join(FOLDER, name), 'utf8'));
    expect(result.ok ? [] : result.errors).toEqual([]);
  });

  it('is held against its document', () => {
    expect([...DOCUMENTS.map(({ id }) => id), ...ELSEWHERE].sort()).toEqual(templates.map(({ id }) => id).sort());
  });
});

/**
 * Towns whose figures are printed whole but add up to a district's with decimals: by the document's own total of
 * 62.31 they may have as many, or no breakdown could ever meet it.
 */
const FINER: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'wuxing-315-by-town': { '技术交易总额（亿元）': 2 },
};

describe.each(DOCUMENTS)('$id', ({ id, rows, annual, unitIn, document }) => {
  const template = pack(id);
  let sheet: Drawn;
  beforeAll(() => {
    sheet = drawn(drawTemplate(template, { sheet: 'x', published: true }));
  });
  const printed = (row: number, column: number): string => {
    const at = anchor(sheet, { row, column });
    return shown(sheet.valueAt(at), sheet.formatAt(at).numberFormat);
  };
  /** The cells of a document's row in which the pack has figures. */
  const figuresOf = (row: readonly string[]): string[] => row.filter((cell, column) => template.columns[column]?.role === 'figure' && cell !== '年度指标');

  it('has the whole document to be compared with', () => {
    expect(document.rows).toHaveLength(rows);
    for (const row of document.rows) expect(row).toHaveLength(document.headers.length);
    expect(document.rows.filter((row) => row.includes('年度指标'))).toHaveLength(annual);
  });

  it('prints the title and the headers of the document', () => {
    expect(template.title).toBe(document.title);
    expect(template.columns.map((column) => column.header)).toEqual(document.headers);
    expect(printed(0, 0)).toBe(document.title);
    const shared = document.headers.map((header, column) => (header === '' ? document.headers[column - 1] : header));
    expect(document.headers.map((_, column) => printed(1, column))).toEqual(shared);
  });

  it('prints every number, label, figure and department as the document does', () => {
    expect(sheet.rows).toBe(2 + rows);
    const table = document.rows.map((row, index) => row.map((_, column) => printed(2 + index, column)));
    expect(table).toEqual(document.rows);
  });

  it('holds figures as numbers, and as text only what is text in the document', () => {
    const figures = template.rows.flatMap((row) => Object.values(row.values));
    const cells = document.rows.flatMap(figuresOf);
    expect(figures).toHaveLength(cells.length);
    const texts = cells.filter((cell) => !/^-?[\d.]+$/.test(cell));
    expect(figures.filter((value) => typeof value === 'string')).toHaveLength(texts.length);
  });

  it('has the unit that the document names', () => {
    template.rows.forEach((row, index) => {
      const label = /[（(]([^（()）]+)[)）]$/.exec(row.name)?.[1];
      if (unitIn === 'label') expect(`${row.name}: ${row.unit}`).toBe(`${row.name}: ${label}`);
      if (unitIn === 'nowhere') expect(row.unit).toBe('');
      // Of a cell that counts two things, 家 and 个, neither is the row's.
      const named = unitIn === 'figures' && row.unit !== '';
      if (named) for (const cell of figuresOf(document.rows[index] ?? [])) expect(cell).toMatch(new RegExp(`\\d${row.unit}`));
    });
  });

  it('has the decimals that the document prints, and trailing zeros where all its figures have them', () => {
    template.rows.forEach((row, index) => {
      const figures = figuresOf(document.rows[index] ?? []).flatMap((cell) => cell.match(/\d+(\.\d+)?/g) ?? []);
      const decimals = figures.map((figure) => (figure.split('.')[1] ?? '').length);
      const most = Math.max(0, ...decimals);
      expect([row.name, row.decimals]).toEqual([row.name, FINER[id]?.[row.name] ?? most]);
      const padded = most > 0 && decimals.every((count) => count === most);
      expect([row.name, row.trailingZeros ?? false]).toEqual([row.name, padded]);
    });
  });
});

describe('annual indicators', () => {
  it.each(DOCUMENTS.filter(({ annual }) => annual > 0))('of $id are those that the document marks so', ({ id, document }) => {
    expect(pack(id).rows.map((row) => row.annualOnly)).toEqual(document.rows.map((row) => row.includes('年度指标')));
  });
});
