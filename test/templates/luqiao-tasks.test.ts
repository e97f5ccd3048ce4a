import { describe, expect, it } from '@jest/globals';
import { drawTemplate } from '../../src/core/template/draw';
import { figureColumns } from '../../src/core/template/template';
import { drawn, shown } from '../core/template/drawn';
import { pack } from './pack';
import { planFor2025, taskTranscription } from './task-transcription';

const template = pack('luqiao-tasks');
const document = taskTranscription();
const sheet = drawn(drawTemplate(template, { sheet: 'x', published: true }));
const pairs = template.rows.map((row, index) => ({ row, line: document.rows[index], index }));
const KEYS = ['2020', '2021', '2022', '2025'];

/** What the cell itself holds, not what a merged one above shows in it; '' where it is blank. */
const cell = (row: number, column: number): string => {
  const value = sheet.valueAt({ row: 2 + row, column });
  return value === null ? '' : shown(value);
};

describe('the transcription', () => {
  it('has the whole document', () => {
    expect(document.rows).toHaveLength(148);
    expect(document.rows.flatMap(({ number }) => number ?? [])).toEqual(Array.from({ length: 80 }, (_, index) => String(index + 1)));
    expect(new Set(document.rows.flatMap(({ group }) => group ?? [])).size).toBe(10);
    expect(document.rows.flatMap(({ figures }) => figures)).toHaveLength(83 * 4 + 56 * 3 + 9 * 2);
    expect(Math.max(...document.rows.map(({ figures }) => figures.length))).toBe(4);
    expect(document.notes).toHaveLength(2);
  });
});

describe('luqiao-tasks', () => {
  it('prints title, headers and notes of the document', () => {
    expect(template.title).toBe(document.title);
    expect(document.headers.map((_, column) => sheet.valueAt({ row: 1, column }))).toEqual(document.headers);
    expect(sheet.columns).toBe(document.headers.length);
    expect(template.notes).toEqual(document.notes.map((note) => note.trim()));
  });

  it('prints every group, number, label and department where the document does', () => {
    const printed = document.rows.map((_, row) => [cell(row, 0), cell(row, 1), cell(row, 2), cell(row, 7)]);
    expect(printed).toEqual(document.rows.map(({ group, number, label, department }) => [group ?? '', number ?? '', label ?? '', department ?? '']));
  });

  it('prints every figure whose column can be told in its column, and no other', () => {
    const confirmed = planFor2025();
    const used = new Set<string>();
    let number = '';
    for (const [index, line] of document.rows.entries()) {
      number = line.number ?? number;
      const key = `${number} ${line.label}`;
      const stated = confirmed.get(key);
      if (stated !== undefined) used.add(key);
      const last = line.figures.at(-1) ?? '';
      // 累计5 in the table is 5 in the text: the last figure is that of 2025.
      const known = stated !== undefined && last.replace(/^累计/, '') === stated;
      const expected = line.figures.length === 4 ? line.figures.map((figure) => (figure === '形成34' ? '' : figure)) : ['', '', '', known ? last : ''];
      expect([line.label, [3, 4, 5, 6].map((column) => cell(index, column))]).toEqual([line.label, expected]);
    }
    expect([...used].sort()).toEqual([...confirmed.keys()].sort());
  });

  it('marks as uncertain the rows with a figure left out, and quotes there what was saved', () => {
    for (const { row, line } of pairs) {
      const printed = Object.keys(row.values).length;
      expect([row.name, row.uncertain !== undefined]).toEqual([row.name, printed < 4]);
      if (row.uncertain === undefined) continue;
      const left = (line?.figures ?? []).filter((figure) => figure === '形成34' || line?.figures.length !== 4);
      for (const figure of left) expect(row.uncertain).toContain(`“${figure}”`);
    }
    expect(pairs.filter(({ row }) => row.uncertain !== undefined)).toHaveLength(66);
  });

  it('holds plain numbers as numbers', () => {
    for (const value of template.rows.flatMap(({ values }) => Object.values(values))) {
      expect(typeof value).toBe(/^-?\d+(\.\d+)?$/.test(String(value)) ? 'number' : 'string');
    }
  });

  it('has stars where the document has them', () => {
    const starred = template.rows.filter((row) => row.starred).map(({ name }) => name);
    expect(starred).toEqual(document.rows.flatMap(({ label }) => (label?.startsWith('*') ? [label] : [])));
    expect(starred).toHaveLength(19);
  });

  it('has units that its figures print, or the label in 六倍增六提升', () => {
    const six = new Map(pack('luqiao-six').rows.map(({ id, unit }) => [id, unit]));
    for (const { row, line } of pairs) {
      const inCells = row.unit !== '' && (line?.figures ?? []).some((figure) => new RegExp(`\\d${row.unit}`).test(figure));
      if (row.unit !== '' && !inCells) expect([row.name, six.get(row.id)]).toEqual([row.name, row.unit]);
      const percent = (line?.figures ?? []).every((figure) => figure.includes('%')) && row.measure !== 'none';
      if (percent) expect([row.name, row.unit]).toEqual([row.name, '%']);
    }
  });

  it('has the decimals that its figures print', () => {
    for (const row of template.rows) {
      const decimals = Object.values(row.values).flatMap((value) => [...String(value).matchAll(/\d\.(\d+)/g)].map((match) => match[1]?.length ?? 0));
      expect([row.name, row.decimals]).toEqual([row.name, Math.max(0, ...decimals)]);
    }
  });

  it('offers columns for what was reached and the rank, which it does not draw', () => {
    const optional = figureColumns(template).filter((column) => column.optional);
    expect(optional.map(({ header }) => header)).toEqual([
      '2020年全省排位',
      ...['2021', '2022', '2025'].flatMap((year) => [`${year}年完成情况`, `${year}年全省排位`]),
    ]);
    expect(figureColumns(template).filter((column) => !column.optional).map(({ key }) => key)).toEqual(KEYS);
  });
});
