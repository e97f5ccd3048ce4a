/** Before any test: say once, in one sentence, what is missing, instead of failing every test for it. */
import { existsSync, mkdirSync } from 'node:fs';
import { buildStandIn } from './build-stand-in';
import { findChromium } from './chromium';
import { DIST, OUTPUT } from './places';

export default async function setup(): Promise<void> {
  findChromium();
  for (const page of ['preview.html', 'taskpane.html']) {
    if (!existsSync(`${DIST}/${page}`)) throw new Error(`dist/${page} is not built: run \`npm run build\` first, or \`npm run e2e\`, which does both.`);
  }
  mkdirSync(OUTPUT, { recursive: true });
  await buildStandIn();
}
