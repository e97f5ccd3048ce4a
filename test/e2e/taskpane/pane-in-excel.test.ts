/** The built pane over Microsoft's client library, with each of the sample workbooks behind it. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { markFormula, printAddress, validate, type Snapshot } from '../../../src/core';
import { templates } from '../../../src/templates';
import { openPaneInExcel, snapshotOfFixture, type ExcelPaneHandle } from '../harness/excel-page';
import { startBrowser, type TestBrowser } from '../harness/session';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe.each(['wuxing-315-2023.xlsx', 'wuxing-315-2023-messy.xlsx', 'pinghu-315-2023.xlsx'])('%s', (file) => {
  let workbook: Snapshot;
  let excel: ExcelPaneHandle;
  beforeEach(async () => {
    workbook = await snapshotOfFixture(file);
    excel = await openPaneInExcel(browser, workbook);
  });
  afterEach(async () => {
    const { troubles } = excel;
    await excel.close();
    expect(troubles).toEqual([]);
  });
  const counted = async (work: () => Promise<void>): Promise<number> => {
    const before = await excel.requests();
    await work();
    return (await excel.requests()) - before;
  };

  it('is read in two round trips, and yields what the core finds in the file itself', async () => {
    expect(await counted(excel.pane.check)).toBe(2);
    const wanted = validate(workbook, templates).findings.map(({ rule, places: [place] }) => `${rule} ${place ? printAddress(place) : ''}`);
    expect(wanted.length).toBeGreaterThan(0);
    expect((await excel.pane.findings()).map(({ rule, cell }) => `${rule} ${cell}`).sort()).toEqual([...wanted].sort());
  });

  it('a finding that is clicked selects its cell in the sheet', async () => {
    await excel.pane.check();
    const { findings } = validate(workbook, templates);
    const wanted = findings.find(({ places }) => places.length > 0);
    const place = wanted?.places[0];
    if (!wanted || !place) throw new Error('No finding has a place.');
    // One to select, and one in which the event of the selection asks for the sheet's name.
    expect(await counted(() => excel.pane.finding(wanted.rule, printAddress(place)).first().click())).toBeLessThanOrEqual(2);
    expect(await excel.selection()).toEqual({ sheet: place.sheet, range: expect.objectContaining({ row: place.row, column: place.column }) });
  });

  it('is checked and coloured in three round trips, again and again, and cleared without a trace', async () => {
    const before = await excel.sheets();
    expect(await counted(excel.pane.colour)).toBe(3);
    const coloured = await excel.sheets();
    const ours = coloured.flatMap(({ formats }) => formats);
    expect(ours.map(({ formula }) => formula)).toContain(markFormula('passed'));
    expect(await counted(excel.pane.colour)).toBe(3);
    expect(await excel.sheets()).toEqual(coloured);
    await excel.pane.clear();
    expect(await excel.sheets()).toEqual(before);
  });

  it('takes a template, and says that results are old once the clerk types', async () => {
    const template = templates[0];
    if (!template) throw new Error('There are no templates.');
    // Two in which the open place looks for the workbook's own packs, two to read, one to write, and one each in which
    // the events of the new cells and of the selection ask for the sheet's name.
    expect(await counted(() => excel.pane.insert(template.id, 'published'))).toBeLessThanOrEqual(7);
    const sheets = await excel.sheets();
    expect(sheets).toHaveLength(workbook.sheets.length + 1);
    const added = sheets.find(({ name }) => !workbook.sheets.some((sheet) => sheet.name === name))?.name ?? '';
    await excel.pane.place('check');
    await excel.pane.check();
    expect(await excel.pane.stale.count()).toBe(0);
    await excel.userTypes(added, 'E3', 99);
    await excel.pane.stale.waitFor();
    await excel.pane.check();
    expect(await excel.pane.findings()).toEqual(expect.arrayContaining([expect.objectContaining({ rule: 'years-trend', figures: expect.stringContaining('99') })]));
  });

  it('says what to do while a cell is being edited, and goes on afterwards', async () => {
    await excel.startCellEditing(true);
    await excel.page.locator('[data-test="check-workbook"]').click();
    await excel.page.locator('[data-test="notice"][data-intent="error"]', { hasText: 'Enter' }).waitFor();
    await excel.startCellEditing(false);
    await excel.pane.check();
    expect(await excel.page.locator('[data-test="notice"][data-intent="error"]').count()).toBe(0);
  });
});

describe('outside Excel', () => {
  it('says to open the preview, and leads there', async () => {
    const test = await browser.newPage({}, async (context) => {
      await context.route(/\/office\.js$/, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'window.Office = { HostType: { Excel: "Excel" }, onReady: async () => ({ host: null, platform: null }) };' }),
      );
    });
    await test.page.goto(`${browser.origin}/taskpane.html`);
    await test.page.locator('[data-test="instead"] a').click();
    await test.page.locator('[data-test="grid"] table').waitFor();
    expect(test.troubles).toEqual([]);
    await test.close();
  });

  it('says where office.js was looked for when it could not be loaded', async () => {
    const test = await browser.newPage();
    await test.page.goto(`${browser.origin}/taskpane.html`);
    await test.page.locator('[data-test="instead"]', { hasText: 'appsforoffice.microsoft.com' }).waitFor();
    expect(test.troubles.filter((trouble) => !/office\.js|ERR_FAILED/.test(trouble))).toEqual([]);
    await test.close();
  });
});
