/** The labels of sheets, each understood once: they are held against every template, at every header. */
import { labelPairs, normaliseLabel, type LabelPairs } from './label';

export interface SheetLabels {
  readonly normalised: (text: string) => string;
  readonly pairs: (text: string) => LabelPairs;
}

export function sheetLabels(): SheetLabels {
  const normalised = remembering(normaliseLabel);
  return { normalised, pairs: remembering((text) => labelPairs(normalised(text))) };
}

/** The same function, which works out every text once. */
export function remembering<T>(understand: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.value;
    const value = understand(text);
    known.set(text, { value });
    return value;
  };
}
