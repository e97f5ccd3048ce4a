/** Typing, keys, paste and undo, as in a spreadsheet. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openPreview, type PreviewPage } from '../harness/preview-page';
import { startBrowser, type TestBrowser } from '../harness/session';

let browser: TestBrowser;
let preview: PreviewPage;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  preview = await openPreview(browser);
});
afterEach(async () => {
  const { troubles } = preview;
  await preview.close();
  expect(troubles).toEqual([]);
});

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await preview.page.keyboard.press(key);
};
const pasteText = async (text: string): Promise<void> =>
  preview.page.evaluate((copied) => {
    const data = new DataTransfer();
    data.setData('text/plain', copied);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

describe('keys', () => {
  it('arrows step over merged areas, Home and Ctrl+End go to the edges, Shift widens the selection', async () => {
    await preview.cell('E3').click();
    await press('ArrowRight');
    expect(await preview.active()).toBe('F3');
    expect(await preview.part('address').textContent()).toBe('F3');
    await press('ArrowRight');
    expect(await preview.active()).toBe('J3');
    await press('Home');
    expect(await preview.active()).toBe('A3');
    await press('Control+End');
    expect(await preview.active()).toBe('J14');
    await press('Control+Home', 'ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowDown');
    expect(await preview.part('address').textContent()).toBe('A2:B3');
  });

  it('only one place of the grid takes part in the tab order', async () => {
    await preview.cell('C4').click();
    expect(await preview.page.locator('[data-test="grid"] :is([tabindex="0"], textarea)').count()).toBe(1);
    await press('Tab');
    expect(await preview.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab');
  });

  it('Ctrl+Page Down goes to the next sheet', async () => {
    await preview.cell('C4').click();
    await press('Control+PageDown');
    expect(await preview.tab('进度表2（分乡镇）').getAttribute('aria-selected')).toBe('true');
  });
});

describe('typing', () => {
  it('over a cell: Enter goes down, Tab goes right, arrows confirm', async () => {
    await preview.cell('C4').click();
    await preview.page.keyboard.type('44');
    await press('Enter');
    expect(await preview.cell('C4').textContent()).toBe('44');
    expect(await preview.active()).toBe('C5');
    await preview.page.keyboard.type('19');
    await press('Tab');
    expect(await preview.active()).toBe('D5');
    await preview.page.keyboard.type('17');
    await press('ArrowUp');
    expect(await preview.cell('D5').textContent()).toBe('17');
    expect(await preview.active()).toBe('D4');
  });

  it('F2 edits what is there, Escape leaves it, a click elsewhere confirms', async () => {
    await preview.cell('B3').click();
    await press('F2');
    await preview.page.keyboard.type('！');
    await press('Escape');
    expect(await preview.cell('B3').textContent()).toBe('R&D经费支出占GDP比重（%）');
    expect(await preview.part('unsaved').isVisible()).toBe(false);
    await preview.cell('B3').dblclick();
    await preview.page.keyboard.type('！');
    await preview.cell('D7').click();
    expect(await preview.cell('B3').textContent()).toBe('R&D经费支出占GDP比重（%）！');
    expect(await preview.active()).toBe('D7');
  });

  it('numbers are numbers, 5% is a percentage, text is text, formulas are kept and not calculated', async () => {
    await preview.type('L3', '1,234.5');
    await preview.type('L4', '5%');
    await preview.type('L5', '年度指标');
    await preview.type('L6', '=SUM(C3:C5)');
    expect(await preview.cell('L3').textContent()).toBe('1,234.50');
    expect(await preview.cell('L4').textContent()).toBe('5%');
    expect(await preview.cell('L4').evaluate((cell) => getComputedStyle(cell).textAlign)).toBe('right');
    expect(await preview.cell('L5').textContent()).toBe('年度指标');
    expect(await preview.cell('L5').evaluate((cell) => getComputedStyle(cell).textAlign)).toBe('left');
    expect(await preview.cell('L6').textContent()).toMatch(/=SUM\(C3:C5\).*尚未计算/);
    expect(await preview.part('formula-notice').isVisible()).toBe(true);
  });

  it('an input method composes from the first key on, and its Enter does not confirm the cell', async () => {
    await preview.cell('L3').click();
    const keys = await preview.page.context().newCDPSession(preview.page);
    await keys.send('Input.imeSetComposition', { text: 'nian', selectionStart: 4, selectionEnd: 4 });
    expect(await preview.cell('L3').locator('textarea').evaluate((field) => (field as HTMLTextAreaElement).value)).toBe('nian');
    await keys.send('Input.insertText', { text: '年' });
    await press('Enter');
    expect(await preview.cell('L3').textContent()).toBe('年');
    expect(await preview.active()).toBe('L4');
  });

  it('Delete blanks the whole selection at once, and undo brings it back', async () => {
    await preview.cell('C3').click();
    await preview.cell('E5').click({ modifiers: ['Shift'] });
    await press('Delete');
    expect(await preview.cell('D4').textContent()).toBe('');
    await press('Control+z');
    expect(await preview.cell('D4').textContent()).toBe('36');
    expect(await preview.part('unsaved').isVisible()).toBe(false);
  });

  it('a block from a spreadsheet goes in as one step, and goes out as it came', async () => {
    await preview.cell('C3').click();
    await pasteText('3.4\t3.1\r\n44\t37\r\n');
    expect(await preview.cell('D4').textContent()).toBe('37');
    expect(await preview.part('address').textContent()).toBe('C3:D4');
    const copied = await preview.page.evaluate(() => {
      const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return event.clipboardData?.getData('text/plain');
    });
    expect(copied).toBe('3.4\t3.1\r\n44\t37');
    await press('Control+z');
    expect(await preview.cell('D4').textContent()).toBe('36');
  });

  it('a paste into the covered cells of a merged area is refused in a sentence, and nothing changes', async () => {
    await preview.cell('E3').click();
    await pasteText('1\t2\t3');
    await preview.page.locator('.pv-error').waitFor();
    expect(await preview.cell('E3').textContent()).toBe('2.5');
    expect(await preview.part('unsaved').isVisible()).toBe(false);
  });
});
