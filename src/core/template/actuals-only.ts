/** Tables of what was reached, and nothing else: the same rows and columns as the targets', so they have to say so. */
import { figureColumns, type Template } from './template';

export function holdsActualsOnly(template: Template): boolean {
  const figures = figureColumns(template);
  return figures.length > 0 && figures.every(({ holds }) => holds === 'actual');
}

/** 一季度完成 · 2023年完成情况 · 完成数: what sets such a table's words apart from a target's. */
const REACHED = /(?:累计|实际)*(?:完成|实绩|达到)(?:情况|数|值)?$/;

/** 一季度完成 → 一季度; undefined where the text does not speak of what was reached. */
export function withoutReached(text: string): string | undefined {
  const bare = text.normalize('NFKC').replace(/\s+/g, '');
  return REACHED.test(bare) ? bare.replace(REACHED, '') : undefined;
}

/** A title or a sheet's name. */
export function speaksOfActuals(text: string): boolean {
  return /完成|实绩/.test(text);
}
