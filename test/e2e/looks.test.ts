/** Both pages in both languages, both themes, wide and narrow: accessible, quiet, nothing cut off. Screenshots lie in .e2e/. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { axeViolations } from './harness/axe';
import { openPaneInExcel, snapshotOfFixture } from './harness/excel-page';
import { OUTPUT } from './harness/places';
import { openPreview } from './harness/preview-page';
import { startBrowser, type Look, type TestBrowser, type TestPage } from './harness/session';
import type { PaneParts } from './harness/pane-parts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const LOOKS: readonly Look[] = (['zh-CN', 'en-US'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    [320, 1280].map((width) => ({ language, scheme, width, height: width === 320 ? 640 : 800 })),
  ),
);

type Open = (look: Partial<Look>) => Promise<TestPage & { readonly pane: PaneParts }>;
const PAGES: readonly (readonly [string, Open])[] = [
  ['preview', (look) => openPreview(browser, look)],
  ['taskpane', async (look) => openPaneInExcel(browser, await snapshotOfFixture('wuxing-315-2023-messy.xlsx'), look)],
];

describe.each(PAGES)('%s', (name, open) => {
  it.each(LOOKS.map((look) => [look.language, look.scheme, look.width, look] as const))('%s, %s, %d px', async (language, scheme, width, look) => {
    const test = await open(look);
    const shot = async (what: string, within?: string): Promise<void> => {
      const problems = await axeViolations(test.page, within);
      await test.page.screenshot({ path: `${OUTPUT}/${name}-${language.slice(0, 2)}-${scheme}-${width}-${what}.png` });
      expect({ what, problems }).toEqual({ what, problems: [] });
      expect(await test.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    await test.pane.colour();
    await shot('checked');
    await test.pane.place('templates');
    // The grid beside it is the same as before.
    await shot('templates', '.pane');
    expect(await test.page.locator('html').getAttribute('lang')).toBe(language === 'zh-CN' ? 'zh-CN' : 'en');
    await test.close();
    expect(test.troubles).toEqual([]);
  });

  it('keeps its signs in forced colours', async () => {
    const test = await open({ forcedColors: 'active', scheme: 'dark' });
    await test.pane.colour();
    await test.page.screenshot({ path: `${OUTPUT}/${name}-forced-colours.png` });
    await test.close();
    expect(test.troubles).toEqual([]);
  });
});

describe('the preview', () => {
  it('follows the language that is chosen in the pane, and keeps it', async () => {
    const preview = await openPreview(browser);
    await preview.page.locator('[data-test="language"]').click();
    await preview.part('save').getByText('Save copy').waitFor();
    await preview.page.reload();
    await preview.part('save').getByText('Save copy').waitFor();
    await preview.close();
    expect(preview.troubles).toEqual([]);
  });

  it('hides the pane for the grid’s sake, and brings it back', async () => {
    const preview = await openPreview(browser, { width: 320, height: 640 });
    const height = async (): Promise<number> => (await preview.part('grid').boundingBox())?.height ?? 0;
    const before = await height();
    await preview.part('toggle-pane').click();
    expect(await height()).toBeGreaterThan(before);
    expect(await preview.page.locator('#pv-pane').isVisible()).toBe(false);
    await preview.part('toggle-pane').click();
    expect(await preview.page.locator('#pv-pane').isVisible()).toBe(true);
    await preview.close();
  });

  it('opens the dialog and the messages accessibly', async () => {
    const preview = await openPreview(browser);
    await preview.open('旧表.txt', new TextEncoder().encode('指标'));
    expect(await axeViolations(preview.page)).toEqual([]);
    await preview.type('E12', '61');
    await preview.open('pinghu-315-2023.xlsx');
    expect(await axeViolations(preview.page)).toEqual([]);
    await preview.close();
  });
});
