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

/** A label and how often each pair of neighbouring letters stands in it: counted once, compared with many. */
export interface LabelPairs {
  readonly label: string;
  readonly pairs: ReadonlyMap<string, number>;
}

export function labelPairs(label: string): LabelPairs {
  return { label, pairs: countPairs(label) };
}

/**
 * Whether two labels have at least `least` of their letter pairs in common (Sørensen–Dice); catches a mistyped or
 * dropped character. Labels too different in length to come to it are not compared.
 */
export function areAlike(one: LabelPairs, other: LabelPairs, least: number): boolean {
  if (one.label === other.label) return true;
  const [left, right] = [one.label.length - 1, other.label.length - 1];
  if (left < 1 || right < 1) return false;
  const wanted = (least * (left + right)) / 2;
  if (Math.min(left, right) < wanted) return false;
  let common = 0;
  for (const [pair, count] of other.pairs) common += Math.min(count, one.pairs.get(pair) ?? 0);
  return common >= wanted;
}

function countPairs(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
