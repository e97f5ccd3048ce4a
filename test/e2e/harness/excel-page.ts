/** The built pane in a page that takes itself for Excel: Microsoft's client library over the little workbook. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';
import type { Range } from '../../../src/core/sheet/address';
import type { Snapshot } from '../../../src/core/sheet/snapshot';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { STAND_IN } from './build-stand-in';
import { paneParts, type PaneParts } from './pane-parts';
import { FIXTURES } from './places';
import { seedOf } from './seed';
import type { Look, TestBrowser, TestPage } from './session';
import type { ExcelPage } from './stand-in-page';

const LIBRARY = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');

export interface ShownSheet {
  readonly name: string;
  /** Formula, fill and areas of each conditional format. */
  readonly formats: readonly { readonly formula: string; readonly fill: string; readonly ranges: readonly Range[] }[];
}

export interface ExcelPaneHandle extends TestPage {
  readonly pane: PaneParts;
  /** How many requests Excel has answered so far. */
  readonly requests: () => Promise<number>;
  readonly sheets: () => Promise<readonly ShownSheet[]>;
  readonly selection: () => Promise<{ readonly sheet: string; readonly range: Range } | undefined>;
  readonly value: (sheet: string, row: number, column: number) => Promise<unknown>;
  /** The clerk types into a cell of the sheet. */
  readonly userTypes: (sheet: string, address: string, input: string | number) => Promise<void>;
  /** The clerk goes to a cell. */
  readonly userSelects: (sheet: string, address: string) => Promise<void>;
  readonly startCellEditing: (isEditing: boolean) => Promise<void>;
}

export async function snapshotOfFixture(name: string): Promise<Snapshot> {
  return readWorkbook(await readFile(`${FIXTURES}/${name}`));
}

/** @param prepare what happens to requests of the page, say; the engine is then not waited for */
export async function openPaneInExcel(browser: TestBrowser, workbook: Snapshot, look: Partial<Look> = {}, prepare?: (context: BrowserContext) => Promise<void>): Promise<ExcelPaneHandle> {
  const seed = { workbook: seedOf(workbook), language: look.language ?? 'zh-CN' };
  const test = await browser.newPage(look, async (context) => {
    await context.addInitScript((value) => Object.assign(globalThis, { workbookSeed: value }), seed);
    await context.route(/\/office\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: `${readFileSync(LIBRARY, 'utf8')}\n${readFileSync(STAND_IN, 'utf8')}` }),
    );
    await prepare?.(context);
  });
  const { page } = test;
  // A script that is held holds the page's `load` as well.
  await page.goto(`${browser.origin}/taskpane.html`, { waitUntil: prepare ? 'domcontentloaded' : 'load' });
  await page.locator('[data-test="check-workbook"]').waitFor();
  // Listed once the engine has arrived.
  if (!prepare) await page.locator('#panel-templates input[name="template"]').first().waitFor({ state: 'attached' });
  return {
    ...test,
    pane: paneParts(page),
    requests: () => page.evaluate(() => (globalThis as unknown as ExcelPage).standIn.requests.length),
    sheets: () =>
      page.evaluate(() =>
        (globalThis as unknown as ExcelPage).standIn.workbook.sheets.map(({ name, conditionalFormats }) => ({
          name,
          formats: conditionalFormats.map(({ formula, fill, ranges }) => ({ formula, fill, ranges })),
        })),
      ),
    selection: () => page.evaluate(() => (globalThis as unknown as ExcelPage).standIn.workbook.selection),
    value: (sheet, row, column) =>
      page.evaluate(
        ([name, key]) => (globalThis as unknown as ExcelPage).standIn.workbook.sheets.find((one) => one.name === name)?.cells.get(key ?? '')?.value,
        [sheet, `${row},${column}`] as const,
      ),
    userTypes: (sheet, address, input) =>
      page.evaluate(([name, at, value]) => (globalThis as unknown as ExcelPage).standIn.userTypes(name, at, value), [sheet, address, input] as const),
    userSelects: (sheet, address) => page.evaluate(([name, at]) => (globalThis as unknown as ExcelPage).standIn.userSelects(name, at), [sheet, address] as const),
    startCellEditing: (isEditing) =>
      page.evaluate((value) => {
        (globalThis as unknown as ExcelPage).standIn.isEditingCell = value;
      }, isEditing),
  };
}
