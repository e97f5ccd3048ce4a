import type { Language } from '../../core';
import { en } from './en';
import { zh, type Messages } from './zh';

export type { Messages };

export const MESSAGES: Readonly<Record<Language, Messages>> = { zh, en };

/** "zh-CN", "en-GB", undefined → the language the pane speaks; Chinese unless told otherwise. */
export function languageOf(tag: string | undefined): Language {
  return tag === undefined || tag === '' || /^zh\b/i.test(tag) ? 'zh' : 'en';
}
