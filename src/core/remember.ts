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

/** As `validate` over these templates, with the same result. `searchBy` makes what is saved. */
export function rememberingValidate(
  templates: readonly Template[],
  searchBy: (templates: readonly Template[]) => SheetSearch = sheetSearch,
): (snapshot: Snapshot, options?: Omit<ValidateOptions, 'template'>) => Validation {
  let known = new Map<string, Searched>();
  let search = searchBy(templates);
  let setting = '';

  return (snapshot, options = {}) => {
    const all = templatesFor(snapshot, templates);
    const now = settingOf(snapshot, all.slice(templates.length));
    if (now !== setting) {
      known = new Map();
      search = searchBy(all);
      setting = now;
    }
    known = new Map(
      snapshot.sheets.map((sheet) => {
        const last = known.get(sheet.name);
        return [sheet.name, last && sameSheet(last.sheet, sheet) ? last : { sheet, found: search(sheet, snapshot) }];
      }),
    );
    const found = joinFound([...known.values()].map((one) => one.found));
    return validateFound(found, snapshot, templates, options);
  };
}

/** What a search looks at beside its sheet: the calendar, the workbook's own packs, and which pack drew each sheet. */
function settingOf({ date1904, properties, sheets }: Snapshot, own: readonly Template[]): string {
  return JSON.stringify([date1904, properties, sheets.map(({ name }) => name), own]);
}
