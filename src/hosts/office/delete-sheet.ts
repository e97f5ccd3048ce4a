/** A very hidden sheet can't be deleted, "by design" (office-js issue 365): it is merely hidden first. */
export function deleteSheet(sheet: Excel.Worksheet): void {
  sheet.visibility = 'Hidden';
  sheet.delete();
}
