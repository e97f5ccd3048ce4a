/** No style names a token that is not set: neither ours nor those of the components. */
import { expect, it } from '@jest/globals';
import { webDarkTheme, webLightTheme } from '@fluentui/tokens';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { darkTokens, lightTokens } from '../../src/taskpane/theme-tokens.generated';
import { themeTokens } from '../../src/tools/generators/theme-tokens';

const ROOT = join(__dirname, '../..');
const styles = ['src/taskpane', 'src/preview'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css') && !file.includes('.generated.'))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
);
const all = (pattern: RegExp): ReadonlySet<string> => new Set(styles.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name)));

it('is what Fluent has of the names that occur', async () => {
  const [file] = await themeTokens.generate(ROOT);
  expect(readFileSync(join(ROOT, file?.path ?? ''), 'utf8')).toBe(file?.content);
});

// mark-…: set by pane.ts.
it('has a value for every name in our styles, in light and dark as Fluent has it', () => {
  const [named, set] = [all(/var\(--([\w-]+)/g), all(/(?:^|[\s{;])--([\w-]+)\s*:/g)];
  expect(named.size).toBeGreaterThan(40);
  const missing = [...named].filter((name) => !set.has(name) && !(name in lightTokens) && !name.startsWith('mark-'));
  expect(missing).toEqual([]);
  const dark: Readonly<Record<string, string>> = { ...lightTokens, ...darkTokens };
  for (const [token, value] of Object.entries(lightTokens)) {
    expect([token, value, dark[token]]).toEqual([token, String(webLightTheme[token as keyof typeof webLightTheme]), String(webDarkTheme[token as keyof typeof webDarkTheme])]);
  }
});

it('has those of the components', () => {
  // Of button, message bar, progress bar and tabs; none of them is named in our own styles.
  for (const token of ['colorNeutralBackground1Pressed', 'curveEasyEase', 'durationSlow', 'strokeWidthThick']) expect(Object.keys(lightTokens)).toContain(token);
});
