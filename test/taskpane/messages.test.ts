import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { en } from '../../src/taskpane/messages/en';
import { languageOf } from '../../src/taskpane/language-of';
import { MESSAGES } from '../../src/taskpane/messages/messages';
import { zh } from '../../src/taskpane/messages/zh';

const HAN = /\p{Script=Han}/u;
/** The button that changes the language names the other one in its own words. */
const FOREIGN = ['otherLanguage', 'switchLanguage'];

describe('the catalogues', () => {
  it('hold the same messages', () => {
    expect([...leaves(en).keys()]).toEqual([...leaves(zh).keys()]);
  });

  it.each([...leaves(zh)])('say %s in Chinese', (name, message) => {
    const text = printed(message);
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/undefined|NaN/);
    if (!FOREIGN.includes(name) && !['list.colon', 'standing.comma', 'list.option', 'templateSource', 'packs.noted', 'division.figure'].includes(name)) expect(text).toMatch(HAN);
  });

  it.each([...leaves(en)])('say %s in English', (name, message) => {
    const text = printed(message);
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/undefined|NaN/);
    if (!FOREIGN.includes(name)) expect(text).not.toMatch(HAN);
  });

  it('hold nothing that the pane does not say', () => {
    const code = readdirSync('src/taskpane', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('messages'))
      .map((file) => readFileSync(`src/taskpane/${file}`, 'utf8'))
      .join('\n');
    // Read by a variable: t[tab], t[state.phase], t.severities[severity] …
    const computed = /^(list\.(groupings|standings)|searching|colouring|check|templates|breakdown|submit|reading|checking|working|writing|verdicts|severities|severityHints|statuses|packs\.(origins|gaps|name|district|year|fields|additive|annual|cumulatives|measures|directions|kinds|meanings|roles)|picture\.states|help\.go|division\.(weightKinds|ratioChoices|ratioHints|limits|limitHints|answered|keep|replace|handOut\.entries|collect\.statuses|progress\.quarters))(\.|$)/;
    const unsaid = [...leaves(zh).keys()].filter((name) => !computed.test(name) && !code.includes(`.${name}`));
    expect(unsaid).toEqual([]);
  });

  it('say one and many apart in English', () => {
    expect([en.findingCount(1), en.findingCount(2), en.done.coloured(1)]).toEqual(['1 finding', '2 findings', 'Coloured 1 cell.']);
  });
});

describe('the language', () => {
  it.each([
    ['zh-CN', 'zh'],
    ['zh', 'zh'],
    ['zh-Hant-TW', 'zh'],
    ['', 'zh'],
    [undefined, 'zh'],
    ['en-US', 'en'],
    ['de-DE', 'en'],
    ['zha', 'en'],
  ] as const)('of %j is %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
    expect(MESSAGES[languageOf(tag)]).toBe(language === 'zh' ? zh : en);
  });
});

type Message = string | ((...args: never[]) => string);

/** "done.checked" → its message. */
function leaves(catalogue: object, prefix = ''): Map<string, Message> {
  return new Map(
    Object.entries(catalogue).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null ? [...leaves(value, `${prefix}${name}.`)] : [[prefix + name, value as Message] as const],
    ),
  );
}

function printed(message: Message): string {
  if (typeof message === 'string') return message;
  return (message as (...args: unknown[]) => string)(...Array.from({ length: message.length }, (_, i) => i + 1));
}
