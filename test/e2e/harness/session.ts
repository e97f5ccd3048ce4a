/** A browser over dist/, and pages that remember everything that should not have happened in them. */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './chromium';
import { DIST } from './places';
import { serve, type StaticServer } from './server';

export interface Look {
  readonly language: 'zh-CN' | 'en-US';
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  readonly forcedColors?: 'active' | 'none';
}

export const DESKTOP: Look = { language: 'zh-CN', scheme: 'light', width: 1280, height: 800 };

export interface TestPage {
  readonly page: Page;
  /** Console errors, uncaught errors, violations of the content security policy, requests beyond this server. */
  readonly troubles: readonly string[];
  readonly close: () => Promise<void>;
}

export interface TestBrowser {
  readonly origin: string;
  readonly newPage: (look?: Partial<Look>, prepare?: (context: BrowserContext) => Promise<void>) => Promise<TestPage>;
  readonly close: () => Promise<void>;
}

export async function startBrowser(): Promise<TestBrowser> {
  const server: StaticServer = await serve(DIST);
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS] });
  return {
    origin: server.origin,
    newPage: (look = {}, prepare) => newPage(browser, server.origin, { ...DESKTOP, ...look }, prepare),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function newPage(
  browser: Browser,
  origin: string,
  look: Look,
  prepare?: (context: BrowserContext) => Promise<void>,
): Promise<TestPage> {
  const context = await browser.newContext({
    locale: look.language,
    colorScheme: look.scheme,
    forcedColors: look.forcedColors ?? 'none',
    viewport: { width: look.width, height: look.height },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const troubles: string[] = [];
  // Later routes are asked first, so a test may answer an address (office.js) that this one would refuse.
  await context.route(
    (url) => url.origin !== origin && !['data:', 'blob:'].includes(url.protocol),
    async (route) => {
      troubles.push(`request to ${route.request().url()}`);
      await route.abort();
    },
  );
  await prepare?.(context);
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`content security policy: ${event.violatedDirective} blocked ${event.blockedURI}`);
    });
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
  // Shared machines stall for many seconds at times; what a page waits for comes at once or never.
  page.setDefaultTimeout(45_000);
  return { page, troubles, close: () => context.close() };
}
