/**
 * A table by town that does not add up to the district's figures, and the smallest change that makes it: the gap alone
 * is divided over the towns by their weights, and no figure moves against the gap. Offered, never done by itself.
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
import { allocate } from './allocate/one-way';
import type { Share } from './allocate/share';
import type { Limit } from './breakdown';
import { Refusal } from '../refusal';
import { isTown, type Weights } from './weights';

export interface GapOptions {
  /** By default the towns' own figures. */
  readonly weights?: Weights;
  /** Pinned towns keep what they have; floors and caps are of the figure, not of the change. */
  readonly limits?: readonly Limit[];
  /** Only the table of this sheet. */
  readonly sheet?: string;
}

export interface GapCell {
  readonly at: Place;
  readonly town: string;
  readonly before: number;
  readonly after: number;
  /** Why it may not change: a formula, or pinned. */
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

/** Every row whose towns do not sum to the district's figure of the same period, with the change that would close it. */
export function gapsIn(snapshot: Snapshot, known: readonly Template[], options: GapOptions = {}): readonly Gap[] {
  const tables = findTables(snapshot, templatesFor(snapshot, known)).tables;
  refuseUnknown(options.limits ?? [], tables);
  const district = districtFigures(tables);
  return tables
    .filter((table) => (options.sheet === undefined || table.sheet.name === options.sheet) && missingTown(table) === undefined)
    .flatMap((table) =>
      table.rows
        .filter((row) => row.indicator.additiveOverRegions)
        .flatMap((row) =>
          periodsOf(row).flatMap((parts): Gap[] => {
            const [first] = parts;
            if (!first || parts.some(({ value }) => value === null)) return [];
            const whole = district.of(table.template.district, row.indicator.id, first.column.period, first.column.holds ?? 'target');
            return whole.kind === 'known' ? gapOf(table, row, parts, whole.value, options) : [];
          }),
        ),
    );
}

/** A limit that would have no effect was meant to have one. */
function refuseUnknown(limits: readonly Limit[], tables: readonly Table[]): void {
  const towns = new Map(tables.flatMap(({ template }) => template.regions.map((region) => [region.name, region])));
  for (const { town } of limits) {
    if ([...towns.values()].some((one) => isTown(one, town))) continue;
    throw new Refusal({ zh: `没有乡镇“${town}”，分乡镇表中有 ${[...towns.keys()].join('、')}`, en: `There is no town ${town}; the table by town has ${[...towns.keys()].join(', ')}` });
  }
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

function gapOf({ sheet, template }: Table, { indicator }: TableRow, parts: readonly Figure[], whole: number, options: GapOptions): Gap[] {
  const added = sum(parts.map(({ value }) => value ?? 0));
  const difference = subtract(whole, added);
  const period = parts[0]?.column.period;
  if (difference === 0 || !period) return [];
  const regionOf = (name: string): Region => template.regions.find((one) => one.name === name) ?? { name, aliases: [] };
  const claims = parts.map((part) => claimOf(part, difference, options, regionOf(part.region)));
  const decimals = Math.max(indicator.decimals, decimalsOf(whole), ...parts.map(({ value }) => decimalsOf(value ?? 0)));
  const allocation = allocate(Math.abs(difference), decimals, claims.map(({ share }) => share));
  const gap = { key: [sheet.name, indicator.id, periodKey(period)].join('|'), sheet: sheet.name, indicator, period, district: whole, towns: added, difference };
  const cells = claims.map(({ part, kept }): GapCell => {
    const before = part.value ?? 0;
    const change = (allocation.ok ? allocation.towns.find(({ town }) => town === part.region)?.value : undefined) ?? 0;
    return { at: part.at, town: part.region, before, after: difference > 0 ? sum([before, change]) : subtract(before, change), ...(kept ? { kept } : {}) };
  });
  if (allocation.ok) return [{ ...gap, cells }];
  const [amount, why] = [printNumber(Math.abs(difference)), allocation.conflict.text];
  return [{ ...gap, cells, conflict: { zh: `差额 ${amount} 无法补齐：${why.zh}`, en: `the gap of ${amount} can't be closed: ${why.en}` } }];
}

interface Claim {
  readonly part: Figure;
  readonly share: Share;
  readonly kept?: Text;
}

/** A town's claim on the gap: never more than what it has, where the gap takes away. */
function claimOf(part: Figure, difference: number, { weights, limits = [] }: GapOptions, town: Region): Claim {
  const own = part.value ?? 0;
  const limit = limits.find((one) => one.indicator === part.indicator.id && isTown(town, one.town) && (one.quarter ?? '') === (part.column.period.quarter === undefined ? '' : periodKey(part.column.period)));
  const kept = keptBecause(part, limit);
  const weight = Math.max(0, weights ? (weights.of(part.indicator.id, town) ?? 0) : own);
  const room = difference > 0 ? limit?.cap : Math.max(limit?.floor ?? 0, 0);
  const cap = room === undefined ? undefined : Math.max(0, difference > 0 ? subtract(room, own) : subtract(own, room));
  return { part, share: { town: part.region, weight, ...(kept ? { pin: 0 } : cap === undefined ? {} : { cap }) }, ...(kept ? { kept } : {}) };
}

function keptBecause(part: Figure, limit: Limit | undefined): Text | undefined {
  if (part.formula !== '') return { zh: '由公式算出', en: 'the result of a formula' };
  return limit?.pin === undefined ? undefined : { zh: '固定', en: 'pinned' };
}
