/**
 * A table by town that does not add up to the district's figures, and the smallest change that makes it: the gap alone
 * is divided over the towns by their weights, and no figure moves against the gap but for a limit of its own. Offered,
 * never done by itself.
 */
import { decimalsOf, printNumber, subtract, sum } from '../indicator/decimal';
import { periodKey, type Period } from '../indicator/period';
import type { Place } from '../sheet/address';
import type { Edit } from '../sheet/edit';
import type { Snapshot } from '../sheet/snapshot';
import { groupBy } from '../group-by';
import type { Figure } from '../table/figure';
import { findTables } from '../table/find';
import { missingTown, partsOf, type Table, type TableRow } from '../table/table';
import { templatesFor } from '../template/stored-packs';
import type { Region, Template, TemplateRow } from '../template/template';
import type { Text } from '../text';
import { districtFigures } from '../rules/district-figures';
import { adjust, type Standing } from './allocate/adjust';
import type { Limit } from './breakdown';
import { ledgerLimits, limitOn, refuseIdle, regionOf, type Parts } from './gap-limits';
import { joinLimits } from './limits';
import type { Weights } from './weights';

export interface GapOptions {
  /** By default the towns' own figures. */
  readonly weights?: Weights;
  /** Of the figure that results, not of the change: a pinned town gets its pin, and the others make up for it. */
  readonly limits?: readonly Limit[];
  /** Only the table of this sheet. */
  readonly sheet?: string;
}

export interface GapCell {
  readonly at: Place;
  readonly town: string;
  readonly before: number;
  readonly after: number;
  /** Why it is not moved by weight: a formula, or pinned. */
  readonly kept?: Text;
}

export interface Gap {
  /** sheet | indicator | period: for choosing among them. */
  readonly key: string;
  readonly sheet: string;
  readonly indicator: TemplateRow;
  readonly period: Period;
  readonly district: number;
  readonly towns: number;
  /** District − towns: positive where the towns fall short. */
  readonly difference: number;
  readonly cells: readonly GapCell[];
  /** Why the gap can't be closed. */
  readonly conflict?: Text;
}

/**
 * Every row whose towns do not sum to the district's figure of the same period, or that is not as a limit of the call
 * wants it, with the change that would mend it. Limits in the allocation ledger hold too, behind those of the call.
 */
export function gapsIn(snapshot: Snapshot, known: readonly Template[], options: GapOptions = {}): readonly Gap[] {
  const tables = findTables(snapshot, templatesFor(snapshot, known)).tables;
  const { limits = [], sheet } = options;
  const all = partsIn(tables, sheet);
  refuseIdle(limits, tables, all);
  const kept = ledgerLimits(snapshot, tables);
  return all.flatMap((one): Gap[] => (one.row.indicator.additiveOverRegions && one.whole !== undefined ? gapOf(one, one.whole, joinLimits(limits, kept(one.table)), options) : []));
}

function partsIn(tables: readonly Table[], sheet: string | undefined): readonly Parts[] {
  const district = districtFigures(tables);
  return tables
    .filter((table) => sheet === undefined || table.sheet.name === sheet)
    .flatMap((table) =>
      table.rows.flatMap((row) =>
        periodsOf(row).flatMap((parts): Parts[] => {
          const [first] = parts;
          if (!first) return [];
          const isWhole = missingTown(table) === undefined && parts.every(({ value }) => value !== null);
          const own = district.of(table.template.district, row.indicator.id, first.column.period, first.column.holds ?? 'target');
          return [{ table, row, parts, whole: isWhole && own.kind === 'known' ? own.value : undefined }];
        }),
      ),
    );
}

/** The edits that close the gaps, cell by cell; those with a conflict are left alone. */
export function closeGaps(gaps: readonly Gap[]): readonly Edit[] {
  return gaps
    .filter(({ conflict }) => conflict === undefined)
    .flatMap(({ cells }) => cells.filter(({ before, after }) => before !== after))
    .map(({ at, after }): Edit => ({ kind: 'setValues', sheet: at.sheet, at: { row: at.row, column: at.column }, values: [[after]] }));
}

function periodsOf(row: TableRow): readonly (readonly Figure[])[] {
  return [...groupBy(partsOf(row), ({ column }) => `${periodKey(column.period)}|${column.holds ?? 'target'}`).values()];
}

function gapOf({ table, row: { indicator }, parts }: Parts, whole: number, limits: readonly Limit[], options: GapOptions): Gap[] {
  const towns = sum(parts.map(({ value }) => value ?? 0));
  const difference = subtract(whole, towns);
  const period = parts[0]?.column.period;
  if (!period || (difference === 0 && parts.every((part) => isMet(part, limitOn(part, regionOf(table, part.region), options.limits ?? []))))) return [];
  const standings = parts.map((part) => standingOf(part, regionOf(table, part.region), limits, options));
  const decimals = Math.max(indicator.decimals, decimalsOf(whole), ...parts.map(({ value }) => decimalsOf(value ?? 0)));
  const adjusted = adjust(whole, decimals, standings);
  const cells = parts.map((part, at): GapCell => {
    const before = part.value ?? 0;
    const kept = keptBecause(standings[at]);
    return { at: part.at, town: part.region, before, after: (adjusted.ok ? adjusted.values.get(part.region) : undefined) ?? before, ...(kept ? { kept } : {}) };
  });
  const gap = { key: [table.sheet.name, indicator.id, periodKey(period)].join('|'), sheet: table.sheet.name, indicator, period, district: whole, towns, difference, cells };
  if (adjusted.ok) return [gap];
  const [amount, why] = [printNumber(Math.abs(difference)), adjusted.conflict.text];
  const cannot = difference === 0 ? { zh: '不能按限定调整', en: "the figures can't be moved as limited" } : { zh: `差额 ${amount} 无法补齐`, en: `the gap of ${amount} can't be closed` };
  return [{ ...gap, conflict: { zh: `${cannot.zh}：${why.zh}`, en: `${cannot.en}: ${why.en}` } }];
}

function isMet({ value }: Figure, limit: Limit | undefined): boolean {
  const own = value ?? 0;
  return (limit?.pin ?? own) === own && own >= (limit?.floor ?? own) && own <= (limit?.cap ?? own);
}

function standingOf(part: Figure, town: Region, limits: readonly Limit[], { weights }: GapOptions): Standing {
  const own = part.value ?? 0;
  const { pin, floor, cap } = limitOn(part, town, limits) ?? {};
  const weight = Math.max(0, weights ? (weights.of(part.indicator.id, town) ?? 0) : own);
  return {
    ...{ town: part.region, own, weight, formula: part.formula !== '' },
    ...(pin === undefined ? {} : { pin }),
    ...(floor === undefined ? {} : { floor }),
    ...(cap === undefined ? {} : { cap }),
  };
}

function keptBecause(standing: Standing | undefined): Text | undefined {
  if (standing?.formula) return { zh: '由公式算出', en: 'the result of a formula' };
  return standing?.pin === undefined ? undefined : { zh: '固定', en: 'pinned' };
}
