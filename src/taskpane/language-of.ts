import type { Language } from '../core';

/** "zh-CN", "en-GB", undefined → the language the pane speaks; Chinese unless told otherwise. */
export function languageOf(tag: string | undefined): Language {
  return tag === undefined || tag === '' || /^zh\b/i.test(tag) ? 'zh' : 'en';
}
