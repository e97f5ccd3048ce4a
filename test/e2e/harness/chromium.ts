/** Finds a Chromium to drive. playwright-core brings none of its own, so that `npm ci` stays small and offline. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'msedge.exe', 'chrome.exe'];

const FIXED_PLACES = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const HOW_TO_GET_ONE =
  'The browser tests need Chromium, Chrome or Edge, and none was found. ' +
  'Debian or Ubuntu: sudo apt-get install chromium fonts-noto-cjk. Elsewhere: install Chrome, ' +
  'or set CHROME_PATH to the program of one that is there already.';

/** Measured to work on Debian's Chromium as root and without a display (shared/libraries.md, "Toolchain"). */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Throws with a sentence that says how to get one. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  const wanted = env['CHROME_PATH'];
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`CHROME_PATH is ${wanted}, and there is no such file. ${HOW_TO_GET_ONE}`);
  }
  const onPath = (env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [...FIXED_PLACES, ...onPath].find((path) => existsSync(path));
  if (found === undefined) throw new Error(HOW_TO_GET_ONE);
  return found;
}
