/** A district's own templates: learned from a sheet, corrected, exported, stored in the workbook, and found there by whoever gets it. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseTemplate, type Template } from '../../../src/core';
import { axeViolations } from '../harness/axe';
import { OUTPUT } from '../harness/places';
import { openPreview, type PreviewPage } from '../harness/preview-page';
import { startBrowser, type TestBrowser } from '../harness/session';

let browser: TestBrowser;
let preview: PreviewPage;
beforeAll(async () => {
  browser = await startBrowser();
  preview = await openPreview(browser);
  await preview.open('wuxing-315-2023-messy.xlsx');
});
afterAll(async () => {
  await preview.close();
  await browser.close();
  expect(preview.troubles).toEqual([]);
});

const NAME = '南浔区科创指标自查表';
const chosen = (page: PreviewPage) => page.page.locator('.choice', { has: page.page.locator('input:checked') });
const look = (name: string) => preview.page.screenshot({ path: `${OUTPUT}/own-packs-${name}.png` });
let exported: Template;
let bytes: Buffer;

describe('a district\'s own template', () => {
  it('a file that is none is refused with path and reason, and the list stays', async () => {
    await preview.pane.place('templates');
    const before = await preview.page.locator('.choice').count();
    await preview.part('pack-file').setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"id": "X Y", "version": 1, "extra": true}') });
    const errors = await preview.part('pack-errors').locator('li').allTextContents();
    expect(errors).toEqual(expect.arrayContaining([expect.stringMatching(/^id: ./), expect.stringMatching(/^version: ./), expect.stringContaining('extra')]));
    expect(await preview.pane.notice.getAttribute('data-intent')).toBe('error');
    expect(await preview.page.locator('.choice').count()).toBe(before);
    expect(await axeViolations(preview.page, '.pane')).toEqual([]);
    await look('refused');
  });

  it('is made from the open sheet: guesses with their reasons, corrected by keyboard', async () => {
    // A table that no built-in template fits: other headings, other names.
    // Row 8 is hidden.
    for (const [row, name] of [[5, '甲类投入（亿元）'], [6, '乙类投入占比（%）'], [7, '丙类新增企业（家）'], [9, '丁类拥有量（件）']] as const) await preview.type(`B${row}`, name);
    for (const row of [10, 11, 12, 13, 14, 15, 16]) await preview.type(`B${row}`, `其他事项之${row}（件）`);
    await preview.part('learn').click();
    await preview.part('learn-form').waitFor();
    expect(await preview.page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    expect(await preview.part('learn-year').count()).toBe(0);

    await preview.part('learn-name').fill(NAME);
    await preview.part('learn-district').fill('');
    await preview.part('save-pack').click();
    expect(await preview.page.evaluate(() => document.activeElement?.getAttribute('data-gap'))).toBe('district');
    expect(await preview.pane.notice.textContent()).toContain('区县');
    await look('gap');
    await preview.page.keyboard.type('南浔区');
    await preview.pane.notice.waitFor({ state: 'detached' });

    const row = preview.part('learn-row').first();
    await row.locator('summary').focus();
    await preview.page.keyboard.press('Enter');
    const direction = row.locator('[data-field="direction"]');
    await direction.waitFor();
    expect(await row.locator('.learn-field', { has: preview.page.locator('[data-field="direction"]') }).locator('.hint').textContent()).not.toBe('');
    await direction.focus();
    await preview.page.keyboard.press('ArrowDown');
    expect(await direction.inputValue()).toBe('lower');
    expect(await row.locator('summary').textContent()).toContain('已改');

    await preview.part('learn-row').last().locator('summary').click();
    await preview.part('learn-row').last().locator('[data-test="include-row"]').uncheck();
    expect(await axeViolations(preview.page, '.pane')).toEqual([]);
    await look('form');
  });

  it('fits a pane of 320 px', async () => {
    await preview.page.setViewportSize({ width: 320, height: 800 });
    const pane = preview.page.locator('.pane');
    expect(await pane.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await pane.screenshot({ path: `${OUTPUT}/own-packs-320.png` });
    await preview.page.setViewportSize({ width: 1280, height: 800 });
  });

  it('joins the list, and its file parses again', async () => {
    await preview.part('save-pack').click();
    await chosen(preview).locator('[data-test="origin"]', { hasText: '自有' }).waitFor();
    expect(await chosen(preview).textContent()).toContain(NAME);
    const [download] = await Promise.all([preview.page.waitForEvent('download'), preview.part('export-pack').click()]);
    const reading = parseTemplate(await readFile(await download.path(), 'utf8'));
    if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
    exported = reading.template;
    expect(download.suggestedFilename()).toBe(`${exported.id}.json`);
    expect(exported).toMatchObject({ name: { zh: NAME }, district: '南浔区' });
    expect(exported.rows[0]).toMatchObject({ name: '甲类投入（亿元）', direction: 'lower' });
    expect(exported.rows.some(({ name }) => name.includes('之16'))).toBe(false);
  });

  it('is stored in the workbook, which is saved as a copy', async () => {
    await preview.part('store-pack').click();
    await preview.page.locator('[data-test="notice"][data-intent="success"]', { hasText: '已存入工作簿' }).waitFor();
    await chosen(preview).locator('[data-test="origin"]', { hasText: '已存入工作簿' }).waitFor();
    await look('stored');
    bytes = (await preview.save()).bytes;
  });

  it('is found there by a pane that never saw it, which checks by it and says so', async () => {
    const receiver = await openPreview(browser);
    await receiver.open('copy.xlsx', bytes);
    await receiver.pane.place('templates');
    await receiver.page.locator('[data-test="origin"]', { hasText: '工作簿自带' }).waitFor();
    await receiver.pane.place('check');
    await receiver.pane.check();
    expect(await receiver.part('remarks').textContent()).toContain(`按工作簿自带的模板 ${exported.id} ${exported.version} 校验`);
    expect(await receiver.part('tables').textContent()).toContain(NAME);
    // What was corrected decides: less is better now, and the targets grow.
    const findings = await receiver.pane.findings();
    expect(findings.filter(({ rule, subject }) => rule === 'years-trend' && subject.includes('甲类投入')).length).toBeGreaterThan(0);
    expect(receiver.troubles).toEqual([]);
    await receiver.close();
  });

  it('leaves the list when it is removed, and comes back from its file', async () => {
    await preview.part('remove-pack').click();
    await preview.page.locator('[data-test="origin"]', { hasText: '自有' }).waitFor({ state: 'detached' });
    expect(await chosen(preview).locator('[data-test="origin"]').textContent()).toBe('工作簿自带');
    await preview.part('pack-file').setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(exported)) });
    await chosen(preview).locator('[data-test="origin"]', { hasText: '自有' }).waitFor();
    await preview.part('insert').click();
    await preview.page.locator('[data-test="notice"][data-intent="success"]', { hasText: '已插入' }).waitFor();
  });
});
