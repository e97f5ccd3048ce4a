/** 边填边查, corrections and the selected cell, in the preview and over Microsoft's client library. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPaneInExcel, snapshotOfFixture } from '../harness/excel-page';
import { openPreview } from '../harness/preview-page';
import { startBrowser, type TestBrowser } from '../harness/session';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const BY_TOWN = '进度表2（分乡镇）';
const YEARLY = '进度表1（按年度）';

describe('checking while filling', () => {
  it('in the preview: findings and colours follow each figure, and undoing goes on', async () => {
    const preview = await openPreview(browser);
    await preview.pane.colour();
    await preview.tab(BY_TOWN).click();
    expect((await preview.statuses())['K7']).toBe('error');
    await preview.part('live-switch').check();
    await preview.type('K7', '24.31');
    await preview.page.waitForFunction(() => document.querySelector('td[data-address="K7"]')?.getAttribute('data-status') === 'passed');
    expect((await preview.pane.findings()).filter(({ severity }) => severity === 'hard')).toHaveLength(1);
    expect(await preview.pane.stale.count()).toBe(0);

    await preview.part('undo').click();
    await preview.page.waitForFunction(() => document.querySelector('td[data-address="K7"]')?.getAttribute('data-status') === 'error');
    expect(await preview.cell('K7').textContent()).toMatch(/^12\D/);
    // The colouring itself was the step before, and nothing comes back by itself.
    await preview.page.waitForTimeout(700);
    await preview.part('undo').click();
    await preview.page.waitForTimeout(700);
    expect(await preview.statuses()).toEqual({});

    await preview.part('live-switch').uncheck();
    await preview.type('K7', '1');
    await preview.pane.stale.waitFor();
    await preview.close();
    expect(preview.troubles).toEqual([]);
  });

  it('in Excel: what is typed is checked without a press, the selected cell shows its finding', async () => {
    const excel = await openPaneInExcel(browser, await snapshotOfFixture('wuxing-315-2023.xlsx'));
    await excel.page.locator('[data-test="live-switch"]').check();
    await excel.page.locator('[data-test="verdict"]').waitFor();
    const hard = excel.page.locator('[data-test="count-hard"] strong');
    expect(await hard.textContent()).toBe('2');
    await excel.userTypes(BY_TOWN, 'K7', 24.31);
    await hard.getByText('1').waitFor();

    await excel.userSelects(YEARLY, 'E6');
    const current = excel.page.locator('.finding [aria-current="true"]');
    await current.waitFor();
    expect(await current.textContent()).toContain('92');
    expect(await current.isVisible()).toBe(true);
    await excel.page.locator('[data-test="live"]', { hasText: '所选单元格 E6' }).waitFor({ state: 'attached' });
    await excel.userSelects(YEARLY, 'A30');
    await current.waitFor({ state: 'detached' });
    await excel.close();
    expect(excel.troubles).toEqual([]);
  });
});

describe('correcting all at once', () => {
  it('shows before and after, by the keyboard alone, and is one step to undo', async () => {
    const preview = await openPreview(browser);
    await preview.open('wuxing-315-2023-messy.xlsx');
    await preview.pane.check();
    const before = await preview.cell('H11').textContent();
    await preview.part('fix-all').focus();
    await preview.page.keyboard.press('Enter');
    const dialog = preview.part('fixes');
    await dialog.waitFor();
    const rows = await dialog.locator('tbody tr').allTextContents();
    expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual(expect.arrayContaining([expect.stringMatching(/H11 １５ 15/), expect.stringMatching(/G14 18\.5亿元 18\.5/)]));
    await preview.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await preview.cell('H11').textContent()).toBe(before);
    expect(await preview.page.evaluate(() => document.activeElement?.getAttribute('data-test'))).toBe('fix-all');

    await preview.page.keyboard.press('Enter');
    await dialog.waitFor();
    await preview.page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await preview.pane.notice.getByText('已改正').waitFor();
    expect(await preview.cell('H11').textContent()).toContain('15');
    expect((await preview.pane.findings()).filter(({ rule }) => rule === 'cell-quantity')).toEqual([]);
    expect(await preview.part('fix-all').count()).toBe(0);
    await preview.part('undo').click();
    expect(await preview.cell('H11').textContent()).toBe(before);
    expect(await preview.part('unsaved').isVisible()).toBe(false);
    await preview.close();
    expect(preview.troubles).toEqual([]);
  });
});
