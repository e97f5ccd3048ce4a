/** A figure as a target that can be compared with another: a number, or text that states one. */
import type { Quantity, Scope } from '../indicator/quantity/quantity';
import { valueIn } from '../indicator/quantity/value-in';
import { convert, unitOf } from '../indicator/unit';
import type { Text } from '../text';
import { asPrinted, type Figure } from './figure';

export interface Target {
  /** In the indicator's unit. */
  readonly value: number;
  readonly scope: Scope;
  /** The words the quantity is about; '' where it is the indicator itself. */
  readonly label: string;
  /** As written, where it is not the indicator's. */
  readonly unit?: string;
}

export type Targets = { readonly ok: true; readonly targets: readonly Target[] } | { readonly ok: false; readonly reason: Text };

/** Every quantity of the figure in the order in which it is written, or why there is none to compare. */
export function targetsOf(figure: Figure): Targets {
  if (figure.value !== null) return { ok: true, targets: [{ value: figure.value, scope: 'none', label: '' }] };
  if (figure.reading.kind !== 'quantities') return { ok: false, reason: figure.unusable ?? { zh: '没有数', en: 'it holds no figure' } };
  const targets = figure.reading.quantities.map((quantity) => target(quantity, figure.indicator.unit));
  const known = targets.filter((one) => one !== undefined);
  if (known.length < targets.length) return { ok: false, reason: OTHER_UNIT };
  return { ok: true, targets: known };
}

/**
 * Likewise for a row of several kinds in one cell (measure none, "1个/1亿元"): there each quantity counts in the unit that
 * it is written in.
 */
export function listedTargets(figure: Figure): Targets {
  if (figure.indicator.measure !== 'none' || figure.reading.kind !== 'quantities') return targetsOf(figure);
  return { ok: true, targets: figure.reading.quantities.map(({ value, scope, unit, label = '' }) => ({ value, scope, label, unit })) };
}

/** The number that the figure states, where it states just one. */
export function onlyTarget(figure: Figure): number | undefined {
  const read = targetsOf(figure);
  return read.ok && read.targets.length === 1 ? read.targets[0]?.value : undefined;
}

/** Likewise as comparisons take it. */
export function onlyPrinted(figure: Figure): number | undefined {
  const value = onlyTarget(figure);
  return value === undefined ? undefined : asPrinted(figure, value);
}

function target(quantity: Quantity, unit: string): Target | undefined {
  const value = valueIn(quantity, unit);
  return value === undefined ? undefined : { value, scope: quantity.scope, label: quantity.label ?? '' };
}

const OTHER_UNIT: Text = { zh: '单位不同，不能换算', en: 'its unit can\'t be converted' };

const SCOPES: Readonly<Record<Scope, Text>> = {
  none: { zh: '总数', en: 'a total' },
  new: { zh: '新增数', en: 'newly added' },
  cumulative: { zh: '累计数', en: 'cumulative' },
  yearly: { zh: '每年数', en: 'per year' },
  'yearly-new': { zh: '每年新增数', en: 'newly added per year' },
};

/** Why two targets can't be compared; undefined where they can. */
export function whyIncomparable(a: readonly Target[], b: readonly Target[]): Text | undefined {
  if (a.length !== b.length || a.some((one, i) => one.label !== b[i]?.label)) {
    return { zh: '两格所列的事项不同', en: 'the two cells list different things' };
  }
  const i = a.findIndex((one, index) => one.scope !== b[index]?.scope);
  const [left, right] = [a[i], b[i]];
  if (!left || !right) return a.every((one, index) => inUnitOf(one, b[index])) ? undefined : OTHER_UNIT;
  return {
    zh: `一个是${SCOPES[left.scope].zh}，一个是${SCOPES[right.scope].zh}，口径不同`,
    en: `one is ${SCOPES[left.scope].en}, the other ${SCOPES[right.scope].en}`,
  };
}

/** `one` as it reads in the unit of `other`: 5000万元 beside 1亿元 is 0.5亿元. undefined where the units can't be converted. */
export function inUnitOf(one: Target, other: Target | undefined): Target | undefined {
  if (one.unit === other?.unit) return one;
  const [from, to] = [unitOf(one.unit ?? ''), unitOf(other?.unit ?? '')];
  const value = from && to && convert(one.value, from, to);
  return value === undefined ? undefined : { ...one, value, ...(other?.unit === undefined ? {} : { unit: other.unit }) };
}
