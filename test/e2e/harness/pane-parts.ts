/** What a person does with the pane and reads in it: the same beside the grid and inside Excel. */
import type { Locator, Page } from 'playwright-core';

export interface ShownFinding {
  readonly rule: string;
  readonly severity: 'hard' | 'soft' | 'info';
  readonly cell: string;
  readonly message: string;
  /** "现为 92", "应为 …", "相差 −12.31", as printed. */
  readonly figures: string;
  readonly subject: string;
}

export interface PaneParts {
  readonly check: () => Promise<void>;
  readonly colour: () => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly insert: (template: string, contents: 'blank' | 'published') => Promise<void>;
  readonly verdict: () => Promise<string | null>;
  readonly findings: () => Promise<readonly ShownFinding[]>;
  readonly finding: (rule: string, cell: string) => Locator;
  readonly stale: Locator;
  readonly notice: Locator;
  readonly place: (name: 'check' | 'templates' | 'breakdown' | 'submit') => Promise<void>;
}

export function paneParts(page: Page): PaneParts {
  const button = (name: string): Locator => page.locator(`[data-test="${name}"]`);
  const idle = async (): Promise<void> => {
    await page.locator('[data-test="progress"]').first().waitFor({ state: 'detached' });
  };
  const place = async (name: 'check' | 'templates' | 'breakdown' | 'submit'): Promise<void> => page.locator(`#tab-${name}`).click();
  return {
    place,
    check: async () => {
      await button('check-workbook').click();
      await idle();
      await page.locator('[data-test="verdict"]').waitFor();
      await page.locator('[data-test="stale"]').waitFor({ state: 'detached' });
    },
    colour: async () => {
      await button('colour').click();
      await page.locator('[data-test="notice"][data-intent="success"]').waitFor();
      await idle();
    },
    clear: async () => {
      await button('clear').click();
      await page.locator('[data-test="notice"][data-intent="success"]').waitFor();
      await idle();
    },
    insert: async (template, contents) => {
      await place('templates');
      await page.locator(`input[name="template"][value="${template}"]`).check();
      await page.locator(`input[name="contents"][value="${contents}"]`).check();
      await button('insert').click();
      await page.locator('[data-test="notice"][data-intent="success"]').waitFor();
      await idle();
    },
    verdict: () => page.locator('[data-test="verdict"]').getAttribute('data-verdict'),
    findings: () =>
      page.locator('[data-test="finding"]').evaluateAll((elements) =>
        elements.map((element) => {
          const text = (selector: string): string => (element.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
          const severity = (['hard', 'soft', 'info'] as const).find((one) => element.classList.contains(`edge-${one}`));
          return {
            rule: element.getAttribute('data-rule') ?? '',
            severity: severity ?? 'info',
            cell: text('.cell'),
            message: text('.message'),
            figures: [...(element.querySelector('.figures')?.children ?? [])].map((part) => part.textContent?.trim()).join(' '),
            subject: text('.subject'),
          };
        }),
      ),
    finding: (rule, cell) =>
      page.locator(`[data-test="finding"][data-rule="${rule}"]`, { has: page.locator('.cell', { hasText: new RegExp(`^${cell}$`) }) }).locator('button.finding-go'),
    stale: page.locator('[data-test="stale"]'),
    notice: page.locator('[data-test="notice"]', { has: page.locator('fluent-button') }),
  };
}
