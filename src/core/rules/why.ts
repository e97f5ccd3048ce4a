/**
 * What would explain a difference, where one thing does so exactly: a slip that clerks really make. A why that only
 * comes near would send somebody to the wrong cell, so nothing is said then.
 */
import { printNumber, shift, subtract } from '../indicator/decimal';
import type { Text } from '../text';
import type { Figure } from '../table/figure';

const POWERS: readonly (readonly [number, Text])[] = [
  [1, { zh: '差 10 倍，多一个零或小数点错位', en: 'ten times too large: a zero too many, or a shifted point' }],
  [2, { zh: '差 100 倍，小数点错位', en: 'a hundred times too large: a shifted point' }],
  [4, { zh: '大了 10000 倍，单位可能差了一个“万”', en: 'ten thousand times too large: the unit may be off by a 万' }],
  [-1, { zh: '差 10 倍，漏一个零或小数点错位', en: 'ten times too small: a zero lost, or a shifted point' }],
  [-2, { zh: '差 100 倍，小数点错位', en: 'a hundred times too small: a shifted point' }],
  [-4, { zh: '小了 10000 倍，单位可能差了一个“万”', en: 'ten thousand times too small: the unit may be off by a 万' }],
];

/** Why one figure is not the other that it should equal. */
export function whyUnequal(actual: number, expected: number): Text | undefined {
  if (actual === 0 || expected === 0 || actual === expected) return undefined;
  if (actual === -expected) return { zh: '只差正负号', en: 'only the sign differs' };
  const power = POWERS.find(([places]) => shift(expected, places) === actual);
  if (power) return power[1];
  const swapped = adjacentSwap(actual, expected);
  return swapped === undefined ? undefined : { zh: `像是相邻两位数字颠倒（${swapped}）`, en: `two neighbouring digits look swapped (${swapped})` };
}

/**
 * Why parts do not add up to a total that is `difference` less than them (negative: more): one part left out or
 * counted twice, with the wrong sign, or with two digits swapped. Only where a single part explains it.
 */
export function whySum(parts: readonly Figure[], difference: number): Text | undefined {
  const explained = parts.flatMap((part) => {
    const why = part.value === null ? undefined : whyPart(part.value, part.region, difference);
    return why ? [why] : [];
  });
  return explained.length === 1 ? explained[0] : undefined;
}

function whyPart(value: number, name: string, difference: number): Text | undefined {
  if (value === 0) return undefined;
  if (value === difference) return { zh: `差额恰为“${name}”的 ${printNumber(value)}：合计中漏了它，或它多算了一次`, en: `the difference is exactly ${name}'s ${printNumber(value)}: the total leaves it out, or it was counted twice` };
  if (value === -difference) return { zh: `差额恰为“${name}”的 ${printNumber(value)}：它可能少算了一次`, en: `the difference is exactly ${name}'s ${printNumber(value)}: it may be missing once` };
  const right = subtract(value, difference);
  if (right === -value) return { zh: `“${name}”的 ${printNumber(value)} 正负号反了就能对上`, en: `with the sign of ${name}'s ${printNumber(value)} turned it adds up` };
  if (right < 0) return undefined;
  const swapped = adjacentSwap(value, right);
  return swapped === undefined ? undefined : { zh: `“${name}”的 ${printNumber(value)} 若为 ${printNumber(right)}（相邻两位颠倒）就能对上`, en: `it adds up if ${name}'s ${printNumber(value)} is ${printNumber(right)} with two digits swapped` };
}

/** "62.31 → 63.21" where one swap of neighbouring digits makes one of the other (their difference divides by 9). */
function adjacentSwap(actual: number, expected: number): string | undefined {
  const [a, b] = align(printNumber(actual), printNumber(expected));
  const places = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  const [first, second] = places;
  if (a.length !== b.length || places.length !== 2 || first === undefined || second === undefined) return undefined;
  const between = a.slice(first + 1, second).replace('.', '');
  const isSwap = between === '' && a[first] === b[second] && a[second] === b[first] && /\d/.test(a[first] ?? '') && /\d/.test(a[second] ?? '');
  return isSwap ? `${printNumber(actual)} / ${printNumber(expected)}` : undefined;
}

/** The same number of decimals, so that digits stand under each other. */
function align(a: string, b: string): readonly [string, string] {
  const decimals = (text: string): number => text.split('.')[1]?.length ?? 0;
  const most = Math.max(decimals(a), decimals(b));
  const pad = (text: string): string => (most === 0 ? text : `${text.includes('.') ? text : `${text}.`}${'0'.repeat(most - decimals(text))}`);
  return [pad(a), pad(b)];
}
