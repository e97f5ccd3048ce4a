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

/**
 * Whether another label has at least `least` of its letter pairs in common with this one (Sørensen–Dice); catches a
 * mistyped or dropped character. Labels too different in length to come to it are not compared.
 */
export function labelSimilarity(label: string, least: number): (other: string) => boolean {
  const left = countPairs(label);
  const leftPairs = label.length - 1;
  return (other) => {
    if (other === label) return true;
    const rightPairs = other.length - 1;
    if (leftPairs < 1 || rightPairs < 1) return false;
    const wanted = (least * (leftPairs + rightPairs)) / 2;
    if (Math.min(leftPairs, rightPairs) < wanted) return false;
    let common = 0;
    for (const [pair, count] of countPairs(other)) common += Math.min(count, left.get(pair) ?? 0);
    return common >= wanted;
  };
}

function countPairs(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
