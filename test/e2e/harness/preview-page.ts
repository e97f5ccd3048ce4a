/** The preview as a person uses it. */
import { readFile } from 'node:fs/promises';
import type { Download, Locator } from 'playwright-core';
import { paneParts, type PaneParts } from './pane-parts';
import { FIXTURES } from './places';
import type { Look, TestBrowser, TestPage } from './session';

export interface PreviewPage extends TestPage {
  readonly pane: PaneParts;
  /** A cell of the sheet that is shown. */
  readonly cell: (address: string) => Locator;
  readonly active: () => Promise<string | null>;
  readonly fillOf: (address: string) => Promise<string>;
  readonly tab: (name: string) => Locator;
  /** Opens a file of test/fixtures, or bytes under a name. */
  readonly open: (name: string, bytes?: Uint8Array) => Promise<void>;
  /** Drops files onto the grid as from the desktop. */
  readonly drop: (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => Promise<void>;
  readonly type: (address: string, text: string) => Promise<void>;
  readonly save: () => Promise<{ readonly name: string; readonly bytes: Buffer }>;
  readonly statuses: () => Promise<Readonly<Record<string, string>>>;
  readonly part: (name: string) => Locator;
}

export async function openPreview(browser: TestBrowser, look: Partial<Look> = {}): Promise<PreviewPage> {
  const test = await browser.newPage(look);
  const { page } = test;
  await page.goto(`${browser.origin}/preview.html`);
  const part = (name: string): Locator => page.locator(`[data-test="${name}"]`);
  const grid = part('grid');
  await grid.locator('table').waitFor();
  const cell = (address: string): Locator => grid.locator(`td[data-address="${address}"]`);
  return {
    ...test,
    pane: paneParts(page),
    cell,
    part,
    active: () => grid.locator('td.active').getAttribute('data-address'),
    fillOf: (address) => cell(address).evaluate((element) => getComputedStyle(element).backgroundColor),
    tab: (name) => page.getByRole('tab', { name, exact: true }),
    open: async (name, bytes) => {
      const buffer = Buffer.from(bytes ?? (await readFile(`${FIXTURES}/${name}`)));
      await part('file-input').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
      await page.locator('[data-test="notice"].pv-error, [data-test="status"]:text-matches("已打开|Opened")').first().waitFor();
    },
    drop: async (files) => {
      await page.evaluate((contents) => {
        const data = new DataTransfer();
        for (const { name, bytes } of contents) data.items.add(new File([new Uint8Array(bytes)], name));
        document.querySelector('.pv-grid')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      }, files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })));
    },
    type: async (address, text) => {
      await cell(address).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    save: async () => {
      const [file] = await Promise.all([page.waitForEvent('download'), part('save').click()]);
      return { name: file.suggestedFilename(), bytes: await bytesOf(file) };
    },
    statuses: () =>
      grid.locator('td[data-status]').evaluateAll((cells) =>
        Object.fromEntries(cells.map((one) => [one.getAttribute('data-address') ?? '', one.getAttribute('data-status') ?? ''])),
      ),
  };
}

async function bytesOf(file: Download): Promise<Buffer> {
  return readFile(await file.path());
}
