/** What holds towns' figures in place while a gap is closed: given with the call, or typed into the allocation ledger. */
import { printNumber } from '../indicator/decimal';
import { periodKey, printPeriod } from '../indicator/period';
import { Refusal } from '../refusal';
import type { Snapshot } from '../sheet/snapshot';
import type { Figure } from '../table/figure';
import type { Table, TableRow } from '../table/table';
import type { Region } from '../template/template';
import type { Limit } from './breakdown';
import { hasClosing } from './generated';
import { readAllocationLedger } from './ledger/read-allocation-ledger';
import { isTown } from './weights';

/** The figures of one row and period, a town each. */
export interface Parts {
  readonly table: Table;
  readonly row: TableRow;
  readonly parts: readonly Figure[];
  /** The district's figure; undefined where the two can't be compared. */
  readonly whole: number | undefined;
}

export function limitOn({ indicator, column: { period } }: Figure, town: Region, limits: readonly Limit[]): Limit | undefined {
  const quarter = period.quarter === undefined ? undefined : periodKey(period);
  return limits.find((one) => one.indicator === indicator.id && one.quarter === quarter && isTown(town, one.town));
}

/** The ledger speaks of the sheets that were generated with it; a published table by town is not bound by it. */
export function ledgerLimits(snapshot: Snapshot, tables: readonly Table[]): (table: Table) => readonly Limit[] {
  const generated = tables.filter(hasClosing);
  const limits = generated.length === 0 ? [] : readAllocationLedger(snapshot).limits;
  return (table) => (generated.includes(table) ? limits : []);
}

/** Throws a `Refusal` for a limit that would have no effect: it was meant to have one. */
export function refuseIdle(limits: readonly Limit[], tables: readonly Table[], all: readonly Parts[]): void {
  const towns = tables.flatMap(({ template }) => template.regions);
  for (const limit of limits) {
    if (!towns.some((one) => isTown(one, limit.town))) {
      const names = [...new Set(towns.map(({ name }) => name))];
      throw new Refusal({ zh: `没有乡镇“${limit.town}”，分乡镇表中有 ${names.join('、')}`, en: `There is no town ${limit.town}; the table by town has ${names.join(', ')}` });
    }
    const ofRow = all.filter(({ row }) => row.indicator.id === limit.indicator);
    const due = ofRow.flatMap((one) => (one.parts.some((part) => limitOn(part, regionOf(one.table, part.region), [limit])) ? [one] : []));
    if (due.some(({ row, whole }) => row.indicator.additiveOverRegions && whole !== undefined)) continue;
    throw new Refusal(why(limit, tables, ofRow, due[0]));
  }
}

export function regionOf({ template }: Table, name: string): Region {
  return template.regions.find((one) => one.name === name) ?? { name, aliases: [] };
}

function why({ indicator, town, quarter, pin, floor, cap }: Limit, tables: readonly Table[], ofRow: readonly Parts[], due: Parts | undefined): { readonly zh: string; readonly en: string } {
  const name = tables.flatMap(({ template }) => template.rows).find(({ id }) => id === indicator)?.name ?? indicator;
  const limit = `${name}:${town}${quarter === undefined ? '' : `:${quarter}`}=${printNumber(pin ?? floor ?? cap ?? 0)}`;
  const idle = { zh: `限定“${limit}”没有作用`, en: `The limit "${limit}" would have no effect` };
  const [first] = ofRow;
  if (!first) return { zh: `${idle.zh}：要补差的分乡镇表中没有这个指标`, en: `${idle.en}: no table by town that is looked at has the indicator` };
  if (!first.row.indicator.additiveOverRegions) return { zh: `${idle.zh}：这个指标各乡镇不相加，没有差额可补`, en: `${idle.en}: the towns of this indicator do not add up, so it has no gap` };
  if (due) {
    return { zh: `${idle.zh}：工作表“${due.table.sheet.name}”这一行有乡镇没有可用的数，或没有可比的全区数，不能补差`, en: `${idle.en}: in the sheet ${due.table.sheet.name} a town of this row has no usable figure, or the district has none to compare with` };
  }
  const periods = [...new Map(ofRow.flatMap(({ parts }) => parts.map(({ column: { period } }) => [periodKey(period), printPeriod(period)] as const))).values()];
  return {
    zh: `${idle.zh}：分乡镇表中没有${quarter === undefined ? '它的全年数' : '它这一季度的数'}，有的是 ${periods.map(({ zh }) => zh).join('、')}`,
    en: `${idle.en}: the tables by town have no figure of it for ${quarter === undefined ? 'the year' : 'that quarter'}; there is ${periods.map(({ en }) => en).join(', ')}`,
  };
}
