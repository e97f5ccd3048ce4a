/** The pane in Excel. */
import { officeHost } from '../hosts/office/host';
import type { MakeWorkbook } from './breakdown/actions';
import type { Engine } from './engine';
import { chosenLanguage, keepLanguage } from './language-choice';
import { languageOf } from './messages/messages';
import { officeTheme } from './office-theme';
import { showInstead } from './instead';
import { startPane, type PaneHandle } from './pane';

/** In a file of its own: the pane is there before what it works with. */
async function loadEngine(): Promise<Engine> {
  const { engineOf } = await import(/* webpackChunkName: "engine" */ './engine');
  const { templates } = await import(/* webpackChunkName: "engine" */ '../templates');
  return engineOf(templates);
}

/** Opens the pane in `root` as soon as Excel is ready; undefined where there is no Excel, which the page then says. */
export async function openPane(root: HTMLElement, makeWorkbook: MakeWorkbook): Promise<PaneHandle | undefined> {
  const script = document.querySelector<HTMLScriptElement>('script[data-office-js]');
  const browserLanguage = chosenLanguage() ?? languageOf(navigator.language);
  if (typeof Office === 'undefined') {
    showInstead(root, browserLanguage, (t) => t.officeMissing(script?.src ?? ''));
    return undefined;
  }

  const { host } = await Office.onReady();
  // Outside Office, office.js is ready with no host.
  if (host !== Office.HostType.Excel) {
    showInstead(root, browserLanguage, (t) => t.outsideExcel);
    return undefined;
  }

  const context = Office.context as Office.Context | undefined;
  const language = chosenLanguage() ?? languageOf(context?.displayLanguage ?? navigator.language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  const excel = officeHost();
  const pane = startPane(root, {
    host: excel,
    engine: loadEngine,
    language,
    theme: officeTheme,
    makeWorkbook,
    hostName: hostName(context),
    onLanguage: (chosen) => {
      keepLanguage(chosen);
      document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
    },
  });
  // Without the event results are not marked as out of date by themselves; everything else works. Not waited for:
  // the ribbon's buttons must be registered at once.
  void excel.onChange?.(pane.workbookChanged).catch(() => undefined);
  return pane;
}

/** "Excel 16.0.17029 PC". */
function hostName(context: Office.Context | undefined): string {
  const { host, version, platform } = (context as { readonly diagnostics?: Partial<Office.ContextInformation> } | undefined)?.diagnostics ?? {};
  return [host ?? 'Excel', version, platform].filter((part) => part !== undefined).join(' ');
}
