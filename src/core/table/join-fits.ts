/** A table whose header is repeated for printing is one table: its blocks hold different rows under the same columns. */
import { confidenceOf, type Fit } from './bind';

/** `fits` of one sheet, from top to bottom. */
export function joinFits(fits: readonly Fit[]): Fit[] {
  return fits.reduce<Fit[]>((joined, fit) => {
    const above = joined.at(-1);
    return above && continues(above, fit) ? [...joined.slice(0, -1), join(above, fit)] : [...joined, fit];
  }, []);
}

function continues(above: Fit, below: Fit): boolean {
  const known = new Set(above.rows.rows.map((row) => row.indicator));
  return (
    above.template === below.template &&
    above.columns.figures.length === below.columns.figures.length &&
    above.columns.figures.every((one, i) => one.definition === below.columns.figures[i]?.definition && one.column === below.columns.figures[i].column) &&
    below.rows.rows.every((row) => !known.has(row.indicator))
  );
}

function join(above: Fit, below: Fit): Fit {
  const rows = [...above.rows.rows, ...below.rows.rows];
  const found = new Set(rows.map((row) => row.indicator));
  const surprises = [...above.rows.surprises, ...below.rows.surprises].filter((one) => one.kind !== 'missing-row');
  const missing = above.template.rows.filter((indicator) => !found.has(indicator));
  return {
    ...above,
    rows: { rows, last: below.rows.last, surprises: [...surprises, ...missing.map((indicator) => ({ kind: 'missing-row', indicator }) as const)] },
    confidence: confidenceOf(above.template, above.columns, rows),
  };
}
