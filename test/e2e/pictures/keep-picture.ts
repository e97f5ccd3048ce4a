/** Compares a picture in assets/ with the page as it is; writes it anew only when asked to. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../harness/places';
import { digestOf, fingerprintOf, firstDifference, type Fingerprint } from './fingerprint';

/** A README that takes long to load is not read. */
const MOST_BYTES = 300_000;

export const isUpdating = process.env['UPDATE_PICTURES'] === '1';

/** Answers what is wrong with the picture, in a sentence; undefined where nothing is. */
export async function keepPicture(page: Page, name: string): Promise<string | undefined> {
  const picture = resolve(ROOT, `assets/${name}.png`);
  const sidecar = resolve(ROOT, `test/e2e/pictures/${name}.json`);
  const now = await fingerprintOf(page);
  const old = (why: string): string => `picture ${name} is out of date (${why}): run UPDATE_PICTURES=1 npm run e2e`;
  if (isUpdating) {
    const known = existsSync(sidecar) ? (JSON.parse(readFileSync(sidecar, 'utf8')) as Fingerprint) : undefined;
    const isSame = known && !firstDifference(known, now) && existsSync(picture) && digestOf(readFileSync(picture)) === known.png;
    // Pixels differ from machine to machine: what shows the same is left alone.
    if (!isSame) {
      const png = await page.screenshot({ path: picture, animations: 'disabled' });
      writeFileSync(sidecar, `${JSON.stringify({ png: digestOf(png), ...now }, null, 1)}\n`);
    }
  }
  if (!existsSync(picture) || !existsSync(sidecar)) return old('it was never taken');
  const png = readFileSync(picture);
  const known = JSON.parse(readFileSync(sidecar, 'utf8')) as Fingerprint;
  if (digestOf(png) !== known.png) return old('it is not the picture that its fingerprint was taken with');
  if (png.length > MOST_BYTES) return `picture ${name} has ${png.length} bytes, more than ${MOST_BYTES}: show less in it`;
  const difference = firstDifference(known, now);
  return difference === undefined ? undefined : old(difference);
}
