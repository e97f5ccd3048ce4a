/**
 * A check that is made again and again while somebody fills a workbook: only sheets that changed are searched for
 * tables again, by far the dearest part. The rules run over all tables, since one figure is compared across sheets.
 */
import type { Sheet, Snapshot } from './sheet/snapshot';
import { sameSheet } from './same-sheet';
import { joinFound, sheetSearch, type Found, type SheetSearch } from './table/find';
import { templatesFor } from './template/stored-packs';
import type { Template } from './template/template';
import { validateFound, type ValidateOptions } from './validate';
import type { Validation } from './validation';

interface Searched {
  readonly sheet: Sheet;
  readonly found: Found;
}

/** What comes next, told before it is done: a caller may rest there, say so, or leave off. */
export type CheckStep = { readonly kind: 'sheet'; readonly number: number; readonly of: number } | { readonly kind: 'rules' };

type Options = Omit<ValidateOptions, 'template'>;

/** As `validate` over these templates, with the same result. `searchBy` makes what is saved. */
export function rememberingValidate(templates: readonly Template[], searchBy?: (templates: readonly Template[]) => SheetSearch): (snapshot: Snapshot, options?: Options) => Validation {
  const check = rememberingCheck(templates, searchBy);
  return (snapshot, options) => {
    const steps = check(snapshot, options);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return step.value;
  };
}

/** The same in steps, sheet by sheet. */
export function rememberingCheck(
  templates: readonly Template[],
  searchBy: (templates: readonly Template[]) => SheetSearch = sheetSearch,
): (snapshot: Snapshot, options?: Options) => Generator<CheckStep, Validation, void> {
  let known = new Map<string, Searched>();
  let search = searchBy(templates);
  let setting = '';

  return function* (snapshot, options = {}) {
    const all = templatesFor(snapshot, templates);
    const now = settingOf(snapshot, all.slice(templates.length));
    if (now !== setting) {
      known = new Map();
      search = searchBy(all);
      setting = now;
    }
    const next = new Map<string, Searched>();
    for (const [i, sheet] of snapshot.sheets.entries()) {
      yield { kind: 'sheet', number: i + 1, of: snapshot.sheets.length };
      const last = known.get(sheet.name);
      next.set(sheet.name, last && sameSheet(last.sheet, sheet) ? last : { sheet, found: search(sheet, snapshot) });
    }
    known = next;
    yield { kind: 'rules' };
    const found = joinFound([...known.values()].map((one) => one.found));
    return validateFound(found, snapshot, templates, options);
  };
}

/** What a search looks at beside its sheet: the calendar, the workbook's own packs, and which pack drew each sheet. */
function settingOf({ date1904, properties, sheets }: Snapshot, own: readonly Template[]): string {
  return JSON.stringify([date1904, properties, sheets.map(({ name }) => name), own]);
}
