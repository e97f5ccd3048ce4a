/** How files of spreadsheets are named. */

/** Those that the xlsx host may open: one form of package, which templates (xltx) have too. */
const READABLE = ['.xlsx', '.xlsm', '.xltx', '.xltm'];

/**
 * What may come back for a workbook, besides: the old and the binary forms of Excel, WPS's own, OpenDocument's, the
 * UOF standard's (GB/T 20916), Apple's, and tables in text. They are let in to be told what they are, for a file that
 * nobody may choose is a file nobody speaks of.
 */
const OTHERS = ['.xls', '.xlt', '.xlsb', '.et', '.ett', '.ods', '.ots', '.fods', '.uos', '.uof', '.numbers', '.csv', '.tsv'];

export const SPREADSHEET_ENDINGS: readonly string[] = [...READABLE, ...OTHERS];
