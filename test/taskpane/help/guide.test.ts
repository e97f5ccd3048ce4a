/** The guide says what the pane says: every label that it quotes is one of the pane's, in both languages. */
import { describe, expect, it } from '@jest/globals';
import { TOPICS, loadGuide, type Guide, type Part } from '../../../src/taskpane/help/guide';
import { MESSAGES } from '../../../src/taskpane/messages/messages';
import { en as previewEn } from '../../../src/preview/messages/en';
import { zh as previewZh } from '../../../src/preview/messages/zh';
import { LEDGER_SHEET } from '../../../src/core/index';

const LANGUAGES = ['zh', 'en'] as const;
/** Labels that are not the pane's: Excel's own, sheets, columns. */
const OTHERS = ['审阅', '撤销工作表保护', '保护工作簿', 'Review', 'Unprotect Sheet', 'Protect Workbook', LEDGER_SHEET, '分解台账'];

describe.each(LANGUAGES)('the guide (%s)', (language) => {
  it('has every topic, with nothing blank', async () => {
    const guide = await loadGuide(language);
    expect(Object.keys(guide)).toEqual([...TOPICS]);
    expect(textsOf(guide).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('quotes only labels that are there', async () => {
    const labels = new Set([...OTHERS, ...strings(MESSAGES[language]), ...strings(language === 'zh' ? previewZh : previewEn)]);
    const quoted = textsOf(await loadGuide(language)).flatMap((text) => [...text.matchAll(/“([^”]+)”/g)].map(([, label]) => label ?? ''));
    expect(quoted.length).toBeGreaterThan(20);
    expect(quoted.filter((label) => !labels.has(label))).toEqual([]);
  });

  it('is in one language', async () => {
    const texts = textsOf(await loadGuide(language)).join('\n');
    if (language === 'en') expect(texts).not.toMatch(/\p{Script=Han}/u);
    else expect(texts).toMatch(/\p{Script=Han}/u);
  });
});

it('has the same parts in both languages', async () => {
  const [zh, en] = [await loadGuide('zh'), await loadGuide('en')];
  const shape = (guide: Guide): unknown => TOPICS.map((id) => [id, guide[id].place, guide[id].parts.map((part) => [part.kind, sizeOf(part)])]);
  expect(shape(en)).toEqual(shape(zh));
});

function sizeOf(part: Part): unknown {
  if (part.kind === 'steps') return part.steps.length;
  if (part.kind === 'terms') return part.terms.length;
  if (part.kind === 'keys') return part.keys.map(([keys]) => keys);
  return undefined;
}

function textsOf(guide: Guide): readonly string[] {
  return TOPICS.flatMap((id) => [guide[id].title, ...guide[id].parts.flatMap((part) => (part.kind === 'keys' ? part.keys.map(([, effect]) => effect) : strings({ ...part, kind: undefined })))]);
}

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
