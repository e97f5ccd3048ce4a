/** Workbooks that can be read and hold something else than expected: each gets its sentence, and the page goes on. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { drawTemplate, type Edit } from '../../../src/core';
import { newWorkbook } from '../../../src/hosts/xlsx/blank';
import { templates } from '../../../src/templates';
import { openPreview, type PreviewPage } from '../harness/preview-page';
import { startBrowser, type TestBrowser } from '../harness/session';

let browser: TestBrowser;
let preview: PreviewPage;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  preview = await openPreview(browser);
});
afterEach(async () => {
  const { troubles } = preview;
  await preview.close();
  expect(troubles).toEqual([]);
});

function yearly(sheet: string): readonly Edit[] {
  const template = templates.find(({ id }) => id === 'wuxing-315-yearly');
  if (!template) throw new Error('The yearly pack of 吴兴 is gone.');
  return drawTemplate(template, { sheet, published: true });
}

it('an empty workbook: nothing was recognised, and nothing counts as passed', async () => {
  await preview.open('空表.xlsx', newWorkbook([{ kind: 'addSheet', sheet: 'Sheet1' }]));
  await preview.pane.check();
  expect(await preview.pane.verdict()).toBe('unreadable');
  await preview.pane.place('templates');
  await preview.pane.insert('wuxing-315-yearly', 'published');
  await preview.pane.place('check');
  await preview.pane.check();
  expect(await preview.pane.verdict()).not.toBe('unreadable');
});

it('a sheet whose name has quotation marks is checked, coloured and gone to', async () => {
  const name = `It's "2023" 年`;
  await preview.open('引号.xlsx', newWorkbook(yearly(name)));
  await preview.type('E12', '600');
  await preview.pane.colour();
  expect(Object.values(await preview.statuses())).toContain('error');
  const [first] = await preview.pane.findings();
  await preview.pane.finding(first?.rule ?? '', first?.cell ?? '').first().click();
  expect(await preview.active()).toBe(first?.cell);
  const { name: copy, bytes } = await preview.save();
  await preview.open(copy, bytes);
  expect(await preview.tab(name).getAttribute('aria-selected')).toBe('true');
});

it('two tables of one pack are both found', async () => {
  await preview.open('两张.xlsx', newWorkbook([...yearly('甲'), ...yearly('乙')]));
  await preview.pane.check();
  expect(await preview.part('tables').textContent()).toMatch(/甲![\s\S]*乙!/);
});

it('half a table is checked as far as it goes, and what is missing is said', async () => {
  const half = yearly('半张').map((edit): Edit => (edit.kind === 'setValues' && edit.values.length > 8 ? { ...edit, values: edit.values.slice(0, 8) } : edit));
  await preview.open('半张.xlsx', newWorkbook(half));
  await preview.pane.check();
  expect((await preview.pane.findings()).map(({ rule }) => rule)).toContain('structure');
});
