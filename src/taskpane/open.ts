/** The pane in Excel. */
import type { Language } from '../core';
import type { MakeWorkbook } from './breakdown/actions';
import { carryOut, firstPresses } from './first-view/carry-over';
import './first-view/first-view.css';
import { chosenLanguage, keepLanguage } from './language-choice';
import { languageOf } from './language-of';
import { shellZh, type ShellMessages } from './messages/shell-zh';
import { officeTheme } from './office-theme';
import { showInstead } from './instead';
import { startPane, type PaneHandle } from './pane';

/** Opens the pane in `root` as soon as Excel is ready; undefined where there is no Excel, which the page then says. */
export async function openPane(root: HTMLElement, makeWorkbook: MakeWorkbook): Promise<PaneHandle | undefined> {
  const script = document.querySelector<HTMLScriptElement>('script[data-office-js]');
  if (typeof Office === 'undefined') {
    const language = chosenLanguage() ?? languageOf(navigator.language);
    const t = await messagesIn(language);
    showInstead(root, language, t, t.officeMissing(script?.src ?? ''));
    return undefined;
  }

  const { host } = await Office.onReady();
  const context = Office.context as Office.Context | undefined;
  const language = chosenLanguage() ?? languageOf(context?.displayLanguage ?? navigator.language);
  const messages = await messagesIn(language);
  // Outside Office, office.js is ready with no host.
  if (host !== Office.HostType.Excel) {
    showInstead(root, language, messages, messages.outsideExcel);
    return undefined;
  }

  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  const presses = firstPresses(root);
  const pane = startPane(root, {
    messages,
    engine: async () => {
      const { excelEngine } = await import(/* webpackChunkName: "engine" */ './excel-engine');
      const engine = excelEngine();
      // Without the event results are not marked as out of date by themselves; everything else works.
      void engine.host.onChange?.(pane.workbookChanged).catch(() => undefined);
      return engine;
    },
    language,
    theme: officeTheme,
    makeWorkbook,
    hostName: hostName(context),
    onLanguage: (chosen) => {
      keepLanguage(chosen);
      document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
    },
  });
  carryOut(root, presses, pane.setLanguage);
  return pane;
}

/** Most clerks read Chinese: the other language is a file of its own. Where that can't be had, Chinese is better than nothing. */
async function messagesIn(language: Language): Promise<ShellMessages> {
  if (language === 'zh') return shellZh;
  try {
    return (await import(/* webpackChunkName: "english" */ './messages/shell-en')).shellEn;
  } catch {
    return shellZh;
  }
}

/** "Excel 16.0.17029 PC". */
function hostName(context: Office.Context | undefined): string {
  const { host, version, platform } = (context as { readonly diagnostics?: Partial<Office.ContextInformation> } | undefined)?.diagnostics ?? {};
  return [host ?? 'Excel', version, platform].filter((part) => part !== undefined).join(' ');
}
