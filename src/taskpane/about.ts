/** What whoever supports the clerk needs beside the fault itself; nothing of the workbook. */
import { VERSION } from './version';

/** @param host what holds the workbook: "Excel 16.0 PC"; absent in a plain browser */
export function technicalDetail(detail: string, host: string | undefined): string {
  return [detail, `Indicator Workbook ${VERSION}`, host ?? 'Preview', navigator.userAgent].join('\n');
}
