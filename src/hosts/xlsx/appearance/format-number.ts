/** Values as Excel shows them. */
import { format, isDateFormat } from 'numfmt';
import { isError, type CellValue } from '../../../core';

const GENERAL = 'General';
/** Days from 1900-01-00 to 1904-01-01. */
const DAYS_TO_1904 = 1462;
const OPTIONS = { locale: 'zh-CN', dateSpanLarge: false, dateErrorNumber: false } as const;

/**
 * `code` in the file's form; one that can't be understood counts as General, so that the figure is always seen.
 * Colours in the code are left out, and so is the padding that only lines figures up.
 */
export function formatNumber(value: CellValue, code: string, date1904: boolean): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  const pattern = chinese(code);
  try {
    const shifts = date1904 && typeof value === 'number' && isDateFormat(pattern);
    const shown = format(pattern, shifts ? value + DAYS_TO_1904 : value, OPTIONS);
    return typeof value === 'number' ? shown.trim() : shown;
  } catch {
    return format(GENERAL, value, OPTIONS);
  }
}

/** What numfmt does not know of the codes that Excel for China writes. */
function chinese(code: string): string {
  return code
    .replace(/^\[\$-F800\].*$/i, 'yyyy"年"m"月"d"日"')
    .replaceAll('上午/下午', 'AM/PM')
    .replace(/\[(?:黑色|蓝色|青色|绿色|洋红色?|红色|白色|黄色|颜色\s*\d+)\]/g, '');
}
