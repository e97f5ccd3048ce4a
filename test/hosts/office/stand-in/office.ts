/** The part of the `Office` namespace that office.js would offer inside Excel and the product uses. */
import type { StandIn } from './session';

/** To be set as the page's `Office` after the client library has loaded; `language` as Office's own, "zh-CN" or "en-US". */
export function officeNamespace(excel: StandIn, language = 'zh-CN') {
  const ready = { host: 'Excel', platform: 'PC' };
  return {
    HostType: { Excel: 'Excel' },
    context: {
      displayLanguage: language,
      contentLanguage: language,
      host: ready.host,
      platform: ready.platform,
      requirements: { isSetSupported: excel.isSetSupported },
    },
    onReady: (callback?: (info: typeof ready) => unknown) => {
      callback?.(ready);
      return Promise.resolve(ready);
    },
    actions: { associate: () => undefined },
  };
}
