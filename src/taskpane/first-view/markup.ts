/**
 * The pane's first view as plain HTML: what views/pane.ts draws at the start, with the browser's own buttons. It stands
 * in taskpane.html (npm run generate), so that the pane is there before its script is read; first.ts hears presses on it.
 */
import type { Language } from '../../core';
import type { ShellMessages } from '../messages/shell-zh';
import { TABS } from '../tabs';
import { notStarted } from './messages';

export function firstViewMarkup(language: Language, t: ShellMessages): string {
  const [tag, otherTag] = language === 'zh' ? ['zh-CN', 'en'] : ['en', 'zh-CN'];
  return lines([
    `<div class="pane first-view" lang="${tag}">`,
    '<header class="head">',
    `<h1 class="title">${escaped(t.title)}</h1>`,
    '<div class="head-buttons">',
    `<button type="button" class="quiet" title="${escaped(t.switchLanguage)}" data-test="language"><span lang="${otherTag}">${escaped(t.otherLanguage)}</span></button>`,
    `<button type="button" class="quiet" aria-label="${escaped(t.help.open)}" title="${escaped(t.help.title)} (F1)" aria-keyshortcuts="F1 ?" data-test="help-open"><span aria-hidden="true">?</span></button>`,
    '</div>',
    '</header>',
    `<div class="stays"><section class="standing" aria-label="${escaped(t.standing.label)}" data-test="standing">`,
    `<h2 class="visually-hidden">${escaped(t.standing.label)}</h2>`,
    `<p class="standing-what"><b>${escaped(t.standing.unknown)}</b></p>`,
    '</section></div>',
    `<div class="tabs" role="tablist" aria-label="${escaped(t.places)}">`,
    ...TABS.map((tab) => tabMarkup(tab, t[tab])),
    '</div>',
    '<section class="place" role="tabpanel" id="panel-check" aria-labelledby="tab-check">',
    '<div class="commands">',
    button('check-workbook', t.checkWorkbook, 'primary'),
    button('check-sheet', t.checkSheet),
    button('colour', t.colour),
    button('clear', t.clear),
    '</div>',
    `<label class="live"><input type="checkbox" role="switch" data-test="live-switch" /><span>${escaped(t.live)}</span></label>`,
    `<div class="status-line"><p class="hint">${escaped(t.colourHint)}</p><p class="hint coming" role="status" data-test="first-status" data-say="${escaped(t.engine.coming)}"></p></div>`,
    `<div class="intro" data-test="not-started" hidden><p role="alert" data-say="${escaped(notStarted[language])}"></p>${button('start-again', t.engine.again)}</div>`,
    `<div class="intro" data-test="empty"><p>${escaped(t.intro)}</p><p class="hint">${escaped(t.standing.unknownHint)}</p></div>`,
    '</section>',
    // In place of a place whose program is still on its way, as views/waiting.ts has it.
    `<section class="place" role="tabpanel" aria-label="${escaped(t.engine.coming)}" data-test="first-waiting" hidden><p class="intro">${escaped(t.engine.coming)}</p></section>`,
    '</div>',
  ]);
}

/** Both languages: the one that most clerks read stands there, the other is kept beside it. */
export function firstViewsMarkup(zh: ShellMessages, en: ShellMessages): string {
  return lines([firstViewMarkup('zh', zh), '<template>', firstViewMarkup('en', en), '</template>']);
}

/** `data-text` keeps the width of the selected tab's bolder letters, as Fluent's tabs do. */
function tabMarkup(tab: string, label: string): string {
  const isFirst = tab === 'check';
  const text = escaped(label);
  return `<button type="button" role="tab" id="tab-${tab}" aria-selected="${isFirst}" tabindex="${isFirst ? 0 : -1}"><span data-text="${text}">${text}</span></button>`;
}

function button(test: string, label: string, look?: string): string {
  return `<button type="button"${look === undefined ? '' : ` class="${look}"`} data-test="${test}">${escaped(label)}</button>`;
}

function lines(parts: readonly string[]): string {
  return parts.join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
