/**
 * Headers and row labels as clerks write them: full- and half-width brackets, spaces inside words (指  标),
 * line breaks, quotation marks of every kind, numbering in front, a colon behind (design §5).
 */

/** What is left to compare when all that clerks vary is taken away. */
export function normaliseLabel(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/["'“”‘’「」『』《》]/g, '')
    .replace(/[【〔[{]/g, '(')
    .replace(/[】〕\]}]/g, ')')
    .replace(/[—–―－]+/g, '-')
    .replace(/^[★☆*※]+|(?<![★☆*※:;,。、])[★☆*※:;,。、]+$/g, '')
    .replace(/^(?:\d{1,3}[.、)]|\(\d{1,3}\))(?=\D)/, '');
}

/** The label without its unit: `技术交易总额(亿元)` → name and 亿元. Takes and gives normalised text. */
export function withoutUnit(label: string): { readonly name: string; readonly unit: string } {
  const match = /^(.+?)\(([^()]{1,12})\)$/.exec(label);
  return match ? { name: match[1] ?? label, unit: match[2] ?? '' } : { name: label, unit: '' };
}

/** 八里店镇 and 八里店 are one place; 高新区 and 开发区 keep their ending, which is all that tells them apart. */
export function withoutRegionSuffix(name: string): string {
  return name.length > 2 ? name.replace(/(?:街道办事处|街道|镇|乡)$/, '') : name;
}

/** Share of letter pairs that two labels have in common, 0–1 (Sørensen–Dice); catches a mistyped or dropped character. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const left = pairs(a);
  const right = pairs(b);
  if (left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of right) {
    const count = counts.get(pair) ?? 0;
    if (count > 0) common++;
    counts.set(pair, count - 1);
  }
  return (2 * common) / (left.length + right.length);
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}
