/** 校验 in each of its states, both languages and all themes, narrow and wide: accessible, nothing cut off. Screenshots lie in .e2e/. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Snapshot } from '../../../src/core';
import { axeViolations } from '../harness/axe';
import { openPaneInExcel, snapshotOfFixture } from '../harness/excel-page';
import { OUTPUT } from '../harness/places';
import { startBrowser, type Look, type TestBrowser } from '../harness/session';

let browser: TestBrowser;
let messy: Snapshot;
beforeAll(async () => {
  browser = await startBrowser();
  messy = await snapshotOfFixture('wuxing-315-2023-messy.xlsx');
});
afterAll(() => browser.close());

const at = (language: Look['language'], scheme: Look['scheme'], width: number, forcedColors: 'active' | 'none' = 'none'): Look => ({ language, scheme, width, height: 900, forcedColors });
const LOOKS: readonly Look[] = [
  at('zh-CN', 'light', 320),
  at('en-US', 'light', 320),
  at('zh-CN', 'dark', 320),
  at('en-US', 'dark', 400),
  at('zh-CN', 'light', 400),
  at('zh-CN', 'light', 1280),
  at('en-US', 'light', 1280),
  at('zh-CN', 'dark', 320, 'active'),
  at('en-US', 'light', 320, 'active'),
];

describe.each(LOOKS.map((look) => [look.language, look.forcedColors === 'active' ? `forced-${look.scheme}` : look.scheme, look.width, look] as const))('%s, %s, %d px', (language, scheme, width, look) => {
  it('reads well in every state', async () => {
    const excel = await openPaneInExcel(browser, messy, look);
    const { page } = excel;
    const see = async (what: string): Promise<void> => {
      await page.screenshot({ path: `${OUTPUT}/check-${what}-${language.slice(0, 2)}-${scheme}-${width}.png` });
      expect({ what, problems: await axeViolations(page) }).toEqual({ what, problems: [] });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    await see('first');
    await excel.pane.check();
    await see('result');
    await page.locator('[data-test="filters"]').click();
    await page.locator('[data-test="by-severity"]').selectOption({ index: 2 });
    await page.locator('[data-test="explain"]').first().click();
    await see('filtered');
    await page.locator('[data-test="clear-filters"]').click();
    await page.locator('[data-test="filters"]').click();
    await excel.userSelects('附件4', 'C11');
    await page.locator('.finding-go[aria-current="true"]').first().waitFor();
    await excel.userTypes('附件3', 'E6', 99);
    await page.locator('[data-test="stale"]').waitFor();
    await see('stale');
    await excel.startCellEditing(true);
    await page.locator('[data-test="recheck"]').click();
    await page.locator('[data-test="notice"][data-intent="error"]').waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    await see('refused');
    await excel.close();
    expect(excel.troubles).toEqual([]);
  });
});
