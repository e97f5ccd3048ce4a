/** Runs axe-core in the page and says what it finds in lines a person can read. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

interface Axe {
  readonly run: (context: Document | string, options: { readonly resultTypes: readonly ['violations'] }) => Promise<AxeResults>;
}

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** @param within a selector: the part of the page to look at, where not all of it */
export async function axeViolations(page: Page, within?: string): Promise<readonly string[]> {
  // Evaluated through the debugger: a script tag would be stopped by the page's own content security policy.
  await page.evaluate(SOURCE);
  const results = await page.evaluate(
    // What passes is not listed: over the hundreds of cells of the grid that takes three times as long.
    (selector) => (globalThis as unknown as { axe: Axe }).axe.run(selector ?? document, { resultTypes: ['violations'] }),
    within,
  );
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} — ${node.failureSummary ?? violation.help}`),
  );
}
