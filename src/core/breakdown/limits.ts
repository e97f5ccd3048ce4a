/** What was settled for towns before anything is divided: given with the call, kept from the sheet, typed into the ledger. */
import { decimalsOf, printNumber } from '../indicator/decimal';
import { periodKey, type Period } from '../indicator/period';
import { possible } from '../indicator/possible';
import { unitOf } from '../indicator/unit';
import { Refusal } from '../refusal';
import type { TemplateRow } from '../template/template';
import type { BreakdownOptions, Limit } from './breakdown';
import type { Source } from './source';
import { isTown } from './weights';

/** Field by field, the earlier source holds: a pin that was given leaves a cap in the ledger standing. */
export function joinLimits(...sources: readonly (readonly Limit[])[]): readonly Limit[] {
  const byFigure = new Map<string, Limit>();
  for (const limit of sources.flat()) {
    const key = [limit.indicator, limit.town, limit.quarter].join('\u0000');
    byFigure.set(key, { ...limit, ...byFigure.get(key) });
  }
  return [...byFigure.values()];
}

/** The limits of the call under the towns' own names. Throws a `Refusal` for one that would have no effect: it was meant to have one. */
export function givenLimits({ limits = [], decimals = {} }: BreakdownOptions, { towns, indicators }: Source, quarters: readonly Period[]): readonly Limit[] {
  for (const [id, places] of Object.entries(decimals)) {
    const row = indicators.find((one) => one.id === id);
    if (row && places > 0 && unitOf(row.unit)?.counts) throw refusal(row, { zh: `按“${row.unit}”计数，不能有小数`, en: `is counted in ${row.unit} and has no decimals` });
  }
  return limits.map((limit) => {
    const row = indicators.find(({ id }) => id === limit.indicator);
    if (!row) throw new Refusal({ zh: `要限定的指标“${limit.indicator}”不在本次分解的指标中`, en: `The indicator ${limit.indicator} that is to be limited is not among those divided` });
    const town = towns.find((one) => isTown(one, limit.town));
    if (!town) throw refusal(row, { zh: `没有乡镇“${limit.town}”，本次分解的有 ${towns.map(({ name }) => name).join('、')}`, en: `has no town ${limit.town}; there are ${towns.map(({ name }) => name).join(', ')}` });
    if (limit.quarter !== undefined && !quarters.some((period) => periodKey(period) === limit.quarter)) {
      throw refusal(row, { zh: `不分解到 ${limit.quarter}，不能固定这一季度；请选择分到季度`, en: `is not divided to ${limit.quarter}, so it can't be pinned; choose to divide by quarter` });
    }
    if (!row.additiveOverRegions && (limit.floor !== undefined || limit.cap !== undefined)) throw refusal(row, { zh: '是比率，不分解，只能固定，不能设上下限', en: 'is a ratio and not divided: it can be pinned, and has no floor or cap' });
    return { ...limit, town: town.name };
  });
}

const LIMITS = { pin: { zh: '固定值', en: 'pin' }, floor: { zh: '下限', en: 'floor' }, cap: { zh: '上限', en: 'cap' } } as const;

/** Throws a `Refusal` for a limit that no figure of the indicator can have: the check would find what it leads to. */
export function refuseImpossible(limits: readonly Limit[], { towns, indicators }: Source): void {
  for (const limit of limits) {
    const row = indicators.find(({ id }) => id === limit.indicator);
    if (!row || !towns.some(({ name }) => name === limit.town)) continue;
    const { min, max } = possible(row);
    for (const field of ['pin', 'floor', 'cap'] as const) {
      const value = limit[field];
      if (value === undefined || (value >= min && value <= max)) continue;
      const [bound, below] = value < min ? [printNumber(min), true] : [printNumber(max), false];
      const quarter = limit.quarter === undefined ? '' : ` ${limit.quarter}`;
      throw new Refusal({
        zh: `${row.name}：${limit.town}${quarter} 的${LIMITS[field].zh} ${printNumber(value)} ${below ? '小于' : '大于'}该指标可能的最${below ? '小' : '大'}值 ${bound}，请改正或清空`,
        en: `${row.name}: the ${LIMITS[field].en} ${printNumber(value)} of ${limit.town}${quarter} is ${below ? 'below' : 'above'} ${bound}, the ${below ? 'least' : 'most'} that is possible; please correct or clear it`,
      });
    }
  }
}

/** Fewer decimals than the district's own figure has. */
export function decimalsRefusal(row: TemplateRow, wanted: number, figure: number): Refusal | undefined {
  return decimalsOf(figure) <= wanted ? undefined : refusal(row, { zh: `的全区数 ${printNumber(figure)} 有 ${decimalsOf(figure)} 位小数，不能只分解到 ${wanted} 位`, en: `has ${printNumber(figure)} for the district, with ${decimalsOf(figure)} decimals; it can't be divided to ${wanted}` });
}

function refusal({ name }: TemplateRow, { zh, en }: { readonly zh: string; readonly en: string }): Refusal {
  return new Refusal({ zh: `${name}${zh}`, en: `${name} ${en}` });
}
