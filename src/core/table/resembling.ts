/** Something in a sheet that resembles a template's table, too little to check it. */
import type { Range } from '../sheet/address';
import type { Template } from '../template/template';

export interface Resembling {
  readonly sheet: string;
  readonly template: Template;
  readonly header: Range;
  readonly rows: number;
  readonly columns: number;
  /** Set where nothing but the years of its header keeps it from being the table: those, and the template's own. */
  readonly otherYear?: { readonly years: readonly number[]; readonly own: number };
  /** Set where its indicators were found by their names alone: the templates that it may be, this one among them. */
  readonly unread?: readonly Template[];
}
