/** The built pages in Chromium: nothing inline, nothing sent anywhere, and nothing of a workbook read as markup. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { validate } from '../../../src/core/index';
import { fileReport } from '../../../src/cli/contract';
import { html } from '../../../src/cli/formats/html';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { templates } from '../../../src/templates/index';
import { breakdownParts } from '../breakdown/parts';
import { openPaneInExcel } from '../harness/excel-page';
import { DIST } from '../harness/places';
import { openPreview } from '../harness/preview-page';
import { startBrowser, type TestBrowser, type TestPage } from '../harness/session';
import { submitParts } from '../harness/submit-parts';
import { FILE, hostileBook, IMG } from './hostile-book';

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const pages = readdirSync(DIST).filter((name) => name.endsWith('.html'));

describe.each(pages)('%s as it is built', (name) => {
  const page = readFileSync(join(DIST, name), 'utf8');
  const policy = /http-equiv=["']?Content-Security-Policy["']? content="([^"]*)"/.exec(page)?.[1] ?? '';
  const inExcel = name === 'taskpane.html';
  const office = inExcel ? [new URL(OFFICE_JS).origin] : [];

  it('lets in itself, office.js where it runs in Excel, and nothing else', () => {
    const directives = Object.fromEntries(policy.split(';').map((each) => each.trim().split(/\s+/)).map(([directive = '', ...sources]) => [directive, sources]));
    expect(directives).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'", ...office],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'", ...office],
      ...(inExcel ? { 'frame-src': office } : {}),
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
    });
    expect(policy).not.toMatch(/unsafe|\*|blob:|https?:(?!\/\/appsforoffice\.microsoft\.com)/);
  });

  it('says so before anything is loaded, and holds nothing inline', () => {
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.search(/<script|<link/));
    expect([...page.matchAll(/<script([^>]*)>([^<]*)</g)].filter(([, attributes = '', code]) => !/\ssrc=/.test(attributes) || code !== '')).toEqual([]);
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<iframe|<base|<form/);
    const addresses = [...page.matchAll(/(?:src|href)=["']?([^"'\s>]+)/g)].map(([, address = '']) => address).filter((address) => /^[a-z]+:|^\/\//.test(address) && address !== 'data:,');
    expect(addresses).toEqual(inExcel ? [OFFICE_JS] : []);
  });
});

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** A browser that writes down every request of its pages, from the first on. */
function listening(): { readonly browser: TestBrowser; readonly beyond: () => readonly string[]; readonly count: () => number } {
  const asked: string[] = [];
  return {
    browser: {
      ...browser,
      newPage: (look, prepare) =>
        browser.newPage(look, async (context) => {
          context.on('request', (request) => void asked.push(request.url()));
          context.on('page', (page) => page.on('websocket', (socket) => void asked.push(socket.url())));
          await prepare?.(context);
        }),
    },
    beyond: () => asked.filter((url) => !url.startsWith(`${browser.origin}/`) && !/^(?:data|blob|about):/.test(url)),
    count: () => asked.length,
  };
}

/** Nothing of the workbook became an element or ran. */
async function expectText({ page, troubles }: TestPage): Promise<void> {
  expect(await page.evaluate(() => 'xss' in globalThis)).toBe(false);
  expect(await page.locator('[onerror], [onload], img[src="x"], a[href^="javascript:"], main script').count()).toBe(0);
  expect(troubles).toEqual([]);
}

describe('a workbook full of markup', () => {
  it('in the preview: opened, checked, coloured, reported, divided, handed out, collected, explained in 帮助', async () => {
    const listened = listening();
    const preview = await openPreview(listened.browser);
    await preview.open(FILE, hostileBook());
    // Shown as what it is: in the tab, in a cell, in the findings.
    expect(await preview.tab(IMG).textContent()).toContain(IMG);
    await preview.pane.check();
    expect((await preview.pane.findings()).map(({ message, figures, subject }) => message + figures + subject).join('\n')).toContain(IMG);
    expect(await preview.part('grid').textContent()).toContain(IMG);
    await preview.pane.colour();
    await expectText(preview);

    const submit = submitParts(preview.page);
    await submit.open();
    await submit.report();
    await submit.verify();
    expect((await submit.departments()).join('\n')).toContain(IMG);
    await expectText(preview);

    const breakdown = breakdownParts(preview.page);
    await preview.page.locator('#tab-breakdown').click();
    await breakdown.unfold('hand-out');
    await breakdown.part('hand-out').click();
    await breakdown.part('save-town').first().waitFor();
    const [download] = await Promise.all([preview.page.waitForEvent('download'), breakdown.part('save-town').first().click()]);
    await breakdown.part('returned-files').setInputFiles([
      { name: FILE, mimeType: '', buffer: Buffer.from(IMG) },
      { name: `${IMG} 2.xlsx`, mimeType: '', buffer: readFileSync(await download.path()) },
    ]);
    await breakdown.part('collected').waitFor();
    expect(await breakdown.part('collected').textContent()).toContain(IMG);
    await expectText(preview);

    await preview.page.locator('[data-test="help-open"]').click();
    await preview.page.locator('[data-test="topic-start"]').waitFor();
    await expectText(preview);
    expect((await preview.save()).bytes.length).toBeGreaterThan(1_000);
    expect(listened.beyond()).toEqual([]);
    expect(listened.count()).toBeGreaterThan(3);
    await preview.close();
  });

  it('in Excel: checked, coloured, reported, explained; only office.js comes from elsewhere', async () => {
    const listened = listening();
    const excel = await openPaneInExcel(listened.browser, readWorkbook(hostileBook()));
    await excel.pane.check();
    expect((await excel.pane.findings()).map(({ message, figures, subject }) => message + figures + subject).join('\n')).toContain(IMG);
    await excel.pane.colour();
    const submit = submitParts(excel.page);
    await submit.open();
    await submit.report();
    expect((await submit.departments()).join('\n')).toContain(IMG);
    await excel.page.locator('#tab-breakdown').click();
    await excel.page.locator('#panel-breakdown').waitFor();
    await excel.page.locator('#tab-templates').click();
    await excel.page.locator('[data-test="help-open"]').click();
    await excel.page.locator('[data-test="topic-start"]').waitFor();
    await expectText(excel);
    expect(listened.beyond()).toEqual([OFFICE_JS]);
    await excel.close();
  });

  it('in the html report of the command line, which needs nothing from anywhere', async () => {
    const snapshot = readWorkbook(hostileBook());
    const text = html.open('zh') + html.file(fileReport(FILE, validate(snapshot, templates), 'zh'), 'zh') + html.close;
    expect(text).not.toMatch(/<script|https?:|\son[a-z]+=["']/);
    const listened = listening();
    const report = await listened.browser.newPage();
    await report.page.setContent(text);
    expect(await report.page.locator('body').textContent()).toContain(IMG);
    await expectText(report);
    expect(listened.beyond()).toEqual([]);
    await report.close();
  });
});

it('the policy is in force: what would break it is blocked', async () => {
  const { page, troubles, close } = await openPreview(browser);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = 1';
    document.body.append(script);
    const image = document.createElement('div');
    image.innerHTML = '<img src="data:," onerror="window.ran = 2">';
    document.body.append(image);
    await fetch('https://example.invalid/').catch(() => undefined);
    await new Promise((done) => setTimeout(done, 300));
    let evaluated = false;
    try {
      evaluated = Boolean(new Function('return true')());
    } catch {
      // As it should.
    }
    return [(globalThis as unknown as { ran?: number }).ran, evaluated];
  });
  expect(ran).toEqual([undefined, false]);
  expect(troubles.filter((trouble) => trouble.includes('content security policy')).length).toBeGreaterThanOrEqual(3);
  expect(troubles.some((trouble) => trouble.startsWith('request to'))).toBe(false);
  await close();
});
