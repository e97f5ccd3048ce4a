/** Things that must be unique, as readers of a sheet tell them apart. */
import type { Text } from '../text';
import type { TemplateError } from './template-error';

export interface Named {
  /** Where the name stands in the JSON. */
  readonly path: string;
  /** What is compared. */
  readonly key: string;
  /** What is printed. */
  readonly name: string;
}

/** An error at each name that an earlier one has already; `what` is the kind of thing. */
export function repeats(what: Text, named: readonly Named[]): readonly TemplateError[] {
  const first = new Map<string, Named>();
  const errors: TemplateError[] = [];
  for (const one of named) {
    const before = first.get(one.key);
    if (!before) first.set(one.key, one);
    else {
      errors.push({
        path: one.path,
        message: {
          zh: `${what.zh}“${one.name}”与 ${before.path} 重复`,
          en: `${what.en} "${one.name}" is the same as at ${before.path}`,
        },
      });
    }
  }
  return errors;
}
