/** What Excel takes for the name of a sheet ("Rename a worksheet", support.microsoft.com). */
import type { Text } from '../text';

export const MAX_SHEET_NAME = 31;

/** Control characters and halves of characters are no part of Excel's list, but no file can hold them (XML 1.0 §2.2). */
export const ILLEGAL_IN_SHEET_NAME = /[\\/?*[\]:\p{Cc}\p{Surrogate}\ufffe\uffff]/u;

/** Kept by Excel for its own change log, in every language version that we know of. */
export const RESERVED_SHEET_NAME = 'history';

/** Why a name can't be a sheet's; undefined where it can. */
export function sheetNameFault(name: string): Text | undefined {
  if (name.trim() === '') return { zh: '工作表名不能为空', en: 'the name of a sheet must not be blank' };
  if (name.length > MAX_SHEET_NAME) {
    return { zh: `工作表名最多 ${MAX_SHEET_NAME} 个字符`, en: `the name of a sheet has at most ${MAX_SHEET_NAME} characters` };
  }
  if (ILLEGAL_IN_SHEET_NAME.test(name)) {
    return { zh: '工作表名不能含有 \\ / ? * [ ] :', en: 'the name of a sheet has none of \\ / ? * [ ] :' };
  }
  if (name.startsWith("'") || name.endsWith("'")) {
    return { zh: '工作表名不能以单引号开头或结尾', en: 'the name of a sheet neither begins nor ends with an apostrophe' };
  }
  if (name.toLowerCase() === RESERVED_SHEET_NAME) {
    return { zh: '“History”是 Excel 保留的工作表名', en: '"History" is a name that Excel keeps for itself' };
  }
  return undefined;
}
