/** 上报, the corrections and the fields in both languages, light and dark, at 320 px: accessible, nothing cut off. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { axeViolations } from '../harness/axe';
import { openPaneInExcel, snapshotOfFixture } from '../harness/excel-page';
import { OUTPUT } from '../harness/places';
import { startBrowser, type TestBrowser } from '../harness/session';
import { submitParts } from '../harness/submit-parts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const LOOKS = (['zh-CN', 'en-US'] as const).flatMap((language) => (['light', 'dark'] as const).map((scheme) => [language, scheme] as const));

describe.each(LOOKS)('%s, %s', (language, scheme) => {
  it('reads well at 320 px', async () => {
    const excel = await openPaneInExcel(browser, await snapshotOfFixture('wuxing-315-2023-messy.xlsx'), { language, scheme, width: 320, height: 900 });
    const { page } = excel;
    const look = async (what: string): Promise<void> => {
      await page.screenshot({ path: `${OUTPUT}/submit-${what}-${language}-${scheme}.png`, fullPage: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await axeViolations(page)).toEqual([]);
    };
    await excel.pane.check();
    await page.locator('[data-test="explain"]').first().click();
    await page.keyboard.type('乡镇自行加码');
    await look('explain');
    await page.locator('[data-test="fix-all"]').click();
    await page.locator('[data-test="fixes"]').waitFor();
    await look('fixes');
    await page.keyboard.press('Escape');
    const submit = submitParts(page);
    await submit.open();
    await submit.report();
    await submit.verify();
    await look('report');
    expect(excel.troubles).toEqual([]);
    await excel.close();
  });
});

describe('the messages to departments', () => {
  it('are copied, and selected for copying by hand where the browser forbids it', async () => {
    const excel = await openPaneInExcel(browser, await snapshotOfFixture('wuxing-315-2023.xlsx'), { width: 320 });
    const { page } = excel;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const submit = submitParts(page);
    await submit.open();
    await submit.report();
    const [first] = await submit.departments();
    const copy = page.locator('[data-test="copy"]').first();
    await copy.click();
    await copy.getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first);

    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) } });
      document.execCommand = () => false;
    });
    const second = page.locator('[data-test="copy"]').nth(1);
    await second.click();
    await second.getByText('Ctrl+C').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('个问题，请核对后整改或说明');
    await excel.close();
    expect(excel.troubles).toEqual([]);
  });
});
