/** A figure as a target that can be compared with another: a number, or text that states one. */
import type { Quantity, Scope } from '../indicator/quantity/quantity';
import { valueIn } from '../indicator/quantity/value-in';
import type { Text } from '../text';
import { asPrinted, type Figure } from './figure';

export interface Target {
  /** In the indicator's unit. */
  readonly value: number;
  readonly scope: Scope;
  /** The words the quantity is about; '' where it is the indicator itself. */
  readonly label: string;
}

export type Targets = { readonly ok: true; readonly targets: readonly Target[] } | { readonly ok: false; readonly reason: Text };

/** Every quantity of the figure in the order in which it is written, or why there is none to compare. */
export function targetsOf(figure: Figure): Targets {
  if (figure.value !== null) return { ok: true, targets: [{ value: figure.value, scope: 'none', label: '' }] };
  if (figure.reading.kind !== 'quantities') return { ok: false, reason: figure.unusable ?? { zh: '没有数', en: 'it holds no figure' } };
  const targets = figure.reading.quantities.map((quantity) => target(quantity, figure.indicator.unit));
  const known = targets.filter((one) => one !== undefined);
  if (known.length < targets.length) return { ok: false, reason: { zh: '单位不同，不能换算', en: 'its unit can\'t be converted' } };
  return { ok: true, targets: known };
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
  if (!left || !right) return undefined;
  return {
    zh: `一个是${SCOPES[left.scope].zh}，一个是${SCOPES[right.scope].zh}，口径不同`,
    en: `one is ${SCOPES[left.scope].en}, the other ${SCOPES[right.scope].en}`,
  };
}
