/** The shape of the user guide: what there is to do, step by step. One catalogue a language, loaded when it is opened. */
import type { Language, Severity, Status } from '../../core';
import type { Tab } from '../state';

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'steps'; readonly steps: readonly string[] }
  /** What happens, and what to do about it. */
  | { readonly kind: 'terms'; readonly terms: readonly (readonly [term: string, meaning: string])[] }
  | { readonly kind: 'keys'; readonly keys: readonly (readonly [keys: readonly string[], effect: string])[] }
  | { readonly kind: 'colours'; readonly meanings: Readonly<Record<Status, string>> }
  | { readonly kind: 'severities'; readonly meanings: Readonly<Record<Severity, string>> };

export interface Topic {
  readonly title: string;
  /** The place where it is done. */
  readonly place: Tab | undefined;
  readonly parts: readonly Part[];
}

/** In the order in which they are shown. */
export const TOPICS = ['start', 'colours', 'severities', 'explain', 'divide', 'handOut', 'nextYear', 'progress', 'ownTemplates', 'privacy', 'keys', 'trouble'] as const;
export type TopicId = (typeof TOPICS)[number];

export type Guide = Readonly<Record<TopicId, Topic>>;

/** A file of its own for each language, so that the pane opens as quickly as without a guide. */
const LOADERS: Readonly<Record<Language, () => Promise<Guide>>> = {
  zh: async () => (await import(/* webpackChunkName: "help-zh" */ './messages/guide-zh')).guideZh,
  en: async () => (await import(/* webpackChunkName: "help-en" */ './messages/guide-en')).guideEn,
};

export function loadGuide(language: Language): Promise<Guide> {
  return LOADERS[language]();
}
