/**
 * How soon the pane is painted and can be used, in Chromium with a processor four times as slow, beside a plain page:
 *
 *   npx tsx test/bench/pane-start.ts dist [another build to compare with …]
 */
import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../e2e/harness/chromium';
import { serve } from '../e2e/harness/server';

const RUNS = 5;
const SLOWER = 4;
/** office.js in so far as the pane needs it to start: what Microsoft's takes is the same before and after. */
const OFFICE = `Office = { HostType: { Excel: 'Excel' }, EventType: {}, actions: { associate() {} }, onReady: async () => ({ host: 'Excel' }),
  context: { displayLanguage: 'zh-CN', requirements: { isSetSupported: () => false } } }; Excel = { run: () => Promise.reject(new Error('no workbook')) };`;
const PLAIN = '<!doctype html><meta charset="utf-8"><title>指标校核</title><h1>指标校核</h1><button data-test="check-workbook">校验工作簿</button>';

/** Notes when the button stands there, and when the engine does. A text: tsx names functions by a helper that the page has not. */
const WATCH = `globalThis.seen = {};
(function look() {
  const button = document.querySelector('[data-test="check-workbook"]');
  const isPlain = button !== null && !button.tagName.includes('-');
  if (button && (isPlain || button.shadowRoot)) seen.usable ??= performance.now();
  if (isPlain || document.querySelector('input[name="template"]')) seen.complete ??= performance.now();
  if (seen.complete === undefined) setTimeout(look, 1);
})();`;

interface Start {
  readonly painted: number;
  /** Its button stands there and may be pressed. */
  readonly usable: number;
  /** A press would be carried out at once. */
  readonly complete: number;
}

async function startOf(browser: Browser, address: string, isPlain: boolean): Promise<Start> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 320, height: 700 } });
  await context.route(/office\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: OFFICE }));
  if (isPlain) await context.route(/plain\.html$/, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: PLAIN }));
  await context.addInitScript(WATCH);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(address);
  await page.waitForFunction(() => (globalThis as unknown as { seen: Record<string, number> }).seen['complete'] !== undefined);
  await page.waitForTimeout(200);
  const start = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    usable: (globalThis as unknown as { seen: Record<string, number> }).seen['usable'] ?? Number.NaN,
    complete: (globalThis as unknown as { seen: Record<string, number> }).seen['complete'] ?? Number.NaN,
  }));
  await context.close();
  return start;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

async function main(builds: readonly string[]): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS] });
  const servers = await Promise.all(builds.map(serve));
  const [first] = servers;
  if (!first) throw new Error('Name the folder of a build, such as dist.');
  const pages = [{ name: 'plain page', address: `${first.origin}/plain.html`, isPlain: true }, ...servers.map(({ origin }, i) => ({ name: builds[i] ?? '', address: `${origin}/taskpane.html`, isPlain: false }))];
  const starts = new Map(pages.map(({ name }) => [name, [] as Start[]]));
  // One after the other, so that a busy moment of the machine is everybody's.
  for (let run = 0; run < RUNS; run += 1) for (const { name, address, isPlain } of pages) starts.get(name)?.push(await startOf(browser, address, isPlain));
  console.log(`| ms, medians of ${RUNS}, processor ${SLOWER} × slower | first contentful paint | usable | engine there |\n|---|--:|--:|--:|`);
  for (const [name, own] of starts) console.log(`| ${name} | ${(['painted', 'usable', 'complete'] as const).map((key) => Math.round(median(own.map((one) => one[key])))).join(' | ')} |`);
  await browser.close();
  for (const { close } of servers) await close();
}

void main(process.argv.slice(2));
