/** 校验 as a clerk uses it: the list by mouse and by the keyboard alone, long lists, long work, faults. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Snapshot } from '../../../src/core';
import { axeViolations } from '../harness/axe';
import { openPaneInExcel, snapshotOfFixture, type ExcelPaneHandle } from '../harness/excel-page';
import { manyFindings } from '../harness/many-findings';
import { startBrowser, type TestBrowser } from '../harness/session';

let browser: TestBrowser;
let messy: Snapshot;
beforeAll(async () => {
  browser = await startBrowser();
  messy = await snapshotOfFixture('wuxing-315-2023-messy.xlsx');
});
afterAll(() => browser.close());

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.closest('.finding')?.querySelector('.cell')?.textContent ?? document.activeElement?.getAttribute('data-test') ?? '');
const said = (page: Page): Promise<string> => page.locator('[data-test="live"]').innerText();

async function withPane(workbook: Snapshot, work: (excel: ExcelPaneHandle, page: Page) => Promise<void>): Promise<void> {
  const excel = await openPaneInExcel(browser, workbook, { width: 320, height: 640 });
  await work(excel, excel.page);
  expect(excel.troubles).toEqual([]);
  await excel.close();
}

describe('the keyboard alone', () => {
  it('checks, goes from finding to finding with the cell following, explains and corrects', async () => {
    await withPane(messy, async (excel, page) => {
      await page.locator('[data-test="check-workbook"]').focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-test="finding"]').first().waitFor();
      expect(await said(page)).toMatch(/^校验完成：未通过。强制性 \d+ 个/);

      await page.locator('button.finding-go[tabindex="0"]').focus();
      // The list is one stop of the Tab key, with the buttons of the one finding.
      expect(await page.locator('.sheet button.finding-go[tabindex="0"]').count()).toBe(1);
      const first = await focused(page);
      await page.keyboard.press('ArrowDown');
      const second = await focused(page);
      expect(second).not.toBe(first);
      await excel.page.waitForFunction(() => document.activeElement?.getAttribute('aria-current') === 'true');
      const at = await page.evaluate(() => document.activeElement?.querySelector('.cell')?.textContent ?? '');
      const row = Number(at.replace(/\D/g, '')) - 1;
      await page.waitForTimeout(400);
      expect((await excel.selection())?.range.row).toBe(row);

      // A soft one: E opens the field, Esc gives the finding back.
      const order = await page.locator('.sheet .finding').evaluateAll((items) => items.map((item) => item.className));
      const steps = order.findIndex((name) => name.includes('edge-soft')) - 1;
      for (let i = 0; i < steps; i += 1) await page.keyboard.press('ArrowDown');
      const soft = await focused(page);
      await page.keyboard.press('e');
      await page.locator('textarea:focus').waitFor();
      await page.keyboard.type('口径不同，e c / 照样可写');
      await page.keyboard.press('Escape');
      expect(await focused(page)).toBe(soft);
      expect(await page.locator('.said').innerText()).toContain('照样可写');

      // One that can be corrected: Tab reaches its button, and after it the next finding has the focus.
      await page.keyboard.press('/');
      expect(await focused(page)).toBe('search');
      await page.keyboard.type('h11');
      expect(await page.locator('[data-test="finding"]').count()).toBe(1);
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toBe('H11');
      await page.locator('[data-test="clear-filters"]').focus();
      await page.keyboard.press('Enter');
      await page.locator('button.finding-go[tabindex="0"]').focus();
      expect(await focused(page)).toBe('H11');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-test'))).toBe('fix');
      await page.keyboard.press('Enter');
      await page.locator('[data-test="notice"][data-intent="success"]').waitFor();
      await page.locator('[data-test="progress"]').first().waitFor({ state: 'detached' });
      expect(await excel.value('附件3', 10, 7)).toBe(15);
      await page.waitForFunction(() => document.activeElement?.classList.contains('finding-go') === true);
      expect(await focused(page)).not.toBe('H11');

      // It is kept among those that were corrected.
      await page.locator('[data-test="filters"]').focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-test="by-standing"]').selectOption({ index: 3 });
      expect(await page.locator('[data-test="finding"]').count()).toBeGreaterThan(0);
      expect(await page.locator('.finding .fixed').first().innerText()).toContain('已改正');
      expect(await axeViolations(page)).toEqual([]);
    });
  });

  it('copies a finding as a line, and lets it be copied by hand where the browser forbids it', async () => {
    await withPane(messy, async (excel, page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await excel.pane.check();
      await page.locator('button.finding-go').first().focus();
      await page.keyboard.press('c');
      await page.locator('[data-test="copy-finding"]', { hasText: '已复制' }).waitFor();
      const line = await page.evaluate(() => navigator.clipboard.readText());
      expect(line).toMatch(/^【强制性】附件3![A-Z]+\d+ .+：.+$/);
      expect(await said(page)).toMatch(/^已复制：/);
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) } });
        document.execCommand = () => false;
      });
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('c');
      await page.locator('[data-line]').waitFor();
      expect(await page.evaluate(() => getSelection()?.toString())).toContain('【强制性】');
    });
  });
});

describe('the list', () => {
  it('is grouped, filtered and searched, and says what to do when nothing is left', async () => {
    await withPane(messy, async (excel, page) => {
      await excel.pane.check();
      const all = await page.locator('[data-test="finding"]').count();
      await page.locator('[data-test="filters"]').click();
      await page.locator('[data-test="by-by"]').selectOption({ label: '按责任单位' });
      expect(await page.locator('.sheet-name').first().innerText()).toMatch(/科技局[\s\S]*\d+ 个/);
      expect(await page.locator('[data-test="finding"]').count()).toBe(all);
      expect(await page.locator('[data-test="by-department"] option').allInnerTexts()).toContainEqual(expect.stringMatching(/市监局（\d+）/));
      await page.locator('[data-test="by-severity"]').selectOption({ index: 2 });
      expect(await page.locator('.finding:not(.edge-soft)').count()).toBe(0);
      await page.locator('[data-test="search"]').fill('没有这样的字');
      await page.locator('[data-test="none"]').waitFor();
      await page.locator('[data-test="clear-filters"]').click();
      expect(await page.locator('[data-test="finding"]').count()).toBe(all);
    });
  });

  it('comes to the finding of a cell that is selected in the sheet, and announces it, filters or not', async () => {
    await withPane(messy, async (excel, page) => {
      await excel.pane.check();
      await excel.userSelects('附件4', 'C11');
      await page.waitForFunction(() => document.querySelector('.finding-go[aria-current="true"] .cell')?.textContent === 'C11');
      expect(await said(page)).toMatch(/^所选单元格 C11：\d+ 个问题。/);
      const box = await page.locator('.finding-go[aria-current="true"]').boundingBox();
      const head = await page.locator('[data-test="standing"]').boundingBox();
      expect(box?.y ?? 0).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0) - 1);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(641);

      await page.locator('[data-test="search"]').fill('h11');
      await excel.userSelects('附件4', 'C4');
      await page.locator('[data-test="outside"]', { hasText: 'C4' }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
    });
  });
});

describe('the head of the pane', () => {
  it('says what the workbook is, how it stands, when that was found, and what changed since, in every place', async () => {
    await withPane(messy, async (excel, page) => {
      const head = page.locator('[data-test="standing"]');
      expect(await head.innerText()).toContain('尚未校验');
      await excel.pane.check();
      expect(await head.innerText()).toMatch(/吴兴区 · 2023年 · 吴兴“315”主要指标进度表（按年度）、吴兴“315”主要指标进度表（分乡镇）[\s\S]*未通过[\s\S]*强制性\s*\d+[\s\S]*\d\d-\d\d \d\d:\d\d 校验[\s\S]*此后未见改动/);
      await page.locator('.finding').last().scrollIntoViewIfNeeded();
      expect((await head.boundingBox())?.y).toBe(0);
      await excel.pane.place('templates');
      await excel.userTypes('附件3', 'E6', 99);
      await head.getByText('此后有改动').waitFor();
      await page.locator('[data-test="recheck"]').click();
      await head.getByText('此后未见改动').waitFor();
    });
  });

  it('leads to the templates where no table was found', async () => {
    await withPane({ ...messy, sheets: messy.sheets.slice(0, 1).map((sheet) => ({ ...sheet, values: [['账目']], formulas: [['']], numberFormats: [['']], merges: [] })) }, async (_, page) => {
      await page.locator('[data-test="check-workbook"]').click();
      await page.locator('[data-test="to-templates"]').click();
      await page.locator('[data-test="insert"]').waitFor();
    });
  });
});

describe('a fault of ours', () => {
  it('is a sentence with a next step, and a detail that can be copied whole', async () => {
    await withPane(messy, async (excel, page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.evaluate(() => {
        (globalThis as unknown as { Excel: { run: unknown } }).Excel.run = () => {
          throw Object.assign(new TypeError('x is undefined'), { debugInfo: { code: 'GeneralException', errorLocation: 'Range.values', statement: 'range.values = [["机密"]]' } });
        };
      });
      await page.locator('[data-test="check-workbook"]').click();
      await page.locator('[data-test="copy-detail"]').click();
      await page.locator('[data-test="copy-detail"]', { hasText: '已复制' }).waitFor();
      const detail = await page.evaluate(() => navigator.clipboard.readText());
      expect(detail).toMatch(/^TypeError: x is undefined[\s\S]*GeneralException[\s\S]*Indicator Workbook \d+\.\d+\.\d+\nExcel[\s\S]*Mozilla/);
      expect(detail).not.toContain('机密');
      expect(await page.locator('[data-test="detail"]').innerText()).toBe(detail);
      expect(await axeViolations(page)).toEqual([]);
      void excel;
    });
  });
});

describe('a long list', () => {
  it.each([5, 51])('of the findings of %d sheets is drawn bit by bit, and every one is reached', async (sheets) => {
    await withPane(manyFindings(await snapshotOfFixture('wuxing-315-2023.xlsx'), sheets), async (excel, page) => {
      await excel.pane.check();
      const total = await page.locator('[data-test^="count-"] strong').allInnerTexts().then((counts) => counts.reduce((sum, count) => sum + Number(count), 0));
      expect(total).toBeGreaterThan(sheets * 50);
      const drawn = (): Promise<number> => page.locator('[data-test="finding"]').count();
      expect(await drawn()).toBe(100);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page.waitForFunction(() => document.querySelectorAll('.finding').length > 100);

      /** What the page itself measures from the event to the end of the frame that shows its effect. */
      const took = async (work: string): Promise<number> =>
        page.evaluate(async (what) => {
          const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          const change = (name: string, value: string, kind: string): void => {
            const field = document.querySelector(`[data-test="${name}"]`) as HTMLInputElement;
            field.value = value;
            field.dispatchEvent(new Event(kind, { bubbles: true }));
          };
          const start = performance.now();
          if (what.startsWith('key ')) (document.querySelector('.finding-go[tabindex="0"]') as HTMLElement).dispatchEvent(new KeyboardEvent('keydown', { key: what.slice(4), bubbles: true }));
          else if (what === 'by department') change('by-by', '按责任单位', 'change');
          else change('search', what, 'input');
          await frame();
          return Math.round(performance.now() - start);
        }, work);
      const times = { end: await took('key End'), up: await took('key ArrowUp'), home: await took('key Home'), group: await took('by department'), filter: await took('2027'), all: await took('') };
      console.log(`${total} findings, ms: the last shown ${times.end}, one up ${times.up}, back to the first ${times.home}, regrouped and drawn afresh ${times.group}, searched ${times.filter}, search emptied ${times.all}`);
      // Ten times what it takes on two busy cores: a list that is drawn whole takes longer.
      for (const time of Object.values(times)) expect(time).toBeLessThan(1_500);

      await page.locator('button.finding-go[tabindex="0"]').focus();
      await page.keyboard.press('End');
      const place = (): Promise<readonly string[]> => page.evaluate(() => ['aria-posinset', 'aria-setsize'].map((name) => document.activeElement?.closest('.finding')?.getAttribute(name) ?? ''));
      const [position, size] = await place();
      expect(Number(position)).toBeGreaterThan(0);
      expect(position).toBe(size);
      expect(await drawn()).toBeLessThanOrEqual(300);
      for (let i = 0; i < 60; i += 1) await page.keyboard.press('ArrowUp');
      expect(await page.evaluate(() => document.activeElement?.matches('.finding-go[tabindex="0"]'))).toBe(true);
      await page.keyboard.press('Home');
      expect((await place())[0]).toBe('1');
      expect(await page.evaluate(() => document.querySelector('.sheet .finding-go') === document.activeElement)).toBe(true);
    });
  });
});
