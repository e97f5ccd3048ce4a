/** A sheet that lists a template's indicators with figures under a header that nobody understands: never passed over. */
import { valueAt, type Sheet } from '../sheet/snapshot';
import { holdsActualsOnly } from '../template/actuals-only';
import type { Template } from '../template/template';
import type { Resembling } from './resembling';
import type { RowDictionary } from './row-dictionary';

/** Of a template's indicators: with fewer, the sheet may be about anything. */
const ENOUGH_LABELS = 0.6;
const FEWEST_LABELS = 3;
/** Where labels are looked for; a template has 2,000 rows at most. */
const MOST_ROWS = 5000;
const MOST_COLUMNS = 12;
/** Longer texts are sentences. */
const LONGEST_LABEL = 200;

interface Labels {
  readonly template: Template;
  readonly row: number;
  readonly column: number;
  readonly count: number;
  readonly share: number;
}

/** `isTaken` tells the rows of tables that were found. */
export function resemblingByLabels(sheet: Sheet, words: ReadonlyMap<Template, { readonly rows: RowDictionary }>, isTaken: (row: number) => boolean): Resembling | undefined {
  const rows = sheet.values.slice(0, MOST_ROWS).flatMap((_, row) => (isTaken(row) ? [] : [row]));
  // Targets and what was reached have the same names; a sheet that does not say which is taken for neither's actuals.
  const all = [...words].flatMap(([template, known]) =>
    holdsActualsOnly(template) ? [] : Array.from({ length: MOST_COLUMNS }, (_, column) => labelsIn(sheet, template, known.rows, rows, column)).filter((one) => one !== undefined),
  );
  const best = all.reduce<Labels | undefined>((most, one) => (!most || one.share > most.share ? one : most), undefined);
  if (!best) return undefined;
  const { template, row, column, count, share } = best;
  const alike = [...new Set(all.filter((one) => one.share === share).map((one) => one.template))];
  return { sheet: sheet.name, template, header: { row, column, rows: 1, columns: 1 }, rows: count, columns: 0, unread: alike };
}

/** undefined where too few stand in the column, or too few of them beside figures. */
function labelsIn(sheet: Sheet, template: Template, known: RowDictionary, rows: readonly number[], column: number): Labels | undefined {
  const found = new Map<Template['rows'][number], number>();
  for (const row of rows) {
    const value = valueAt(sheet, { row, column });
    if (typeof value !== 'string' || value.length > LONGEST_LABEL) continue;
    const name = known.lookUp(value);
    if (name && !found.has(name.indicator)) found.set(name.indicator, row);
  }
  const places = [...found.values()];
  const withFigures = places.filter((row) => sheet.values[row]?.some((value, at) => at > column && typeof value === 'number') ?? false);
  const [first] = places;
  if (first === undefined || places.length < Math.max(FEWEST_LABELS, template.rows.length * ENOUGH_LABELS) || withFigures.length * 2 < places.length) return undefined;
  return { template, row: first, column, count: places.length, share: places.length / template.rows.length };
}
