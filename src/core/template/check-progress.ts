/** What must hold among the shares of a template's lights, beyond what the schema can say. */
import { printNumber } from '../indicator/decimal';
import { thresholdsOf } from './thresholds';
import type { Template } from './template';
import type { TemplateError } from './template-error';

export function checkProgress(template: Template): readonly TemplateError[] {
  const { green, yellow } = thresholdsOf(template);
  if (yellow <= green) return [];
  const [low, high] = [printNumber(yellow), printNumber(green)];
  return [{ path: 'progress.yellow', message: { zh: `黄灯线 ${low} 不能高于绿灯线 ${high}`, en: `yellow (${low}) must not be above green (${high})` } }];
}
