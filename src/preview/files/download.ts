/** Hands a workbook's bytes to the browser's download folder. */
import { saveFile } from '../../taskpane/save-file';

export function download(name: string, bytes: Uint8Array): void {
  saveFile({ name, bytes });
}
