/** Which indicator a row of a sheet is, by its label. */
import { isBlank, valueAt, type Sheet } from '../sheet/snapshot';
import type { Template, TemplateRow } from '../template/template';
import { normaliseLabel, similarity, withoutUnit } from './label';
import type { Surprise } from './table';

/** A label this alike, and to no other indicator, is taken for a mistyped one. */
const ALIKE = 0.85;

export interface RowMatch {
  readonly indicator: TemplateRow;
  readonly row: number;
  /** 1 where the label is as printed, less where it was understood. */
  readonly certainty: number;
}

export interface RowMatches {
  readonly rows: readonly RowMatch[];
  readonly surprises: readonly Surprise[];
  /** Last row that belongs to the table. */
  readonly last: number;
}

interface Dictionary {
  readonly exact: ReadonlyMap<string, TemplateRow>;
  readonly bare: ReadonlyMap<string, TemplateRow>;
}

function dictionary(template: Template): Dictionary {
  const exact = new Map<string, TemplateRow>();
  const bare = new Map<string, TemplateRow>();
  for (const indicator of template.rows) {
    for (const name of [indicator.name, ...indicator.aliases]) {
      const label = normaliseLabel(name);
      exact.set(label, indicator);
      bare.set(withoutUnit(label).name, indicator);
    }
  }
  return { exact, bare };
}

/**
 * Matches the rows below a header, down to `end` (exclusive). `hasFigures` tells whether a row holds figures,
 * so that notes and signature lines are left alone.
 */
export function matchRows(
  sheet: Sheet,
  template: Template,
  labelColumn: number,
  from: number,
  end: number,
  hasFigures: (row: number) => boolean,
): RowMatches {
  const known = dictionary(template);
  const matches = new Map<TemplateRow, RowMatch>();
  const surprises: Surprise[] = [];
  const unknown: { row: number; label: string }[] = [];
  let last = from - 1;
  for (let row = from; row < end; row++) {
    const value = valueAt(sheet, { row, column: labelColumn });
    if (typeof value !== 'string' || isBlank(value)) continue;
    const found = lookUp(known, normaliseLabel(value));
    if (!found) {
      if (hasFigures(row)) unknown.push({ row, label: value });
      continue;
    }
    last = row;
    const first = matches.get(found.indicator);
    if (first) {
      surprises.push({ kind: 'duplicate-row', indicator: found.indicator, row, first: first.row });
      continue;
    }
    matches.set(found.indicator, { indicator: found.indicator, row, certainty: found.unit === undefined ? 1 : 0.9 });
    if (found.unit !== undefined && found.unit !== '') {
      surprises.push({ kind: 'changed-unit', indicator: found.indicator, unit: found.unit, row });
    }
  }
  for (const [above, { row, certainty }] of [...matches]) {
    for (const [step, indicator] of sharing(template, above).entries()) {
      const below = row + step + 1;
      if (below >= end || !isBlank(valueAt(sheet, { row: below, column: labelColumn }))) break;
      matches.set(indicator, { indicator, row: below, certainty });
      last = Math.max(last, below);
    }
  }
  const missing = template.rows.filter((indicator) => !matches.has(indicator));
  for (const { row, label } of unknown) {
    const indicator = mistyped(label, missing);
    last = Math.max(last, row);
    if (indicator && !matches.has(indicator)) {
      matches.set(indicator, { indicator, row, certainty: 0.8 });
      surprises.push({ kind: 'renamed-row', indicator, label, row });
    } else surprises.push({ kind: 'unknown-row', label, row });
  }
  for (const indicator of template.rows) {
    if (!matches.has(indicator)) surprises.push({ kind: 'missing-row', indicator });
  }
  return { rows: [...matches.values()].sort((a, b) => a.row - b.row), surprises, last };
}

/** The rows below one that print no label of their own, since its cell reaches down over them. */
function sharing({ rows }: Template, above: TemplateRow): readonly TemplateRow[] {
  const after = rows.slice(rows.indexOf(above) + 1);
  const end = after.findIndex((row) => !row.sharesName);
  return end < 0 ? after : after.slice(0, end);
}

/** `unit` is set where the label was only understood without its unit: '' where it names none. */
function lookUp(known: Dictionary, label: string): { indicator: TemplateRow; unit?: string } | undefined {
  const exact = known.exact.get(label);
  if (exact) return { indicator: exact };
  const { name, unit } = withoutUnit(label);
  const bare = known.bare.get(name) ?? known.bare.get(label);
  if (!bare) return undefined;
  return unit === normaliseLabel(bare.unit) ? { indicator: bare } : { indicator: bare, unit };
}

function mistyped(label: string, missing: readonly TemplateRow[]): TemplateRow | undefined {
  const typed = normaliseLabel(label);
  const alike = missing.filter((indicator) => similarity(normaliseLabel(indicator.name), typed) >= ALIKE);
  return alike.length === 1 ? alike[0] : undefined;
}
