/** Several workbooks side by side: each checked, listed with its verdict, and kept as the clerk left it. */
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { axeViolations } from '../harness/axe';
import { FIXTURES, OUTPUT } from '../harness/places';
import { openPreview, type PreviewPage } from '../harness/preview-page';
import { startBrowser, type Look, type TestBrowser } from '../harness/session';

let browser: TestBrowser;
let preview: PreviewPage;
let files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
beforeAll(async () => {
  browser = await startBrowser();
  const read = (name: string): Promise<Uint8Array> => readFile(`${FIXTURES}/${name}`);
  const [yearly, messy, pinghu] = await Promise.all([read('wuxing-315-2023.xlsx'), read('wuxing-315-2023-messy.xlsx'), read('pinghu-315-2023.xlsx')]);
  const towns = ['织里镇', '八里店镇', '道场乡', '埭溪镇', '东林镇', '妙西镇', '月河街道', '朝阳街道', '爱山街道'].map((town) => ({ name: `${town}.xlsx`, bytes: yearly }));
  files = [...towns, { name: '手工表.xlsx', bytes: messy }, { name: '平湖.xlsx', bytes: pinghu }, { name: '说明.txt', bytes: new TextEncoder().encode('指标') }];
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

const row = (name: string) => preview.page.locator(`[data-test="file"][data-name="${name}"]`);
const shown = (): Promise<string | null> => preview.part('file-name').textContent();
const dropAll = async (dropped = files): Promise<void> => {
  await preview.drop(dropped);
  await preview.page.locator('[data-test="status"]:text-matches("文件已校验完|All files")').waitFor();
};

describe('twelve files', () => {
  it('are listed with verdict and counts; one that is none says why', async () => {
    await dropAll();
    expect(await preview.part('file').count()).toBe(12);
    const verdicts = await preview.part('file').evaluateAll((items) => items.map((item) => item.getAttribute('data-verdict')));
    expect(verdicts.slice(0, 9)).toEqual(Array(9).fill('failed'));
    expect(verdicts[11]).toBe('unread');
    expect(await row('织里镇.xlsx').textContent()).toMatch(/未通过\s+强制性 2 · 核实性 7/);
    expect(await row('说明.txt').textContent()).toMatch(/打不开[\s\S]*xlsx/);
    expect(await preview.part('tally').textContent()).toContain('共 12 个');
    expect(await shown()).toBe('织里镇.xlsx');
  });

  it('keep their edits, their results and their way back while others are looked at', async () => {
    await dropAll();
    await preview.type('E12', '61.5');
    await preview.pane.check();
    await row('平湖.xlsx').locator('[data-test="show-file"]').click();
    expect(await shown()).toBe('平湖.xlsx');
    expect(await preview.part('verdict').count()).toBe(0);
    expect(await row('织里镇.xlsx').textContent()).toContain('未保存');
    await row('织里镇.xlsx').locator('[data-test="show-file"]').click();
    expect(await preview.cell('E12').textContent()).toMatch(/^61\.5/);
    expect(await preview.part('verdict').count()).toBe(1);
    await preview.part('undo').click();
    expect(await preview.cell('E12').textContent()).toMatch(/^62\.31/);
    expect(await row('织里镇.xlsx').textContent()).not.toContain('未保存');
  });

  it('are checked again after an edit', async () => {
    await dropAll();
    // The first quarter above the second: one hard finding more.
    await preview.type('F12', '60');
    await row('织里镇.xlsx').locator('text=/强制性 (?!2 )/').waitFor();
  });

  it('are gone through by keyboard', async () => {
    await dropAll();
    await row('织里镇.xlsx').locator('[data-test="show-file"]').focus();
    await preview.page.keyboard.press('ArrowDown');
    await preview.page.keyboard.press('Enter');
    expect(await shown()).toBe('八里店镇.xlsx');
    await preview.page.keyboard.press('End');
    await preview.page.keyboard.press('Enter');
    expect(await shown()).toBe('平湖.xlsx');
    expect(await preview.page.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe('true');
    await preview.page.keyboard.press('Tab');
    await preview.page.keyboard.press('Enter');
    expect(await row('平湖.xlsx').count()).toBe(0);
    expect(await preview.page.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe('true');
  });
});

describe('closing', () => {
  it('a file with edits asks first, and can save a copy', async () => {
    await dropAll(files.slice(0, 2));
    await preview.type('E12', '61.5');
    await row('织里镇.xlsx').locator('[data-test="close-file"]').click();
    expect(await axeViolations(preview.page, '[data-test="closing-dialog"]')).toEqual([]);
    await preview.part('keep').click();
    expect(await preview.cell('E12').textContent()).toMatch(/^61\.5/);
    await row('织里镇.xlsx').locator('[data-test="close-file"]').click();
    const [saved] = await Promise.all([preview.page.waitForEvent('download'), preview.part('save-first').click()]);
    expect(saved.suggestedFilename()).toBe('织里镇-校核.xlsx');
    expect(await shown()).toBe('八里店镇.xlsx');
    expect(await preview.part('files').count()).toBe(0);
  });

  it('a file whose pane holds 说明 that is written nowhere asks first', async () => {
    await dropAll(files.slice(0, 2));
    await preview.pane.check();
    await preview.page.locator('#pv-pane :is(button, fluent-button):has-text("说明")').first().click();
    await preview.page.keyboard.type('口径调整');
    await preview.part('show-file').nth(1).click();
    await preview.part('show-file').first().click();
    await row('织里镇.xlsx').locator('[data-test="close-file"]').click();
    expect(await preview.part('closing-dialog').textContent()).toContain('说明还没有写进工作簿');
    await preview.part('discard').click();
    expect(await shown()).toBe('八里店镇.xlsx');
  });

  it('an edited sample stays beside the file that is opened', async () => {
    await preview.type('E12', '61.5');
    await preview.open('pinghu-315-2023.xlsx');
    expect(await preview.part('file').count()).toBe(2);
    await preview.part('show-file').first().click();
    expect(await preview.cell('E12').textContent()).toMatch(/^61\.5/);
  });
});

describe('looks', () => {
  const LOOKS: readonly Partial<Look>[] = [
    { width: 1280, height: 800 },
    { width: 400, height: 840, language: 'en-US', scheme: 'dark' },
    { width: 320, height: 640 },
    { width: 1000, height: 700, language: 'en-US', scheme: 'dark', forcedColors: 'active' },
  ];
  it.each(LOOKS.map((look) => [look.width, look] as const))('at %d px', async (width, look) => {
    await preview.close();
    preview = await openPreview(browser, look);
    await dropAll();
    await preview.page.screenshot({ path: `${OUTPUT}/files-${width}.png` });
    expect(await axeViolations(preview.page, '#preview > div > :is(header, nav)')).toEqual([]);
    expect(await preview.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width ?? 0);
  });
});
