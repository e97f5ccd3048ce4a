import type { Text } from '../text';

/** One thing that is wrong with a pack. */
export interface TemplateError {
  /** Where in the JSON: "rows[3].unit"; "" for the whole. */
  readonly path: string;
  readonly message: Text;
}

/** `rows[3].unit: 必须是文本` */
export function printTemplateError(error: TemplateError): Text {
  if (error.path === '') return error.message;
  return { zh: `${error.path}: ${error.message.zh}`, en: `${error.path}: ${error.message.en}` };
}

/** "rows", 3, "unit" → "rows[3].unit"; keys that are no plain words stand in brackets. */
export function jsonPath(steps: readonly (string | number)[]): string {
  return steps
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[\p{L}\p{N}_-]+$/u.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}
