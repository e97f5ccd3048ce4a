/** Which figures several tables of one district state: found once a run, since every table would ask all before it. */
import { roundTo, subtract, sum } from '../indicator/decimal';
import { periodKey } from '../indicator/period';
import type { Figure } from '../table/figure';
import { dueFigures, totalsOf, type Table } from '../table/table';
import type { FigureColumn } from '../template/template';

export interface StatedFigures {
  /** The table's figures that a table before it states as well, each with the first that does. */
  readonly again: (table: Table) => readonly Stated[];
}

export interface Stated {
  readonly figure: Figure;
  readonly first: Figure;
}

export function statedFigures(tables: readonly Table[]): StatedFigures {
  const shared = sharedColumns(tables);
  const firsts = new Map<string, { readonly table: Table; readonly figure: Figure }>();
  const again = new Map<Table, Stated[]>();
  for (const table of tables) {
    const stated: Stated[] = [];
    for (const figure of ownFigures(table, shared)) {
      const key = `${figure.indicator.id}\u0000${keyIn(table, figure)}`;
      const first = firsts.get(key);
      if (!first) firsts.set(key, { table, figure });
      else if (first.table !== table) stated.push({ figure, first: first.figure });
    }
    again.set(table, stated);
  }
  return { again: (table) => again.get(table) ?? [] };
}

/** What several tables have a column of. Towns under one table alone are not looked up at all. */
function sharedColumns(tables: readonly Table[]): ReadonlySet<string> {
  const keys = tables.flatMap((table) => [...new Set([...table.columns.map(({ definition }) => definitionKey(table, definition)), ...totalsOf(table).map((total) => keyIn(table, total))])]);
  const seen = new Set<string>();
  return new Set(keys.filter((key) => seen.has(key) || !seen.add(key)));
}

/** What all figures of a column have in common. */
function keyIn({ template }: Table, { column, region }: Pick<Figure, 'column' | 'region'>): string {
  return [template.district, periodKey(column.period), region, column.holds ?? 'target'].join('\u0000');
}

function definitionKey(table: Table, column: FigureColumn): string {
  return keyIn(table, { column, region: column.region ?? table.template.district });
}

/** Figures of the shared columns, and totals that state a figure of the district instead of adding up towns. */
function ownFigures(table: Table, shared: ReadonlySet<string>): readonly Figure[] {
  const columns = new Set(table.columns.map(({ definition }) => definition).filter((column) => shared.has(definitionKey(table, column))));
  const figures = columns.size === 0 ? [] : dueFigures(table).filter(({ column }) => columns.has(column));
  const totals = table.rows.flatMap(({ total, figures: parts }) => (total && shared.has(keyIn(table, total)) && total.formula === '' && !total.sumsRatio && statesDistrict(parts, total) ? [total] : []));
  return [...figures, ...totals];
}

function statesDistrict(parts: readonly Figure[], total: Figure): boolean {
  if (!total.indicator.additiveOverRegions) return true;
  const added = sum(parts.map((part) => part.value ?? 0));
  return total.value !== null && roundTo(subtract(total.value, added), total.indicator.decimals) !== 0;
}
