/** Hands a file to the browser's download folder. The page has no way to write over one, and wants none. */
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Long enough for a slow disk: the browser reads the address after the click. */
const KEEP_MS = 60_000;

export function saveFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
