/** What a total's own formula adds too much or leaves out: no figure has to be suspected then. */
import { printAddress } from '../sheet/address';
import { addends } from '../table/sum-formula';
import type { Figure } from '../table/figure';
import type { Text } from '../text';

export function whyFormula(total: Figure, parts: readonly Figure[]): Text | undefined {
  const cells = addends(total.formula, total.at.sheet)?.map(printAddress);
  if (!cells) return undefined;
  const missing = parts.filter((part) => !cells.includes(printAddress(part.at)));
  const extra = [...new Set(cells)].filter((cell) => !parts.some((part) => printAddress(part.at) === cell));
  const twice = parts.filter((part) => cells.filter((cell) => cell === printAddress(part.at)).length > 1);
  if (missing.length + extra.length + twice.length === 0) return undefined;
  const list = (language: keyof Text): string[] => [
    ...missing.map((part) => ({ zh: `漏了“${part.region}”（${printAddress(part.at)}）`, en: `leaves out ${part.region} (${printAddress(part.at)})` })[language]),
    ...twice.map((part) => ({ zh: `“${part.region}”加了两次`, en: `adds ${part.region} twice` })[language]),
    ...extra.map((cell) => ({ zh: `多加了 ${cell}`, en: `also adds ${cell}` })[language]),
  ].slice(0, 4);
  return { zh: `公式 ${total.formula} ${list('zh').join('，')}`, en: `the formula ${total.formula} ${list('en').join(', ')}` };
}
