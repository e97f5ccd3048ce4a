/**
 * How soon the pane is painted and can be used, in Chromium with a processor four times as slow, beside other pages.
 * Part of the bench, and by itself for builds to compare with one another:
 *
 *   npx tsx test/bench/pane-start.ts dist [another build …]
 */
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../e2e/harness/chromium';
import { serve } from '../e2e/harness/server';
import { median } from './measure';
import { plainTable } from './table';

export interface StartPage {
  readonly name: string;
  /** What is served, and the page in it. */
  readonly folder: string;
  readonly page: string;
}

const SLOWER = 4;
/** office.js in so far as a page needs it to start: what Microsoft's takes is the same for all, and not counted. */
const OFFICE = `Office = { HostType: { Excel: 'Excel' }, EventType: {}, actions: { associate() {} }, onReady: async () => ({ host: 'Excel' }),
  context: { displayLanguage: 'zh-CN', requirements: { isSetSupported: () => false } } }; Excel = { run: () => Promise.reject(new Error('no workbook')) };`;
const plain = (script: string): string =>
  `<!doctype html><html data-plain><meta charset="utf-8"><title>指标校核</title>${script}<h1>指标校核</h1><button data-test="check-workbook">校验工作簿</button>`;
/** Beside the plain page itself: the same as a page of Excel's, which asks for office.js before anything else. */
const PLAIN = { 'plain.html': plain(''), 'plain-in-excel.html': plain('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>') } as const;

/**
 * Notes when the button can be pressed, when it is the page's own script that draws it, and when all is there. A button
 * of the pane's first view (src/taskpane/first-view) counts only once its script hears presses. A text: tsx names
 * functions by a helper that the page has not.
 */
const WATCH = `globalThis.seen = {};
(function look() {
  const button = document.querySelector('[data-test="check-workbook"]');
  const isFirst = button && button.closest('.first-view') !== null;
  const stands = button && (!button.tagName.includes('-') || button.shadowRoot);
  if (stands && (!isFirst || 'hears' in document.documentElement.dataset)) seen.usable ??= performance.now();
  if (stands && !isFirst) seen.live ??= performance.now();
  if (button && ('plain' in document.documentElement.dataset || document.querySelector('input[name="template"]'))) seen.complete ??= performance.now();
  if (seen.complete === undefined) setTimeout(look, 1);
})();`;

interface Start {
  readonly painted: number;
  /** Its button stands there and may be pressed; a press is kept until it can be carried out. */
  readonly usable: number;
  /** The button is that of the page's own script, where it was one of the first view before. */
  readonly live: number;
  /** A press would be carried out at once: the pane's engine is there. */
  readonly complete: number;
  /** Bytes, gzip, of what was asked for before it was usable, and of everything. */
  readonly first: number;
  readonly all: number;
}

async function startOf(browser: Browser, address: string): Promise<Start> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 320, height: 700 } });
  await context.route(/office\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: OFFICE }));
  for (const [name, body] of Object.entries(PLAIN)) await context.route(`**/${name}`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await context.addInitScript(WATCH);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const sizes = gzippedSizes(page);
  await page.goto(address);
  await page.waitForFunction(() => (globalThis as unknown as { seen: Record<string, number> }).seen['complete'] !== undefined);
  await page.waitForTimeout(200);
  const { asked, ...times } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    usable: (globalThis as unknown as { seen: Record<string, number> }).seen['usable'] ?? Number.NaN,
    live: (globalThis as unknown as { seen: Record<string, number> }).seen['live'] ?? Number.NaN,
    complete: (globalThis as unknown as { seen: Record<string, number> }).seen['complete'] ?? Number.NaN,
    asked: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(({ name, startTime }) => ({ name, startTime })),
  }));
  const bytes = await Promise.all(asked.map(async ({ name, startTime }) => ({ startTime, size: (await sizes.get(name)) ?? 0 })));
  await context.close();
  const sum = (until: number): number => bytes.reduce((total, { startTime, size }) => total + (startTime < until ? size : 0), 0);
  return { ...times, first: sum(times.usable), all: sum(Infinity) };
}

/** By address, as they come; without office.js. */
function gzippedSizes(page: Page): ReadonlyMap<string, Promise<number>> {
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (!response.url().endsWith('/office.js')) sizes.set(response.url(), response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  return sizes;
}

/** The section: every page in turn, so that a busy moment of the machine is everybody's; the first page is ours. */
export async function paneStarts(runs: number, pages: readonly StartPage[]): Promise<string> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS] });
  const servers = await Promise.all(pages.map(({ folder }) => serve(folder)));
  const addresses = new Map(pages.map(({ name, page }, index) => [name, `${servers[index]?.origin}/${page}`]));
  const measured = [
    { name: 'a plain page: a heading and a button', address: `${servers[0]?.origin}/plain.html` },
    { name: 'the same with office.js (a few lines in its place, as for the pane)', address: `${servers[0]?.origin}/plain-in-excel.html` },
    ...[...addresses].map(([name, address]) => ({ name, address })),
  ].map((page) => ({ ...page, starts: [] as Start[] }));
  try {
    // The first time warms up the browser.
    for (let run = 0; run <= runs; run += 1)
      for (const { address, starts } of measured) {
        const start = await startOf(browser, address);
        if (run > 0) starts.push(start);
      }
  } finally {
    await browser.close();
    for (const { close } of servers) await close();
  }
  const rows = measured.map(({ name, starts }) => ({ name, of: (key: keyof Start): number => median(starts.map((start) => start[key])) }));
  const [plain] = rows;
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
  const ratio = (value: number, base: number | undefined): string => (base === undefined ? '–' : `${(value / base).toFixed(2)} ×`);
  return plainTable(
    `The pane's start in Chromium, processor ${SLOWER} × slower (goals for the pane: ≤ 60 kB until usable, usable in ≤ 2 × the plain page's time)`,
    ['', 'kB (gzip) until usable', 'kB in all', 'first paint, ms', 'ratio', 'usable, ms', 'ratio', 'live, ms', 'all there, ms'],
    rows.map(({ name, of }) => [name, kilobytes(of('first')), kilobytes(of('all')), Math.round(of('painted')), ratio(of('painted'), plain?.of('painted')), Math.round(of('usable')), ratio(of('usable'), plain?.of('usable')), Math.round(of('live')), Math.round(of('complete'))]),
  );
}

if (require.main === module) {
  const builds = process.argv.slice(2).map((folder) => ({ name: folder, folder, page: 'taskpane.html' }));
  if (builds.length === 0) throw new Error('Name the folder of a build, such as dist.');
  void paneStarts(5, builds).then(console.log);
}
