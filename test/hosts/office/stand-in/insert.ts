/** `Workbook.insertWorksheetsFromBase64`. */
import type { Excel } from './excel';
import { badArgument, denied } from './remote';
import type { SheetModel } from './workbook';

/** At the end; a name that is taken gets the first free number, and room is made for it. Answers ids. */
export function insertWorksheets(excel: Excel, file: string, options: unknown): readonly string[] {
  const { workbook } = excel;
  if ((options as { readonly positionType?: unknown } | null)?.positionType !== 'End') throw badArgument('options');
  if (workbook.structureProtected) throw denied();
  const sheets = excel.openFile(file).map((sheet): SheetModel => {
    excel.inserted += 1;
    const made = { ...sheet, id: `{INSERTED-${excel.inserted}}`, name: freeName(sheet.name, workbook.sheets) };
    workbook.sheets.push(made);
    return made;
  });
  const seen = sheets.find(({ visibility }) => visibility === 'visible');
  if (seen && excel.habits.goesToInserted) {
    workbook.active = seen.name;
    excel.onChange('SelectionChanged', seen, 'A1');
  }
  for (const sheet of sheets) excel.onChange('Changed', sheet, 'A1:B2');
  return sheets.map(({ id }) => id);
}

function freeName(name: string, sheets: readonly SheetModel[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` (${number})`;
    const candidate = name.slice(0, 31 - ending.length) + ending;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
