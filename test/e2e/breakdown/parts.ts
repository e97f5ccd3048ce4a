/** What a person does in 分解 and reads in it. */
import type { Locator, Page } from 'playwright-core';

export interface BreakdownParts {
  readonly open: () => Promise<void>;
  readonly part: (name: string) => Locator;
  /** Opens one of the parts below the table. */
  readonly unfold: (name: 'gaps' | 'hand-out' | 'next-year' | 'progress-part') => Promise<void>;
  /** The figures shown, by indicator: total, district, then the towns. */
  readonly rows: () => Promise<Readonly<Record<string, readonly string[]>>>;
  readonly succeed: () => Promise<string>;
}

export function breakdownParts(page: Page): BreakdownParts {
  const part = (name: string): Locator => page.locator(`#panel-breakdown [data-test="${name}"]`);
  return {
    part,
    open: async () => {
      await page.locator('#tab-breakdown').click();
      await part('weights').waitFor();
    },
    unfold: (name) => part(`part-${name}`).locator('summary').first().click(),
    rows: () =>
      part('breakdown-result').locator('tbody tr').evaluateAll((rows) =>
        Object.fromEntries(rows.map((row) => [row.getAttribute('data-indicator') ?? '', [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? '')])),
      ),
    succeed: async () => {
      const notice = page.locator('[data-test="notice"][data-intent="success"]');
      await notice.waitFor();
      return (await notice.textContent()) ?? '';
    },
  };
}
