import type { TemplateRow } from '../template/template';
import { isInWords } from './handed';

/** A row of works, or one that was given a target in words: what a town fills in there need be no single figure. */
export function takesWords({ measure, values }: TemplateRow): boolean {
  return measure === 'none' || Object.values(values).some(isInWords);
}
