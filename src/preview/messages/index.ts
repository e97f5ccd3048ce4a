import type { Language } from '../../core';
import { en } from './en';
import { zh, type PreviewMessages } from './zh';

export type { PreviewMessages };

const CATALOGUES: Readonly<Record<Language, PreviewMessages>> = { zh, en };

export function messagesIn(language: Language): PreviewMessages {
  return CATALOGUES[language];
}
