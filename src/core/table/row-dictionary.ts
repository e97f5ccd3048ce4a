/** Which indicator of a template a label is. Made once a search: a sheet has its labels looked up at every header. */
import type { Template, TemplateRow } from '../template/template';
import { areAlike, labelPairs, normaliseLabel, withoutUnit, type LabelPairs } from './label';
import { remembering } from './remembering';
import { sheetLabels, type SheetLabels } from './sheet-labels';

/** A label this alike, and to no other indicator, is taken for a mistyped one. */
const ALIKE = 0.85;

export interface RowName {
  readonly indicator: TemplateRow;
  /** Set where the label was only understood without its unit: '' where it names none. */
  readonly unit?: string;
}

export interface RowDictionary {
  readonly lookUp: (label: string) => RowName | undefined;
  /** Indicators whose names are nearly the label. */
  readonly alike: (label: string) => readonly TemplateRow[];
}

export function rowDictionary(template: Template, labels: SheetLabels = sheetLabels()): RowDictionary {
  const exact = new Map<string, TemplateRow>();
  const bare = new Map<string, TemplateRow>();
  for (const indicator of template.rows) {
    for (const name of [indicator.name, ...indicator.aliases]) {
      const label = normaliseLabel(name);
      exact.set(label, indicator);
      bare.set(withoutUnit(label).name, indicator);
    }
  }
  // Most sheets have no label that has to be likened to all names.
  let names: readonly { readonly indicator: TemplateRow; readonly pairs: LabelPairs }[] | undefined;
  return {
    lookUp: remembering((text) => lookUp(exact, bare, labels.normalised(text))),
    alike: remembering((text) => {
      const label = labels.pairs(text);
      names ??= template.rows.map((indicator) => ({ indicator, pairs: labelPairs(normaliseLabel(indicator.name)) }));
      return names.filter(({ pairs }) => areAlike(pairs, label, ALIKE)).map(({ indicator }) => indicator);
    }),
  };
}

function lookUp(exact: ReadonlyMap<string, TemplateRow>, bare: ReadonlyMap<string, TemplateRow>, label: string): RowName | undefined {
  const indicator = exact.get(label);
  if (indicator) return { indicator };
  const { name, unit } = withoutUnit(label);
  const known = bare.get(name) ?? bare.get(label);
  if (!known) return undefined;
  return unit === normaliseLabel(known.unit) ? { indicator: known } : { indicator: known, unit };
}
