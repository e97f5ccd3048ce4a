/** Opening, refusing and saving workbooks. */
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { FIXTURES } from '../harness/places';
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

/** A compound file as Excel 97 wrote it, or as encryption wraps an .xlsx: told apart by the names of the streams. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set([...stream].flatMap((letter) => [letter.charCodeAt(0), 0]), 1024);
  return bytes;
}

const BAD: readonly (readonly [string, string, () => Uint8Array | Promise<Uint8Array>, RegExp])[] = [
  ['nothing at all', '空.xlsx', () => new Uint8Array(), /空/],
  ['text', '说明.xlsx', () => strToU8('指标,2023\n技术交易总额,62.31\n'), /xlsx/],
  ['an .xls', '旧表.xls', () => compoundFile('Workbook'), /xls/],
  ['an encrypted workbook', '加密.xlsx', () => compoundFile('EncryptedPackage'), /密/],
  ['a zip that is no workbook', '资料.xlsx', () => zipSync({ 'a.txt': strToU8('a') }), /./],
  ['a cut-off workbook', '残缺.xlsx', async () => (await readFile(`${FIXTURES}/wuxing-315-2023.xlsx`)).subarray(0, 4000), /./],
];

describe('files that are no workbook', () => {
  it.each(BAD)('%s is refused in a sentence, and the present workbook stays', async (_, name, bytes, says) => {
    await preview.open(name, await bytes());
    const notice = preview.page.locator('.pv-error');
    const text = (await notice.textContent()) ?? '';
    expect(text).toMatch(says);
    expect(text).not.toMatch(/意外|undefined|Error/);
    expect(await preview.part('file-name').textContent()).toBe('wuxing-315-2023.xlsx');
    expect(await preview.cell('E12').textContent()).toBe('62.31');
    // And the page goes on.
    await preview.open('pinghu-315-2023.xlsx');
    expect(await notice.count()).toBe(0);
  });
});

describe('saving', () => {
  it('a copy under another name holds the edits and the colours, and opens again', async () => {
    await preview.type('E12', '61.5');
    await preview.pane.colour();
    const statuses = await preview.statuses();
    const { name, bytes } = await preview.save();
    expect(name).toBe('wuxing-315-2023-校核.xlsx');
    expect(await preview.part('unsaved').isVisible()).toBe(false);
    expect(readWorkbook(bytes).sheets[0]?.values[11]?.[4]).toBe(61.5);
    await preview.open(name, bytes);
    expect(await preview.part('file-name').textContent()).toBe(name);
    expect(await preview.cell('E12').textContent()).toMatch(/^61\.5/);
    expect(await preview.statuses()).toEqual(statuses);
    const again = await preview.save();
    expect(again.name).toBe(name);
    expect(again.bytes.equals(bytes)).toBe(true);
  });

  it('results of the old workbook go when another is opened', async () => {
    await preview.pane.check();
    await preview.open('pinghu-315-2023.xlsx');
    expect(await preview.part('verdict').count()).toBe(0);
  });

  it('leaving the page with unsaved changes asks first', async () => {
    const asked: string[] = [];
    preview.page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await preview.type('E12', '61.5');
    await preview.page.reload();
    expect(asked).toEqual(['beforeunload']);
  });

  it('a dropped file is opened, in place of the untouched sample', async () => {
    await preview.drop([{ name: 'pinghu-315-2023.xlsx', bytes: await readFile(`${FIXTURES}/pinghu-315-2023.xlsx`) }]);
    await preview.page.locator('[data-test="file-name"]:text("pinghu")').waitFor();
    expect(await preview.part('files').count()).toBe(0);
  });
});
