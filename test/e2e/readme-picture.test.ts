/** Takes the picture in the README, so that it never shows another product than this one. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { ROOT } from './harness/places';
import { openPreview } from './harness/preview-page';
import { startBrowser, type TestBrowser } from './harness/session';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

it('the checked sample with its colours', async () => {
  const preview = await openPreview(browser, { width: 1280, height: 800 });
  await preview.pane.colour();
  await preview.pane.finding('parts-sum-to-total', 'C7').first().click();
  await preview.page.locator('[data-test="notice"]').locator('fluent-button').click();
  // The click scrolled the pane to the finding.
  await preview.page.locator('#pv-pane').evaluate((pane) => pane.scrollTo(0, 0));
  await preview.page.screenshot({ path: resolve(ROOT, 'assets/preview.png') });
  expect(await preview.active()).toBe('C7');
  await preview.close();
});
