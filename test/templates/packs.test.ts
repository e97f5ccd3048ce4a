import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { drawTemplate } from '../../src/core/template/draw';
import { parseTemplate } from '../../src/core/template/parse';
import type { Template } from '../../src/core/template/template';
import { templates } from '../../src/templates';
import { anchor, drawn, shown } from '../core/template/drawn';
import { fromPipedLines, fromTabbedLines, type Transcription } from './transcription';

const FOLDER = join(__dirname, '..', '..', 'src', 'templates');

/** Pack → the document's own table. `rows` guards against an extract that was cut short. */
const DOCUMENTS: readonly { id: string; rows: number; annual: number; document: Transcription }[] = [
  { id: 'wuxing-315-yearly', rows: 12, annual: 5, document: fromTabbedLines('000-annex3.txt', 10) },
  { id: 'wuxing-315-by-town', rows: 10, annual: 0, document: fromTabbedLines('000-annex4.txt', 12) },
  { id: 'pinghu-315-yearly', rows: 9, annual: 4, document: fromPipedLines('002-annex1.txt') },
];

function pack(id: string): Template {
  const found = templates.find((template) => template.id === id);
  if (!found) throw new Error(`no pack ${id}`);
  return found;
}

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
    expect(DOCUMENTS.map(({ id }) => id).sort()).toEqual(templates.map(({ id }) => id).sort());
  });
});

describe.each(DOCUMENTS)('$id', ({ id, rows, annual, document }) => {
  const template = pack(id);
  const sheet = drawn(drawTemplate(template, { sheet: 'x', published: true }));
  const printed = (row: number, column: number): string => {
    const at = anchor(sheet, { row, column });
    return shown(sheet.valueAt(at), sheet.formatAt(at).numberFormat);
  };

  it('has the whole document to be compared with', () => {
    expect(document.rows).toHaveLength(rows);
    for (const row of document.rows) expect(row).toHaveLength(document.headers.length);
    expect(document.rows.filter((row) => row.includes('年度指标'))).toHaveLength(annual);
  });

  it('prints the title and the headers of the document', () => {
    expect(template.title).toBe(document.title);
    expect(template.columns.map((column) => column.header)).toEqual(document.headers);
    expect(printed(0, 0)).toBe(document.title);
    expect(document.headers.map((_, column) => printed(1, column))).toEqual(document.headers);
  });

  it('prints every number, label, figure and department as the document does', () => {
    expect(sheet.rows).toBe(2 + rows);
    const table = document.rows.map((row, index) => row.map((_, column) => printed(2 + index, column)));
    expect(table).toEqual(document.rows);
  });

  it('holds figures as numbers, and as text only what is text in the document', () => {
    const figures = template.rows.flatMap((row) => Object.values(row.values));
    const texts = document.rows.flatMap((row) => row.slice(2, -1).filter((cell) => !/^[\d.]+$/.test(cell) && cell !== '年度指标'));
    expect(figures.filter((value) => typeof value === 'string')).toHaveLength(texts.length);
  });

  it('has the unit that the label names', () => {
    for (const row of template.rows) expect(`${row.name}: ${row.unit}`).toBe(`${row.name}: ${/[（(]([^（()）]+)[)）]$/.exec(row.name)?.[1]}`);
  });

  it('has the decimals that the document prints, and trailing zeros where all its figures have them', () => {
    template.rows.forEach((row, index) => {
      const cells = (document.rows[index] ?? []).slice(2, -1).filter((cell) => /^\d+(\.\d+)?$/.test(cell));
      const decimals = cells.map((cell) => (cell.split('.')[1] ?? '').length);
      const most = Math.max(0, ...decimals);
      expect([row.name, row.decimals]).toEqual([row.name, most]);
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

describe('what the figures mean', () => {
  const rows = templates.flatMap((template) => template.rows.map((row) => ({ template, row })));

  it.each(rows.map(({ template, row }) => [template.id, row.name, row] as const))('%s %s follows from its name', (_, name, row) => {
    const measure = /增长（/.test(name) ? 'rate' : /占.*比重|^每万/.test(name) ? 'ratio' : /拥有量/.test(name) ? 'stock' : 'flow';
    expect(row.measure).toBe(measure);
    expect(row.additiveOverRegions).toBe(measure === 'flow' || measure === 'stock');
    expect(row.ratio === undefined).toBe(measure !== 'ratio');
    expect(row.cumulative).toBe(true);
  });

  it('is the same for an indicator in all packs', () => {
    const facts = new Map<string, unknown>();
    for (const { row } of rows) {
      const { measure, unit, additiveOverRegions, direction, cumulative, ratio } = row;
      const own = { measure, unit, additiveOverRegions, direction, cumulative, ratio };
      expect({ id: row.id, ...own }).toEqual({ id: row.id, ...(facts.get(row.id) ?? own) as object });
      facts.set(row.id, own);
    }
  });

  it('names ratio parts that some pack of the district has, or something in words', () => {
    for (const { template, row } of rows) {
      const own = new Set(templates.filter(({ district }) => district === template.district).flatMap((one) => one.rows.map(({ id }) => id)));
      for (const part of Object.values(row.ratio ?? {})) {
        if (/^[a-z0-9-]+$/.test(part)) expect(own).toContain(part);
        else expect(part).toMatch(/\p{Script=Han}|^GDP$/u);
      }
    }
  });

  it('finds the ten indicators of the towns among those of the year, but one', () => {
    const yearly = new Set(pack('wuxing-315-yearly').rows.map(({ id }) => id));
    const other = pack('wuxing-315-by-town').rows.filter(({ id }) => !yearly.has(id));
    expect(other.map(({ name }) => name)).toEqual(['高新技术产业投资增长（%）']);
  });

  it('knows each annex by the labels of the other', () => {
    const yearly = pack('wuxing-315-yearly');
    for (const town of pack('wuxing-315-by-town').rows) {
      const year = yearly.rows.find(({ id }) => id === town.id);
      if (!year) continue;
      expect([year.name, ...year.aliases]).toContain(town.name);
      expect([town.name, ...town.aliases]).toContain(year.name);
    }
  });

  it('knows the towns, one of them a development zone', () => {
    const { regions, columns } = pack('wuxing-315-by-town');
    expect(regions.filter(({ kind }) => kind === 'development-zone').map(({ name }) => name)).toEqual(['高新区']);
    expect(columns.flatMap((column) => (column.role === 'figure' ? [column.region] : []))).toEqual(regions.map(({ name }) => name));
    expect(regions.find(({ name }) => name === '八里店镇')?.aliases).toContain('八里店');
  });

  it('keeps the likely misprint of 平湖 as printed', () => {
    const row = pack('pinghu-315-yearly').rows[5];
    expect(row?.values).toEqual({ '2027': 110, '2025': 10, '2023': 90 });
  });
});
