/** Runs axe-core in the page and says what it finds in lines a person can read. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

interface Axe {
  readonly run: (context: Document | string | { readonly exclude: readonly string[] }) => Promise<AxeResults>;
}

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * @param within a selector: the part of the page to look at, where not all of it
 * @param without a selector: the part to leave out
 */
export async function axeViolations(page: Page, within?: string, without?: string): Promise<readonly string[]> {
  // Evaluated through the debugger: a script tag would be stopped by the page's own content security policy.
  await page.evaluate(SOURCE);
  const results = await page.evaluate(
    ([only, not]) => (globalThis as unknown as { axe: Axe }).axe.run(only ?? (not === undefined ? document : { exclude: [not] })),
    [within, without] as const,
  );
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} — ${node.failureSummary ?? violation.help}`),
  );
}
