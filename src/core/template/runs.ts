/** Stretches of neighbours among 0 … length − 1 for which `holds` is true: one edit for each instead of one a cell. */
export function runs(length: number, holds: (index: number) => boolean): { readonly first: number; readonly count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (let index = 0; index < length; index++) {
    if (!holds(index)) continue;
    const last = found.at(-1);
    if (last && last.first + last.count === index) last.count++;
    else found.push({ first: index, count: 1 });
  }
  return found;
}
