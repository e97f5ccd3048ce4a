/** The pane's page before its own script has come: what it shows, what it keeps of what is pressed, and what takes its place. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { axeViolations } from '../harness/axe';
import { openPaneInExcel, snapshotOfFixture, type ExcelPaneHandle } from '../harness/excel-page';
import { OUTPUT } from '../harness/places';
import { startBrowser, type Look, type TestBrowser } from '../harness/session';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

interface Held extends ExcelPaneHandle {
  /** Lets the pane's script come. */
  readonly letGo: () => void;
  /** The same, and waits until the pane and its engine are there. */
  readonly release: () => Promise<void>;
}

async function openHeld(look: Partial<Look> = {}, prepare: (context: BrowserContext) => Promise<unknown> = async () => undefined): Promise<Held> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const excel = await openPaneInExcel(browser, await snapshotOfFixture('wuxing-315-2023-messy.xlsx'), look, async (context) => {
    await context.route(/taskpane\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await prepare(context);
  });
  await hears(excel.page);
  return {
    ...excel,
    letGo,
    release: async () => {
      letGo();
      await excel.page.locator('.first-view').waitFor({ state: 'detached' });
      await excel.page.locator('#panel-templates input[name="template"]').first().waitFor({ state: 'attached' });
    },
  };
}

const hears = (page: Page): Promise<unknown> => page.locator('html[data-hears]').waitFor();
const button = (page: Page, test: string) => page.locator(`[data-test="${test}"]`);
const status = (page: Page): Promise<string | null> => button(page, 'first-status').textContent();

const PARTS = ['.title', '[data-test="language"]', '[data-test="help-open"]', '.standing', '.standing-what', ...['check', 'templates', 'breakdown', 'submit'].map((tab) => `#tab-${tab}`), ...['check-workbook', 'check-sheet', 'colour', 'clear', 'live-switch'].map((test) => `[data-test="${test}"]`), '.live', '#panel-check .hint', '[data-test="empty"]'];

interface Drawn {
  readonly part: string;
  readonly box: readonly number[];
  readonly look: readonly string[];
}

/** Where each part stands, and its colours and letters. */
function drawn(page: Page): Promise<readonly Drawn[]> {
  return page.evaluate(
    (parts) =>
      parts.map((part) => {
        const element = document.querySelector(part);
        if (!element) return { part, box: [], look: [] };
        const { x, y, width, height } = element.getBoundingClientRect();
        const { color, backgroundColor, fontSize, fontWeight, fontFamily, lineHeight } = getComputedStyle(element);
        // The letters too, wherever in the part they stand.
        const letters = document.createRange();
        letters.selectNodeContents(element.querySelector('span') ?? element);
        const text = letters.getBoundingClientRect();
        return { part, box: [x, y, width, height, text.x, text.y, text.right, text.bottom], look: [color, backgroundColor, fontSize, fontWeight, fontFamily, lineHeight] };
      }),
    PARTS,
  );
}

const LOOKS: readonly Look[] = (['zh-CN', 'en-US'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) => [320, 900].map((width) => ({ language, scheme, width, height: 640 }))),
);

describe('the first view', () => {
  it.each(LOOKS.map((look) => [look.language, look.scheme, look.width, look] as const))('%s, %s, %d px: is what the pane draws in its place', async (language, scheme, width, look) => {
    const { page, troubles, release, close } = await openHeld(look);
    expect(await page.locator('.first-view .title').textContent()).toBe(language === 'zh-CN' ? '指标校核' : 'Indicator Workbook');
    expect(await page.locator('html').getAttribute('lang')).toBe(language === 'zh-CN' ? 'zh-CN' : 'en');
    expect(await axeViolations(page)).toEqual([]);
    for (const hidden of ['not-started', 'first-waiting', 'start-again']) expect(await button(page, hidden).isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const before = await drawn(page);
    const shot = (what: string): Promise<unknown> => page.screenshot({ path: `${OUTPUT}/first-${language.slice(0, 2)}-${scheme}-${width}-${what}.png` });
    await shot('static');
    await release();
    await shot('live');
    const after = await drawn(page);
    expect(after.filter(({ box }) => box.length === 0)).toEqual([]);
    expect(before.map(({ part, look: seen }) => [part, ...seen])).toEqual(after.map(({ part, look: seen }) => [part, ...seen]));
    const moved = before.filter(({ box }, index) => box.length === 0 || box.some((value, side) => Math.abs(value - (after[index]?.box[side] ?? Infinity)) > 1));
    expect(moved.map(({ part, box }) => [part, ...box, '→', ...(after.find((one) => one.part === part)?.box ?? [])].join(' '))).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  it('keeps its signs in forced colours', async () => {
    const { page, troubles, release, close } = await openHeld({ forcedColors: 'active', scheme: 'dark', width: 320, height: 640 });
    await page.screenshot({ path: `${OUTPUT}/first-forced-static.png` });
    const before = await drawn(page);
    await release();
    await page.screenshot({ path: `${OUTPUT}/first-forced-live.png` });
    const after = await drawn(page);
    expect(before.map(({ part, box }) => [part, ...box.map(Math.round)])).toEqual(after.map(({ part, box }) => [part, ...box.map(Math.round)]));
    expect(troubles).toEqual([]);
    await close();
  });

  it('is in the language that was chosen here before', async () => {
    const { page, troubles, release, close } = await openHeld({}, (context) => context.addInitScript(() => localStorage.setItem('zbjh.language', 'en')));
    expect(await button(page, 'check-workbook').textContent()).toBe('Check workbook');
    await release();
    expect((await button(page, 'check-workbook').textContent())?.trim()).toBe('Check workbook');
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('what is pressed in it', () => {
  it('a check is made once the pane can make it; the last button counts', async () => {
    const { page, pane, troubles, release, close } = await openHeld();
    expect(await status(page)).toBe('');
    await button(page, 'clear').click();
    await button(page, 'check-workbook').click();
    expect(await status(page)).toBe('正在打开…');
    expect(await button(page, 'check-workbook').getAttribute('aria-disabled')).toBe('true');
    // The mouse is still over it.
    expect(await button(page, 'check-workbook').evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(240, 240, 240)');
    expect(await button(page, 'clear').getAttribute('aria-disabled')).toBe(null);
    expect(await axeViolations(page)).toEqual([]);
    await page.screenshot({ path: `${OUTPUT}/first-pressed.png` });
    await release();
    await button(page, 'verdict').waitFor();
    expect(await pane.verdict()).toBe('failed');
    expect(await pane.notice.count()).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });

  it('a place is opened, by mouse or arrow key, and stays open with the keyboard on its tab', async () => {
    const { page, troubles, release, close } = await openHeld();
    await page.locator('#tab-check').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('#tab-submit').getAttribute('aria-selected')).toBe('true');
    await page.locator('#tab-templates').click();
    expect(await page.locator('[role="tab"][aria-selected="true"]').allTextContents()).toEqual(['模板']);
    expect(await page.locator('#panel-check').isVisible()).toBe(false);
    expect(await button(page, 'first-waiting').isVisible()).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await release();
    await page.locator('#panel-templates').waitFor();
    expect(await page.locator('#panel-check').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-templates');
    expect(troubles).toEqual([]);
    await close();
  });

  it('the switch is on, a check made, and the keyboard where it was', async () => {
    const { page, troubles, release, close } = await openHeld();
    await page.locator('.live').click();
    expect(await status(page)).toBe('正在打开…');
    await button(page, 'colour').focus();
    await release();
    await button(page, 'verdict').waitFor();
    expect(await button(page, 'live-switch').isChecked()).toBe(true);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['test'])).toBe('colour');
    expect(troubles).toEqual([]);
    await close();
  });

  it('the other language is there at once, with what was pressed, and is kept', async () => {
    const { page, troubles, release, close } = await openHeld();
    await page.locator('#tab-templates').click();
    await button(page, 'check-sheet').dispatchEvent('click');
    await button(page, 'language').click();
    expect(await page.locator('.first-view').getAttribute('lang')).toBe('en');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('[role="tab"][aria-selected="true"]').textContent()).toBe('Templates');
    expect(await button(page, 'check-sheet').getAttribute('aria-disabled')).toBe('true');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['test'])).toBe('language');
    await button(page, 'language').click();
    expect(await page.locator('.first-view').getAttribute('lang')).toBe('zh-CN');
    await button(page, 'language').click();
    await release();
    await page.locator('.pane[lang="en"]').waitFor();
    await page.locator('#panel-templates').waitFor();
    await button(page, 'verdict').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => localStorage.getItem('zbjh.language'))).toBe('en');
    expect(troubles).toEqual([]);
    await close();
  });

  it('the other language is the pane’s where nothing can be kept', async () => {
    const { page, release, close } = await openHeld({}, (context) =>
      context.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new Error('blocked'); } })),
    );
    await button(page, 'language').click();
    await release();
    await page.locator('.pane[lang="en"]').waitFor();
    await close();
  });

  it('help is opened, with the button or with F1', async () => {
    const { page, troubles, release, close } = await openHeld();
    await page.keyboard.press('F1');
    expect(await button(page, 'help-open').getAttribute('aria-disabled')).toBe('true');
    await release();
    await button(page, 'topic-start').waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  it('is dropped where there is no Excel, which the page says', async () => {
    const { page, letGo, close } = await openHeld({}, (context) => context.route(/\/office\.js$/, (route) => route.abort()));
    await button(page, 'check-workbook').click();
    letGo();
    await button(page, 'instead').waitFor();
    expect(await page.locator('.first-view, [data-test="check-workbook"]').count()).toBe(0);
    await close();
  });
});

describe('where the pane’s script does not come', () => {
  const again = async (page: Page, mend: () => void): Promise<void> => {
    await page.locator('[data-test="not-started"] [role="alert"]').waitFor();
    expect(await page.locator('[data-test="not-started"] [role="alert"]').textContent()).toContain('没有读到窗格的程序');
    expect(await axeViolations(page)).toEqual([]);
    // Nothing is promised that can't be kept.
    await button(page, 'check-workbook').dispatchEvent('click');
    await page.locator('#tab-templates').click();
    expect(await status(page)).toBe('');
    expect(await page.locator('#panel-check').isVisible()).toBe(true);
    await page.screenshot({ path: `${OUTPUT}/first-not-started.png` });
    mend();
    await button(page, 'start-again').click();
    await page.locator('#panel-templates input[name="template"]').first().waitFor({ state: 'attached' });
  };

  it('the page says so, and comes at the next try', async () => {
    let isGone = true;
    const excel = await openPaneInExcel(browser, await snapshotOfFixture('wuxing-315-2023.xlsx'), { width: 320, height: 640 }, async (context) => {
      await context.route(/taskpane\.js$/, (route) => (isGone ? route.abort() : route.continue()));
    });
    await again(excel.page, () => (isGone = false));
    await excel.close();
  });

  it('or breaks off, the page says so as well', async () => {
    let isBroken = true;
    const excel = await openPaneInExcel(browser, await snapshotOfFixture('wuxing-315-2023.xlsx'), {}, async (context) => {
      await context.route(/taskpane\.js$/, (route) => (isBroken ? route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken")' }) : route.continue()));
    });
    await again(excel.page, () => (isBroken = false));
    await excel.close();
  });

  it('or Excel never gets ready, the page says so as well', async () => {
    let isBroken = true;
    const excel = await openPaneInExcel(browser, await snapshotOfFixture('wuxing-315-2023.xlsx'), {}, async (context) => {
      await context.route(/\/office\.js$/, (route) =>
        isBroken ? route.fulfill({ contentType: 'text/javascript', body: 'Office = { onReady: () => Promise.reject(new Error("no host")) };' }) : route.fallback(),
      );
    });
    await again(excel.page, () => (isBroken = false));
    await excel.close();
  });
});
