/**
 * Whether this Excel has a requirement set. The manifest asks for ExcelApi 1.9; all that is newer is asked for here
 * first, because the client library throws ApiNotFound otherwise.
 */
export function supportsExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
