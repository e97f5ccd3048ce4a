/** 帮助 by keyboard alone, in both languages, light, dark and forced colours, at 320 to 1280 px; and the picture in 上报. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { axeViolations } from '../harness/axe';
import { openPaneInExcel, snapshotOfFixture, type ExcelPaneHandle } from '../harness/excel-page';
import { OUTPUT } from '../harness/places';
import { startBrowser, type Look, type TestBrowser } from '../harness/session';
import { submitParts } from '../harness/submit-parts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const LOOKS: readonly (readonly [string, Partial<Look>])[] = [
  ['zh-light-320', { width: 320 }],
  ['zh-forced-400', { width: 400, forcedColors: 'active', scheme: 'dark' }],
  ['en-dark-320', { language: 'en-US', scheme: 'dark', width: 320 }],
  ['en-light-1280', { language: 'en-US', width: 1280 }],
];

const focused = (excel: ExcelPaneHandle): Promise<string | null> =>
  excel.page.evaluate(() => document.activeElement?.closest('[data-test], [id]')?.getAttribute('data-test') ?? document.activeElement?.id ?? null);

async function looks(excel: ExcelPaneHandle, name: string, width: number): Promise<void> {
  await excel.page.screenshot({ path: `${OUTPUT}/${name}.png`, fullPage: true });
  expect(await excel.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(await axeViolations(excel.page)).toEqual([]);
}

describe.each(LOOKS)('%s', (name, look) => {
  it('reads well', async () => {
    const excel = await openPaneInExcel(browser, await snapshotOfFixture('wuxing-315-2023-messy.xlsx'), { height: 900, ...look });
    const { page } = excel;
    const width = look.width ?? 0;
    await page.locator('[data-test="help-open"]').click();
    await page.locator('[data-test="topic-start"]').waitFor();
    await looks(excel, `help-${name}`, width);
    for (const topic of ['colours', 'keys', 'trouble']) {
      await page.locator(`[data-test="topic-${topic}"] summary`).click();
      await looks(excel, `help-${topic}-${name}`, width);
    }
    await page.keyboard.press('Escape');
    const submit = submitParts(page);
    await submit.open();
    await submit.report();
    await page.locator('[data-test="picture"]').waitFor();
    await looks(excel, `picture-${name}`, width);
    await excel.close();
    expect(excel.troubles).toEqual([]);
  });
});

describe('the guide by keyboard', () => {
  it('opens with F1, leads to a place, and gives the focus back', async () => {
    const excel = await openPaneInExcel(browser, await snapshotOfFixture('wuxing-315-2023.xlsx'), { width: 320 });
    const { page } = excel;
    await page.locator('[data-test="check-sheet"]').focus();
    await page.keyboard.press('F1');
    await page.locator('[data-test="topic-start"][open]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('help-title');
    expect(await page.locator('#panel-check').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await page.locator('[data-test="help"]').waitFor({ state: 'detached' });
    expect(await focused(excel)).toBe('check-sheet');

    await page.keyboard.press('?');
    await page.locator('[data-test="topic-explain"] summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-test="topic-explain"][open]').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(excel)).toBe('go-explain');
    await page.keyboard.press('Enter');
    await page.locator('#panel-submit').waitFor();
    await page.locator('[data-test="help"]').waitFor({ state: 'detached' });
    expect(await focused(excel)).toBe('report');
    await excel.close();
    expect(excel.troubles).toEqual([]);
  });

  it('changes its language with the pane, and says when its file can’t be had', async () => {
    const excel = await openPaneInExcel(browser, await snapshotOfFixture('wuxing-315-2023.xlsx'), { width: 320 });
    const { page } = excel;
    await page.route(/help-en\.js/, (route) => route.abort());
    await page.locator('[data-test="help-open"]').click();
    await page.getByText('一分钟完成第一次校验').waitFor();
    await page.locator('[data-test="language"]').click();
    await page.locator('[data-test="help-failed"]').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.unroute(/help-en\.js/);
    await page.locator('[data-test="help-again"]').click();
    await page.getByText('A first check in a minute').waitFor();
    await page.locator('[data-test="help-back"]').click();
    // What had the focus before the guide took it again.
    expect(await focused(excel)).toBe('language');
    await excel.close();
  });
});

describe('the picture in 上报', () => {
  it('agrees with the report, cell for cell and entry for entry', async () => {
    const excel = await openPaneInExcel(browser, await snapshotOfFixture('wuxing-315-2023-messy.xlsx'), { width: 320 });
    const { page } = excel;
    const submit = submitParts(page);
    await submit.open();
    await submit.report();
    const gate = await submit.gate();
    const picture = page.locator('[data-test="picture"]');
    expect(await picture.locator('[data-severity="hard"] [data-test="picture-open"]').textContent()).toContain(`待整改 ${gate.hard}`);
    expect(await picture.locator('[data-severity="soft"] [data-test="picture-open"]').textContent()).toContain(`待说明 ${gate.soft}`);
    const [, checked, due] = /已校验 (\d+)\/(\d+)/.exec((await page.locator('[data-test="gate"]').textContent()) ?? '') ?? [];
    expect(await picture.locator('[data-test="picture-unchecked"]').textContent()).toContain(`未校验 ${Number(due) - Number(checked)} 格`);
    const widths = await picture.locator('svg.bar.of-coverage .block').evaluateAll((blocks) => blocks.map((block) => (block as SVGRectElement).getBoundingClientRect().width));
    expect((widths[0] ?? 0) / ((widths[0] ?? 0) + (widths[1] ?? 0))).toBeCloseTo(Number(checked) / Number(due), 1);
    await excel.close();
  });
});
