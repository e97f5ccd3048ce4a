/** What the pane loads before it can be used, what it loads after, and what it does in between. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Route } from 'playwright-core';
import { openPaneInExcel, snapshotOfFixture, type ExcelPaneHandle } from '../harness/excel-page';
import { DIST } from '../harness/places';
import { startBrowser, type TestBrowser } from '../harness/session';

/** Bytes as they travel (gzip), measured when written and a little more. */
const FIRST = 58_000;
const TOTAL = 322_000;

const gzipped = (files: readonly string[]): number => files.reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length, 0);

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const open = async (prepare: (context: BrowserContext) => Promise<unknown>): Promise<ExcelPaneHandle> =>
  openPaneInExcel(browser, await snapshotOfFixture('wuxing-315-2023-messy.xlsx'), {}, async (context) => void (await prepare(context)));

describe('the bytes', () => {
  it('that come first are few, and the engine is asked for after they are drawn', async () => {
    const asked: string[] = [];
    const { page, close } = await open(async (context) => {
      context.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
      // It is held until the pane stands there without it.
      await context.route(/engine\.js$/, async (route) => {
        await route.request().frame().locator('fluent-button[data-test="check-workbook"]').waitFor();
        await route.continue();
      });
    });
    await page.locator('#panel-templates input[name="template"]').first().waitFor({ state: 'attached' });
    const first = asked.slice(0, asked.findIndex((path) => path.startsWith('engine'))).filter((path) => /\.(html|js|css)$/.test(path) && !path.endsWith('/office.js'));
    expect(first.sort()).toEqual(['first.js', 'taskpane.css', 'taskpane.html', 'taskpane.js']);
    expect(gzipped(first)).toBeLessThan(FIRST);
    await close();
  });

  it('of all that the pane may ever ask for', () => {
    expect(gzipped(readdirSync(DIST).filter((file) => /\.(js|css)$/.test(file) && !file.startsWith('preview')))).toBeLessThan(TOTAL);
  });
});

describe('before the engine is there', () => {
  it('a check waits for it, and then is made', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { page, pane, troubles, close } = await open((context) =>
      context.route(/engine\.js$/, async (route) => {
        await held;
        await route.continue();
      }),
    );
    await page.locator('[data-test="check-workbook"]').click();
    await page.locator('[data-test="progress"]').first().waitFor({ state: 'attached' });
    await pane.place('templates');
    await page.locator('#panel-templates [data-test="engine-coming"]').waitFor();
    await pane.place('check');
    expect(await page.locator('[data-test="verdict"]').count()).toBe(0);
    release();
    await page.locator('[data-test="verdict"]').waitFor();
    expect(await pane.verdict()).toBe('failed');
    expect((await pane.findings()).length).toBeGreaterThan(0);
    expect(troubles).toEqual([]);
    await close();
  });

  it('a check can be given up', async () => {
    const { page, pane, close } = await open((context) => context.route(/engine\.js$/, () => undefined));
    await page.locator('[data-test="check-workbook"]').click();
    await page.locator('#panel-check [data-test="cancel"]').click();
    await pane.notice.waitFor();
    expect(await pane.notice.getAttribute('data-intent')).toBe('info');
    await close();
  });

  it('and can’t be had, the pane says so, and has it at the next try', async () => {
    let isGone = true;
    const answer = (route: Route): Promise<void> => (isGone ? route.abort() : route.continue());
    const { page, pane, close } = await open((context) => context.route(/engine\.(js|css)$/, answer));
    const again = page.locator('#panel-check [data-test="engine-again"]');
    await again.waitFor();
    expect(await page.locator('#panel-check [role="alert"]').textContent()).toContain('没有读到校验程序');
    // A press of a button is a try as well, and fails with the same word.
    await page.locator('[data-test="check-workbook"]').click();
    await page.locator('#panel-check [data-test="progress"]').waitFor({ state: 'detached' });
    await again.waitFor();
    isGone = false;
    await again.click();
    await again.waitFor({ state: 'detached' });
    await pane.check();
    expect(await pane.verdict()).toBe('failed');
    await close();
  });
});
