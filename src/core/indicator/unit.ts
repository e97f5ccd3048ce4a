/** Units of indicators: which can be turned into which, and by what power of ten. */
import { shift } from './decimal';
import { halfWidth } from './quantity/half-width';
import { BASE_UNITS_BY_FIRST, SCALES, type BaseUnit } from './unit-table';

export interface Unit {
  /** As printed, in half-width letters: 亿元, 件/万人, %. */
  readonly name: string;
  /** Units of one dimension differ by a power of ten only; '' for a bare scale: 万, 亿. */
  readonly dimension: string;
  /** One of this unit is 10^power of the dimension's base unit. */
  readonly power: number;
  /** Counts things one by one (家, 件, 项), so that 个 may stand for it. */
  readonly counts: boolean;
}

/** undefined where the text is no unit that is known. Spaces and width of letters do not matter. */
export function unitOf(text: string): Unit | undefined {
  const name = halfWidth(text).replace(/\s+/g, '').replace('·', '').replace('每', '/');
  const found = matchUnit(name, 0, true);
  return found !== undefined && found.end === name.length ? found.unit : undefined;
}

/**
 * The longest unit that starts at `at` of a half-width text. `anywhere` also takes units of time (年, 月), which after a
 * number in running text are dates, and those whose next character makes another word of them (人 in 人才).
 */
export function matchUnit(text: string, at: number, anywhere = false): { readonly unit: Unit; readonly end: number } | undefined {
  const top = matchSimple(text, at, anywhere);
  if (top === undefined) return undefined;
  if (text.charAt(top.end) !== '/') return top;
  const bottom = matchSimple(text, top.end + 1, true);
  if (bottom === undefined || bottom.unit.dimension === '') return top;
  return {
    unit: {
      name: text.slice(at, bottom.end),
      dimension: `${top.unit.dimension}/${bottom.unit.dimension}`,
      power: top.unit.power - bottom.unit.power,
      counts: false,
    },
    end: bottom.end,
  };
}

/** `value` of `from` in `to`, exact in decimals: 1850 万元 → 0.185 亿元. undefined where they differ in dimension. */
export function convert(value: number, from: Unit, to: Unit): number | undefined {
  return comparable(from, to) ? shift(value, from.power - to.power) : undefined;
}

function comparable(from: Unit, to: Unit): boolean {
  if (from.dimension === to.dimension) return true;
  // 1.2万 in a table of 元 or 家 means that many of them; per-head figures and percentages are never written so.
  if (from.dimension === '') return !to.dimension.includes('/') && to.dimension !== 'percent' && to.dimension !== 'points';
  return from.counts && to.counts && (from.dimension === 'each' || to.dimension === 'each');
}

/**
 * Parts a printed label: 技术交易总额（亿元） → 技术交易总额, 亿元. Brackets of either width, the closing one may be missing
 * (as in 占GDP比重(%). A bracket that holds no known unit is part of the name, and the unit is ''.
 */
export function splitUnit(label: string): { readonly name: string; readonly unit: string } {
  const text = halfWidth(label).trimEnd();
  const open = text.lastIndexOf('(');
  const inner = text.slice(open + 1).replace(/\)$/, '').replace(/^\s*单位\s*:/, '');
  const unit = open < 0 || inner.includes(')') ? undefined : unitOf(inner);
  if (unit === undefined) return { name: label.trim(), unit: '' };
  return { name: label.slice(0, open).trim(), unit: unit.name };
}

function matchSimple(text: string, at: number, anywhere: boolean): { readonly unit: Unit; readonly end: number } | undefined {
  const whole = matchBase(text, at, anywhere);
  const scale = SCALES.find(([word]) => text.startsWith(word, at));
  if (scale === undefined) return whole && { unit: unitFrom(text.slice(at, whole.end), whole.base, 0), end: whole.end };
  const [word, power] = scale;
  const base = matchBase(text, at + word.length, anywhere);
  // 千瓦 and 千米 are units of their own; 千人 is a scale and a unit.
  if (whole !== undefined && (base === undefined || whole.end >= base.end)) {
    return { unit: unitFrom(text.slice(at, whole.end), whole.base, 0), end: whole.end };
  }
  if (base !== undefined) return { unit: unitFrom(text.slice(at, base.end), base.base, power), end: base.end };
  const end = at + word.length;
  return { unit: { name: word, dimension: '', power, counts: false }, end };
}

function unitFrom(name: string, base: BaseUnit, scale: number): Unit {
  return { name, dimension: base.dimension, power: base.power + scale, counts: base.counts };
}

function matchBase(text: string, at: number, anywhere: boolean): { readonly base: BaseUnit; readonly end: number } | undefined {
  for (const base of BASE_UNITS_BY_FIRST.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(base.name, at)) continue;
    const end = at + base.name.length;
    if (!anywhere && (base.time || base.notBefore.some((word) => text.startsWith(word, end)))) continue;
    return { base, end };
  }
  return undefined;
}
