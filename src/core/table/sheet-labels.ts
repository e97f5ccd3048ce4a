/** The labels of sheets, each understood once: they are held against every template, at every header. */
import { labelPairs, normaliseLabel, type LabelPairs } from './label';
import { remembering } from './remembering';

export interface SheetLabels {
  readonly normalised: (text: string) => string;
  readonly pairs: (text: string) => LabelPairs;
}

export function sheetLabels(): SheetLabels {
  const normalised = remembering(normaliseLabel);
  return { normalised, pairs: remembering((text) => labelPairs(normalised(text))) };
}
