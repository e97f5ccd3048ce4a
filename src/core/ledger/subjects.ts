/** What stands in a cell, told by template, indicator, region and period, and found again by them wherever it stands. */
import { cellText } from '../indicator/cell-text';
import { digest } from '../receipt/digest';
import type { Place } from '../sheet/address';
import { placeMap, type PlaceMap } from '../sheet/place-map';
import { identityOf, type Figure } from '../table/figure';
import { allFigures, totalsOf, type Table } from '../table/table';

export interface Subjects {
  /** With what stands in the cell. */
  readonly figureAt: (place: Place) => string;
  /** A few characters for what the cell is of; '' where no figure of a table stands. */
  readonly markAt: (place: Place) => string;
  /** The one cell with this mark; undefined where there is none, or several (the same table twice). */
  readonly placeOf: (mark: string) => Place | undefined;
}

/** Enough for the figures of a workbook; of two that share one, neither is found. */
const LENGTH = 8;

interface Standing {
  readonly table: Table;
  readonly figure: Figure;
}

/** Nothing is looked up before it is asked for: a workbook may hold a million figures. */
export function subjectsOf(tables: readonly Table[]): Subjects {
  let standings: PlaceMap<Standing> | undefined;
  let marks: ReadonlyMap<string, Place | 'several'> | undefined;
  const at = (place: Place): Standing | undefined => (standings ??= byPlace(tables)).get(place);
  const markAt = (place: Place): string => {
    const one = at(place);
    return one ? markOf(one) : '';
  };
  return {
    figureAt: (place) => {
      const one = at(place);
      return one ? `${subject(one)}=${cellText(one.figure.raw)}` : '';
    },
    markAt,
    placeOf: (mark) => {
      const place = (marks ??= byMark(tables)).get(mark);
      return place === 'several' ? undefined : place;
    },
  };
}

function standingsIn(tables: readonly Table[]): Standing[] {
  return tables.flatMap((table) => [...allFigures(table), ...totalsOf(table)].map((figure) => ({ table, figure })));
}

function byPlace(tables: readonly Table[]): PlaceMap<Standing> {
  const map = placeMap<Standing>();
  for (const one of standingsIn(tables)) map.set(one.figure.at, one);
  return map;
}

function byMark(tables: readonly Table[]): ReadonlyMap<string, Place | 'several'> {
  const map = new Map<string, Place | 'several'>();
  for (const one of standingsIn(tables)) {
    const mark = markOf(one);
    map.set(mark, map.has(mark) ? 'several' : one.figure.at);
  }
  return map;
}

function markOf(one: Standing): string {
  return digest(subject(one)).slice(0, LENGTH);
}

function subject({ table, figure }: Standing): string {
  return `${table.template.id}|${identityOf(figure)}`;
}
