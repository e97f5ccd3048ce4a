/**
 * Draws assets/*-<size>.png from the SVG files beside them (`npm run icons`). The PNG files are committed: a build
 * needs no browser. Office asks for 16, 32 and 80 px in a ribbon, and 32 and 64 in its lists of add-ins.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const ASSETS = resolve('assets');

/** Which drawing serves which size of which icon. */
const ICONS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  icon: { 16: 'icon-small.svg', 32: 'icon-small.svg', 64: 'icon.svg', 80: 'icon.svg' },
  mark: { 16: 'mark.svg', 32: 'mark.svg', 80: 'mark.svg' },
  clear: { 16: 'clear.svg', 32: 'clear.svg', 80: 'clear.svg' },
  divide: { 16: 'divide.svg', 32: 'divide.svg', 80: 'divide.svg' },
};

async function drawAll(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
  });
  try {
    for (const [name, drawings] of Object.entries(ICONS)) {
      for (const [size, source] of Object.entries(drawings)) await draw(browser, source, name, Number(size));
    }
  } finally {
    await browser.close();
  }
}

async function draw(browser: Browser, source: string, name: string, size: number): Promise<void> {
  const svg = readFileSync(resolve(ASSETS, source), 'utf8');
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const path = resolve(ASSETS, `${name}-${size}.png`);
  await page.screenshot({ path, omitBackground: true });
  await page.close();
  console.log(path);
}

void drawAll();
