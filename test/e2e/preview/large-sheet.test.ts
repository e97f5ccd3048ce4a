/** Large sheets are windowed: the page holds what is seen and stays quick. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newWorkbook } from '../../../src/hosts/xlsx/blank';
import { openPreview, type PreviewPage } from '../harness/preview-page';
import { startBrowser, type TestBrowser } from '../harness/session';

let browser: TestBrowser;
let preview: PreviewPage;
beforeAll(async () => {
  browser = await startBrowser();
  preview = await openPreview(browser);
});
afterAll(async () => {
  await preview.close();
  await browser.close();
  expect(preview.troubles).toEqual([]);
});

function numbered(rows: number, columns: number): Uint8Array {
  const values = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => `${row + 1}-${column + 1}`));
  return newWorkbook([
    { kind: 'addSheet', sheet: '大表' },
    { kind: 'setValues', sheet: '大表', at: { row: 0, column: 0 }, values },
    { kind: 'freeze', sheet: '大表', rows: 2, columns: 1 },
  ]);
}

describe('a sheet of 3,000 × 40 cells', () => {
  it('is windowed, keeps its frozen cells in view, and goes where the keys say', async () => {
    await preview.open('大表.xlsx', numbered(3000, 40));
    const drawn = (): Promise<number> => preview.page.locator('[data-test="grid"] td[data-address]').count();
    expect(await drawn()).toBeLessThan(5_000);
    await preview.cell('B3').click();
    await preview.page.keyboard.press('Control+End');
    expect(await preview.active()).toBe('AN3000');
    expect(await preview.cell('AN3000').isVisible()).toBe(true);
    expect(await preview.cell('AN3000').evaluate((cell) => cell.contains(document.activeElement))).toBe(true);
    // Frozen: the first two rows and the first column are still there, at the edges.
    const [frozen, corner] = await Promise.all([preview.cell('A1').boundingBox(), preview.page.locator('.pv-grid .corner').boundingBox()]);
    expect(frozen?.x).toBeCloseTo((corner?.x ?? 0) + (corner?.width ?? 0), 0);
    expect(frozen?.y).toBeCloseTo((corner?.y ?? 0) + (corner?.height ?? 0), 0);
    expect(await drawn()).toBeLessThan(5_000);
    await preview.type('AN3000', 'end');
    expect(await preview.cell('AN3000').textContent()).toBe('end');
  });

  it('rows scrolled to are drawn where they belong', async () => {
    await preview.page.locator('.pv-grid').evaluate((grid) => grid.scrollTo(0, 20_000));
    await preview.page.waitForTimeout(100);
    const seen = await preview.page.locator('.pv-grid').evaluate((grid) => {
      const box = grid.getBoundingClientRect();
      const at = document.elementFromPoint(box.left + 300, box.top + 300)?.closest<HTMLElement>('td');
      return { row: Number(at?.dataset['row']), text: at?.textContent, top: (at?.getBoundingClientRect().top ?? 0) - box.top, scroll: grid.scrollTop };
    });
    expect(seen.text).toMatch(new RegExp(`^${seen.row + 1}-`));
    // 20 pixels a row: 15 points.
    expect(Math.abs(seen.row * 20 + 26 - seen.scroll - seen.top)).toBeLessThan(20);
  });
});

it('300 columns of notes are drawn in a moment, to the last one', async () => {
  const bytes = numbered(50, 300);
  const began = Date.now();
  await preview.open('备注.xlsx', bytes);
  if (await preview.part('discard-dialog').isVisible()) await preview.part('discard').click();
  await preview.page.locator('[data-test="file-name"]:text("备注")').waitFor();
  expect(Date.now() - began).toBeLessThan(20_000);
  // From the beginning, although the workbook before had a sheet of this name and was scrolled.
  expect(await preview.page.locator('.pv-grid').evaluate((grid) => [grid.scrollLeft, grid.scrollTop])).toEqual([0, 0]);
  await preview.cell('B3').click();
  await preview.page.keyboard.press('End');
  expect(await preview.active()).toBe('KN3');
  expect(await preview.cell('KN3').textContent()).toBe('3-300');
  expect(await preview.page.locator('th[data-column="299"]').textContent()).toBe('KN');
});
