/** By what a district's figure is divided: each town's weight for each indicator, and where the weights come from. */
import { groupBy } from '../group-by';
import { comparePeriods, periodKey, type Period } from '../indicator/period';
import type { Snapshot } from '../sheet/snapshot';
import { findTables } from '../table/find';
import type { Figure } from '../table/figure';
import { partsOf, type Table } from '../table/table';
import { normaliseLabel, withoutRegionSuffix } from '../table/label';
import { withSuperseded } from '../template/superseded';
import type { Region, Template } from '../template/template';
import { same, type Text } from '../text';

export interface Weights {
  /** As the allocation ledger names the source. */
  readonly name: Text;
  /** undefined where the source says nothing of the town; a weight may be 0. */
  readonly of: (indicator: string, town: Region) => number | undefined;
  /** The period of that figure (`periodKey`): one of the period that is divided may be kept where there is nothing to divide. */
  readonly periodOf?: (indicator: string, town: Region) => string | undefined;
  /** In this workbook, when they come from a sheet of it. */
  readonly sheets: readonly string[];
}

export const EQUAL: Weights = { name: { zh: '各乡镇相等', en: 'equal' }, of: () => 1, sheets: [] };

/** One weight a town, whatever the indicator. */
export function typedWeights(byTown: Readonly<Record<string, number>>): Weights {
  return { name: { zh: '手工输入', en: 'typed' }, of: (_, town) => namesOf(town).map((name) => byTown[name]).find((weight) => weight !== undefined), sheets: [] };
}

/** What the published table by town of a pack says. */
export function publishedWeights(pack: Template): Weights {
  const rows = new Map(pack.rows.map((row) => [row.id, row.values]));
  const columns = pack.columns.filter((column) => column.role === 'figure');
  const [first] = columns;
  return {
    name: pack.name,
    ...(first ? { periodOf: () => periodKey(first.period) } : {}),
    of: (indicator, town) => {
      const column = columns.find(({ region }) => region !== undefined && isTown(town, region));
      const value = column && rows.get(indicator)?.[column.key];
      return typeof value === 'number' ? value : undefined;
    },
    sheets: [],
  };
}

/**
 * The towns' figures in the tables of a workbook, of one sheet or of all; of several periods the latest. undefined where
 * there is no table by town. Figures of last year count as they are: what is divided by them is their proportion.
 */
export function tableWeights(snapshot: Snapshot, templates: readonly Template[], sheet?: string): Weights | undefined {
  const figures = findTables(withSuperseded(snapshot), templates)
    .tables.filter((table) => sheet === undefined || table.sheet.name === sheet)
    .flatMap((table) => table.rows.flatMap((row) => partsOf(row).flatMap((figure): Stated[] => stated(table, figure))))
    .sort((a, b) => comparePeriods(b.period, a.period));
  if (figures.length === 0) return undefined;
  const byIndicator = groupBy(figures, ({ figure }) => figure.indicator.id);
  const of = (indicator: string, town: Region): Stated | undefined => byIndicator.get(indicator)?.find(({ figure }) => isTown(town, figure.region));
  const sheets = [...new Set(figures.map(({ figure }) => figure.at.sheet))];
  return {
    name: same(sheets.map((name) => `“${name}”`).join('、')),
    periodOf: (indicator, town) => {
      const found = of(indicator, town);
      return found && periodKey(found.period);
    },
    of: (indicator, town) => of(indicator, town)?.value,
    sheets,
  };
}

interface Stated {
  readonly figure: Figure;
  readonly value: number;
  /** The table's own word on it, where it is of another period than its template. */
  readonly period: Period;
}

function stated({ surprises }: Table, figure: Figure): Stated[] {
  const value = rawNumber(figure);
  const other = surprises.find((one) => one.kind === 'other-period');
  return value === undefined ? [] : [{ figure, value, period: other?.kind === 'other-period' ? other.period : figure.column.period }];
}

/** Also where the table is of another period, and its figures can't be compared with this one's. */
function rawNumber({ value, reading }: Figure): number | undefined {
  return value ?? (reading.kind === 'number' ? reading.value : undefined);
}

export function isTown(town: Region, name: string): boolean {
  if (town.name === name) return true;
  const wanted = namesOf(town).flatMap((one) => [normaliseLabel(one), withoutRegionSuffix(normaliseLabel(one))]);
  return wanted.includes(normaliseLabel(name)) || wanted.includes(withoutRegionSuffix(normaliseLabel(name)));
}

function namesOf(town: Region): readonly string[] {
  return [town.name, ...town.aliases];
}
