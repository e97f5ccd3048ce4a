/**
 * The pictures in the README, taken from the product itself. A plain run only compares, and leaves the tree as it is:
 * a picture that shows another product than this one fails, and UPDATE_PICTURES=1 takes it anew.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { breakdownParts } from '../breakdown/parts';
import { openPaneInExcel, snapshotOfFixture } from '../harness/excel-page';
import { ROOT } from '../harness/places';
import { openPreview } from '../harness/preview-page';
import { startBrowser, type TestBrowser, type TestPage } from '../harness/session';
import { submitParts } from '../harness/submit-parts';
import { keepPicture } from './keep-picture';

/** Times are in the pictures: the same one on every day and in every time zone. */
const NOON = new Date(2026, 3, 8, 9, 30);

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function take(test: TestPage, name: string): Promise<void> {
  expect(await keepPicture(test.page, name)).toBeUndefined();
  await test.close();
}

/** News of what was just done is no part of the picture, nor is what the mouse or the keyboard happens to be at. */
async function calm(page: Page): Promise<void> {
  const dismiss = page.locator('[data-test="notice"] fluent-button[slot="dismiss"]');
  if (await dismiss.isVisible()) await dismiss.click();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.mouse.move(0, 0);
  await page.locator('#pv-pane').evaluateAll((panes) => panes.forEach((pane) => pane.scrollTo(0, 0)));
}

it('the preview after a check', async () => {
  const preview = await openPreview(browser, { width: 1280, height: 800 });
  await preview.page.clock.setFixedTime(NOON);
  await preview.pane.colour();
  await preview.pane.finding('parts-sum-to-total', 'C7').first().click();
  await calm(preview.page);
  expect(await preview.active()).toBe('C7');
  await take(preview, 'preview');
});

it('分解 with its result', async () => {
  const preview = await openPreview(browser, { width: 1280, height: 720 });
  await preview.page.clock.setFixedTime(NOON);
  const { open, part } = breakdownParts(preview.page);
  await open();
  await part('breakdown-result').waitFor();
  await calm(preview.page);
  await part('breakdown-result').evaluate((table) => table.scrollIntoView({ block: 'center' }));
  await take(preview, 'breakdown');
});

it('校验报告, the sheet that goes up with the workbook', async () => {
  const preview = await openPreview(browser, { width: 1280, height: 640 });
  await preview.page.clock.setFixedTime(NOON);
  const submit = submitParts(preview.page);
  await submit.open();
  await submit.report();
  await preview.tab('校验报告').click();
  await calm(preview.page);
  await preview.part('toggle-pane').click();
  await preview.page.locator('td[data-address="A1"]').waitFor();
  await take(preview, 'report');
});

it('the pane at 320 px in the dark', async () => {
  const excel = await openPaneInExcel(browser, await snapshotOfFixture('wuxing-315-2023-messy.xlsx'), { width: 320, height: 640, scheme: 'dark' });
  await excel.page.clock.setFixedTime(NOON);
  await excel.pane.check();
  await calm(excel.page);
  await take(excel, 'pane-dark');
});

it('every picture that the README shows is one of these', () => {
  const shown = [...readFileSync(resolve(ROOT, 'README.md'), 'utf8').matchAll(/assets\/([\w-]+)\.png/g)].map(([, name]) => name);
  expect(shown.sort()).toEqual(['breakdown', 'pane-dark', 'preview', 'report']);
});
