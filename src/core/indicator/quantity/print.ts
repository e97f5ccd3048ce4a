/** Quantities in their normal form. */
import { printNumber } from '../decimal';
import { keywordAt, KEYWORDS } from './keywords';
import type { Comparator, Quantity, Scope } from './quantity';

const SCOPES: Readonly<Record<Scope, string>> = { none: '', new: '新增', cumulative: '累计', yearly: '每年', 'yearly-new': '每年新增' };

/** What stands before the number, and behind its unit. */
const COMPARATORS: Readonly<Record<Comparator, readonly [string, string]>> = {
  '=': ['', ''],
  '≥': ['', '以上'],
  '≤': ['不超过', ''],
  '>': ['超过', ''],
  '<': ['低于', ''],
  '≈': ['约', ''],
};

/**
 * scope, label, comparator, number or range, unit, note: "新增30家以上", "累计引进机构1~2家(预计)". Reading it gives the same
 * quantity, but for the offsets.
 */
export function printQuantity(quantity: Quantity): string {
  const { label = '', max, note } = quantity;
  const [before, after] = COMPARATORS[quantity.comparator];
  // PCT 21件, and not PCT21件, which would be a name.
  const gap = before === '' && /[A-Za-z\d.&_-]$/.test(label) ? ' ' : '';
  const range = max === undefined ? '' : `~${printNumber(max)}`;
  return `${saysScope(label, quantity.scope) ? '' : SCOPES[quantity.scope]}${label}${gap}${before}${printNumber(quantity.value)}${range}${quantity.unit}${after}${note === '' ? '' : `(${note})`}`;
}

/** 新建、改建载体 tells by itself that it is new. */
function saysScope(label: string, scope: Scope): boolean {
  const keyword = KEYWORDS.get(keywordAt(label, 0) ?? '');
  return keyword?.role === 'scope' && keyword.scope === scope;
}
