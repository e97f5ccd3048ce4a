/** Below the table: gaps closed, towns' files made and collected, the next year, progress. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { axeViolations } from '../harness/axe';
import { openPaneInExcel, snapshotOfFixture } from '../harness/excel-page';
import { OUTPUT } from '../harness/places';
import { openPreview, type PreviewPage } from '../harness/preview-page';
import { startBrowser, type TestBrowser } from '../harness/session';
import { breakdownParts, type BreakdownParts } from './parts';

let browser: TestBrowser;
let preview: PreviewPage;
let breakdown: BreakdownParts;
beforeAll(async () => {
  browser = await startBrowser();
  preview = await openPreview(browser);
  breakdown = breakdownParts(preview.page);
  await breakdown.open();
});
afterAll(async () => {
  await preview.close();
  await browser.close();
  expect(preview.troubles).toEqual([]);
});

const look = (name: string) => preview.page.screenshot({ path: `${OUTPUT}/breakdown-${name}.png` });

describe('补齐差额', () => {
  it('shows before and after, and closes only what was ticked', async () => {
    await breakdown.unfold('gaps');
    await breakdown.part('find-gaps').click();
    await breakdown.part('gap').first().waitFor();
    // Six rows of the published 附件4 do not add up (issue 5).
    expect(await breakdown.part('gap').count()).toBe(6);
    expect(await breakdown.part('close-gaps').getAttribute('aria-disabled')).toBe('true');
    await breakdown.part('gap-tick').first().check();
    await breakdown.part('gap').first().locator('summary').click();
    await look('gaps');
    expect(await axeViolations(preview.page, '.pane')).toEqual([]);
    await breakdown.part('close-gaps').click();
    await breakdown.succeed();
    expect(await breakdown.part('gap').count()).toBe(5);
    await breakdown.part('find-gaps').click();
    await preview.pane.notice.waitFor({ state: 'detached' });
    expect(await breakdown.part('gap').count()).toBe(5);
  });
});

describe('下发与收集', () => {
  it('makes a file a town, and takes back what they filled in', async () => {
    await breakdown.unfold('hand-out');
    await breakdown.part('hand-out').click();
    await breakdown.part('save-town').first().waitFor();
    expect(await breakdown.part('save-town').count()).toBe(9);
    const [download] = await Promise.all([preview.page.waitForEvent('download'), breakdown.part('save-town').first().click()]);
    const bytes = await readFile(await download.path());
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    expect(readWorkbook(bytes).sheets.length).toBeGreaterThan(0);
    await breakdown.part('returned-files').setInputFiles([
      { name: download.suggestedFilename(), mimeType: '', buffer: bytes },
      { name: '别的.xlsx', mimeType: '', buffer: Buffer.from('no workbook') },
      { name: '旧的.xls', mimeType: '', buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
    ]);
    await breakdown.part('collected').waitFor();
    const statuses = await breakdown.part('town-status').evaluateAll((items) => items.map((item) => item.getAttribute('data-status')));
    expect(statuses.filter((status) => status === 'returned')).toHaveLength(1);
    expect(statuses.filter((status) => status === 'missing')).toHaveLength(8);
    expect(await breakdown.part('collected').textContent()).toMatch(/文本文件.*别的\.xlsx.*旧版 Office 文件.*另存为.*旧的\.xls/s);
    // What the dialog does not offer could not be told what it is.
    expect(await breakdown.part('returned-files').getAttribute('accept')).toMatch(/\.xlsx,.*\.xls,.*\.et,.*\.csv/);
    expect(await axeViolations(preview.page, '.pane')).toEqual([]);
    await look('collected');
  });
});

describe('转入下一年', () => {
  it('offers the new workbook as a file', async () => {
    await breakdown.unfold('next-year');
    await breakdown.part('next-year').click();
    const [download] = await Promise.all([preview.page.waitForEvent('download'), breakdown.part('save-next-year').click()]);
    expect(download.suggestedFilename()).toContain('2024');
    expect(readWorkbook(await readFile(await download.path())).sheets.length).toBeGreaterThan(1);
  });
});

describe('晾晒', () => {
  it('says what to do first, adds sheets to fill, and draws what was filled', async () => {
    await breakdown.unfold('progress-part');
    await breakdown.part('draw-progress').click();
    await preview.page.locator('[data-test="notice"][data-intent="error"]').waitFor();
    await breakdown.part('add-actuals').click();
    expect(await breakdown.succeed()).toContain('已添加');
    await look('progress');
  });
});

describe('in Excel', () => {
  it('writes the sheets, and loads the file host only when a file is made', async () => {
    const excel = await openPaneInExcel(browser, await snapshotOfFixture('wuxing-315-2023.xlsx'), { width: 320, height: 900 });
    const own = breakdownParts(excel.page);
    const scripts: string[] = [];
    excel.page.on('request', (request) => void (request.url().endsWith('.js') && scripts.push(request.url())));
    await own.open();
    await own.part('quarters').check();
    await own.part('write-breakdown').click();
    expect(await own.succeed()).toContain('分解台账');
    expect((await excel.sheets()).filter(({ name }) => name.startsWith('分乡镇')).length).toBe(5);
    expect(scripts).toEqual([]);
    await own.unfold('hand-out');
    await own.part('hand-out').click();
    await own.part('save-town').first().waitFor();
    expect(scripts.some((url) => url.includes('new-workbook'))).toBe(true);
    const [download] = await Promise.all([excel.page.waitForEvent('download'), own.part('save-town').first().click()]);
    expect(readWorkbook(await readFile(await download.path())).sheets.length).toBeGreaterThan(0);
    await excel.close();
    expect(excel.troubles).toEqual([]);
  });
});
