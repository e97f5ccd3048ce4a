/** The pane's first view, which stands in its page: the pane's own words, few bytes, and nothing behind it that takes long to read. */
import { describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstViewMarkup } from '../../src/taskpane/first-view/markup';
import { notStarted } from '../../src/taskpane/first-view/messages';
import { shellEn } from '../../src/taskpane/messages/shell-en';
import { shellZh } from '../../src/taskpane/messages/shell-zh';
import { firstView } from '../../src/tools/generators/first-view';

const ROOT = join(__dirname, '../..');
const FOLDER = 'src/taskpane/first-view';
const gzipped = (text: string | Uint8Array): number => gzipSync(text, { level: 9 }).length;

it('is what `npm run generate` writes', async () => {
  for (const { path, content } of await firstView.generate(ROOT)) expect({ path, content: readFileSync(join(ROOT, path), 'utf8') }).toEqual({ path, content });
});

describe.each([['zh', shellZh], ['en', shellEn]] as const)('in %s', (language, t) => {
  const markup = firstViewMarkup(language, t);
  const spoken = [...markup.matchAll(/(?:>|(?:title|aria-label|data-say)=")([^<>"]*\p{L}[^<>"]*)/gu)].map(([, text = '']) => text.trim());

  it('says what the pane says at the start, and nothing else', () => {
    const { title, otherLanguage, switchLanguage, help, standing, places, check, templates, breakdown, submit, checkWorkbook, checkSheet, colour, clear, live, colourHint, engine, intro } = t;
    const words = [title, otherLanguage, switchLanguage, help.open, `${help.title} (F1)`, standing.label, standing.unknown, standing.unknownHint, places, check, templates, breakdown, submit, checkWorkbook, checkSheet, colour, clear, live, colourHint, engine.coming, engine.again, intro, notStarted[language]];
    expect([...new Set(spoken)].sort()).toEqual([...new Set(words)].sort());
  });

  it('names its parts as the pane does, each once', () => {
    const names = [...markup.matchAll(/data-test="([\w-]+)"/g)].map(([, name]) => name);
    expect(names.sort()).toEqual(['check-sheet', 'check-workbook', 'clear', 'colour', 'empty', 'first-status', 'first-waiting', 'help-open', 'language', 'live-switch', 'not-started', 'standing', 'start-again']);
    expect([...markup.matchAll(/ id="([\w-]+)"/g)].map(([, id]) => id)).toEqual(['tab-check', 'tab-templates', 'tab-breakdown', 'tab-submit', 'panel-check']);
  });

  it('takes words for words', () => {
    const hostile = firstViewMarkup(language, { ...t, title: '<b>"&' });
    expect(hostile).toContain('<h1 class="title">&lt;b&gt;&quot;&amp;</h1>');
  });
});

describe('the bytes', () => {
  it('of both languages in the page', () => {
    expect(gzipped(readFileSync(join(ROOT, FOLDER, 'view.generated.html')))).toBeLessThan(1_900);
  });

  it('of the script that hears presses, which brings neither lit-html nor Fluent', async () => {
    const { outputFiles, metafile } = await build({ entryPoints: [join(ROOT, FOLDER, 'first.ts')], bundle: true, minify: true, format: 'iife', target: 'es2022', write: false, metafile: true, absWorkingDir: ROOT });
    expect(gzipped(outputFiles[0]?.contents ?? '')).toBeLessThan(1_500);
    expect(Object.keys(metafile.inputs).sort()).toEqual(['src/taskpane/after-paint.ts', `${FOLDER}/first.ts`, 'src/taskpane/language-choice.ts', 'src/taskpane/language-of.ts']);
  });
});
