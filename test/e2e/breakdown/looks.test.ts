/** 分解 in both languages, light and dark, at 320 and 400 px: accessible, nothing cut off. Screenshots lie in .e2e/. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { axeViolations } from '../harness/axe';
import { openPaneInExcel, snapshotOfFixture } from '../harness/excel-page';
import { OUTPUT } from '../harness/places';
import { startBrowser, type TestBrowser } from '../harness/session';
import { breakdownParts } from './parts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const LOOKS = [['zh-CN', 'light', 320], ['zh-CN', 'dark', 400], ['en-US', 'light', 400], ['en-US', 'dark', 320], ['zh-CN', 'light', 1280]] as const;

describe.each(LOOKS)('%s, %s, %d px', (language, scheme, width) => {
  it('reads well', async () => {
    const excel = await openPaneInExcel(browser, await snapshotOfFixture('wuxing-315-2023.xlsx'), { language, scheme, width, height: 900 });
    const { page } = excel;
    const { open, part, unfold } = breakdownParts(page);
    const look = async (what: string): Promise<void> => {
      await page.screenshot({ path: `${OUTPUT}/breakdown-${what}-${language}-${scheme}-${width}.png`, fullPage: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await axeViolations(page)).toEqual([]);
    };
    await open();
    await part('quarters').check();
    await look('closed');
    await part('weights').selectOption('typed');
    for (const name of ['towns', 'indicators', 'advanced']) await part(name).locator('summary').first().click();
    await look('settings');
    await part('weights').selectOption('auto');
    await unfold('gaps');
    await part('find-gaps').click();
    await part('gap').first().waitFor();
    await part('gap').first().locator('summary').click();
    await unfold('hand-out');
    await part('hand-out').click();
    await part('save-town').first().waitFor();
    await unfold('next-year');
    await unfold('progress-part');
    await look('parts');
    await excel.close();
    expect(excel.troubles).toEqual([]);
  });
});

describe('a workbook with nothing to divide', () => {
  it('says what to do first', async () => {
    const excel = await openPaneInExcel(browser, { sheets: [(await snapshotOfFixture('pinghu-315-2023.xlsx')).sheets.slice(-1)].flat().map((sheet) => ({ ...sheet, values: [['无']], formulas: [['']], formats: [['General']] })) as never, date1904: false, properties: {} }, { width: 320 });
    await excel.page.locator('#tab-breakdown').click();
    await excel.page.locator('[data-test="nothing-to-divide"]').waitFor();
    expect(await axeViolations(excel.page)).toEqual([]);
    await excel.page.locator('[data-test="go-templates"]').click();
    expect(await excel.page.locator('#panel-templates').isVisible()).toBe(true);
    await excel.close();
  });
});
