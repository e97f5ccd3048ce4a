/**
 * The page's first script, right behind the first view (markup.ts): small, so that presses are heard long before the
 * pane's own script, which it starts, has been read. What was pressed stands in the root's `data-…`, where the pane finds it
 * (carry-over.ts). Nothing here may import lit-html or Fluent.
 */
import type { Language } from '../../core';
import { afterPaint } from '../after-paint';
import { chosenLanguage, keepLanguage } from '../language-choice';
import { languageOf } from '../language-of';

/** Preloaded by taskpane.html. */
const SCRIPT = 'taskpane.js';

const root = document.getElementById('pane');
if (root) hear(root);

function hear(root: HTMLElement): void {
  const { dataset } = root;
  /** None once the pane stands there: then everything is the pane's own. */
  const viewOf = (): HTMLElement | undefined => root.querySelector<HTMLElement>('.first-view') ?? undefined;

  function show(language: Language): void {
    const tag = language === 'zh' ? 'zh-CN' : 'en';
    const view = viewOf();
    const kept = root.querySelector('template')?.content;
    document.documentElement.lang = tag;
    if (!view || !kept?.firstElementChild || view.lang === tag) return;
    const other = kept.firstElementChild;
    kept.append(view);
    root.prepend(other);
    draw();
  }

  function draw(): void {
    const view = viewOf();
    if (!view) return;
    const { press, place = 'tab-check', live, failed } = dataset;
    for (const tab of view.querySelectorAll<HTMLElement>('[role="tab"]')) {
      const isSelected = tab.id === place;
      tab.ariaSelected = String(isSelected);
      tab.tabIndex = isSelected ? 0 : -1;
    }
    part('first-waiting').hidden = place === 'tab-check';
    part('check-workbook').closest<HTMLElement>('.place')?.toggleAttribute('hidden', place !== 'tab-check');
    for (const button of view.querySelectorAll<HTMLElement>('.commands button, [data-test="help-open"]')) {
      if (failed !== undefined || button.dataset['test'] === press) button.ariaDisabled = 'true';
      else button.removeAttribute('aria-disabled');
    }
    part<HTMLInputElement>('live-switch').checked = live !== undefined;
    part<HTMLInputElement>('live-switch').disabled = failed !== undefined;
    say(part('first-status'), failed === undefined && (press !== undefined || live !== undefined));
    part('not-started').hidden = failed === undefined;
    part('empty').hidden = failed !== undefined;
    say(part('not-started').firstElementChild as HTMLElement, failed !== undefined);
  }

  function part<Kind extends HTMLElement>(test: string): Kind {
    return root.querySelector(`[data-test="${test}"]`) as Kind;
  }

  /** Set as it is to be said: a screen reader hears what comes into a live region. */
  function say(line: HTMLElement, isDue: boolean): void {
    const text = isDue ? (line.dataset['say'] ?? '') : '';
    if (line.textContent !== text) line.textContent = text;
  }

  function press(test: string): void {
    if (test === 'start-again') location.reload();
    else if (test === 'language') {
      const language = viewOf()?.lang === 'en' ? 'zh' : 'en';
      keepLanguage(language);
      dataset['language'] = language;
      show(language);
      part('language').focus();
    } else if (dataset['failed'] === undefined) {
      // The last one counts: there is no carrying out more than one at a time.
      dataset['press'] = test;
      draw();
    }
  }

  function go(tab: Element): void {
    if (dataset['failed'] !== undefined || dataset['place'] === tab.id) return;
    dataset['place'] = tab.id;
    draw();
  }

  function fail(): void {
    dataset['failed'] = '';
    delete dataset['press'];
    delete dataset['place'];
    delete dataset['live'];
    draw();
  }

  /** What an event of the first view is about; none of the pane's own are. */
  const target = ({ target: at }: Event, selector: string): HTMLElement | undefined =>
    (at instanceof Element && viewOf()?.contains(at) && at.closest<HTMLElement>(selector)) || undefined;

  root.addEventListener('click', (event) => {
    const button = target(event, 'button');
    if (button?.role === 'tab') go(button);
    else if (button) press(button.dataset['test'] ?? '');
  });
  root.addEventListener('change', (event) => {
    const box = target(event, 'input') as HTMLInputElement | undefined;
    if (!box) return;
    if (box.checked) dataset['live'] = '';
    else delete dataset['live'];
    draw();
  });
  // As Fluent's tabs: arrow keys go from one to the next, and to come to one is to open it.
  root.addEventListener('focusin', (event) => {
    const tab = target(event, '[role="tab"]');
    if (tab) go(tab);
  });
  document.addEventListener('keydown', (event) => {
    if (!viewOf() || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'F1' || event.key === '?') {
      event.preventDefault();
      press('help-open');
    }
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const tab = target(event, '[role="tab"]');
    if (step === undefined || !tab?.parentElement) return;
    const tabs = [...tab.parentElement.children] as HTMLElement[];
    tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length]?.focus();
  });
  // The pane breaks off before it is drawn: as its script is run, or as it finds out later (src/commands/index.ts).
  addEventListener('error', ({ filename }) => {
    if (filename.endsWith(SCRIPT)) fail();
  });
  root.addEventListener('error', fail);

  show(chosenLanguage() ?? languageOf(navigator.language));
  dataset['hears'] = '';
  // To read and run it takes several times as long as all before it.
  afterPaint(() => {
    const script = document.createElement('script');
    script.src = SCRIPT;
    script.onerror = fail;
    document.body.append(script);
  });
}
