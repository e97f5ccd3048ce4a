/** A new year: insert a blank table, fill it, check it. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openPreview, type PreviewPage } from '../harness/preview-page';
import { startBrowser, type TestBrowser } from '../harness/session';

let browser: TestBrowser;
let preview: PreviewPage;
beforeAll(async () => {
  browser = await startBrowser();
  preview = await openPreview(browser);
  await preview.open('pinghu-315-2023.xlsx');
});
afterAll(async () => {
  await preview.close();
  await browser.close();
  expect(preview.troubles).toEqual([]);
});

const paste = async (text: string): Promise<void> =>
  preview.page.evaluate((copied) => {
    const data = new DataTransfer();
    data.setData('text/plain', copied);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
const rules = async (): Promise<readonly string[]> => (await preview.pane.findings()).map(({ rule }) => rule);

it('a blank table comes as a sheet of its own, is filled, and is checked', async () => {
  expect(await preview.page.locator('.pv-tab').count()).toBe(1);
  await preview.pane.insert('wuxing-315-yearly', 'blank');
  expect(await preview.page.locator('.pv-tab').count()).toBe(2);
  expect(await preview.page.locator('.pv-tab[aria-selected="true"]').textContent()).toBe('进度表1（按年度）');
  const first = await cellWith('R&D经费支出占GDP比重（%）');
  expect(first).toMatch(/^B\d+$/);

  const row = Number(first.slice(1));
  await preview.pane.place('check');
  await preview.pane.check();
  expect(await rules()).toContain('cell-required');

  await preview.cell(`C${row}`).click();
  await paste(['3.3\t3\t2.5', '43\t36\t30', '18\t16.5\t15', '130\t110\t92', '50\t45\t40'].join('\n'));
  await preview.cell(`C${row + 5}`).click();
  await paste(
    [
      '3.4\t3\t2.7\t2.6\t2.6\t2.7\t2.7',
      '50\t40\t32\t6\t15\t24\t32',
      '85\t80\t78\t76\t77\t78\t78',
      '170\t155\t140\t30\t70\t100\t140',
      '90.35\t74.77\t62.31\t18.5\t37.5\t50\t62.31',
      '4460\t4100\t3740\t3470\t3560\t3650\t3740',
      '170\t160\t155\t50\t100\t155\t155',
    ].join('\n'),
  );
  await preview.pane.stale.waitFor();
  await preview.pane.check();
  // 平湖's own table beside it has findings of its own; this district's has none.
  expect((await preview.pane.findings()).filter(({ subject }) => subject.includes('吴兴'))).toEqual([]);

  await preview.type(`H${row + 10}`, '3500');
  await preview.pane.check();
  expect((await preview.pane.findings()).filter(({ subject }) => subject.includes('吴兴')).map(({ rule }) => rule)).toContain('quarters-monotonic');
});

async function cellWith(text: string): Promise<string> {
  return (await preview.page.locator('[data-test="grid"] td', { hasText: text }).first().getAttribute('data-address')) ?? '';
}
