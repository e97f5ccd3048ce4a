/**
 * What a picture shows, without its pixels: fonts differ between machines, and words, roles, regions and theme do not.
 * A fingerprint lies beside the test as JSON, so that a picture that went stale is a readable difference.
 */
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';

export interface Fingerprint {
  /** SHA-256 of the PNG in assets/ that was taken with it. */
  readonly png: string;
  readonly theme: string;
  readonly viewport: string;
  /** Width and place of each region, in steps that no font moves. */
  readonly regions: readonly string[];
  /** Roles, names, states and text of everything but the sheet's cells. */
  readonly roles: readonly string[];
  /** The sheet's first cells: address, text, status. */
  readonly cells: readonly string[];
}

const REGIONS = ['.pv-work', '.pv-pane', '.pane', '.standing', '.pv-grid'];
/** Rows far above the lower edge on any machine. */
const ROWS = 8;

export async function fingerprintOf(page: Page): Promise<Omit<Fingerprint, 'png'>> {
  const seen = await page.evaluate(
    ([regions, rows]) => ({
      theme: `${document.documentElement.dataset['theme'] ?? ''} ${getComputedStyle(document.body).backgroundColor}`,
      viewport: `${innerWidth} × ${innerHeight}`,
      regions: regions.flatMap((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return box ? [`${selector}: left ${Math.round(box.left / 20) * 20}, width ${Math.round(box.width / 20) * 20}`] : [];
      }),
      cells: [...document.querySelectorAll('.pv-grid td[data-address]')]
        .filter((cell) => Number(/\d+$/.exec(cell.getAttribute('data-address') ?? '')?.[0]) <= rows)
        .map((cell) => [cell.getAttribute('data-address'), (cell.textContent ?? '').trim(), cell.getAttribute('data-status') ?? ''].join(' | ').replace(/ \| $/, '')),
    }),
    [REGIONS, ROWS] as const,
  );
  const parts = await Promise.all(['.pv-bar', '.pane'].map(async (selector) => ((await page.locator(selector).count()) > 0 ? page.locator(selector).ariaSnapshot() : '')));
  return { ...seen, roles: parts.join('\n').split('\n').filter((line) => line !== '') };
}

export function digestOf(png: Uint8Array): string {
  return createHash('sha256').update(png).digest('hex');
}

/** The first thing that differs, in words; undefined where nothing does. */
export function firstDifference(known: Omit<Fingerprint, 'png'>, now: Omit<Fingerprint, 'png'>): string | undefined {
  const lines = ({ theme, viewport, regions, roles, cells }: Omit<Fingerprint, 'png'>): readonly string[] => [theme, viewport, ...regions, ...roles, ...cells];
  const before = lines(known);
  const after = lines(now);
  const at = Array.from({ length: Math.max(before.length, after.length) }, (_, i) => i).find((i) => before[i] !== after[i]);
  return at === undefined ? undefined : `was “${before[at] ?? ''}”, is “${after[at] ?? ''}”`;
}
