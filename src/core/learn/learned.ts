/** What comes of learning a table: a pack, and everything in it that the sheet did not say itself. */
import type { Template } from '../template/template';
import type { Text } from '../text';

/** One guess, for a form to show and for the clerk to correct (see `amend`). */
export interface Assumption {
  /** Where in the pack: rows[3].measure, columns[5].period, district. */
  readonly path: string;
  /** The cell of the sheet that it is about, as A1; absent where it is about none. */
  readonly cell?: string;
  /** What was put there, or what was left out. */
  readonly value: string;
  readonly why: Text;
  /** Nothing in the workbook tells it: `value` holds the place, and the clerk must fill it in. */
  readonly missing?: true;
}

export interface Learned {
  /** Always one that `parseTemplate` takes. */
  readonly template: Template;
  readonly assumptions: readonly Assumption[];
}

/** A value with the reason for taking it; none where the sheet itself states the value. */
export interface Guess<T> {
  readonly value: T;
  readonly why?: Text;
}
