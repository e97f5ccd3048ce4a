/**
 * The page's first script, ahead of the first view (markup.ts) and small: whatever of the view is painted hears presses,
 * long before the pane's own script, which this one starts, has been read. What was pressed stands in `data-…` of the
 * document, where the pane finds it (carry-over.ts). Nothing here may import lit-html or Fluent.
 */
import type { Language } from '../../core';
import { afterPaint } from '../after-paint';
import { chosenLanguage, keepLanguage } from '../language-choice';
import { languageOf } from '../language-of';

/** Asked for by taskpane.html, below the view. */
const SCRIPT = 'taskpane.js';

hear();

function hear(): void {
  const page = document.documentElement;
  const { dataset } = page;
  /** Something was pressed before the whole view was there. */
  let isDue = false;

  /** None once the pane stands there: then everything is the pane's own. */
  const viewOf = (): HTMLElement | undefined => document.querySelector<HTMLElement>('.first-view') ?? undefined;

  /** The view in the other language is kept beside the one that is shown. Until it is there, nothing is (first-view.css). */
  function show(language: Language): void {
    page.lang = language === 'zh' ? 'zh-CN' : 'en';
    const view = viewOf();
    const kept = view?.parentElement?.querySelector('template')?.content;
    const other = kept?.firstElementChild;
    if (!view || !other || view.lang === page.lang) return;
    view.before(other);
    kept.append(view);
    draw();
  }

  function draw(): void {
    const view = viewOf();
    isDue = document.readyState === 'loading';
    if (!view || isDue) return;
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
    return document.querySelector(`[data-test="${test}"]`) as Kind;
  }

  /** Set as it is to be said: a screen reader hears what comes into a live region. */
  function say(line: HTMLElement, isSaid: boolean): void {
    const text = isSaid ? (line.dataset['say'] ?? '') : '';
    if (line.textContent !== text) line.textContent = text;
  }

  function press(test: string): void {
    if (test === 'start-again') location.reload();
    else if (test === 'language') {
      const language = page.lang === 'en' ? 'zh' : 'en';
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
    if (!viewOf()) return;
    dataset['failed'] = '';
    delete dataset['press'];
    delete dataset['place'];
    delete dataset['live'];
    draw();
  }

  /** What an event of the first view is about; none of the pane's own are. */
  const target = ({ target: at }: Event, selector: string): HTMLElement | undefined =>
    (at instanceof Element && viewOf()?.contains(at) && at.closest<HTMLElement>(selector)) || undefined;

  document.addEventListener('click', (event) => {
    const button = target(event, 'button');
    if (button?.role === 'tab') go(button);
    else if (button) press(button.dataset['test'] ?? '');
  });
  document.addEventListener('change', (event) => {
    const box = target(event, 'input') as HTMLInputElement | undefined;
    if (!box) return;
    if (box.checked) dataset['live'] = '';
    else delete dataset['live'];
    draw();
  });
  // As Fluent's tabs: arrow keys go from one to the next, and to come to one is to open it.
  document.addEventListener('focusin', (event) => {
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
  document.addEventListener('error', fail);

  show(chosenLanguage() ?? languageOf(navigator.language));
  dataset['hears'] = '';
  document.addEventListener('DOMContentLoaded', () => {
    show(page.lang === 'en' ? 'en' : 'zh');
    if (isDue) draw();
    // To read and run it takes several times as long as all before it.
    afterPaint(() => {
      const script = document.createElement('script');
      script.src = SCRIPT;
      script.onerror = fail;
      document.body.append(script);
    });
  });
}
