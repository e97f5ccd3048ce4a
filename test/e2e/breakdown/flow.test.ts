/** From the district's targets to its towns' sheets, in the preview: seen first, written then, and exact in the file. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { axeViolations } from '../harness/axe';
import { OUTPUT } from '../harness/places';
import { openPreview, type PreviewPage } from '../harness/preview-page';
import { startBrowser, type TestBrowser } from '../harness/session';
import { breakdownParts, type BreakdownParts } from './parts';

let browser: TestBrowser;
let preview: PreviewPage;
let breakdown: BreakdownParts;
beforeAll(async () => {
  browser = await startBrowser();
  preview = await openPreview(browser);
  breakdown = breakdownParts(preview.page);
});
afterAll(async () => {
  await preview.close();
  await browser.close();
  expect(preview.troubles).toEqual([]);
});

/** What the six rows of 附件4 that can be divided must sum to (issue 5). */
const DISTRICT = [32, 140, 62.31, 3740, 40, 155];
const look = (name: string) => preview.page.screenshot({ path: `${OUTPUT}/breakdown-${name}.png` });
/** In hundredths: no figure has more decimals. */
const hundredths = (values: readonly unknown[]): number => values.reduce<number>((sum, value) => sum + Math.round(Number(value) * 100), 0);

describe('任务分解', () => {
  it('shows every figure before anything is written', async () => {
    const before = await preview.page.getByRole('tablist').last().getByRole('tab').count();
    await breakdown.open();
    await breakdown.part('quarters').check();
    await breakdown.part('period').waitFor();
    const rows = Object.values(await breakdown.rows());
    const divided = rows.filter(([total]) => total !== '—');
    expect(divided.map(([total]) => Number(total)).sort((a, b) => a - b)).toEqual([...DISTRICT].sort((a, b) => a - b));
    for (const [total, district, ...towns] of divided) {
      expect(district).toBe(total);
      expect(hundredths(towns)).toBe(hundredths([total]));
    }
    expect(await preview.page.getByRole('tablist').last().getByRole('tab').count()).toBe(before);
    await breakdown.part('period').selectOption('2023Q2');
    const quarter = Object.values(await breakdown.rows()).filter(([total]) => total !== '—');
    expect(quarter.length).toBeGreaterThan(0);
    for (const [total, , ...towns] of quarter) expect(hundredths(towns)).toBe(hundredths([total]));
    expect(await axeViolations(preview.page, '.pane')).toEqual([]);
    await look('result');
  });

  it('pins a figure by keyboard, and says which pin can not be met', async () => {
    await breakdown.part('period').selectOption('2023');
    const row = breakdown.part('breakdown-result').locator('tbody tr', { has: preview.page.locator('td:first-of-type', { hasText: /^3740$/ }) });
    const id = (await row.getAttribute('data-indicator')) ?? '';
    const figures = breakdown.part('breakdown-result').locator(`tr[data-indicator="${id}"] [data-test="figure"]`);
    const first = breakdown.part('breakdown-result').locator('[data-test="figure"]').first();
    await first.focus();
    for (let tries = 0; tries < 20 && !(await figures.first().evaluate((one) => one === document.activeElement)); tries += 1) await preview.page.keyboard.press('ArrowDown');
    await preview.page.keyboard.press('ArrowRight');
    expect(await figures.nth(1).evaluate((one) => one === document.activeElement)).toBe(true);
    await preview.page.keyboard.press('Enter');
    await breakdown.part('limit-dialog').waitFor();
    expect(await axeViolations(preview.page, '.pane')).toEqual([]);
    await look('limit');
    await preview.page.keyboard.type('四十');
    await preview.page.keyboard.press('Enter');
    expect(await breakdown.part('limit-dialog').getByRole('alert').isVisible()).toBe(true);
    await breakdown.part('limit-pin').fill('500');
    await preview.page.keyboard.press('Enter');
    await breakdown.part('limit-dialog').waitFor({ state: 'detached' });
    const pinned = (await breakdown.rows())[id] ?? [];
    expect(pinned[3]).toMatch(/^500/);
    expect(hundredths(pinned.slice(2).map((text) => text.replace(/[^\d.]/g, '')))).toBe(374_000);
    expect(await figures.nth(1).evaluate((one) => one === document.activeElement)).toBe(true);

    await preview.page.keyboard.press('Enter');
    await breakdown.part('limit-pin').fill('5000');
    await breakdown.part('set-limit').click();
    await breakdown.part('conflicts').waitFor();
    expect(await breakdown.part('conflicts').textContent()).toContain('5000');
    expect(await breakdown.part('write-breakdown').getAttribute('aria-disabled')).toBe('true');
    await look('conflict');
    await figures.nth(1).click();
    await breakdown.part('no-limit').click();
    await breakdown.part('conflicts').waitFor({ state: 'detached' });
  });

  it('writes the sheets, whose figures sum to the district\'s in the saved copy', async () => {
    await breakdown.part('write-breakdown').click();
    const said = await breakdown.succeed();
    expect(said).toContain('分解台账');
    await look('written');
    const { sheets } = readWorkbook((await preview.save()).bytes);
    const year = sheets.find(({ name }) => name.startsWith('分乡镇（2023年') && !name.includes('季度')) ?? sheets.find(({ name }) => said.includes(`“${name}”`));
    if (!year) throw new Error(sheets.map(({ name }) => name).join());
    expect(sumsOf(year.values)).toEqual(expect.arrayContaining(DISTRICT.map((one) => hundredths([one]))));
    const quarters = sheets.filter(({ name }) => /分乡镇.*季度/.test(name));
    expect(quarters).toHaveLength(4);
    const yearly = sheets[0];
    for (const quarter of quarters) for (const sum of sumsOf(quarter.values)) expect(yearly?.values.flat().filter((value) => typeof value === 'number').map((value) => hundredths([value]))).toContain(sum);
  });

  it('asks about a figure that was changed since', async () => {
    const sheet = (await preview.page.getByRole('tab').allTextContents()).find((name) => name.startsWith('分乡镇') && !name.includes('季度')) ?? '';
    await preview.tab(sheet).click();
    const cell = preview.page.locator('[data-test="grid"] td').filter({ hasText: /^\d+$/ }).nth(20);
    const address = (await cell.getAttribute('data-address')) ?? '';
    await preview.type(address, '7');
    await breakdown.part('reread').click();
    await breakdown.part('changed').waitFor();
    expect(await breakdown.part('changed').textContent()).toContain(address);
    expect(await breakdown.part('write-breakdown').getAttribute('aria-disabled')).toBe('true');
    await look('changed');
    expect(await axeViolations(preview.page, '.pane')).toEqual([]);
    await breakdown.part('changed-replace').click();
    await breakdown.part('changed-answered').waitFor();
    await breakdown.part('write-breakdown').click();
    await breakdown.succeed();
  });
});

/** Sums of the towns' figures of each row of a sheet, those before 合计, in hundredths. */
function sumsOf(values: readonly (readonly unknown[])[]): number[] {
  const header = values.findIndex((row) => row.includes('合计'));
  const total = values[header]?.indexOf('合计') ?? -1;
  return values.slice(header + 1).flatMap((row) => {
    const towns = row.slice(2, total).filter((value) => typeof value === 'number');
    return typeof row[total] === 'number' ? [hundredths(towns)] : [];
  });
}
