/** The workbook as clerks leave it: what issue 2 says must show, and what must survive. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPreview, type PreviewPage } from '../harness/preview-page';
import { startBrowser, type TestBrowser } from '../harness/session';

let browser: TestBrowser;
let preview: PreviewPage;
beforeAll(async () => {
  browser = await startBrowser();
  preview = await openPreview(browser);
  await preview.open('wuxing-315-2023-messy.xlsx');
});
afterAll(async () => {
  await preview.close();
  await browser.close();
  expect(preview.troubles).toEqual([]);
});

describe('the messy workbook', () => {
  it('is drawn with its hidden row left out, its merged areas, its own fill and the results of its formulas', async () => {
    expect(await preview.part('file-name').textContent()).toBe('wuxing-315-2023-messy.xlsx');
    expect(await preview.page.locator('th[data-row="6"]').count()).toBe(1);
    expect(await preview.page.locator('th[data-row="7"]').count()).toBe(0);
    expect(await preview.cell('A3').getAttribute('colspan')).toBe('11');
    expect(await preview.fillOf('E5')).toBe('rgb(221, 235, 247)');
    await preview.tab('附件4').click();
    expect(await preview.cell('C5').textContent()).toBe('36.71');
    await preview.tab('附件3').click();
  });

  it('yields the findings that were put into it', async () => {
    await preview.pane.check();
    const findings = await preview.pane.findings();
    const of = (rule: string): readonly string[] => findings.filter((finding) => finding.rule === rule).map(({ cell, figures }) => `${cell} ${figures}`);
    expect(of('cell-quantity')).toEqual(expect.arrayContaining([
      expect.stringMatching(/^G14 现为 18\.5亿元/),
      expect.stringMatching(/^H11 现为 １５/),
      expect.stringMatching(/^I13 现为 100\.0/),
    ]));
    expect(of('cell-quantity')).toHaveLength(3);
    expect(of('cell-range')).toEqual([expect.stringMatching(/^G10 现为 0\.026 应为 2\.6/)]);
    expect(of('quarters-monotonic')).toEqual([expect.stringContaining('相差 −90')]);
    expect(of('cell-required')).toEqual([expect.stringMatching(/^J16/)]);
    expect(of('ratio-summed').map((line) => line.split(' ')[0])).toEqual(['C4', 'C6', 'C10', 'C11']);
  });

  it('takes a certain fix at a click', async () => {
    const fix = preview.page.locator('[data-test="finding"]', { has: preview.page.locator('.cell', { hasText: /^H11$/ }) }).locator('[data-test="fix"]');
    await fix.click();
    // The check after it is made by itself, and finds it no more.
    await fix.waitFor({ state: 'detached' });
    expect(await preview.cell('H11').textContent()).toContain('15');
    expect(await preview.pane.stale.count()).toBe(0);
  });

  it('says of formulas, once a figure has changed, that they show old results', async () => {
    await preview.tab('附件4').click();
    const stale = preview.cell('C5');
    expect(await stale.textContent()).toMatch(/36\.71.*未重新计算/);
    expect(await preview.part('formula-notice').isVisible()).toBe(true);
    await preview.tab('附件3').click();
  });

  it('keeps the clerk’s own fill under a mark, and gives it back', async () => {
    await preview.pane.colour();
    expect(await preview.fillOf('E5')).not.toBe('rgb(221, 235, 247)');
    await preview.pane.clear();
    expect(await preview.fillOf('E5')).toBe('rgb(221, 235, 247)');
  });

  it('leads to a cell in a hidden row with a word that it is hidden', async () => {
    await preview.pane.check();
    const hidden = preview.page.locator('[data-test="finding"]', { has: preview.page.locator('.cell', { hasText: /^F8$/ }) });
    if ((await hidden.count()) === 0) throw new Error('No finding stands in the hidden row 8.');
    await hidden.first().locator('button.finding-go').click();
    await preview.part('notice').filter({ hasText: '隐藏' }).first().waitFor();
    expect(await preview.part('address').textContent()).toBe('F8');
  });
});
