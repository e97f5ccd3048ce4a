/** Locked cells, limited cells, charts, and figures copied from another spreadsheet. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Edit } from '../../../src/core';
import { newWorkbook } from '../../../src/hosts/xlsx/blank';
import { axeViolations } from '../harness/axe';
import { OUTPUT } from '../harness/places';
import { openPreview, type PreviewPage } from '../harness/preview-page';
import { startBrowser, type TestBrowser } from '../harness/session';

const range = { row: 1, column: 1, rows: 3, columns: 2 };
const EDITS: readonly Edit[] = [
  { kind: 'addSheet', sheet: '进度' },
  { kind: 'setValues', sheet: '进度', at: { row: 0, column: 0 }, values: [['全区指标完成情况一览，标题越过右边的空单元格'], ['织里镇', 5], ['八里店镇', 6], ['东林镇', 7]] },
  { kind: 'freeze', sheet: '进度', rows: 1, columns: 0 },
  { kind: 'limitEntry', sheet: '进度', range: { ...range, columns: 1 }, limit: { type: 'whole', min: 0, max: 100, prompt: { title: '填整数', text: '0 到 100' }, error: { title: '超出范围', text: '请填 0 到 100 的整数。' } } },
  { kind: 'protect', sheet: '进度', open: [range] },
  {
    kind: 'addChart',
    sheet: '进度',
    chart: { name: '图1', type: 'bar', title: '各乡镇完成率', categories: { row: 1, column: 0, rows: 3, columns: 1 }, series: [{ name: '值', values: { row: 1, column: 1, rows: 3, columns: 1 } }], at: { row: 6, column: 0, rows: 10, columns: 5 } },
  },
];

let browser: TestBrowser;
let preview: PreviewPage;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  preview = await openPreview(browser);
  await preview.open('进度.xlsx', newWorkbook(EDITS));
  await preview.cell('B2').waitFor();
});
afterEach(async () => {
  const { troubles } = preview;
  await preview.close();
  expect(troubles).toEqual([]);
});

const notice = async (): Promise<string | null> => preview.page.locator('.pv-notice').textContent();

describe('a sheet that others prepared', () => {
  it('refuses locked cells with a sentence, by typing, F2, Delete and cutting', async () => {
    await preview.type('A2', '别的');
    expect(await notice()).toContain('A2 是锁定的单元格');
    await preview.page.keyboard.press('Escape');
    await preview.cell('A3').click();
    for (const key of ['F2', 'Delete']) {
      await preview.part('dismiss').click();
      await preview.cell('A3').click();
      await preview.page.keyboard.press(key);
      expect(await notice()).toContain('A3');
    }
    expect(await preview.cell('A3').textContent()).toBe('八里店镇');
    expect(await preview.part('unsaved').isVisible()).toBe(false);
  });

  it('refuses what a cell’s limits do not take, keeps it open to be corrected, and takes the correction', async () => {
    await preview.cell('B2').click();
    expect(await preview.part('entry-prompt').textContent()).toBe('填整数 · 0 到 100');
    await preview.page.keyboard.type('300');
    await preview.page.keyboard.press('Enter');
    expect(await notice()).toContain('请填 0 到 100 的整数');
    expect(await preview.page.locator('.cell-field.open').inputValue()).toBe('300');
    expect(await axeViolations(preview.page, 'main')).toEqual([]);
    await preview.page.keyboard.press('Backspace');
    await preview.page.keyboard.press('Enter');
    expect(await preview.cell('B2').textContent()).toBe('30');
    expect(await preview.active()).toBe('B3');
  });

  it('says at a chart’s place that there is one', async () => {
    expect(await preview.part('drawing').textContent()).toContain('图表“各乡镇完成率”');
    await preview.page.screenshot({ path: `${OUTPUT}/preview-chart-place.png` });
  });

  it('shows a heading whole across blank cells, in a frozen row too', async () => {
    const hit = await preview.cell('A1').evaluate((cell) => {
      const box = cell.getBoundingClientRect();
      return document.elementFromPoint(box.right + 40, box.top + box.height / 2)?.textContent;
    });
    expect(hit).toContain('全区指标');
  });
});

it('a paste from Excel brings the figure behind the shown one', async () => {
  await preview.cell('C2').click();
  await preview.page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '62.31\r\n5\r\n');
    data.setData('text/html', '<html><body><table style="color:red"><tr><td style="mso-number-format:0\\.00" x:num="62.314">62.31</td></tr><tr><td x:num>5</td></tr></table></body></html>');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  expect(await preview.cell('C2').textContent()).toBe('62.314');
  expect(await preview.cell('C3').textContent()).toBe('5');
});
