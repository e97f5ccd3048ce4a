/**
 * A name that a spreadsheet would run stays text wherever it is written. Templates, reports, breakdowns and csv are
 * fuzzed (test/fuzz/written.ts); here is what those leave out: names of sheets and files, links, charts, properties.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actualSheets, drawProgress, handOut, makeReport, parseTemplate, progressOf, sheetNameFault, type Snapshot, type Template } from '../../src/core/index';
import { workbookName } from '../../src/core/handout/file-name';
import { drawTemplate } from '../../src/core/template/draw';
import { newWorkbook } from '../../src/hosts/xlsx/blank';
import { readWorkbook } from '../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../src/hosts/xlsx/write/apply';
import { openZip } from '../../src/hosts/xlsx/zip/zip';
import { templates } from '../../src/templates/index';
import { sampleBytes } from '../read-fixture';
import { reportedBytes } from '../core/progress/reported';
import { checkWellFormed, textOf, withParts } from '../hosts/xlsx/write/workbooks';

const EVIL = [`=cmd|'/C calc'!A0`, '=1+1', '+1+1', '-1+1', '@SUM(1)', '\t=1', '=HYPERLINK("http://x/","y")', '＝1+1', '";=1+1', '<img src=x onerror=alert(1)>', "a'b", '"&cmd&"', '../../x', '$(rm)', '`x`', '%COMSPEC%'];
/** As names of sheets Excel takes these. */
const SHEETS = ['=1+1', '+1', '-1', '@x', "a'b", '"&A1&"', '"),cmd("', '=cmd|calc', '{=1}', '<img onerror=1>', "x'!A1,'y"].filter((name) => sheetNameFault(name) === undefined);

const formulasIn = ({ sheets }: Snapshot): readonly (readonly [sheet: string, formula: string])[] => sheets.flatMap(({ name, formulas }) => formulas.flat().flatMap((formula) => (formula === '' ? [] : [[name, formula] as const])));

describe('names of sheets', () => {
  it.each(SHEETS)('%s: a link of the report is one link to one cell', (name) => {
    const bytes = withParts(sampleBytes('wuxing-315-2023-messy'), (part, text) =>
      part === 'xl/workbook.xml' ? text.replace('name="附件3"', `name="${name.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}"`) : text,
    );
    const before = readWorkbook(bytes);
    expect(before.sheets[0]?.name).toBe(name);
    const after = applyEdits(bytes, makeReport(before, templates, { language: 'zh', time: '=NOW()' }).edits);
    checkWellFormed(after);
    const links = formulasIn(readWorkbook(after)).filter(([sheet]) => sheet === '校验报告');
    expect(links.length).toBeGreaterThan(3);
    // The place is one string that names the sheet, quoted twice over: for a formula, and for a text within one.
    const place = `#'${name.replaceAll("'", "''")}'!`.replaceAll('"', '""');
    const own = links.filter(([, formula]) => formula.startsWith(`=HYPERLINK("${place}`));
    expect(own.length).toBeGreaterThan(0);
    for (const [, formula] of links) expect(formula).toMatch(/^=HYPERLINK\("#'(?:[^'"]|''|"")*'!\$?[A-Z]+\$?\d+","[A-Z]+\d+"\)$/);
  });
});

describe('names of files', () => {
  it('say nothing to a shell, a spreadsheet or a folder, and are none of Windows’ own', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...EVIL, 'CON', 'nul.txt', '~$x', '.hidden', '  x '), fc.string({ unit: 'binary' }), fc.string()), (name) => {
        const file = workbookName(name, []);
        expect(file).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.xlsx$/u);
        expect(file).not.toMatch(/^[=+@~$.\s-]/);
        expect(file).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255 + 40);
      }),
      { numRuns: 500 },
    );
  });

  it('of a hand-out come from towns with any name, and its workbooks hold no formula of theirs', () => {
    const { district, snapshot, towns } = evilTowns();
    const { workbooks } = handOut(snapshot, [district], { language: 'zh', entry: 'targets' });
    expect(workbooks.map(({ town }) => town)).toEqual(towns);
    for (const { fileName, edits } of workbooks) {
      expect(fileName).toMatch(/^[^<>:"/\\|?*]+\.xlsx$/);
      const bytes = newWorkbook(edits);
      checkWellFormed(bytes);
      expect(formulasIn(readWorkbook(bytes))).toEqual([]);
    }
  });
});

function evilTowns(): { readonly district: Template; readonly snapshot: Snapshot; readonly towns: readonly string[] } {
  const published = templates.find(({ id }) => id === 'wuxing-315-by-town') as Template;
  const towns = published.regions.map((_, index) => `${EVIL[index] ?? ''}${index}`.trim());
  const renamed = new Map(published.regions.map(({ name }, index) => [name, towns[index] ?? name]));
  const reading = parseTemplate(
    JSON.stringify({
      ...published,
      regions: published.regions.map((region) => ({ ...region, name: renamed.get(region.name), aliases: [] })),
      columns: published.columns.map((column) => ('region' in column && column.region !== undefined ? { ...column, header: renamed.get(column.region), region: renamed.get(column.region) } : column)),
    }),
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  return { district: reading.template, snapshot: readWorkbook(newWorkbook(drawTemplate(reading.template, { sheet: '表', published: true }))), towns };
}

describe('charts and document properties', () => {
  it('hold text, and references to cells alone', () => {
    const bytes = reportedBytes();
    const snapshot = readWorkbook(bytes);
    const drawn = drawProgress(progressOf(snapshot, templates, {}), snapshot, 'zh').map((edit) =>
      edit.kind === 'addChart' ? { ...edit, chart: { ...edit.chart, title: EVIL.join(' '), series: edit.chart.series.map((series) => ({ ...series, name: EVIL.join(' ') })) } } : edit,
    );
    const after = applyEdits(bytes, [...drawn, { kind: 'setProperty', name: '=1+1', value: '<img src=x onerror=alert(1)>' }]);
    checkWellFormed(after);
    const charts = openZip(after).names.filter((name) => /charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts) {
      const xml = textOf(after, chart);
      for (const [, formula = ''] of xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)) expect(formula).toMatch(/^'?[^=|]+'?!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+$/);
      expect(xml).toContain('&lt;img src=x onerror=alert(1)&gt;');
    }
    expect(readWorkbook(after).properties['=1+1']).toBe('<img src=x onerror=alert(1)>');
  });

  it('sheets for what was reached hold no formula of a name', () => {
    const { district, snapshot } = evilTowns();
    const bytes = newWorkbook(drawTemplate(district, { sheet: '表', published: true }));
    const after = readWorkbook(applyEdits(bytes, actualSheets(snapshot, [district]).edits));
    for (const [, formula] of formulasIn(after)) expect(formula).toMatch(/^=[A-Z0-9:$(),.+\-*/<>"' !\p{Script=Han}（）]*$/u);
    for (const [, formula] of formulasIn(after)) expect(formula).not.toMatch(/cmd|HYPERLINK|1\+1/);
  });
});
