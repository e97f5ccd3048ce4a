/** The name of the copy that is saved beside the original, never over it: 年度表.xlsx → 年度表-校核.xlsx. */
const SUFFIX = '-校核';

export function copyName(name: string): string {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const extension = dot > 0 ? name.slice(dot) : '.xlsx';
  return `${stem.endsWith(SUFFIX) ? stem : stem + SUFFIX}${extension}`;
}
