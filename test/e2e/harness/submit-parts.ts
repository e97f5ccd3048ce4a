/** What a person does in 上报, and reads there. */
import type { Locator, Page } from 'playwright-core';

export interface SubmitParts {
  readonly open: () => Promise<void>;
  readonly report: () => Promise<void>;
  readonly verify: () => Promise<void>;
  readonly gate: () => Promise<{ readonly passed: boolean; readonly hard: number; readonly soft: number }>;
  /** Fills every field that is empty. */
  readonly explainAll: (say: (problem: string) => string) => Promise<void>;
  readonly explained: () => Promise<readonly string[]>;
  readonly closed: () => Promise<readonly string[]>;
  readonly departments: () => Promise<readonly string[]>;
  readonly verified: () => Promise<{ readonly verdict: string | null; readonly text: string }>;
  readonly stale: Locator;
}

export function submitParts(page: Page): SubmitParts {
  const part = (name: string): Locator => page.locator(`[data-test="${name}"]`);
  const open = async (): Promise<void> => page.locator('#tab-submit').click();
  const idle = async (): Promise<void> => part('progress').first().waitFor({ state: 'detached' });
  const entries = (state: string, severity: string): Locator => part('open-entries').locator(`[data-state="${state}"][data-severity="${severity}"]`);
  return {
    open,
    report: async () => {
      await part('report').click();
      await page.locator('[data-test="notice"][data-intent="success"]').waitFor();
      await idle();
    },
    verify: async () => {
      await part('verify').click();
      await part('verified').waitFor();
      await idle();
    },
    gate: async () => ({
      passed: (await part('gate').getAttribute('data-passed')) === 'true',
      hard: await entries('open', 'hard').count(),
      soft: await entries('open', 'soft').count(),
    }),
    explainAll: async (say) => {
      for (const field of await part('open-entries').locator('textarea').all()) {
        if ((await field.inputValue()) === '') await field.fill(say((await field.getAttribute('aria-label')) ?? ''));
      }
    },
    explained: () => part('explained-entries').locator('textarea').evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value)),
    closed: () => part('closed-entries').locator('li').allTextContents(),
    departments: () => part('department').locator('pre').allTextContents(),
    verified: async () => ({ verdict: await part('verified').getAttribute('data-verdict'), text: (await part('verified').textContent()) ?? '' }),
    stale: part('report-stale'),
  };
}
